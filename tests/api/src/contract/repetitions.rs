//! `Idempotency-Key`: one effect and one answer, however often a request is sent.

use frontdesk_test_desk::{Answer, Call, Database, Desk, Staffed, on_every_database, on_sqlite};
use futures_util::future::join_all;
use serde_json::json;

use super::{each, staffed};

/// What two answers to the same request have in common.
fn said(answer: &Answer) -> (u16, String, Option<String>, Option<String>) {
    let header = |name| answer.header(name).map(str::to_owned);
    (
        answer.status(),
        answer.text(),
        header("etag"),
        header("location"),
    )
}

fn is_replayed(answer: &Answer) -> bool {
    answer.header("idempotent-replayed") == Some("true")
}

/// Every write that takes a key, as `who` may make it.
fn writes(people: &Staffed) -> Vec<(&'static str, Call)> {
    let (owner, agent, admin) = (
        &people.owner.client,
        &people.agent.client,
        people.admin.client(),
    );
    let user = json!({"email": "new@customer.example", "name": "New"});
    let token = json!({"label": "new", "scopes": ["tickets:read"]});
    vec![
        (
            "create",
            owner.post(
                "/api/tickets/create",
                &json!({"subject": "One", "message": "Two"}),
            ),
        ),
        (
            "open",
            owner.post("/api/v1/tickets", &json!({"user_description": "Three"})),
        ),
        (
            "reply",
            owner.post("/api/tickets/1/reply", &json!({"message": "Four"})),
        ),
        (
            "change",
            agent.patch("/api/tickets/1", &json!({"priority": "low"})),
        ),
        (
            "revise",
            agent.patch("/api/v1/tickets/1", &json!({"category": "Billing"})),
        ),
        ("user", admin.post("/api/admin/users", &user)),
        (
            "rename",
            admin.patch(
                format!("/api/admin/users/{}", people.other.id),
                &json!({"name": "Five"}),
            ),
        ),
        ("token", admin.post("/api/admin/tokens", &token)),
        (
            "features",
            admin.patch("/api/admin/features", &json!({"applications": true})),
        ),
    ]
}

async fn repeated_requests_have_one_effect_and_one_answer(database: Database) {
    let (mut desk, people) = staffed(database).await;
    people.owner.opens("The first", "Ticket").await;
    let mut answers = Vec::new();
    for (key, call) in writes(&people) {
        let first = call.clone().key(key).await;
        assert!(
            matches!(first.status(), 200 | 201),
            "{key}: {}",
            first.text()
        );
        assert!(!is_replayed(&first), "{key}");
        let second = call.key(key).await;
        assert!(is_replayed(&second), "{key}");
        if key == "token" {
            assert!(first.text().contains("\"secret\"") && !second.text().contains("\"secret\""));
        } else {
            assert_eq!(said(&first), said(&second), "{key}");
        }
        answers.push(second);
    }
    let rows = effects(&desk, &people).await;
    assert_eq!(rows, (3, 1, 5), "tickets, replies, accounts");

    desk.restart().await;
    let people = people.moved_to(&desk);
    for ((key, call), before) in writes(&people).into_iter().zip(&answers) {
        let after = call.key(key).await;
        assert!(is_replayed(&after), "{key}");
        assert_eq!(said(&after), said(before), "{key} after a restart");
    }
    assert_eq!(effects(&desk, &people).await, rows);
}

async fn effects(desk: &Desk, people: &Staffed) -> (usize, usize, usize) {
    let count = async |path: &str| {
        let list = people.admin.client().get(path).await.is(200).json();
        each(&list, "id").len()
    };
    assert!(desk.process_id() > 0);
    let replies = people.owner.reads(1).await;
    (
        count("/api/tickets").await,
        each(&replies["replies"], "id").len(),
        count("/api/admin/users").await,
    )
}

