//! Replays of triage, and the jobs that run them.

use std::time::Duration;

use frontdesk_domain::id::{ModelId, ReplayId, TicketId};
use frontdesk_domain::job::{NewJob, Task, TaskKind};
use frontdesk_domain::knowledge::Edition;
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::testing::{
    account_id, assessment, at, citation, confidence, job_id, sample_decision, text, ticket_id,
    uuid,
};
use frontdesk_domain::triage::replay::{
    Assessor, LanguageModel, Replay, ReplayFailure, ReplayOutcome, ReplayPlan, ReplayProgress,
    ReplayState, ReplayTiming, ReplayedTicket, Route, Said,
};
use frontdesk_domain::triage::{Action, Assessment, Fingerprint, Provenance, Reason, Trigger};

use crate::Fixture;
use crate::concurrency::{goes_on, must_wait};
use crate::fixture::commit;
use crate::leases::{lease, take_all};

fn sample(n: u64) -> Replay {
    Replay {
        id: ReplayId::new(uuid(n)),
        plan: ReplayPlan {
            assessor: Assessor {
                local: ModelId::new(7).expect("seven is an id"),
                language: Some(LanguageModel {
                    name: text("maker/large-3:8b"),
                    prompt: text("triage-v2"),
                }),
            },
            threshold: Some(confidence(0.1 + 0.2)),
            thresholds: vec![(text("Řehoř ☂"), confidence(0.9))],
            edition: Edition::EMPTY.next(),
            opened_from: Some(at(-5)),
            opened_before: Some(at(9_000)),
            up_to: ticket_id(i64::MAX),
            tickets: ReplayPlan::MOST_TICKETS,
        },
        author: Some(account_id(2)),
        created_at: at(7_000),
        progress: ReplayProgress::default(),
    }
}

fn progress(state: ReplayState) -> ReplayProgress {
    let usage = sample_decision(1, ticket_id(1), Trigger::Opening)
        .circumstances
        .usage;
    ReplayProgress {
        state,
        reached: Some(ticket_id(3)),
        outcome: ReplayOutcome {
            tickets: 17,
            answered_before: 16,
            answered: 15,
            newly_answered: 14,
            sure: 13,
            labelled: 12,
            right: 11,
            right_before: 10,
            sure_labelled: 9,
            sure_right: 8,
            answered_labelled: 7,
            answered_right: 6,
            routes_changed: 5,
            answers_changed: 4,
            failed: 3,
            tokens_read: u64::from(u32::MAX) * 2,
            tokens_written: 1,
            cost: usage.and_then(|usage| usage.cost),
        },
        timing: ReplayTiming {
            assessments: 17,
            total: Duration::from_secs(40),
            longest: Duration::from_millis(9_001),
            recalled: 2,
        },
    }
}

async fn start(fixture: &Fixture, replays: &[Replay]) {
    fixture.agent(2).await;
    let mut work = fixture.begin().await;
    for replay in replays {
        work.replays().insert_replay(replay).await.unwrap();
    }
    commit(work).await;
}

async fn keep(fixture: &Fixture, replay: ReplayId, replayed: &ReplayedTicket) {
    let mut work = fixture.begin().await;
    work.replays().lock_replay(replay).await.unwrap();
    let kept = work.replays().insert_replayed(replay, replayed).await;
    kept.unwrap();
    commit(work).await;
}

/// A replay is kept as it was started, and then with how far it has come.
pub async fn every_field_of_a_replay_is_kept(fixture: &Fixture) {
    let nobodys = Replay {
        author: None,
        plan: ReplayPlan {
            assessor: Assessor {
                local: ModelId::new(1).expect("one is an id"),
                language: None,
            },
            threshold: None,
            thresholds: Vec::new(),
            opened_from: None,
            opened_before: None,
            ..sample(2).plan
        },
        ..sample(2)
    };
    start(fixture, &[sample(1), nobodys.clone()]).await;
    let queries = &fixture.queries;
    assert_eq!(queries.replay(sample(1).id).await.unwrap(), Some(sample(1)));
    assert_eq!(queries.replay(nobodys.id).await.unwrap(), Some(nobodys));
    let unknown = ReplayId::new(uuid(404));
    assert_eq!(queries.replay(unknown).await.unwrap(), None);
    for state in [
        ReplayState::Running,
        ReplayState::Done,
        ReplayState::Failed(ReplayFailure::ModelGone),
        ReplayState::Failed(ReplayFailure::AssessorGone),
        ReplayState::Failed(ReplayFailure::GivenUp),
    ] {
        let mut work = fixture.begin().await;
        work.replays().lock_replay(sample(1).id).await.unwrap();
        let progress = progress(state);
        let changed = work.replays().update_replay(sample(1).id, &progress).await;
        changed.unwrap();
        commit(work).await;
        let kept = queries.replay(sample(1).id).await.unwrap().unwrap();
        assert_eq!(kept.progress, progress);
    }
}

