//! Priorities come from rules that the operator can read and replace.

use frontdesk_test_desk::{Database, Setup, Staffed, on_sqlite};
use serde_json::json;

async fn the_operators_rules_take_the_place_of_the_shipped_ones(database: Database) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let rules = folder.path().join("rules.txt");
    std::fs::write(&rules, "# Ours.\n+4 purple smoke\n-2 whenever\n").expect("a file");
    let path = rules.to_str().expect("a path that is text");
    let setup = Setup::on(database).set("TRIAGE__PRIORITY_RULES", path);
    let desk = setup.start().await;
    let agent = Staffed::at(&desk).await.agent;
    for (text, expected) in [
        ("There is PURPLE smoke on my invoice", "urgent"),
        ("Refund my invoice, whenever you like", "low"),
        // Urgent by the shipped rules.
        ("An outage, my invoice is gone", "medium"),
    ] {
        let ticket = json!({"user_description": text});
        let opened = agent.client.post("/api/v1/tickets", &ticket).await.is(201);
        let ticket = opened.json()["id"].as_i64().expect("an id");
        assert_eq!(agent.reads(ticket).await["priority"], expected, "{text}");
    }
}

on_sqlite!(the_operators_rules_take_the_place_of_the_shipped_ones);
