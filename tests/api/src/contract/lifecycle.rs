//! One lifecycle in two vocabularies: every word written on a ticket in every state, by everybody who may write.

use frontdesk_test_desk::{Answer, Database, Person, Staffed, on_sqlite};
use serde_json::{Value, json};

use super::staffed;

/// Where a ticket can be, with what the panel and the triage surface call it.
const STATES: [(&str, &str, &str); 5] = [
    ("open", "open", "pending_agent"),
    ("pending", "pending", "pending_agent"),
    ("resolved by the AI", "resolved", "ai_resolved"),
    ("resolved by a person", "resolved", "closed"),
    ("closed", "closed", "closed"),
];

/// A state of the table above.
type State = usize;
const OPEN: State = 0;
const PENDING: State = 1;
const AI_RESOLVED: State = 2;
const RESOLVED: State = 3;
const CLOSED: State = 4;

/// What a word leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// The ticket goes there.
    Goes(State),
    /// It stays as it was, and nothing is written.
    Stays,
    /// 409 `illegal_transition`.
    Illegal,
    /// 403.
    Forbidden,
}
use Then::{Forbidden, Goes, Illegal, Stays};

/// Rows: where the ticket is, in the order of `STATES`. Columns: the word that is written.
type Table<const WORDS: usize> = (&'static [&'static str; WORDS], [[Then; WORDS]; 5]);

#[rustfmt::skip]
const STAFF_ON_THE_PANEL: Table<4> = (
    &["open",        "pending",      "resolved",      "closed"],
    [
        [Stays,      Goes(PENDING),  Goes(RESOLVED),  Goes(CLOSED)],
        [Goes(OPEN), Stays,          Goes(RESOLVED),  Goes(CLOSED)],
        [Goes(OPEN), Illegal,        Stays,           Goes(CLOSED)],
        [Goes(OPEN), Illegal,        Stays,           Goes(CLOSED)],
        [Goes(OPEN), Illegal,        Illegal,         Stays],
    ],
);

#[rustfmt::skip]
const OWNER_ON_THE_PANEL: Table<4> = (
    &["open",        "pending",      "resolved",      "closed"],
    [
        [Stays,      Forbidden,      Forbidden,       Goes(CLOSED)],
        [Forbidden,  Stays,          Forbidden,       Goes(CLOSED)],
        [Goes(OPEN), Illegal,        Stays,           Goes(CLOSED)],
        [Goes(OPEN), Illegal,        Stays,           Goes(CLOSED)],
        [Goes(OPEN), Illegal,        Illegal,         Stays],
    ],
);

#[rustfmt::skip]
const STAFF_ON_THE_TRIAGE_SURFACE: Table<3> = (
    &["pending_agent", "ai_resolved",     "closed"],
    [
        // `pending_agent` also keeps the AI away, and is a change where it had not been kept away.
        [Goes(OPEN),   Goes(AI_RESOLVED), Goes(CLOSED)],
        [Goes(OPEN),   Goes(AI_RESOLVED), Goes(CLOSED)],
        [Goes(OPEN),   Stays,             Goes(CLOSED)],
        [Goes(OPEN),   Illegal,           Goes(CLOSED)],
        [Goes(OPEN),   Illegal,           Stays],
    ],
);

/// A ticket of the owner in this state.
async fn ticket_in(people: &Staffed, state: State) -> i64 {
    let ticket = people.owner.opens("Subject", "Message").await;
    let (path, change) = match state {
        OPEN => return ticket,
        PENDING => ("/api/tickets", json!({"status": "pending"})),
        AI_RESOLVED => ("/api/v1/tickets", json!({"status": "ai_resolved"})),
        RESOLVED => ("/api/tickets", json!({"status": "resolved"})),
        _ => ("/api/tickets", json!({"status": "closed"})),
    };
    let path = format!("{path}/{ticket}");
    let _ = people.agent.client.patch(path, &change).await.is(200);
    ticket
}

/// Everything that the staff can see of a ticket, on both surfaces.
async fn seen(people: &Staffed, ticket: i64) -> (Value, Value) {
    let triage = people.agent.client.get(format!("/api/v1/tickets/{ticket}"));
    (
        people.agent.reads(ticket).await,
        triage.await.is(200).json(),
    )
}

