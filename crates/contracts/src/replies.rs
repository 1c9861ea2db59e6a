//! Replies: every field, order, one per trigger.

use std::sync::{Arc, Mutex};

use frontdesk_domain::id::{ReplyId, TicketId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{
    ai_reply, at, citation, customer_reply, internal_note, new_ticket, text,
};
use frontdesk_domain::ticket::Ticket;
use frontdesk_domain::ticket::reply::{Author, NewReply, Reply};
use frontdesk_domain::triage::Trigger;

use crate::Fixture;
use crate::concurrency::{at_once, retried};
use crate::fixture::commit;

/// A reply is stored as it was written, whoever wrote it.
pub async fn every_field_of_a_reply_is_kept(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    fixture.agent(2).await;
    let ticket = fixture.ticket(requester).await;
    let mut uncited = citation();
    uncited.section = None;
    let replies = [
        ai_reply(ticket),
        customer_reply(ticket, requester),
        NewReply {
            ticket,
            ..internal_note().content
        },
        NewReply {
            author: Author::System,
            created_at: at(0),
            ..customer_reply(ticket, requester)
        },
        NewReply {
            citations: vec![uncited, citation()],
            ..customer_reply(ticket, requester)
        },
    ];
    let mut expected = Vec::new();
    for content in replies {
        let id = fixture.reply(&content).await;
        expected.push(Reply { id, content });
    }
    assert_eq!(fixture.thread(ticket).await.replies, expected);
}

/// A reply can be written in the unit of work that opens the ticket.
pub async fn reply_can_be_written_with_its_ticket(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let mut work = fixture.begin().await;
    let ticket = work
        .tickets()
        .insert_ticket(&new_ticket(requester))
        .await
        .unwrap();
    let id = work
        .tickets()
        .insert_reply(&ai_reply(ticket))
        .await
        .unwrap();
    commit(work).await;
    assert_eq!(
        fixture.thread(ticket).await.replies,
        [Reply {
            id,
            content: ai_reply(ticket)
        }]
    );
}

/// Later replies to a ticket have greater ids, and threads show them in that order,
/// whatever the clock said.
pub async fn reply_ids_ascend(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let mut ids = Vec::new();
    for millis in [5_000, 3_000, 4_000] {
        let mut work = fixture.begin().await;
        work.tickets().lock_ticket(ticket).await.unwrap();
        for _ in 0..2 {
            let reply = NewReply {
                created_at: at(millis),
                ..customer_reply(ticket, requester)
            };
            ids.push(work.tickets().insert_reply(&reply).await.unwrap());
        }
        commit(work).await;
    }
    assert!(
        ids.is_sorted_by(|earlier, later| earlier < later),
        "{ids:?}"
    );
    let shown: Vec<ReplyId> = fixture
        .thread(ticket)
        .await
        .replies
        .iter()
        .map(|reply| reply.id)
        .collect();
    assert_eq!(shown, ids);
}

/// Locks the ticket, counts the change, and replies; notes the id while the lock holds.
async fn reply_under_lock(
    fixture: &Fixture,
    reply: &NewReply,
    order: &Mutex<Vec<ReplyId>>,
) -> Result<ReplyId, StoreError> {
    let mut work = fixture.store.begin().await?;
    let ticket = work
        .tickets()
        .lock_ticket(reply.ticket)
        .await?
        .expect("the ticket is there");
    let mut parts = ticket.into_parts();
    parts.version = parts.version.next();
    work.tickets()
        .update_ticket(&Ticket::restore(parts))
        .await?;
    let id = work.tickets().insert_reply(reply).await?;
    order.lock().unwrap().push(id);
    work.commit().await?;
    Ok(id)
}

/// Sixty-four people reply at once: nothing is lost, nothing is doubled, and the ids
/// follow the order in which they had the ticket.
pub async fn sixty_four_concurrent_repliers_lose_nothing(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let ticket = fixture.ticket(requester).await;
    let order = Arc::new(Mutex::new(Vec::new()));
    let ids = at_once(64, |n| {
        let (fixture, order) = (fixture.clone(), order.clone());
        async move {
            let message = text(&format!("reply {n} 🚲"));
            let reply = NewReply {
                message,
                ..customer_reply(ticket, requester)
            };
            let id = retried(|| reply_under_lock(&fixture, &reply, &order))
                .await
                .unwrap();
            Reply { id, content: reply }
        }
    });
    let mut acknowledged = ids.await;
    let mut order = order.lock().unwrap().clone();
    order.retain(|id| acknowledged.iter().any(|reply| reply.id == *id));
    assert!(
        order.is_sorted_by(|earlier, later| earlier < later),
        "{order:?}"
    );
    acknowledged.sort_by_key(|reply| reply.id);
    assert_eq!(fixture.thread(ticket).await.replies, acknowledged);
    assert_eq!(fixture.stored(ticket).await.parts().version.get(), 65);
}

async fn try_reply(fixture: &Fixture, reply: &NewReply) -> Result<ReplyId, StoreError> {
    let mut work = fixture.store.begin().await?;
    work.tickets().lock_ticket(reply.ticket).await?;
    let id = work.tickets().insert_reply(reply).await?;
    work.commit().await?;
    Ok(id)
}

fn answering(ticket: TicketId, trigger: Trigger) -> NewReply {
    NewReply {
        answers: Some(trigger),
        ..ai_reply(ticket)
    }
}

/// A trigger gets one reply. Other triggers, other tickets and replies to no trigger are
/// not in the way.
pub async fn trigger_has_one_reply(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let (ticket, other) = (
        fixture.ticket(requester).await,
        fixture.ticket(requester).await,
    );
    let asked = fixture.reply(&customer_reply(ticket, requester)).await;
    let asked_again = fixture.reply(&customer_reply(ticket, requester)).await;
    for reply in [
        answering(ticket, Trigger::Opening),
        answering(ticket, Trigger::Reply(asked)),
        answering(ticket, Trigger::Reply(asked_again)),
        answering(other, Trigger::Opening),
    ] {
        try_reply(fixture, &reply).await.unwrap();
        let again = try_reply(fixture, &reply).await;
        assert!(matches!(again, Err(StoreError::Duplicate)), "{again:?}");
    }
    assert_eq!(fixture.thread(ticket).await.replies.len(), 5);
    assert_eq!(fixture.thread(other).await.replies.len(), 1);
}

/// When many answer one trigger at once, one does and the others are told.
pub async fn concurrent_answers_to_one_trigger_leave_one(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let answers = at_once(16, |_| {
        let fixture = fixture.clone();
        async move { retried(|| async { try_reply(&fixture, &ai_reply(ticket)).await }).await }
    });
    let (stored, refused): (Vec<_>, Vec<_>) = answers.await.into_iter().partition(Result::is_ok);
    assert_eq!(stored.len(), 1);
    assert!(
        refused
            .iter()
            .all(|answer| matches!(answer, Err(StoreError::Duplicate))),
        "{refused:?}"
    );
    assert_eq!(fixture.thread(ticket).await.replies.len(), 1);
}
