//! Triage, as clients see it.

use std::time::{Duration, Instant};

use frontdesk_test_desk::{Client, Database, Desk, Setup, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{each, has_keys};

const CLEAR: &str =
    "I was charged twice for my subscription this month, please refund one payment.";
const VAGUE: &str = "it does the thing again";

async fn opened(client: &Client, text: &str) -> Value {
    let ticket = json!({"user_description": text});
    client.post("/api/v1/tickets", &ticket).await.is(201).json()
}

/// Asks again until so many decisions are there.
async fn decisions(client: &Client, ticket: &Value, count: usize) -> Value {
    let path = format!("/api/v1/tickets/{}/decisions", ticket["id"]);
    let began = Instant::now();
    loop {
        let decisions = client.get(&path).await.is(200).json();
        if each(&decisions, "id").len() >= count {
            return decisions;
        }
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "no decision: {decisions}"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn is_share(value: &Value) -> bool {
    value
        .as_f64()
        .is_some_and(|share| (0.0..=1.0).contains(&share))
}

async fn what_is_clear_is_answered_and_the_rest_goes_to_people(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let service = &people.agent.client;
    let clear = opened(service, CLEAR).await;
    assert_eq!(clear["category"], "Billing");
    assert_eq!(clear["status"], "ai_resolved");
    assert!(clear["confidence_score"].as_f64() >= Some(0.7), "{clear}");
    assert!(clear["ai_suggested_response"].is_string());
    assert!(clear["updated_at"].as_str() > clear["created_at"].as_str());

    let list = decisions(service, &clear, 1).await;
    let decision = &list[0];
    has_keys(
        decision,
        &[
            "id",
            "model",
            "category",
            "confidence_score",
            "threshold",
            "distribution",
            "ai_suggested_response",
            "citations",
            "action",
            "reasons",
            "mode",
            "knowledge_edition",
            "input_hash",
            "latency_ms",
            "overrides",
            "created_at",
        ],
    );
    assert_eq!(decision["action"], "answer");
    assert_eq!(decision["reasons"], json!([]));
    assert_eq!(decision["threshold"], 0.7);
    assert_eq!(decision["confidence_score"], clear["confidence_score"]);
    let shares = each(&decision["distribution"], "share");
    assert!(
        shares.len() == 6 && shares.iter().all(|share| is_share(share)),
        "{decision}"
    );

    let vague = opened(service, VAGUE).await;
    assert_eq!(vague["status"], "pending_agent");
    assert!(is_share(&vague["confidence_score"]) && vague["confidence_score"].as_f64() < Some(0.7));
    let list = decisions(service, &vague, 1).await;
    assert_eq!(list[0]["action"], "escalate");
    assert!(
        list[0]["reasons"]
            .as_array()
            .is_some_and(|why| why.contains(&json!("below_threshold")))
    );
    let thread = people
        .agent
        .reads(vague["id"].as_i64().expect("an id"))
        .await;
    assert_eq!(thread["replies"], json!([]));
    assert_eq!(thread["status"], "open");
}

async fn customers_read_the_answer_and_nothing_behind_it(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let own = opened(&people.owner.client, CLEAR).await;
    assert_eq!(own["status"], "ai_resolved");
    for hidden in ["category", "ai_suggested_response", "confidence_score"] {
        assert_eq!(own[hidden], Value::Null, "{hidden}");
    }
    let id = own["id"].as_i64().expect("an id");
    let thread = people.owner.reads(id).await;
    assert_eq!(thread["status"], "resolved");
    let reply = &thread["replies"][0];
    assert_eq!(reply["author"], json!({"name": "AI", "kind": "ai"}));
    assert_eq!(reply["internal"], false);
    for hidden in [
        "category",
        "confidence",
        "handledBy",
        "suggestedResponse",
        "aiEnabled",
        "requester",
        "assignee",
    ] {
        assert_eq!(thread[hidden], Value::Null, "{hidden}");
    }
    let staff = people.agent.reads(id).await;
    assert_eq!(staff["handledBy"], "ai");
    assert_eq!(staff["category"], "Billing");
    assert!(is_share(&staff["confidence"]));
    assert_eq!(staff["suggestedResponse"], reply["message"]);
}

/// The customer is not content, and a person takes over.
async fn replies_are_triaged_until_a_person_takes_over(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let ticket = opened(&people.owner.client, CLEAR).await;
    let id = ticket["id"].as_i64().expect("an id");
    let service = &people.agent.client;
    let reply = people.owner.replies(id, CLEAR).await;
    let list = decisions(service, &ticket, 2).await;
    assert_eq!(list[0]["reply_id"], Value::Null);
    assert_eq!(list[1]["reply_id"], reply["id"]);
    assert_eq!(list[1]["action"], "answer");
    let thread = people.owner.reads(id).await;
    let kinds: Vec<&Value> = each(&thread["replies"], "author")
        .into_iter()
        .map(|author| &author["kind"])
        .collect();
    assert_eq!(kinds, ["ai", "customer", "ai"]);

    let revision =
        json!({"status": "pending_agent", "category": "Returns", "confidence_score": 1.0});
    let path = format!("/api/v1/tickets/{id}");
    let before = service.get(&path).await.is(200).json();
    let revised = service.patch(&path, &revision).await.is(200).json();
    assert_eq!(revised["category"], "Returns");
    assert_eq!(revised["confidence_score"], before["confidence_score"]);
    let jobs = "SELECT COUNT(*) FROM jobs";
    let known = desk.database().number(jobs).await;
    people.owner.replies(id, CLEAR).await;
    assert_eq!(
        desk.database().number(jobs).await,
        known,
        "the AI is out of it"
    );
    let back = json!({"aiEnabled": true});
    people.agent.changes(id, &back).await;
    people.owner.replies(id, CLEAR).await;
    let list = decisions(service, &ticket, 3).await;
    // The agent's correction counts at once: these very words are no sure bill any more.
    assert_eq!(list[2]["action"], "escalate");
    assert_eq!(list[2]["reasons"], json!(["below_threshold"]));
    let after = service.get(&path).await.is(200).json();
    assert_eq!(after["category"], "Returns", "a person's word stands");
}

/// Nobody waits longer than the operator said, and the panel not at all.
async fn the_decision_follows_when_it_is_late(database: Database) {
    let setup = Setup::on(database).set("HTTP__DECISION_WAIT_MILLISECONDS", "0");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    let late = opened(&people.agent.client, CLEAR).await;
    assert_eq!(late["status"], "pending_agent");
    for unknown in ["category", "ai_suggested_response", "confidence_score"] {
        assert_eq!(late[unknown], Value::Null, "{unknown}");
    }
    let panel = people.owner.opens("Charged twice", CLEAR).await;
    for ticket in [late, json!({"id": panel})] {
        decisions(&people.agent.client, &ticket, 1).await;
        let path = format!("/api/v1/tickets/{}", ticket["id"]);
        let read = people.agent.client.get(path).await.is(200).json();
        assert_eq!(read["status"], "ai_resolved");
        assert_eq!(read["category"], "Billing");
    }
}

on_every_database!(what_is_clear_is_answered_and_the_rest_goes_to_people);

mod alone {
    use super::{
        customers_read_the_answer_and_nothing_behind_it, on_sqlite,
        replies_are_triaged_until_a_person_takes_over, the_decision_follows_when_it_is_late,
    };

    on_sqlite!(
        customers_read_the_answer_and_nothing_behind_it,
        replies_are_triaged_until_a_person_takes_over,
        the_decision_follows_when_it_is_late,
    );
}
