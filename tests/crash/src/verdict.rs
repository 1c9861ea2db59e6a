//! Whether everything is there that was promised, once and whole, and nothing else.

mod submissions;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use frontdesk_test_desk::{Client, Desk, Staffed};
use futures_util::{StreamExt as _, stream};
use serde_json::Value;

use crate::journal::{Journal, Replied, Side, version};

/// How long the jobs that died with their worker may take to end: their leases run out, and they are done again.
const PATIENCE: Duration = Duration::from_mins(5);

/// What is there of one ticket.
struct Ticket {
    id: i64,
    version: i64,
    thread: Value,
    decisions: Vec<Value>,
}

/// Rows that must not be there, as queries that count them. No state of a desk without crashes has any.
const ORPHANS: [(&str, &str); 6] = [
    (
        "jobs that ended badly",
        "SELECT COUNT(*) FROM jobs WHERE state <> 'done'",
    ),
    (
        "tickets without a job for their opening",
        "SELECT COUNT(*) FROM tickets WHERE id NOT IN (SELECT ticket FROM jobs WHERE trigger_key = 'opening')",
    ),
    (
        "tickets whose opening nobody was told of",
        "SELECT COUNT(*) FROM tickets WHERE id NOT IN (SELECT ticket FROM events WHERE kind = 'ticket.opened')",
    ),
    (
        "events of tickets that are not there",
        "SELECT COUNT(*) FROM events WHERE ticket NOT IN (SELECT id FROM tickets)",
    ),
    (
        "replies without an event, or events without a reply",
        "SELECT (SELECT COUNT(*) FROM replies) - (SELECT COUNT(*) FROM events WHERE kind = 'ticket.replied')",
    ),
    (
        "jobs without exactly one decision",
        "SELECT (SELECT COUNT(*) FROM jobs) - (SELECT COUNT(*) FROM decisions)",
    ),
];

/// Looks at everything, through the API and past it.
pub async fn check(desk: &Desk, people: &Staffed, journal: &Journal) {
    jobs_end(desk).await;
    for (what, sql) in ORPHANS {
        assert_eq!(desk.database().number(sql).await, 0, "{what}");
    }
    let tickets = everything(&people.agent.client).await;
    println!(
        "{} tickets, {} acknowledged; {} acknowledged replies; {} refused and {} unanswered requests",
        tickets.len(),
        journal.opened.len(),
        journal.replied.len(),
        journal.refused.len(),
        journal.unanswered.len(),
    );
    tickets_are_whole(&tickets, people, journal);
    replies_are_whole(&tickets, people, journal);
    every_author_is_in_order(journal);
    for ticket in &tickets {
        triage_had_one_effect_each(ticket);
    }
    submissions::check(desk, people, journal).await;
}

