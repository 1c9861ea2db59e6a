//! Making webhooks, and what their messages are signed with.

use frontdesk_test_desk::{Database, on_every_database, on_sqlite};
use futures_util::future::join_all;
use serde_json::{Value, json};
use standardwebhooks::Webhook as Verifier;

use super::deliveries::{attempts, telling, until};
use super::receiver::{Message, Receiver};
use crate::contract::staffed;

/// Verifies as receivers do, with the library of the specification.
fn is_signed_with(message: &Message, secret: &Value) -> bool {
    let verifier = Verifier::new(secret.as_str().unwrap()).unwrap();
    let mut headers = standardwebhooks_headers(message);
    let good = verifier.verify(message.body.as_bytes(), &headers).is_ok();
    headers.insert("webhook-id", "another".parse().unwrap());
    assert!(verifier.verify(message.body.as_bytes(), &headers).is_err());
    good
}

fn standardwebhooks_headers(message: &Message) -> http::HeaderMap {
    let names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
    let pairs = names.map(|name| {
        let value = message.header(name).parse().unwrap();
        (http::HeaderName::from_static(name), value)
    });
    pairs.into_iter().collect()
}

async fn messages_are_signed_and_secrets_change_over(database: Database) {
    let (_desk, people) = telling(database).await;
    let receiver = Receiver::friendly().await;
    let admin = people.admin.client();
    let wanted = json!({"url": receiver.url(), "label": "signed", "events": []});
    let made = admin
        .post("/api/admin/webhooks", &wanted)
        .await
        .is(201)
        .json();
    let path = format!("/api/admin/webhooks/{}", made["id"].as_str().unwrap());
    let test = format!("{path}/test");
    let tested = admin.post(&test, &json!({})).await.is(200).json();
    until("a message", async || receiver.messages().len() == 1).await;
    let message = receiver.messages().remove(0);
    assert!(is_signed_with(&message, &made["secret"]), "{message:?}");
    assert_eq!(message.event()["type"], "webhook.test");
    assert_eq!(message.event()["id"], tested["eventId"]);
    assert_eq!(message.event()["data"]["webhook_id"], made["id"]);
    assert_eq!(message.header("content-type"), "application/json");

    let rotate = format!("{path}/rotate-secret");
    let rotated = admin
        .post(&rotate, &json!({"overlapHours": 1}))
        .await
        .is(200)
        .json();
    assert!(rotated["previousSecretUntil"].is_string());
    let _ = admin.post(&test, &json!({})).await.is(200);
    until("another", async || receiver.messages().len() == 2).await;
    let message = receiver.messages().remove(1);
    assert!(is_signed_with(&message, &made["secret"]), "{message:?}");
    assert!(is_signed_with(&message, &rotated["secret"]), "{message:?}");

    let last = admin
        .post(&rotate, &json!({"overlapHours": 0}))
        .await
        .is(200)
        .json();
    let _ = admin.post(&test, &json!({})).await.is(200);
    until("a third", async || receiver.messages().len() == 3).await;
    let message = receiver.messages().remove(2);
    assert!(is_signed_with(&message, &last["secret"]), "{message:?}");
    assert!(!is_signed_with(&message, &rotated["secret"]), "{message:?}");
    let id = made["id"].as_str().unwrap();
    until("all are kept", async || {
        attempts(&people, id).await.len() == 3
    })
    .await;
    let tried = attempts(&people, id).await;
    assert_eq!(
        (&tried[0]["status"], &tried[0]["number"]),
        (&json!(204), &json!(1))
    );
}

async fn secrets_are_shown_once_and_stored_nowhere(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let wanted = json!({"url": "https://hooks.example/", "label": "secret"});
    let made = admin.post("/api/admin/webhooks", &wanted);
    let made = made.header("idempotency-key", "once").await.is(201).json();
    let secret = made["secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_"), "{secret}");
    let again = admin.post("/api/admin/webhooks", &wanted);
    let again = again.header("idempotency-key", "once").await.is(201).json();
    assert_eq!(
        (&again["id"], &again["secret"]),
        (&made["id"], &Value::Null)
    );
    let listed = admin.get("/api/admin/webhooks").await.is(200);
    assert!(!listed.text().contains(secret));
    assert_eq!(listed.json()[0]["id"], made["id"]);
}

