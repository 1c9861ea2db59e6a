//! Learning: what agents said, and the models that came of it.

use frontdesk_domain::id::{ConfirmationId, ModelId, TicketId};
use frontdesk_domain::job::{NewJob, Task, TaskKind};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::LearningState;
use frontdesk_domain::testing::{
    account_id, at, confirmation_id, decision_id, job_id, sample_decision, sample_model, text,
};
use frontdesk_domain::triage::{
    Confirmation, Lineage, ModelFacts, ModelState, NewConfirmation, StoredModel, Trigger,
};

use crate::Fixture;
use crate::concurrency::{goes_on, must_wait};
use crate::fixture::commit;
use crate::leases::{lease, take_all};

async fn say(fixture: &Fixture, said: &NewConfirmation) -> ConfirmationId {
    let mut work = fixture.begin().await;
    let id = work.learning().insert_confirmation(said).await.unwrap();
    commit(work).await;
    id
}

/// Word `n` of agent 2 on a ticket.
fn word(n: i64, ticket: TicketId) -> NewConfirmation {
    NewConfirmation {
        ticket,
        category: text(&format!("Category {n}")),
        decision: None,
        agent: account_id(2),
        at: at(1_000 + n),
    }
}

/// Has agent 2 say so many words, each on a ticket of its own.
async fn many_words(fixture: &Fixture, count: i64) -> Vec<ConfirmationId> {
    let requester = fixture.customer(1).await;
    fixture.agent(2).await;
    let mut ids = Vec::new();
    for n in 1..=count {
        let ticket = fixture.ticket(requester).await;
        ids.push(say(fixture, &word(n, ticket)).await);
    }
    ids
}

async fn keep(fixture: &Fixture, model: &StoredModel, bytes: &[u8]) {
    let mut work = fixture.begin().await;
    work.learning().lock_models().await.unwrap();
    work.learning().insert_model(model, bytes).await.unwrap();
    commit(work).await;
}

async fn state(fixture: &Fixture) -> LearningState {
    let limit = PageLimit::new(3).unwrap();
    fixture.queries.learning_state(limit).await.unwrap()
}

fn ids(confirmations: &[Confirmation]) -> Vec<ConfirmationId> {
    confirmations.iter().map(|one| one.id).collect()
}

/// A word comes back as it was said, with the text of the ticket.
pub async fn words_of_agents_come_with_what_was_written(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let agent = fixture.agent(2).await;
    let decision = sample_decision(1, ticket, Trigger::Opening);
    fixture.decide(&decision).await;
    let said = NewConfirmation {
        decision: Some(decision_id(1)),
        category: text("Böter 🧾"),
        agent,
        ..word(1, ticket)
    };
    let id = say(fixture, &said).await;
    let parts = fixture.stored(ticket).await.into_parts();
    let expected = Confirmation {
        id,
        subject: parts.subject,
        message: parts.message,
        category: said.category,
        agent,
        at: said.at,
    };
    let found = fixture.queries.confirmations(&[id]).await.unwrap();
    assert_eq!(found, [expected]);
}

/// The newest words are found, earliest first, and counted.
pub async fn newest_words_are_found_earliest_first(fixture: &Fixture) {
    assert_eq!(state(fixture).await, LearningState::default());
    let said = many_words(fixture, 5).await;
    assert!(said.is_sorted(), "{said:?}");
    let newest = fixture.queries.newest_confirmations(3).await.unwrap();
    assert_eq!(ids(&newest), said[2..]);
    let all = fixture.queries.newest_confirmations(100).await.unwrap();
    assert_eq!(ids(&all), said);
    assert_eq!(fixture.queries.confirmation_count().await.unwrap(), 5);
    let recent: Vec<ConfirmationId> = said[2..].iter().rev().copied().collect();
    assert_eq!(state(fixture).await.recent, recent);
}

/// Words are found by their ids, earliest first; unknown ids find nothing.
pub async fn words_are_found_by_their_ids(fixture: &Fixture) {
    let said = many_words(fixture, 4).await;
    let wanted = [said[3], said[1], confirmation_id(9_999)];
    let found = fixture.queries.confirmations(&wanted).await.unwrap();
    assert_eq!(ids(&found), [said[1], said[3]]);
    assert_eq!(fixture.queries.confirmations(&[]).await.unwrap(), []);
}

/// Every word on a ticket is found, earliest first, as it was said.
pub async fn words_on_a_ticket_name_the_decision_that_they_are_about(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    fixture.agent(2).await;
    let decision = sample_decision(1, ticket, Trigger::Opening);
    fixture.decide(&decision).await;
    let about = NewConfirmation {
        decision: Some(decision.id),
        ..word(2, ticket)
    };
    let said = [word(1, ticket), about];
    for word in &said {
        say(fixture, word).await;
    }
    let other = fixture.ticket(account_id(1)).await;
    say(fixture, &word(3, other)).await;
    assert_eq!(fixture.queries.words_on(ticket).await.unwrap(), said);
}