/// The answer that waited for triage is the one that is given again.
async fn the_answer_with_the_decision_is_the_one_that_is_repeated(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let question =
        json!({"user_description": "I was charged twice for my subscription this month."});
    let open = people
        .agent
        .client
        .post("/api/v1/tickets", &question)
        .key("same");
    let first = open.clone().await.is(201);
    assert_eq!(
        first.json()["category"],
        "Billing",
        "the decision was in time"
    );
    let second = open.clone().await;
    assert!(is_replayed(&second));
    assert_eq!(said(&second), said(&first));
    let change = json!({"status": "closed"});
    let _ = people
        .agent
        .client
        .patch("/api/v1/tickets/1", &change)
        .await
        .is(200);
    assert_eq!(
        said(&open.await),
        said(&first),
        "whatever happened to the ticket since"
    );
}

async fn a_key_stands_for_one_request_of_one_person(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (owner, other) = (&people.owner.client, &people.other.client);
    let one = json!({"subject": "One", "message": "One"});
    let two = json!({"subject": "Two", "message": "Two"});
    let path = "/api/tickets/create";
    let _ = owner.post(path, &one).key("k").await.is(201);
    let words = "idempotency_key_reused";
    owner.post(path, &two).key("k").await.problem(422, words);
    let elsewhere = json!({"user_description": "One"});
    owner
        .post("/api/v1/tickets", &elsewhere)
        .key("k")
        .await
        .problem(422, words);
    let theirs = other.post(path, &two).key("k").await.is(201);
    assert!(!is_replayed(&theirs), "keys of different people never meet");
    for bad in ["", &"x".repeat(256), "schlüssel"] {
        let refused = owner.post(path, &one).key(bad).await;
        refused.blames(&["header.Idempotency-Key"]);
    }
}

async fn refused_requests_keep_nothing(database: Database) {
    let (_desk, people) = staffed(database).await;
    let client = &people.owner.client;
    let path = "/api/tickets/create";
    client
        .post(path, &json!({"subject": ""}))
        .key("k")
        .await
        .problem(400, "invalid_request");
    let unknown = json!({"subject": "A", "message": "B", "department": "Nowhere"});
    client
        .post(path, &unknown)
        .key("k")
        .await
        .blames(&["/department"]);
    let mended = json!({"subject": "A", "message": "B"});
    let created = client.post(path, &mended).key("k").await.is(201);
    assert!(!is_replayed(&created));

    let ticket = created.json()["ticket"]["id"].as_i64().expect("an id");
    people
        .owner
        .changes(ticket, &json!({"status": "closed"}))
        .await;
    let reply = || {
        let path = format!("/api/tickets/{ticket}/reply");
        client.post(path, &json!({"message": "C"})).key("r")
    };
    reply().await.problem(409, "ticket_closed");
    people
        .owner
        .changes(ticket, &json!({"status": "open"}))
        .await;
    assert!(!is_replayed(&reply().await.is(201)));
}

/// The same request, 64 times at the same moment.
async fn parallel_repetitions_have_one_effect_and_one_answer(database: Database) {
    let (_desk, people) = staffed(database).await;
    let panel = json!({"subject": "One", "message": "Two"});
    let triage = json!({"user_description": "Three"});
    for (path, body) in [("/api/tickets/create", panel), ("/api/v1/tickets", triage)] {
        let call = people.owner.client.post(path, &body).key(path);
        let calls = std::iter::repeat_n(call, 64);
        let answers = join_all(calls.map(Call::send)).await;
        let first = said(&answers[0].clone().is(201));
        assert!(
            answers.iter().all(|answer| said(answer) == first),
            "{answers:#?}"
        );
        let fresh = answers.iter().filter(|answer| !is_replayed(answer)).count();
        assert_eq!(fresh, 1, "one of them did it");
    }
    let listed = people.owner.client.get("/api/tickets").await.is(200).json();
    assert_eq!(each(&listed, "id").len(), 2);
}

on_every_database!(
    parallel_repetitions_have_one_effect_and_one_answer,
    repeated_requests_have_one_effect_and_one_answer,
    the_answer_with_the_decision_is_the_one_that_is_repeated,
);

mod alone {
    use super::{
        a_key_stands_for_one_request_of_one_person, on_sqlite, refused_requests_keep_nothing,
    };

    on_sqlite!(
        a_key_stands_for_one_request_of_one_person,
        refused_requests_keep_nothing
    );
}
