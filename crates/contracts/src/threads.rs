//! Threads: a ticket with everything that was said on it.

use std::collections::BTreeSet;

use frontdesk_domain::account::Person;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::testing::{ai_reply, customer_reply, internal_note, sample_account};
use frontdesk_domain::ticket::reply::{Author, NewReply};

use crate::Fixture;

/// A thread has every reply, internal ones included, and every author once.
pub async fn thread_has_every_reply_and_every_author_once(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let (agent, silent) = (fixture.agent(2).await, fixture.agent(3).await);
    let ticket = fixture.ticket(requester).await;
    fixture
        .change(ticket, |parts| parts.assignee = Some(silent))
        .await;
    let replies = [
        customer_reply(ticket, requester),
        NewReply {
            ticket,
            author: Author::Agent(agent),
            ..internal_note().content
        },
        ai_reply(ticket),
        NewReply {
            author: Author::Agent(agent),
            ..customer_reply(ticket, agent)
        },
        NewReply {
            author: Author::System,
            ..customer_reply(ticket, agent)
        },
        customer_reply(ticket, requester),
    ];
    for reply in &replies {
        fixture.reply(reply).await;
    }
    let thread = fixture.thread(ticket).await;
    let said: Vec<NewReply> = thread
        .replies
        .into_iter()
        .map(|reply| reply.content)
        .collect();
    assert_eq!(said, replies);
    assert_eq!(thread.authors.len(), 2);
    for (n, role) in [(1, Role::Customer), (2, Role::Agent)] {
        assert!(
            thread
                .authors
                .contains(&Person::from(&sample_account(n, role)))
        );
    }
    assert_eq!(thread.listed.assignee.map(|person| person.id), Some(silent));
}

/// A thread without replies is a ticket alone.
pub async fn thread_without_replies_is_the_ticket_alone(fixture: &Fixture) {
    let ticket = fixture.ticket_of_customer().await;
    let thread = fixture.thread(ticket).await;
    assert_eq!(
        thread.listed,
        fixture.queries.ticket(ticket).await.unwrap().unwrap()
    );
    assert!(thread.replies.is_empty() && thread.authors.is_empty());
}

/// What is said on one ticket is on no other.
pub async fn threads_do_not_mix(fixture: &Fixture) {
    let (first, second) = (fixture.customer(1).await, fixture.customer(2).await);
    let tickets = [
        (fixture.ticket(first).await, first),
        (fixture.ticket(second).await, second),
    ];
    for _ in 0..3 {
        for (ticket, requester) in tickets {
            fixture.reply(&customer_reply(ticket, requester)).await;
        }
    }
    for (ticket, requester) in tickets {
        let thread = fixture.thread(ticket).await;
        let of: BTreeSet<_> = thread
            .replies
            .iter()
            .map(|reply| (reply.content.ticket, reply.content.author.account()))
            .collect();
        assert_eq!(thread.replies.len(), 3);
        assert_eq!(of, BTreeSet::from([(ticket, Some(requester))]));
        assert_eq!(
            thread
                .authors
                .iter()
                .map(|person| person.id)
                .collect::<Vec<_>>(),
            [requester]
        );
    }
}
