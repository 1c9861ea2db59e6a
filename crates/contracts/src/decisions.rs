//! Decisions: every field, order, one per trigger.

use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{
    account_id, at, citation, confidence, customer_reply, decision_id, sample_decision, text,
};
use frontdesk_domain::triage::{Action, Circumstances, Decision, Reason, Trigger};

use crate::Fixture;
use crate::concurrency::{at_once, retried};

async fn try_decide(fixture: &Fixture, decision: &Decision) -> Result<(), StoreError> {
    let mut work = fixture.store.begin().await?;
    work.tickets().lock_ticket(decision.ticket).await?;
    work.decisions().insert_decision(decision).await?;
    work.commit().await
}

/// A decision is stored as it was made, whether much was known or nothing.
pub async fn every_field_of_a_decision_is_kept(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let asked = fixture.reply(&customer_reply(ticket, requester)).await;
    let full = sample_decision(1, ticket, Trigger::Opening);
    let empty = Decision {
        model: None,
        category: None,
        confidence: None,
        distribution: Vec::new(),
        suggested_response: None,
        citations: Vec::new(),
        action: Action::Answer,
        reasons: Vec::new(),
        circumstances: Circumstances::default(),
        created_at: at(4_001),
        ..sample_decision(2, ticket, Trigger::Reply(asked))
    };
    fixture.decide(&full).await;
    fixture.decide(&empty).await;
    assert_eq!(
        fixture.queries.decisions(ticket).await.unwrap(),
        [full, empty]
    );
}

/// Every reason is kept as itself, and reasons and citations keep their order.
pub async fn lists_of_a_decision_keep_their_order(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let mut reasons = Reason::ALL.to_vec();
    reasons.reverse();
    let mut second = citation();
    (second.title, second.section) = (String::from("A title before the first"), None);
    let distribution = ["Zeta", "Alpha", "Mid"].map(|name| (text(name), confidence(0.2)));
    let decision = Decision {
        reasons,
        citations: vec![citation(), second],
        distribution: distribution.to_vec(),
        ..sample_decision(1, ticket, Trigger::Opening)
    };
    fixture.decide(&decision).await;
    assert_eq!(fixture.queries.decisions(ticket).await.unwrap(), [decision]);
}

/// The numbers of a decision are the same afterwards, to the last bit.
pub async fn numbers_of_a_decision_are_exact(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let numbers = [
        0.0,
        1.0,
        0.1 + 0.2,
        f64::MIN_POSITIVE,
        1.0 - f64::EPSILON / 2.0,
    ];
    let thirds = (1..200).map(|n| f64::from(n) / 200.3);
    let distribution = numbers
        .into_iter()
        .chain(thirds)
        .map(|share| (text("Some"), confidence(share)))
        .collect();
    let decision = Decision {
        confidence: Some(confidence(2.0 / 3.0)),
        threshold: confidence(0.1 + 0.7),
        distribution,
        ..sample_decision(1, ticket, Trigger::Opening)
    };
    fixture.decide(&decision).await;
    assert_eq!(fixture.queries.decisions(ticket).await.unwrap(), [decision]);
}

/// The latest decision on a ticket is the one that was made last, on that ticket alone.
pub async fn last_decision_is_the_latest_on_its_ticket(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let other = fixture.ticket(account_id(1)).await;
    let last = async |ticket| {
        let mut work = fixture.begin().await;
        work.tickets().lock_ticket(ticket).await.unwrap();
        work.decisions().last_decision(ticket).await.unwrap()
    };
    assert_eq!(last(ticket).await, None);
    let reply = fixture.reply(&customer_reply(ticket, account_id(1))).await;
    let later = Decision {
        created_at: at(5_000),
        ..sample_decision(1, ticket, Trigger::Reply(reply))
    };
    fixture.decide(&later).await;
    fixture
        .decide(&sample_decision(2, ticket, Trigger::Opening))
        .await;
    fixture
        .decide(&sample_decision(3, other, Trigger::Opening))
        .await;
    assert_eq!(last(ticket).await, Some(later.id));
}

/// A trigger on a ticket has one decision; the second is a duplicate and changes nothing.
pub async fn trigger_has_one_decision(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let (ticket, other) = (
        fixture.ticket(requester).await,
        fixture.ticket(requester).await,
    );
    let asked = fixture.reply(&customer_reply(ticket, requester)).await;
    let first = sample_decision(1, ticket, Trigger::Opening);
    let triggers = [
        first.clone(),
        sample_decision(2, ticket, Trigger::Reply(asked)),
        sample_decision(3, other, Trigger::Opening),
    ];
    for decision in triggers {
        try_decide(fixture, &decision).await.unwrap();
        let again = Decision {
            id: decision_id(9),
            action: Action::Answer,
            ..decision
        };
        let refused = try_decide(fixture, &again).await;
        assert!(matches!(refused, Err(StoreError::Duplicate)), "{refused:?}");
    }
    let kept = fixture.queries.decisions(ticket).await.unwrap();
    assert_eq!((kept.len(), &kept[0]), (2, &first));
}

/// When many decide on one trigger at once, one decision counts.
pub async fn concurrent_decisions_on_one_trigger_leave_one(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let answers = at_once(16, |n| {
        let fixture = fixture.clone();
        async move {
            let decision = sample_decision(n + 1, ticket, Trigger::Opening);
            retried(|| try_decide(&fixture, &decision)).await
        }
    });
    let (stored, refused): (Vec<_>, Vec<_>) = answers.await.into_iter().partition(Result::is_ok);
    assert_eq!(stored.len(), 1);
    assert!(
        refused
            .iter()
            .all(|answer| matches!(answer, Err(StoreError::Duplicate))),
        "{refused:?}"
    );
    assert_eq!(fixture.queries.decisions(ticket).await.unwrap().len(), 1);
}

/// Decisions are listed earliest first, in whatever order they were stored.
pub async fn decisions_are_listed_earliest_first(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let asked = fixture.reply(&customer_reply(ticket, requester)).await;
    let later = Decision {
        created_at: at(5_000),
        ..sample_decision(2, ticket, Trigger::Reply(asked))
    };
    let earlier = sample_decision(1, ticket, Trigger::Opening);
    fixture.decide(&later).await;
    fixture.decide(&earlier).await;
    assert_eq!(
        fixture.queries.decisions(ticket).await.unwrap(),
        [earlier, later]
    );
}
