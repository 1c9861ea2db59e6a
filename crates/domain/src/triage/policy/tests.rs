use super::*;
use crate::knowledge::Passage;
use crate::testing::{assessment, at, citation, decision_id, open_ticket, text, triage_policy};
use crate::ticket::Chosen;

/// A desk that has published nothing, and a classifier that is this sure of billing.
fn case(confidence: f64) -> Case {
    Case {
        assessment: Some(assessment("Billing", confidence)),
        found: Found {
            nothing_published: true,
            ..Found::default()
        },
        ..Case::default()
    }
}

fn decide_on(parts: TicketParts, case: Case) -> Decision {
    let ticket = Ticket::restore(parts);
    triage_policy().decide(decision_id(1), &ticket, Trigger::Opening, case, at(5))
}

fn decide(change: impl FnOnce(&mut TicketParts), confidence: f64) -> Decision {
    let mut parts = open_ticket();
    change(&mut parts);
    decide_on(parts, case(confidence))
}

/// The reasons against answering when the case is changed.
fn reasons(change: impl FnOnce(&mut Case)) -> Vec<Reason> {
    let mut case = case(0.99);
    change(&mut case);
    let decision = decide_on(open_ticket(), case);
    let blocked = decision.reasons.iter().any(|reason| reason.blocks());
    assert_eq!(decision.action == Action::Answer, !blocked);
    decision.reasons
}

fn modes(mode: Mode) -> Modes {
    let mut modes = Modes::default();
    modes.set(text("Billing"), mode);
    modes
}

#[test]
fn the_threshold_itself_is_enough() {
    assert_eq!(decide(|_| {}, 0.7).action, Action::Answer);
    let below = decide(|_| {}, 0.699_999);
    assert_eq!(
        (below.action, below.reasons),
        (Action::Escalate, vec![Reason::BelowThreshold])
    );
}

#[test]
fn a_person_on_the_ticket_keeps_the_ai_away() {
    assert_eq!(
        decide(|t| t.ai_enabled = false, 0.99).reasons,
        vec![Reason::PersonHandling]
    );
    assert_eq!(
        decide(|t| t.assignee = Some(crate::testing::account_id(7)), 0.99).reasons,
        vec![Reason::PersonHandling]
    );
    for status in Status::ALL
        .into_iter()
        .filter(|status| *status != Status::Open)
    {
        assert_eq!(
            decide(|t| t.status = status, 0.99).reasons,
            vec![Reason::NotWaiting]
        );
    }
}

#[test]
fn no_assessment_is_a_ticket_for_people() {
    let decision = decide_on(open_ticket(), Case::default());
    assert_eq!(decision.reasons, vec![Reason::ClassifierFailed]);
    assert_eq!(
        triage_policy().apply(&decision, None, &open_ticket()),
        open_ticket()
    );
}

#[test]
fn a_category_the_desk_does_not_have_is_never_answered() {
    let said = Some(assessment("Astrology", 0.99));
    assert_eq!(
        reasons(|case| case.assessment = said),
        [Reason::BelowThreshold, Reason::OutOfScope, Reason::NoAnswer]
    );
}

#[test]
fn once_something_is_published_an_answer_must_rest_on_it() {
    let published = |case: &mut Case| case.found.nothing_published = false;
    assert_eq!(reasons(published), [Reason::NoAnswer]);
    let found = Passage {
        source: citation(),
        text: "You are refunded.".to_owned(),
        relevance: 0.5,
        score: 0.5,
    };
    let mut case = case(0.99);
    published(&mut case);
    case.found.passages.push(found);
    let decision = decide_on(open_ticket(), case);
    assert_eq!(decision.action, Action::Answer);
    assert_eq!(decision.citations, [citation()]);
    assert_eq!(decision.circumstances.relevance, Some(0.5));
}

#[test]
fn a_draft_that_cites_nothing_is_for_the_staff() {
    let draft = |case: &mut Case| {
        case.found.nothing_published = false;
        let said = case.assessment.as_mut().unwrap();
        said.suggested_response = Some(text("Perhaps so."));
    };
    assert_eq!(reasons(draft), [Reason::Ungrounded]);
}

#[test]
fn whatever_asks_for_a_person_gets_one() {
    for flag in [Reason::Legal, Reason::Safety, Reason::InjectionSuspected] {
        assert_eq!(reasons(|case| case.signals = vec![flag]), [flag]);
    }
}

#[test]
fn who_wants_a_person_hears_no_more_of_the_ai() {
    let mut case = case(0.99);
    case.signals = vec![Reason::PersonWanted];
    let decision = decide_on(open_ticket(), case);
    let after = triage_policy().apply(&decision, None, &open_ticket());
    assert!(!after.ai_enabled);
    assert_eq!(after.status, Status::Open);
}

#[test]
fn a_mode_below_auto_answers_nothing() {
    let suggested = |case: &mut Case| case.modes = modes(Mode::Suggest);
    assert_eq!(reasons(suggested), [Reason::SuggestMode]);
    let mut case = case(0.99);
    case.modes = modes(Mode::Shadow);
    let decision = decide_on(open_ticket(), case);
    assert_eq!(decision.reasons, [Reason::ShadowMode]);
    let after = triage_policy().apply(&decision, Some(Priority::Urgent), &open_ticket());
    assert_eq!(after, open_ticket(), "a shadow changes nothing");
}

#[test]
fn a_failed_provider_is_noted_and_no_more() {
    let failed = |case: &mut Case| {
        case.assessment.as_mut().unwrap().provenance.provider_failed = true;
    };
    assert_eq!(reasons(failed), [Reason::ProviderFailed]);
}

#[test]
fn what_people_chose_stays() {
    let mut parts = open_ticket();
    parts.chosen = Chosen {
        priority: true,
        department: true,
        category: true,
        response: true,
    };
    let decision = decide_on(parts.clone(), case(0.9));
    let after = triage_policy().apply(&decision, Some(Priority::Urgent), &parts);
    assert_eq!(
        after,
        TicketParts {
            status: Status::AiResolved,
            ..parts
        }
    );
}

#[test]
fn what_nobody_chose_follows_from_the_category() {
    let decision = decide_on(open_ticket(), case(0.2));
    let after = triage_policy().apply(&decision, Some(Priority::Urgent), &open_ticket());
    assert_eq!(after.department.as_str(), "Billing");
    assert_eq!(after.category.unwrap().as_str(), "Billing");
    assert_eq!(after.priority, Priority::Urgent);
    assert_eq!(after.status, Status::Open);
}
