//! Changing single fields: what is present is written, what is absent stays, and a bad value writes nothing.

use frontdesk_test_desk::{Client, Database, on_sqlite};
use serde_json::{Value, json};

use super::staffed;

async fn a_bad_value_names_its_field_and_writes_nothing(database: Database) {
    let (_desk, people) = staffed(database).await;
    people.owner.opens("Subject", "Message").await;
    let client = &people.agent.client;
    let cases: [(&str, Value, &[&str]); 20] = [
        ("/api/v1/tickets/1", json!({"status": "open"}), &["/status"]),
        (
            "/api/v1/tickets/1",
            json!({"status": "CLOSED"}),
            &["/status"],
        ),
        ("/api/v1/tickets/1", json!({"status": null}), &["/status"]),
        ("/api/v1/tickets/1", json!({"status": 1}), &["/status"]),
        (
            "/api/v1/tickets/1",
            json!({"category": "Astrology"}),
            &["/category"],
        ),
        (
            "/api/v1/tickets/1",
            json!({"category": "billing"}),
            &["/category"],
        ),
        ("/api/v1/tickets/1", json!({"category": ""}), &["/category"]),
        (
            "/api/v1/tickets/1",
            json!({"category": null}),
            &["/category"],
        ),
        (
            "/api/v1/tickets/1",
            json!({"ai_suggested_response": ""}),
            &["/ai_suggested_response"],
        ),
        (
            "/api/v1/tickets/1",
            json!({"ai_suggested_response": ["a"]}),
            &["/ai_suggested_response"],
        ),
        (
            "/api/v1/tickets/1",
            json!({"status": "closed", "category": 7}),
            &["/category"],
        ),
        (
            "/api/v1/tickets/1",
            json!({"status": 7, "category": 7, "extra": 7}),
            &["/status", "/category"],
        ),
        (
            "/api/tickets/1",
            json!({"status": "ai_resolved"}),
            &["/status"],
        ),
        (
            "/api/tickets/1",
            json!({"priority": "critical"}),
            &["/priority"],
        ),
        (
            "/api/tickets/1",
            json!({"department": "Nowhere"}),
            &["/department"],
        ),
        (
            "/api/tickets/1",
            json!({"department": null}),
            &["/department"],
        ),
        (
            "/api/tickets/1",
            json!({"assigneeId": "somebody"}),
            &["/assigneeId"],
        ),
        (
            "/api/tickets/1",
            json!({"assigneeId": people.owner.id}),
            &["/assigneeId"],
        ),
        (
            "/api/tickets/1",
            json!({"aiEnabled": "yes"}),
            &["/aiEnabled"],
        ),
        (
            "/api/tickets/1",
            json!({"priority": "low", "aiEnabled": 1, "status": "x"}),
            &["/aiEnabled", "/status"],
        ),
    ];
    let before = people.agent.reads(1).await;
    for (path, change, pointers) in cases {
        client.patch(path, &change).await.blames(pointers);
        assert_eq!(
            people.agent.reads(1).await,
            before,
            "{change} wrote something"
        );
    }
}

/// The one operation where keys that nobody knows are passed over, as an older service did.
async fn unknown_keys_pass_only_beside_known_ones_of_triage(database: Database) {
    let (_desk, people) = staffed(database).await;
    people.owner.opens("Subject", "Message").await;
    let client = &people.agent.client;
    let change = json!({"category": "Billing", "confidence_score": 0.5, "user_description": "rewritten",
        "id": 9, "priority": "urgent", "created_at": "1999-01-01T00:00:00Z"});
    let changed = client
        .patch("/api/v1/tickets/1", &change)
        .await
        .is(200)
        .json();
    assert_eq!(changed["category"], "Billing");
    assert_eq!(changed["confidence_score"], Value::Null);
    assert_eq!(changed["user_description"], "Message");
    assert_eq!(changed["id"], 1);
    assert_eq!(people.agent.reads(1).await["priority"], "medium");

    let change = json!({"priority": "low", "colour": "red"});
    client
        .patch("/api/tickets/1", &change)
        .await
        .blames(&["/colour"]);
    assert_eq!(people.agent.reads(1).await["priority"], "medium");
}

async fn only_what_is_present_is_written(database: Database) {
    let (_desk, people) = staffed(database).await;
    people.owner.opens("Subject", "Message").await;
    let changes = [
        ("/api/tickets/1", json!({"priority": "low"}), "priority"),
        (
            "/api/tickets/1",
            json!({"department": "Sales"}),
            "department",
        ),
        (
            "/api/tickets/1",
            json!({"assigneeId": people.agent.id}),
            "assignee",
        ),
        ("/api/tickets/1", json!({"aiEnabled": false}), "aiEnabled"),
        ("/api/tickets/1", json!({"status": "pending"}), "status"),
        (
            "/api/v1/tickets/1",
            json!({"category": "Returns"}),
            "category",
        ),
        (
            "/api/v1/tickets/1",
            json!({"ai_suggested_response": "Perhaps."}),
            "suggestedResponse",
        ),
    ];
    let mut before = people.agent.reads(1).await;
    for (path, change, field) in changes {
        let _ = people.agent.client.patch(path, &change).await.is(200);
        let after = people.agent.reads(1).await;
        let different = different_keys(&before, &after);
        let follows = ["handledBy", "updatedAt", field];
        assert!(different.contains(&field.to_owned()), "{change}");
        assert!(
            different.iter().all(|key| follows.contains(&key.as_str())),
            "{change} changed {different:?}"
        );
        assert!(after["updatedAt"].as_str() > before["updatedAt"].as_str());
        before = after;
    }
}

fn different_keys(one: &Value, two: &Value) -> Vec<String> {
    let keys = [one, two].into_iter().filter_map(Value::as_object);
    let mut keys: Vec<String> = keys
        .flat_map(|object| object.keys().cloned())
        .filter(|key| one[key] != two[key])
        .collect();
    keys.dedup();
    keys
}

/// Neither time nor version moves, and nothing is said to have happened.
async fn writing_what_is_there_changes_nothing(database: Database) {
    let (desk, people) = staffed(database).await;
    people.owner.opens("Subject", "Message").await;
    let client = &people.agent.client;
    let panel = json!({"status": "open", "priority": "high", "department": "Billing",
        "assigneeId": people.agent.id, "aiEnabled": false});
    let triage = json!({"category": "Billing", "ai_suggested_response": "Perhaps."});
    write(client, &panel, &triage).await;
    let before = tag_and_body(client).await;
    let events = "SELECT COUNT(*) FROM events";
    let told = desk.database().number(events).await;
    write(client, &panel, &triage).await;
    assert_eq!(tag_and_body(client).await, before);
    assert_eq!(desk.database().number(events).await, told);
}

async fn write(client: &Client, panel: &Value, triage: &Value) {
    let _ = client.patch("/api/tickets/1", panel).await.is(200);
    let _ = client.patch("/api/v1/tickets/1", triage).await.is(200);
}

async fn tag_and_body(client: &Client) -> (Option<String>, Value) {
    let read = client.get("/api/tickets/1").await.is(200);
    (read.header("etag").map(str::to_owned), read.json())
}

on_sqlite!(
    a_bad_value_names_its_field_and_writes_nothing,
    unknown_keys_pass_only_beside_known_ones_of_triage,
    only_what_is_present_is_written,
    writing_what_is_there_changes_nothing,
);
