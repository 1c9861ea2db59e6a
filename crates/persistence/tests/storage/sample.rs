//! A desk with a little of everything in it.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::job::{NewJob, Task};
use frontdesk_domain::knowledge::Article;
use frontdesk_domain::knowledge::testing::sample_article;
use frontdesk_domain::ports::Store;
use frontdesk_domain::retry::{KeptAnswer, KeyClaim};
use frontdesk_domain::testing::{
    ai_reply, at, digest, job_id, new_ticket, sample_account, sample_decision, sample_session,
    sample_token, text,
};
use frontdesk_domain::triage::Trigger;
use frontdesk_persistence::SeaOrmStore;
use std::time::Duration;

/// A claim on the key of [`store_everything`].
pub fn claim() -> KeyClaim {
    let lifetime = Duration::from_mins(1);
    KeyClaim {
        owner: "owner".to_owned(),
        key: text("key"),
        fingerprint: digest(1),
        lifetime,
    }
}

/// Stores one of everything and answers the id of the ticket.
pub async fn store_everything(store: &SeaOrmStore) -> TicketId {
    let mut work = store.begin().await.unwrap();
    let requester = sample_account(1, Role::Customer);
    work.accounts().insert_account(&requester).await.unwrap();
    work.accounts()
        .insert_session(&sample_session(1, requester.id))
        .await
        .unwrap();
    work.accounts()
        .insert_token(&sample_token(2, requester.id))
        .await
        .unwrap();
    let ticket = work
        .tickets()
        .insert_ticket(&new_ticket(requester.id))
        .await
        .unwrap();
    work.tickets()
        .insert_reply(&ai_reply(ticket))
        .await
        .unwrap();
    work.decisions()
        .insert_decision(&sample_decision(1, ticket, Trigger::Opening))
        .await
        .unwrap();
    let task = Task::Triage {
        ticket,
        trigger: Trigger::Opening,
    };
    work.jobs()
        .enqueue(&NewJob {
            id: job_id(1),
            task,
            due: at(0),
        })
        .await
        .unwrap();
    work.keys().lock_key(&claim(), at(0)).await.unwrap();
    let answer = KeptAnswer {
        status: 201,
        headers: Vec::new(),
        body: b"{}".to_vec(),
    };
    work.keys().keep_answer(&claim(), &answer).await.unwrap();
    let article = Article {
        author: requester.id,
        ..sample_article(1)
    };
    work.knowledge().insert_article(&article).await.unwrap();
    work.logins()
        .lock_and_count_login("somebody", at(0))
        .await
        .unwrap();
    work.commit().await.unwrap();
    ticket
}
