//! The calls that clients of the two older services make, with the keys and the words that they read.

use frontdesk_test_desk::{Database, on_every_database};
use serde_json::{Value, json};

use super::{has_keys, staffed};

const SUMMARY: [&str; 7] = [
    "id",
    "subject",
    "status",
    "priority",
    "department",
    "createdAt",
    "updatedAt",
];
const TRIAGE_TICKET: [&str; 8] = [
    "id",
    "user_description",
    "category",
    "ai_suggested_response",
    "confidence_score",
    "status",
    "created_at",
    "updated_at",
];

/// RFC 3339 in UTC with milliseconds and `Z`.
#[track_caller]
fn is_instant(value: &Value) {
    let text = value.as_str().expect("a text");
    let form: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    assert_eq!(form, "0000-00-00T00:00:00.000Z", "{text}");
}

async fn the_panel_makes_its_calls(database: Database) {
    let (_desk, people) = staffed(database).await;
    let customer = &people.owner.client;

    let question = json!({"subject": "Login broken", "message": "I cannot log in.", "priority": "high",
        "department": "Billing"});
    let created = customer
        .post("/api/tickets/create", &question)
        .await
        .is(201);
    assert_eq!(created.header("location"), Some("/api/tickets/1"));
    let created = created.json();
    has_keys(&created, &["success", "ticket"]);
    assert_eq!(created["success"], true);
    let ticket = &created["ticket"];
    has_keys(ticket, &[&SUMMARY[..], &["message"]].concat());
    assert_eq!(ticket["id"], 1);
    assert_eq!(ticket["subject"], "Login broken");
    assert_eq!(ticket["status"], "open");
    assert_eq!(ticket["priority"], "high");
    assert_eq!(ticket["department"], "Billing");
    is_instant(&ticket["createdAt"]);
    is_instant(&ticket["updatedAt"]);

    let plain = json!({"subject": "Hello", "message": "Is anybody there?"});
    let plain = customer
        .post("/api/tickets/create", &plain)
        .await
        .is(201)
        .json();
    assert_eq!(plain["ticket"]["priority"], "medium");
    assert_eq!(plain["ticket"]["department"], "Technical Support");

    let listed = customer.get("/api/tickets").await.is(200).json();
    let listed = listed.as_array().expect("an array");
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[0]["subject"], "Hello", "newest first");
    has_keys(&listed[0], &SUMMARY);

    let reply = json!({"message": "Still broken."});
    let replied = customer
        .post("/api/tickets/1/reply", &reply)
        .await
        .is(201)
        .json();
    has_keys(&replied, &["success", "reply"]);
    assert_eq!(replied["success"], true);
    let reply = &replied["reply"];
    has_keys(
        reply,
        &[
            "id",
            "author",
            "message",
            "internal",
            "citations",
            "createdAt",
        ],
    );
    has_keys(&reply["author"], &["id", "name", "kind"]);
    assert_eq!(reply["author"]["kind"], "customer");
    assert_eq!(reply["author"]["id"], people.owner.id);
    assert_eq!(reply["author"]["name"], people.owner.name);
    assert_eq!(reply["message"], "Still broken.");
    assert_eq!(reply["internal"], false);
    assert_eq!(reply["citations"], json!([]));
    is_instant(&reply["createdAt"]);

    let answer = people.agent.replies(1, "We are looking.").await;
    assert_eq!(answer["author"]["kind"], "agent");
    let read = people.owner.reads(1).await;
    has_keys(&read, &[&SUMMARY[..], &["message", "replies"]].concat());
    assert_eq!(read["message"], "I cannot log in.");
    let replies = read["replies"].as_array().expect("replies");
    assert_eq!(replies.len(), 2);
    assert_eq!(replies[0]["message"], "Still broken.");
    assert_eq!(replies[1]["author"]["name"], "Gus");

    let stats = customer.get("/api/tickets/stats").await.is(200).json();
    assert_eq!(
        stats,
        json!({"open": 1, "pending": 1, "resolved": 0, "closed": 0})
    );
}

async fn the_staff_make_theirs(database: Database) {
    let (_desk, people) = staffed(database).await;
    let ticket = people.owner.opens("Login broken", "I cannot log in.").await;
    people.other.opens("Another", "Of somebody else.").await;

    let summary = people.agent.client.get("/api/tickets").await.is(200).json();
    assert_eq!(summary.as_array().map(Vec::len), Some(2));
    let staff_keys = [&SUMMARY[..], &["requester"]].concat();
    has_keys(&summary[1], &staff_keys);
    assert_eq!(
        summary[1]["requester"],
        json!({"id": people.owner.id, "name": people.owner.name, "email": people.owner.email})
    );

    let change = json!({"status": "pending", "priority": "urgent", "department": "Security",
        "assigneeId": people.agent.id, "aiEnabled": false});
    let changed = people.agent.changes(ticket, &change).await;
    assert_eq!(changed["status"], "pending");
    assert_eq!(changed["priority"], "urgent");
    assert_eq!(changed["department"], "Security");
    assert_eq!(changed["assignee"]["email"], people.agent.email);
    assert_eq!(changed["handledBy"], "agent");
    assert_eq!(changed["aiEnabled"], false);
    has_keys(
        &changed,
        &[
            &staff_keys[..],
            &["assignee", "handledBy", "message", "aiEnabled"],
        ]
        .concat(),
    );
    let cleared = people
        .agent
        .changes(ticket, &json!({"assigneeId": null}))
        .await;
    assert_eq!(cleared["assignee"], Value::Null);

    let internal = json!({"message": "Reset his second factor.", "internal": true});
    let path = format!("/api/tickets/{ticket}/reply");
    let note = people
        .agent
        .client
        .post(path, &internal)
        .await
        .is(201)
        .json();
    assert_eq!(note["reply"]["internal"], true);
    assert_eq!(
        people.agent.reads(ticket).await["replies"][0]["internal"],
        true
    );
    assert_eq!(people.owner.reads(ticket).await["replies"], json!([]));

    let stats = people
        .agent
        .client
        .get("/api/tickets/stats")
        .await
        .is(200)
        .json();
    assert_eq!(
        stats,
        json!({"open": 1, "pending": 1, "resolved": 0, "closed": 0})
    );
    let theirs = people
        .other
        .client
        .get("/api/tickets/stats")
        .await
        .is(200)
        .json();
    assert_eq!(
        theirs,
        json!({"open": 1, "pending": 0, "resolved": 0, "closed": 0})
    );
}

