//! Limits of forms, as the real use cases hold them: exactly, whoever comes at once.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::form::applicant::ClientNetwork;
use frontdesk_domain::form::limit::{Limit, LimitReached, SlotHolder};
use frontdesk_domain::form::review::ReviewDecision;
use frontdesk_domain::form::submission::{Submission, SubmissionStatus};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::SubmissionFilter;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::testing::actor;
use frontdesk_domain::use_cases::forms::{
    ReviewSubmission, ReviewSubmissionCommand, SubmitForm, SubmitFormCommand, SubmitFormRefusal,
    Which,
};
use frontdesk_domain::use_cases::{Desk, Failure};

use crate::Fixture;
use crate::concurrency::at_once;
use crate::reception::{NumberedSecrets, numbered_secret, short_form};

/// How many come at once.
const CROWD: u32 = 64;

fn submit_form(fixture: &Fixture) -> SubmitForm {
    SubmitForm {
        desk: fixture.desk(),
        secrets: Arc::new(NumberedSecrets),
    }
}

fn network(n: u64) -> ClientNetwork {
    let last = u8::try_from(n).expect("test networks are few");
    ClientNetwork::of(IpAddr::V4(Ipv4Addr::new(192, 0, 2, last)))
}

/// Good answers to the short form, from network `n`.
fn command(form: FormId, n: u64) -> SubmitFormCommand {
    SubmitFormCommand {
        which: Which::Id(form),
        responses: BTreeMap::from([("name".to_owned(), format!("Person {n}").into())]),
        invite: None,
        network: network(n),
        contact: None,
    }
}

/// A submission, or the limit that refused it; anything else is no answer to good answers.
async fn submitted(
    submit: &SubmitForm,
    actor: Option<&Actor>,
    command: &SubmitFormCommand,
) -> Result<Submission, LimitReached> {
    match submit.run(actor, command, &Receipt::none()).await {
        Ok(Outcome::Done(submission)) => Ok(submission),
        Err(Failure::Refused(SubmitFormRefusal::Limit(reached))) => Err(reached),
        other => panic!("neither submitted nor refused by a limit: {other:?}"),
    }
}

async fn short<const N: usize>(fixture: &Fixture, settings: [(&str, u32); N]) -> FormId {
    let settings = settings.map(|(name, setting)| (name, Value::from(setting)));
    fixture.store_form(&short_form("short", settings)).await
}

/// Sixty-four who submit at once: as many as there are places get in, the rest are told
/// of that limit, and storage holds neither more nor fewer.
async fn crowd(
    fixture: &Fixture,
    submit: &SubmitForm,
    form: FormId,
    (limit, places): (Limit, usize),
    holder: SlotHolder,
    applicant: impl Fn(u64) -> (Option<Actor>, SubmitFormCommand),
) {
    let answered = at_once(CROWD.into(), |n| {
        let (submit, (actor, command)) = (submit.clone(), applicant(n));
        async move { submitted(&submit, actor.as_ref(), &command).await }
    })
    .await;
    let (let_in, refused): (Vec<_>, Vec<_>) = answered.into_iter().partition(Result::is_ok);
    assert_eq!(let_in.len(), places, "{limit:?}");
    assert_eq!(refused.len(), CROWD as usize - places);
    for refusal in refused.into_iter().filter_map(Result::err) {
        assert_eq!((refusal.limit, refusal.places as usize), (limit, places));
    }
    let mut ids: Vec<_> = let_in
        .into_iter()
        .filter_map(Result::ok)
        .map(|submission| submission.parts().id)
        .collect();
    ids.sort_unstable_by(|one, other| other.cmp(one));
    assert_eq!(stored(fixture, form).await, ids);
    assert_eq!(
        held(fixture, form, holder).await,
        (1..=places).collect::<Vec<_>>()
    );
}

/// The submissions to a form, newest first.
async fn stored(fixture: &Fixture, form: FormId) -> Vec<SubmissionId> {
    let filter = SubmissionFilter {
        form: Some(form),
        ..SubmissionFilter::default()
    };
    let request = PageRequest {
        limit: PageLimit::MAX,
        after: None,
    };
    let page = fixture.queries.submissions(&filter, request).await.unwrap();
    let ids = page.items.iter().map(|one| one.submission.parts().id);
    ids.collect()
}

/// The numbers of the slots of a holder.
async fn held(fixture: &Fixture, form: FormId, holder: SlotHolder) -> Vec<usize> {
    let held = fixture.queries.slots_of(form, holder).await.unwrap();
    held.iter().map(|slot| slot.number as usize).collect()
}

/// Of sixty-four submissions of one account at once, as many are taken as it may make.
pub async fn account_submits_exactly_as_often_as_it_may(fixture: &Fixture) {
    let account = fixture.customer(1).await;
    let form = short(fixture, [("maxSubmissionsPerUser", 5)]).await;
    let holder = SlotHolder::Account(account);
    let submit = submit_form(fixture);
    crowd(fixture, &submit, form, (Limit::PerUser, 5), holder, |n| {
        (Some(actor(Role::Customer, account)), command(form, n))
    })
    .await;
}

/// Of sixty-four who show one invite at once, as many get in as it has uses.
pub async fn invite_is_used_exactly_as_often_as_it_can_be(fixture: &Fixture) {
    let agent = fixture.agent(2).await;
    let form = short(fixture, []).await;
    let invite = fixture.invite(1, form, agent, 7).await;
    let holder = SlotHolder::Invite(invite.id);
    let submit = submit_form(fixture);
    crowd(fixture, &submit, form, (Limit::Invite, 7), holder, |n| {
        let command = SubmitFormCommand {
            invite: Some(numbered_secret(1)),
            ..command(form, n)
        };
        (None, command)
    })
    .await;
    let invites = fixture.queries.invites(form, PageRequest::default());
    assert_eq!(invites.await.unwrap().items[0].uses, 7);
}

