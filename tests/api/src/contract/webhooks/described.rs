//! What is sent is what the document says is sent.

use std::collections::BTreeSet;

use frontdesk_test_desk::{Database, on_sqlite};
use serde_json::{Value, json};

use super::deliveries::{telling, until, webhook};
use super::receiver::Receiver;
use crate::contract::applications::{good, made_with, submissions, submit};

async fn every_type_of_event_is_sent_as_described(database: Database) {
    let (desk, people) = telling(database).await;
    let receiver = Receiver::friendly().await;
    let document = desk.document();
    let types: BTreeSet<String> = document.deliveries().map(str::to_owned).collect();
    let told: Vec<&str> = types.iter().map(String::as_str).collect();
    let hook = webhook(&people, &receiver.url(), &told).await;

    let ticket = people.owner.opens("A question", "What is it?").await;
    people.agent.replies(ticket, "It is this.").await;
    people
        .agent
        .changes(ticket, &json!({"priority": "urgent"}))
        .await;
    let admin = people.admin.client();
    let form = made_with(admin, &json!({})).await;
    let _ = submit(&people.owner.client, form, &good()).await.is(201);
    let submission = &submissions(admin, form).await[0]["id"];
    let review = format!("/api/admin/applications/submissions/{submission}");
    let _ = admin
        .patch(review, &json!({"status": "accepted"}))
        .await
        .is(200);
    let test = format!("/api/admin/webhooks/{hook}/test");
    let _ = admin.post(test, &Value::Null).await.is(200);

    let arrived = || {
        let messages = receiver.messages();
        let kinds = messages
            .iter()
            .map(|message| message.event()["type"].clone());
        kinds
            .filter_map(|kind| kind.as_str().map(str::to_owned))
            .collect::<BTreeSet<_>>()
    };
    until("every type has arrived", async || arrived() == types).await;
    for message in receiver.messages() {
        document.check_delivery(&message.event(), |name| message.header(name));
    }
}

on_sqlite!(every_type_of_event_is_sent_as_described);