async fn services_make_theirs(database: Database) {
    let (_desk, people) = staffed(database).await;
    let service = &people.agent.client;

    let description = json!({"user_description": "My parcel is lost.\nPlease help."});
    let created = service.post("/api/v1/tickets", &description).await.is(201);
    assert_eq!(created.header("location"), Some("/api/v1/tickets/1"));
    let created = created.json();
    has_keys(&created, &TRIAGE_TICKET);
    assert_eq!(created["id"], 1);
    assert_eq!(
        created["user_description"],
        "My parcel is lost.\nPlease help."
    );
    assert_eq!(created["status"], "pending_agent");
    for unknown in ["category", "ai_suggested_response", "confidence_score"] {
        assert_eq!(created[unknown], Value::Null, "{unknown} is not known yet");
    }
    is_instant(&created["created_at"]);
    is_instant(&created["updated_at"]);

    let full = json!({"user_description": "Refund me.", "subject": "Refund", "priority": "low",
        "department": "Billing"});
    let _ = service.post("/api/v1/tickets", &full).await.is(201);
    let panel = people.agent.reads(2).await;
    assert_eq!(panel["subject"], "Refund");
    assert_eq!(panel["priority"], "low");
    assert_eq!(panel["department"], "Billing");
    assert_eq!(people.agent.reads(1).await["subject"], "My parcel is lost.");

    let listed = service.get("/api/v1/tickets").await.is(200).json();
    assert_eq!(listed[0]["id"], 2, "newest first");
    has_keys(&listed[1], &TRIAGE_TICKET);
    let read = service.get("/api/v1/tickets/1").await.is(200).json();
    assert_eq!(read, listed[1]);

    let revision = json!({"category": "Shipping", "ai_suggested_response": "It is on its way.",
        "status": "ai_resolved"});
    let revised = service
        .patch("/api/v1/tickets/1", &revision)
        .await
        .is(200)
        .json();
    has_keys(&revised, &TRIAGE_TICKET);
    assert_eq!(revised["category"], "Shipping");
    assert_eq!(revised["ai_suggested_response"], "It is on its way.");
    assert_eq!(revised["status"], "ai_resolved");
    assert_eq!(revised["confidence_score"], Value::Null);
    assert_eq!(revised["user_description"], created["user_description"]);
    assert_eq!(revised["created_at"], created["created_at"]);
    assert!(revised["updated_at"].as_str() > created["updated_at"].as_str());
    assert_eq!(people.agent.reads(1).await["status"], "resolved");

    let resolved = service
        .get("/api/v1/tickets?status=ai_resolved")
        .await
        .is(200)
        .json();
    assert_eq!(resolved.as_array().map(Vec::len), Some(1));
    let shipping = service
        .get("/api/v1/tickets?category=Shipping")
        .await
        .is(200)
        .json();
    assert_eq!(shipping, resolved);
    let none = service
        .get("/api/v1/tickets?category=Returns")
        .await
        .is(200)
        .json();
    assert_eq!(none, json!([]));
}

async fn refusals_have_the_words_that_clients_read(database: Database) {
    let (desk, people) = staffed(database).await;
    let service = &people.agent.client;
    people.owner.opens("One", "Two").await;

    let none = "No valid fields to update";
    for nothing in [
        json!({}),
        json!({"priority": "high"}),
        json!({"id": 7, "x": null}),
    ] {
        let refused = service.patch("/api/v1/tickets/1", &nothing).await;
        refused.says(400, "no_valid_fields", none);
    }
    let refused = service.patch("/api/tickets/1", &json!({})).await;
    refused.says(400, "no_valid_fields", none);

    let missing = "Ticket not found";
    let valid = json!({"status": "closed"});
    for path in ["/api/v1/tickets/999", "/api/tickets/999"] {
        service.get(path).await.says(404, "not_found", missing);
        service
            .patch(path, &valid)
            .await
            .says(404, "not_found", missing);
    }
    let decisions = service.get("/api/v1/tickets/999/decisions").await;
    decisions.says(404, "not_found", missing);
    let reply = json!({"message": "Hello?"});
    let refused = service.post("/api/tickets/999/reply", &reply).await;
    refused.says(404, "not_found", missing);

    desk.nobody()
        .get("/api/tickets")
        .await
        .problem(401, "unauthenticated");
}

on_every_database!(
    the_panel_makes_its_calls,
    the_staff_make_theirs,
    services_make_theirs,
    refusals_have_the_words_that_clients_read,
);
