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
    let mut desk = setup.start().await;
    let owner = Staffed::at(&desk).await.owner.client;
    for (text, expected) in [
        ("There is PURPLE smoke on my invoice", "Urgent"),
        ("Refund my invoice, whenever you like", "Low"),
        ("An outage, my invoice is gone", "Medium"),
    ] {
        assert_eq!(priority(&owner, text).await, expected, "{text}");
    }
    desk.set("TRIAGE__PRIORITY_RULES", "");
    desk.restart().await;
    let owner = owner.moved_to(&desk);
    assert_eq!(
        priority(&owner, "An outage, my invoice is gone").await,
        "Urgent"
    );
}

on_sqlite!(the_operators_rules_take_the_place_of_the_shipped_ones);