/// Replays are listed newest first, page by page.
pub async fn replays_are_listed_newest_first(fixture: &Fixture) {
    start(fixture, &[sample(1), sample(2), sample(3)]).await;
    let limit = PageLimit::new(2).unwrap();
    let page = PageRequest { limit, after: None };
    let page = fixture.queries.replays(page).await.unwrap();
    assert_eq!(page.items, [sample(3), sample(2)]);
    let next = PageRequest {
        limit,
        after: page.next,
    };
    assert_eq!(
        fixture.queries.replays(next).await.unwrap().items,
        [sample(1)]
    );
}

fn route() -> Route {
    Route {
        category: Some(text("Böter 🧾")),
        confidence: Some(confidence(0.1 + 0.2)),
        action: Action::Escalate,
        reasons: vec![Reason::Legal, Reason::BelowThreshold],
        response: Some(text("Yes.\r\nNo.")),
        citations: vec![citation()],
    }
}

fn said(n: u8) -> Said {
    let usage = sample_decision(1, ticket_id(1), Trigger::Opening)
        .circumstances
        .usage;
    Said {
        asked: Fingerprint([n; 32]),
        assessment: Assessment {
            suggested_response: Some(text("Perhaps.")),
            citations: vec![citation()],
            provenance: Provenance {
                usage,
                provider_failed: false,
            },
            ..assessment("Billing", 0.1 + 0.2)
        },
        took: Duration::from_millis(1_250),
    }
}

fn changed(ticket: TicketId) -> ReplayedTicket {
    ReplayedTicket {
        ticket,
        label: Some(text("Billing")),
        before: None,
        after: route(),
        said: Some(said(1)),
    }
}

/// What a replay made of tickets is kept whole and listed newest first, with or without
/// those where nothing changes.
pub async fn what_was_made_of_tickets_is_listed_newest_first(fixture: &Fixture) {
    let customer = fixture.customer(1).await;
    let mut tickets = Vec::new();
    for _ in 0..3 {
        tickets.push(fixture.ticket(customer).await);
    }
    let same = ReplayedTicket {
        before: Some(route()),
        said: None,
        label: None,
        ..changed(tickets[1])
    };
    start(fixture, &[sample(1), sample(2)]).await;
    let all = [changed(tickets[2]), same, changed(tickets[0])];
    for replayed in all.iter().rev() {
        keep(fixture, sample(1).id, replayed).await;
    }
    keep(fixture, sample(2).id, &changed(tickets[0])).await;
    let limit = PageLimit::new(2).unwrap();
    let list = async |only_changes, after| {
        let page = PageRequest { limit, after };
        let queries = &fixture.queries;
        let page = queries.replayed_tickets(sample(1).id, only_changes, page);
        page.await.unwrap()
    };
    let first = list(false, None).await;
    assert_eq!(first.items, all[..2]);
    assert_eq!(list(false, first.next).await.items, all[2..]);
    let changes = list(true, None).await;
    assert_eq!(changes.items, [all[0].clone(), all[2].clone()]);
    assert_eq!(changes.next, None);
}

/// What was said is found again by what was asked, in whichever replay that was.
pub async fn what_was_said_is_found_by_what_was_asked(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    start(fixture, &[sample(1), sample(2)]).await;
    let later = Said {
        took: Duration::from_millis(9),
        ..said(1)
    };
    for (replay, said) in [(sample(2), later), (sample(1), said(1))] {
        let replayed = ReplayedTicket {
            said: Some(said),
            ..changed(ticket)
        };
        keep(fixture, replay.id, &replayed).await;
    }
    let found = |n| fixture.queries.said_before(Fingerprint([n; 32]));
    assert_eq!(found(1).await.unwrap(), Some(said(1)), "always the same");
    assert_eq!(found(2).await.unwrap(), None);
}

/// Who locks a replay while it is locked waits, and then sees how far it has come.
pub async fn second_lock_of_a_replay_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    start(fixture, &[sample(1)]).await;
    let id = sample(1).id;
    let mut first = fixture.begin().await;
    first.replays().lock_replay(id).await.unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move {
        let mut work = other.begin().await;
        work.replays().lock_replay(id).await.unwrap()
    });
    must_wait(&mut second).await;
    let progress = progress(ReplayState::Running);
    first.replays().update_replay(id, &progress).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await.unwrap().progress, progress);
}

/// The job of a replay names it, to whoever takes it.
pub async fn job_of_a_replay_names_it(fixture: &Fixture) {
    let task = Task::Replay {
        replay: sample(1).id,
    };
    let job = NewJob {
        id: job_id(1),
        task,
        due: at(5),
    };
    let mut work = fixture.begin().await;
    work.jobs().enqueue(&job).await.unwrap();
    commit(work).await;
    let taken = take_all(fixture, TaskKind::Replay, lease(9), 5, 6).await;
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].id, taken[0].task), (job.id, task));
}