/// Of sixty-four who submit at once, as many get in as the form has room for.
pub async fn form_takes_exactly_as_many_as_it_has_room_for(fixture: &Fixture) {
    let form = short(fixture, [("capacity", 9)]).await;
    let holder = SlotHolder::Everyone;
    let submit = submit_form(fixture);
    crowd(fixture, &submit, form, (Limit::Capacity, 9), holder, |n| {
        (None, command(form, n))
    })
    .await;
}

/// Of sixty-four who submit from one network at once, one gets in, and the rest are told
/// when to come again.
pub async fn network_submits_once_until_the_wait_is_over(fixture: &Fixture) {
    let form = short(fixture, [("cooldownSeconds", 60)]).await;
    let holder = SlotHolder::Network(network(1));
    let submit = submit_form(fixture);
    crowd(fixture, &submit, form, (Limit::Cooldown, 1), holder, |_| {
        (None, command(form, 1))
    })
    .await;
    let again = submitted(&submit, None, &command(form, 1)).await;
    let since = fixture.queries.slots_of(form, holder).await.unwrap()[0].taken_at;
    let over = since.plus(std::time::Duration::from_mins(1));
    assert_eq!(again.unwrap_err().frees_at, Some(over));
    submitted(&submit, None, &command(form, 2)).await.unwrap();
}

/// What is refused after some slots were taken gives all of them back: bad answers, a
/// limit further on, a unit of work that was dropped.
pub async fn what_was_not_submitted_spends_nothing(fixture: &Fixture) {
    let account = fixture.customer(1).await;
    let agent = fixture.agent(2).await;
    let form = short(fixture, [("capacity", 1), ("cooldownSeconds", 60)]).await;
    let invite = fixture.invite(1, form, agent, 2).await;
    let submit = submit_form(fixture);
    let customer = actor(Role::Customer, account);
    let shown = SubmitFormCommand {
        invite: Some(numbered_secret(1)),
        ..command(form, 1)
    };
    let bad = SubmitFormCommand {
        responses: BTreeMap::new(),
        ..shown.clone()
    };
    for actor in [None, Some(&customer)] {
        let refused = submit.run(actor, &bad, &Receipt::none()).await;
        let Err(Failure::Refused(SubmitFormRefusal::Answers(problems))) = refused else {
            panic!("not refused for its answers: {refused:?}");
        };
        assert_eq!(problems.len(), 1);
    }
    let holders = [
        SlotHolder::Account(account),
        SlotHolder::Network(network(1)),
        SlotHolder::Invite(invite.id),
        SlotHolder::Everyone,
    ];
    for holder in holders {
        assert_eq!(held(fixture, form, holder).await, [0; 0], "{holder}");
    }
    let first = submitted(&submit, Some(&customer), &shown).await.unwrap();
    let reached = submitted(&submit, None, &shown).await.unwrap_err();
    assert_eq!(reached.limit, Limit::Capacity);
    for (holder, expected) in holders.into_iter().zip([1, 0, 1, 1]) {
        let held = held(fixture, form, holder).await;
        assert_eq!(held.len(), expected, "{holder}");
    }
    assert_eq!(stored(fixture, form).await, [first.parts().id]);
}

/// Where only pending and accepted submissions count, a rejection frees the place of the
/// account and the room in the form, and the use of an invite stays spent.
pub async fn rejection_frees_what_counts_only_while_it_stands(fixture: &Fixture) {
    let submit = submit_form(fixture);
    for (slug, counted, frees) in [
        ("all", "all", false),
        ("some", "pending_and_accepted", true),
    ] {
        let n = if frees { 2 } else { 1 };
        let account = fixture.customer(n).await;
        let agent = fixture.agent(10 + n).await;
        let settings = [
            ("counted", counted.into()),
            ("capacity", 1_u32.into()),
            ("maxSubmissionsPerUser", 1_u32.into()),
        ];
        let form = fixture.store_form(&short_form(slug, settings)).await;
        let numbered = u8::try_from(n).expect("test invites are few");
        let invite = fixture.invite(numbered, form, agent, 9).await;
        let customer = actor(Role::Customer, account);
        let shown = SubmitFormCommand {
            invite: Some(numbered_secret(numbered)),
            ..command(form, n)
        };
        let first = submitted(&submit, Some(&customer), &shown).await.unwrap();
        submitted(&submit, Some(&customer), &shown)
            .await
            .unwrap_err();
        reject(&submit.desk, &actor(Role::Agent, agent), first.parts().id).await;
        let again = submitted(&submit, Some(&customer), &shown).await;
        assert_eq!(again.is_ok(), frees, "{counted}: {again:?}");
        let uses = held(fixture, form, SlotHolder::Invite(invite.id)).await;
        assert_eq!(uses.len(), if frees { 2 } else { 1 });
    }
}

async fn reject(desk: &Desk, reviewer: &Actor, submission: SubmissionId) {
    let review = ReviewSubmission { desk: desk.clone() };
    let command = ReviewSubmissionCommand {
        submission,
        expected: None,
        decision: ReviewDecision {
            status: Some(SubmissionStatus::Rejected),
            ..ReviewDecision::default()
        },
    };
    let done = review.run(reviewer, &command, &Receipt::none()).await;
    assert!(matches!(done, Ok(Outcome::Done(_))), "{done:?}");
}