async fn webhooks_are_changed_and_deleted(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let wanted = json!({"url": "https://hooks.example/", "label": "one"});
    let made = admin.post("/api/admin/webhooks", &wanted).await.is(201);
    let path = made.header("location").unwrap().to_owned();
    let tag = made.header("etag").unwrap().to_owned();
    let change = json!({"enabled": false, "events": ["ticket.opened"]});
    let changed = admin.patch(&path, &change).header("if-match", &tag);
    let changed = changed.await.is(200).json();
    assert_eq!(
        (&changed["status"], &changed["label"]),
        (&json!("disabled"), &json!("one"))
    );
    let _ = admin
        .patch(&path, &change)
        .header("if-match", &tag)
        .await
        .is(412);
    let _ = admin.delete(&path).header("if-match", &tag).await.is(412);
    let test = format!("{path}/test");
    assert_eq!(
        admin.post(&test, &json!({})).await.is(409).json()["code"],
        "webhook_not_enabled"
    );
    for (url, body) in [
        (
            "/api/admin/webhooks".to_owned(),
            json!({"url": "ftp://x/", "label": "a"}),
        ),
        (
            "/api/admin/webhooks".to_owned(),
            json!({"url": "https://a:b@x/", "label": "a"}),
        ),
        (
            format!("{path}/rotate-secret"),
            json!({"overlapHours": 169}),
        ),
        (format!("{path}/resend"), json!({"after": "not-a-cursor"})),
    ] {
        let _ = admin.post(&url, &body).await.is(400);
    }
    let _ = admin.patch(&path, &json!({})).await.is(400);
    let read = admin.get(&path).await.is(200);
    let tag = read.header("etag").unwrap().to_owned();
    let _ = admin.get(&path).header("if-none-match", &tag).await.is(304);
    let _ = admin.delete(&path).await.is(204);
    let _ = admin.get(&path).await.is(404);
}

/// However many ask at once.
async fn a_desk_has_at_most_fifty_webhooks(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let wanted = json!({"url": "https://hooks.example/", "label": "one of many"});
    let make = async |n: u16| loop {
        let make = admin.post("/api/admin/webhooks", &wanted);
        let status = make.key(format!("number {n}")).await.status();
        // A crowd waits for connections to storage, on a busy machine for too long.
        if status != 503 {
            return status;
        }
    };
    let answers = join_all((0..64).map(make)).await;
    let said = |status| answers.iter().filter(|said| **said == status).count();
    assert_eq!((said(201), said(409)), (50, 14));
    let listed = admin.get("/api/admin/webhooks?limit=200").await.is(200);
    assert_eq!(listed.json().as_array().unwrap().len(), 50);
}

async fn who_changes_a_webhook_is_told_of_and_its_secret_never(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let wanted = json!({"url": "https://hooks.example/canary-path?key=canary", "label": "told"});
    let made = admin.post("/api/admin/webhooks", &wanted).await.is(201);
    let path = made.header("location").unwrap().to_owned();
    let made = made.json();
    let change = json!({"enabled": false, "url": "https://hooks.example/canary-elsewhere"});
    let _ = admin.patch(&path, &change).await.is(200);
    let rotate = admin.post(format!("{path}/rotate-secret"), &json!({"overlapHours": 1}));
    let rotated = rotate.await.is(200).json();
    let _ = admin.delete(&path).await.is(204);
    let log = admin.get("/api/admin/audit?subject_kind=webhook").await;
    let log = log.is(200);
    let text = log.text();
    for secret in [&made["secret"], &rotated["secret"], &json!("canary")] {
        assert!(!text.contains(secret.as_str().unwrap()), "{text}");
    }
    let told = log.json();
    let told: Vec<(String, Vec<&str>)> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            assert_eq!(entry["subjectId"], made["id"]);
            let fields = entry["changes"].as_array().unwrap().iter();
            let fields = fields.map(|change| change["field"].as_str().unwrap());
            (
                entry["action"].as_str().unwrap().to_owned(),
                fields.collect(),
            )
        })
        .collect();
    let told: Vec<(&str, &[&str])> = told
        .iter()
        .map(|(action, fields)| (action.as_str(), fields.as_slice()))
        .collect();
    let all = [
        "host", "url", "label", "events", "status", "secret", "version",
    ];
    assert_eq!(
        told,
        [
            ("removed", &[][..]),
            ("changed", &["secret", "previousSecretUntil", "version"]),
            ("changed", &["url", "status", "version"]),
            ("created", &all),
        ]
    );
}

on_every_database!(a_desk_has_at_most_fifty_webhooks);

mod alone {
    use super::{
        messages_are_signed_and_secrets_change_over, on_sqlite,
        secrets_are_shown_once_and_stored_nowhere, webhooks_are_changed_and_deleted,
        who_changes_a_webhook_is_told_of_and_its_secret_never,
    };

    on_sqlite!(
        who_changes_a_webhook_is_told_of_and_its_secret_never,
        messages_are_signed_and_secrets_change_over,
        secrets_are_shown_once_and_stored_nowhere,
        webhooks_are_changed_and_deleted,
    );
}