async fn walk<const WORDS: usize>(
    people: &Staffed,
    writer: &Person,
    surface: &str,
    table: Table<WORDS>,
) {
    let (words, rows) = table;
    for (state, row) in rows.into_iter().enumerate() {
        for (word, then) in words.iter().zip(row) {
            let ticket = ticket_in(people, state).await;
            let before = seen(people, ticket).await;
            let path = format!("{surface}/{ticket}");
            let answer = writer.client.patch(path, &json!({"status": word})).await;
            let context = format!("{word:?} on a ticket that is {}", STATES[state].0);
            judge(people, ticket, before, &answer, then, &context).await;
        }
    }
}

async fn judge(
    people: &Staffed,
    ticket: i64,
    before: (Value, Value),
    answer: &Answer,
    then: Then,
    context: &str,
) {
    let after = seen(people, ticket).await;
    let status = match then {
        Goes(_) | Stays => 200,
        Illegal => 409,
        Forbidden => 403,
    };
    assert_eq!(answer.status(), status, "{context}: {}", answer.text());
    match then {
        Goes(state) => {
            let (_, panel, triage) = STATES[state];
            assert_eq!(after.0["status"], panel, "{context}");
            assert_eq!(after.1["status"], triage, "{context}");
            assert!(
                after.0["updatedAt"].as_str() > before.0["updatedAt"].as_str(),
                "{context}"
            );
        }
        Stays => assert_eq!(after, before, "{context}"),
        Illegal => {
            answer.problem(409, "illegal_transition");
            assert_eq!(after, before, "{context}");
        }
        Forbidden => {
            answer.problem(403, "forbidden");
            assert_eq!(after, before, "{context}");
        }
    }
}

async fn staff_write_every_word_of_the_panel(database: Database) {
    let (_desk, people) = staffed(database).await;
    walk(&people, &people.agent, "/api/tickets", STAFF_ON_THE_PANEL).await;
}

async fn owners_write_every_word_of_the_panel(database: Database) {
    let (_desk, people) = staffed(database).await;
    walk(&people, &people.owner, "/api/tickets", OWNER_ON_THE_PANEL).await;
}

async fn staff_write_every_word_of_the_triage_surface(database: Database) {
    let (_desk, people) = staffed(database).await;
    let table = STAFF_ON_THE_TRIAGE_SURFACE;
    walk(&people, &people.agent, "/api/v1/tickets", table).await;

    let ticket = ticket_in(&people, OPEN).await;
    let path = format!("/api/v1/tickets/{ticket}");
    let to_people = json!({"status": "pending_agent"});
    let _ = people.agent.client.patch(&path, &to_people).await.is(200);
    let once = seen(&people, ticket).await;
    assert_eq!(once.0["aiEnabled"], false);
    let _ = people.agent.client.patch(&path, &to_people).await.is(200);
    assert_eq!(
        seen(&people, ticket).await,
        once,
        "written twice, changed once"
    );
}

async fn replies_move_tickets_and_closed_ones_take_none(database: Database) {
    let (_desk, people) = staffed(database).await;
    for state in [OPEN, PENDING, AI_RESOLVED, RESOLVED] {
        let ticket = ticket_in(&people, state).await;
        people.owner.replies(ticket, "From the customer").await;
        assert_eq!(seen(&people, ticket).await.0["status"], "open", "{state}");

        let ticket = ticket_in(&people, state).await;
        people.agent.replies(ticket, "From the staff").await;
        assert_eq!(
            seen(&people, ticket).await.0["status"],
            "pending",
            "{state}"
        );

        let ticket = ticket_in(&people, state).await;
        let note = json!({"message": "Among the staff", "internal": true});
        let path = format!("/api/tickets/{ticket}/reply");
        let _ = people.agent.client.post(path, &note).await.is(201);
        let (panel, triage) = seen(&people, ticket).await;
        assert_eq!(panel["status"], STATES[state].1);
        assert_eq!(triage["status"], STATES[state].2);
    }
    let closed = ticket_in(&people, CLOSED).await;
    let path = format!("/api/tickets/{closed}/reply");
    let before = seen(&people, closed).await;
    for writer in [&people.owner, &people.agent] {
        let refused = writer
            .client
            .post(&path, &json!({"message": "Too late"}))
            .await;
        refused.problem(409, "ticket_closed");
    }
    assert_eq!(seen(&people, closed).await, before);
    people
        .owner
        .changes(closed, &json!({"status": "open"}))
        .await;
    people.owner.replies(closed, "In time").await;
}

on_sqlite!(
    staff_write_every_word_of_the_panel,
    owners_write_every_word_of_the_panel,
    staff_write_every_word_of_the_triage_surface,
    replies_move_tickets_and_closed_ones_take_none,
);