/// A model comes back as it was stored, to the last bit and byte.
pub async fn every_field_of_a_model_is_kept_with_its_bytes(fixture: &Fixture) {
    let model = sample_model(1);
    // More than one message to a server takes, and nothing that compresses into less.
    let bytes: Vec<u8> = (0..20_000_000_u32)
        .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
        .collect();
    keep(fixture, &model, &bytes).await;
    let kept = fixture.queries.models().await.unwrap();
    assert_eq!(kept, Lineage::restore(vec![model.clone()]));
    let found = fixture.queries.model_bytes(model.id).await.unwrap();
    assert!(found == Some(bytes), "the bytes differ");
    let unknown = ModelId::new(2).expect("two is an id");
    assert_eq!(fixture.queries.model_bytes(unknown).await.unwrap(), None);
}

/// What a first model does not have is kept as nothing.
pub async fn model_without_a_comparison_is_kept(fixture: &Fixture) {
    let model = StoredModel {
        facts: ModelFacts {
            comparison: None,
            categories: vec![],
            curve: vec![],
            ..sample_model(1).facts
        },
        confirmations: 0,
        last_confirmation: None,
        state: ModelState::Refused,
        ..sample_model(1)
    };
    keep(fixture, &model, &[1]).await;
    let kept = fixture.begin().await.learning().lock_models().await;
    assert_eq!(kept.unwrap(), Lineage::restore(vec![model]));
}

/// The newest model that was promoted is in use; one that is withdrawn no longer is.
pub async fn newest_promoted_model_is_in_use(fixture: &Fixture) {
    for (n, model_state) in [
        (1, ModelState::Promoted),
        (2, ModelState::Promoted),
        (3, ModelState::Refused),
    ] {
        let model = StoredModel {
            state: model_state,
            ..sample_model(n)
        };
        keep(fixture, &model, &[1, 2]).await;
    }
    assert_eq!(state(fixture).await.model, ModelId::new(2));
    let mut work = fixture.begin().await;
    let lineage = work.learning().lock_models().await.unwrap();
    let current = lineage.current().expect("one is in use").id;
    work.learning()
        .set_model_state(current, ModelState::Withdrawn)
        .await
        .unwrap();
    commit(work).await;
    assert_eq!(state(fixture).await.model, ModelId::new(1));
    let states: Vec<ModelState> = fixture
        .queries
        .models()
        .await
        .unwrap()
        .models()
        .iter()
        .map(|one| one.state)
        .collect();
    assert_eq!(
        states,
        [
            ModelState::Refused,
            ModelState::Withdrawn,
            ModelState::Promoted
        ]
    );
}

/// A forgotten model is gone with its bytes; others stay.
pub async fn forgotten_model_is_gone(fixture: &Fixture) {
    for n in [1, 2] {
        keep(fixture, &sample_model(n), &[7]).await;
    }
    let (gone, stays) = (sample_model(1).id, sample_model(2));
    let mut work = fixture.begin().await;
    work.learning().lock_models().await.unwrap();
    work.learning().forget_model(gone).await.unwrap();
    commit(work).await;
    assert_eq!(fixture.queries.model_bytes(gone).await.unwrap(), None);
    assert_eq!(
        fixture.queries.model_bytes(stays.id).await.unwrap(),
        Some(vec![7])
    );
    assert_eq!(
        fixture.queries.models().await.unwrap(),
        Lineage::restore(vec![stays])
    );
}

/// Who locks the models while they are locked waits, and then sees the model that was added;
/// so it is on a desk that has none yet.
pub async fn second_lock_of_the_models_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let mut first = fixture.begin().await;
    first.learning().lock_models().await.unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move {
        let mut work = other.begin().await;
        work.learning().lock_models().await.unwrap()
    });
    must_wait(&mut second).await;
    let model = sample_model(1);
    first.learning().insert_model(&model, &[1]).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, Lineage::restore(vec![model]));
}

/// A job of learning is taken like any other.
pub async fn job_of_learning_is_what_was_stored(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let stored = NewJob {
        id: job_id(1),
        task: Task::Learn { ticket },
        due: at(10),
    };
    let mut work = fixture.begin().await;
    work.jobs().enqueue(&stored).await.unwrap();
    commit(work).await;
    let taken = take_all(fixture, TaskKind::Learn, lease(1), 10, 1).await;
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].id, taken[0].task), (stored.id, stored.task));
}
