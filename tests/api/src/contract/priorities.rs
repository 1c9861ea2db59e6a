//! Priorities come from rules that the operator can read and replace.

use frontdesk_test_desk::{Client, Database, Setup, Staffed, on_sqlite};
use serde_json::{Value, json};

async fn priority(client: &Client, text: &str) -> Value {
    let ticket = json!({"user_description": text});
    let ticket = client.post("/api/v1/tickets", &ticket).await.is(201).json();
    ticket["priority"].clone()
}

async fn the_operators_rules_take_the_place_of_the_shipped_ones(database: Database) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let rules = folder.path().join("rules.txt");
    std::fs::write(&rules, "# Ours.\n+4 purple smoke\n-2 whenever\n").expect("a file");
    let path = rules.to_str().expect("a path that is text");
    let setup = Setup::on(database).set("TRIAGE__PRIORITY_RULES", path);
    let desk = setup.start().await;
    let service = Staffed::at(&desk).await.agent.client;
    for (text, expected) in [
        ("There is PURPLE smoke on my invoice", "Urgent"),
        ("Refund my invoice, whenever you like", "Low"),
        // Urgent by the shipped rules.
        ("An outage, my invoice is gone", "Medium"),
    ] {
        assert_eq!(priority(&service, text).await, expected, "{text}");
    }
}

on_sqlite!(the_operators_rules_take_the_place_of_the_shipped_ones);