async fn jobs_end(desk: &Desk) {
    let began = Instant::now();
    let waiting = "SELECT COUNT(*) FROM jobs WHERE state = 'waiting'";
    while desk.database().number(waiting).await > 0 {
        assert!(began.elapsed() < PATIENCE, "jobs still wait");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn everything(client: &Client) -> Vec<Ticket> {
    let mut ids = Vec::new();
    let mut path = Some("/api/tickets?limit=200".to_owned());
    while let Some(here) = path {
        let page = client.get(here).await.is(200);
        ids.extend(list(&page.json()).iter().map(id));
        let next = page.header("x-next-cursor");
        path = next.map(|cursor| format!("/api/tickets?limit=200&cursor={cursor}"));
    }
    let reading = ids.into_iter().map(|id| read(client, id));
    stream::iter(reading).buffered(8).collect().await
}

async fn read(client: &Client, id: i64) -> Ticket {
    let ask = async |path: String| {
        let answer = client.get(path).attempt().await;
        answer.expect("a desk that runs answers").is(200)
    };
    let thread = ask(format!("/api/tickets/{id}")).await;
    Ticket {
        id,
        version: version(&thread),
        thread: thread.json(),
        decisions: list(&ask(format!("/api/v1/tickets/{id}/decisions")).await.json()),
    }
}

/// Every acknowledged ticket is there as it was sent; every other one belongs to a request that was not answered.
fn tickets_are_whole(tickets: &[Ticket], people: &Staffed, journal: &Journal) {
    let mut there: BTreeSet<i64> = BTreeSet::new();
    for Ticket { id, thread, .. } in tickets {
        assert!(there.insert(*id), "ticket {id} is listed twice");
        let message = thread["message"].as_str().expect("a message");
        match journal.opened.get(id) {
            Some(opened) => {
                assert_eq!(message, opened.message, "ticket {id}");
                assert_eq!(thread["subject"], opened.subject.as_str(), "ticket {id}");
                let account = account(people, opened.by);
                assert_eq!(thread["requester"]["id"], account, "ticket {id}");
            }
            None => assert!(
                journal.unanswered.contains(message),
                "nobody opened {thread}"
            ),
        }
    }
    for (id, seen) in &journal.versions {
        let ticket = tickets.iter().find(|ticket| ticket.id == *id);
        let version = ticket.map(|ticket| ticket.version);
        assert!(
            version >= Some(*seen),
            "ticket {id} went back from {seen} to {version:?}"
        );
    }
    for id in journal.opened.keys() {
        assert!(
            there.contains(id),
            "ticket {id} was acknowledged and is lost"
        );
    }
}

fn replies_are_whole(tickets: &[Ticket], people: &Staffed, journal: &Journal) {
    let mut acknowledged: BTreeMap<i64, &Replied> = BTreeMap::new();
    for reply in &journal.replied {
        // A request that is asked again gets the answer that it had not received.
        assert!(
            acknowledged.insert(reply.id, reply).is_none(),
            "{reply:?} twice"
        );
    }
    let mut messages = BTreeSet::new();
    for ticket in tickets {
        for reply in list(&ticket.thread["replies"]) {
            if reply["author"]["kind"] == "ai" {
                continue;
            }
            let message = text(&reply["message"]);
            assert!(messages.insert(message.clone()), "stored twice: {reply}");
            assert!(
                !journal.refused.contains(&message),
                "refused and stored: {reply}"
            );
            match acknowledged.remove(&id(&reply)) {
                Some(told) => {
                    assert_eq!(message, told.message);
                    assert_eq!(ticket.id, told.ticket, "{reply}");
                    assert_eq!(reply["internal"], told.internal, "{reply}");
                    assert_eq!(reply["author"]["id"], account(people, told.by), "{reply}");
                }
                None => assert!(
                    journal.unanswered.contains(&message),
                    "nobody wrote {reply}"
                ),
            }
        }
    }
    assert!(
        acknowledged.is_empty(),
        "acknowledged and lost: {acknowledged:#?}"
    );
}

/// What one writer was told first was stored first.
fn every_author_is_in_order(journal: &Journal) {
    let mut last: BTreeMap<(usize, i64), i64> = BTreeMap::new();
    for reply in &journal.replied {
        let before = last.insert((reply.writer, reply.ticket), reply.id);
        assert!(before < Some(reply.id), "{reply:?} comes before {before:?}");
    }
}

/// One decision for the opening, at most one for each reply of the customer, and one reply of the AI for each
/// decision to answer.
fn triage_had_one_effect_each(ticket: &Ticket) {
    let Ticket {
        id: number,
        version: _,
        thread,
        decisions,
    } = ticket;
    let replies = list(&thread["replies"]);
    let triggers: Vec<Option<i64>> = decisions
        .iter()
        .map(|decision| decision["reply_id"].as_i64())
        .collect();
    let unique: BTreeSet<_> = triggers.iter().collect();
    assert_eq!(
        unique.len(),
        triggers.len(),
        "ticket {number} was decided twice: {triggers:?}"
    );
    assert!(
        triggers.contains(&None),
        "nobody decided on ticket {number}"
    );
    let of = |kind: &str| {
        let by = |reply: &&Value| reply["author"]["kind"] == kind;
        replies.iter().filter(by).map(id).collect::<BTreeSet<i64>>()
    };
    let (customers, ai) = (of("customer"), of("ai"));
    let decided: BTreeSet<i64> = triggers.into_iter().flatten().collect();
    assert!(
        decided.is_subset(&customers),
        "ticket {number}: {decided:?} of {customers:?}"
    );
    if thread["aiEnabled"] == true {
        assert_eq!(
            decided, customers,
            "ticket {number}: a reply was never triaged"
        );
    }
    let answers = decisions
        .iter()
        .filter(|decision| decision["action"] == "answer");
    assert_eq!(
        ai.len(),
        answers.count(),
        "ticket {number}: one reply for each decision to answer"
    );
}

fn account(people: &Staffed, side: Side) -> &str {
    match side {
        Side::Owner => &people.owner.id,
        Side::Other => &people.other.id,
        Side::Staff => &people.agent.id,
    }
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().expect("an array")
}

fn id(value: &Value) -> i64 {
    value["id"].as_i64().expect("an id")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
