//! Learning from agents, as clients see it.

use frontdesk_test_desk::{Client, Database, Desk, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{each, has_keys};

const MODEL: &str = "/api/v1/triage/model";
const SAID: &str = "The carabiner on my climbing harness squeaks whenever I lean back";
const SIMILAR: &str = "My climbing harness squeaks at the carabiner whenever I lean back";

async fn opened(client: &Client, text: &str) -> Value {
    let ticket = json!({"user_description": text});
    client.post("/api/v1/tickets", &ticket).await.is(201).json()
}

async fn corrected(client: &Client, ticket: &Value, category: &str) {
    let path = format!("/api/v1/tickets/{}", ticket["id"]);
    let change = json!({ "category": category });
    let answer = client.patch(path, &change).await.is(200).json();
    assert_eq!(answer["category"], category);
}

async fn model(client: &Client) -> Value {
    client.get(MODEL).await.is(200).json()
}

/// Another category than this ticket has.
fn other_than(ticket: &Value) -> &'static str {
    if ticket["category"] == "Returns" {
        "Shipping"
    } else {
        "Returns"
    }
}

async fn a_correction_changes_the_next_similar_ticket_at_once(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let service = &people.agent.client;
    let first = opened(service, SAID).await;
    let category = other_than(&first);
    assert_ne!(opened(service, SIMILAR).await["category"], category);
    corrected(service, &first, category).await;
    let next = opened(service, SIMILAR).await;
    assert_eq!(next["category"], category, "{next}");
    // One word of one agent is not believed enough to answer anybody.
    assert_eq!(next["status"], "pending_agent");
    let unlike = opened(
        service,
        "Where is my parcel? It should have come on Monday.",
    )
    .await;
    assert_eq!(unlike["category"], "Shipping");
}

async fn a_model_learns_and_can_be_taken_back(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let (service, admin) = (&people.agent.client, people.admin.client());
    let starter = model(service).await;
    has_keys(
        &starter,
        &["id", "version", "data", "calibration", "created_at"],
    );
    assert_eq!(starter["data"]["confirmations"], 0);
    assert_eq!(
        starter["data"]["categories"].as_array().map(Vec::len),
        Some(6)
    );
    let curve = &starter["calibration"]["risk_coverage"];
    let coverage = each(curve, "coverage");
    assert!(coverage.len() > 10 && coverage.last().and_then(|all| all.as_f64()) > Some(0.999));
    let rollback = format!("{MODEL}/rollback");
    let refused = admin.post(&rollback, &Value::Null).await.is(409).json();
    assert_eq!(refused["code"], "no_earlier_model");

    let ticket = opened(service, SAID).await;
    corrected(service, &ticket, other_than(&ticket)).await;
    // What the worker does a minute later.
    let printed = desk.run(&["triage", "train"], "");
    let learnt = model(service).await;
    assert!(
        printed.contains(learnt["version"].as_str().expect("a version")),
        "{printed}"
    );
    assert_eq!(learnt["data"]["confirmations"], 1);
    assert_ne!(learnt["version"], starter["version"]);
    assert_eq!(
        opened(service, SIMILAR).await["category"],
        other_than(&ticket)
    );

    let back = admin.post(&rollback, &Value::Null).await.is(200).json();
    assert_eq!(back, starter);
    assert_eq!(model(service).await, starter);
    assert!(desk.run(&["triage", "train"], "").contains("nothing new"));
    assert_eq!(model(service).await, starter, "what was withdrawn stays so");
}

async fn without_background_work_there_is_no_model(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let answer = people.agent.client.get(MODEL).await.is(404).json();
    assert_eq!(answer["error"], "no model has been fitted yet");
}

on_every_database!(a_correction_changes_the_next_similar_ticket_at_once);

mod alone {
    use super::{
        a_model_learns_and_can_be_taken_back, on_sqlite, without_background_work_there_is_no_model,
    };

    on_sqlite!(
        a_model_learns_and_can_be_taken_back,
        without_background_work_there_is_no_model,
    );
}
