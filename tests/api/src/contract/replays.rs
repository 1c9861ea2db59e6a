//! Replays: what triage would have made of past tickets.

use std::time::{Duration, Instant};

use frontdesk_test_desk::{Client, Database, Desk, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{each, staffed};

const CLEAR: &str =
    "I was charged twice for my subscription this month, please refund one payment.";
const PATH: &str = "/api/v1/triage/replays";

async fn opened(client: &Client, text: &str) -> Value {
    let ticket = json!({"user_description": text});
    client.post("/api/v1/tickets", &ticket).await.is(201).json()
}

/// Starts a replay and waits for its end.
async fn replayed(client: &Client, plan: &Value) -> Value {
    let started = client.post(PATH, plan).await.is(201);
    let path = started.header("location").expect("a place").to_owned();
    let began = Instant::now();
    loop {
        let replay = client.get(&path).await.is(200).json();
        if replay["state"] != "running" {
            assert_eq!(replay["state"], "done", "{replay}");
            return replay;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "{replay}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn tickets(client: &Client, replay: &Value, query: &str) -> Value {
    let id = replay["id"].as_str().expect("an id");
    let path = format!("{PATH}/{id}/tickets{query}");
    client.get(path).await.is(200).json()
}

async fn another_threshold_and_another_edition_decide_otherwise(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let agent = &people.agent.client;
    let clear = opened(agent, CLEAR).await;
    let path = format!("/api/v1/tickets/{}", clear["id"]);
    let label = json!({"category": "Billing"});
    let _ = agent.patch(&path, &label).await.is(200);
    opened(agent, "it does the thing again").await;
    let before = agent.get(&path).await.is(200).json();

    let same = replayed(agent, &json!({})).await;
    let log = "/api/admin/audit?subject_kind=replay";
    let log = people.admin.client().get(log).await.is(200).json();
    assert_eq!(
        (&log[0]["action"], &log[0]["subjectId"]),
        (&json!("created"), &same["id"])
    );
    let result = &same["result"];
    for (key, value) in [
        ("tickets", json!(2)),
        ("answered_before", json!(1)),
        ("answered", json!(1)),
        ("labelled", json!(1)),
        ("accuracy", json!(1.0)),
        ("accuracy_before", json!(1.0)),
        ("coverage", json!(0.5)),
        ("precision", json!(1.0)),
        ("routes_changed", json!(0)),
        ("answers_changed", json!(0)),
    ] {
        assert_eq!(result[key], value, "{key}: {same}");
    }
    assert_eq!(tickets(agent, &same, "").await, json!([]));
    let all = tickets(agent, &same, "?only_changes=false").await;
    assert_eq!(each(&all, "ticket_id")[1], &clear["id"]);

    let strict = replayed(agent, &json!({"threshold": 1.0})).await;
    assert_eq!(strict["result"]["answered"], 0);
    let change = &tickets(agent, &strict, "").await[0];
    assert_eq!(change["ticket_id"], clear["id"]);
    assert_eq!(change["label"], "Billing");
    assert_eq!(change["before"]["action"], "answer");
    assert_eq!(change["after"]["reasons"], json!(["below_threshold"]));
    let own = json!([{"category": "Billing", "threshold": 1.0}]);
    let own = replayed(agent, &json!({"thresholds": own})).await;
    assert_eq!(own["result"], strict["result"]);

    let unrelated = json!({"title": "Backups", "body": "Made each night.", "published": true});
    let _ = agent.post("/api/v1/knowledge", &unrelated).await.is(201);
    let now = replayed(agent, &json!({})).await;
    assert_eq!(now["plan"]["knowledge_edition"], 1);
    // The newer ticket comes first, with one more reason than before.
    let change = &tickets(agent, &now, "").await[1];
    assert_eq!(change["ticket_id"], clear["id"]);
    assert_eq!(change["after"]["reasons"], json!(["no_answer"]));
    let then = replayed(agent, &json!({"knowledge_edition": 0})).await;
    assert_eq!(&then["result"], result, "the same plan, the same result");
    let answer = agent.get(&path).await.is(200).json();
    assert_eq!(answer, before, "no ticket is touched");
    let decisions = format!("{path}/decisions");
    let decisions = agent.get(decisions).await.is(200).json();
    assert_eq!(decisions.as_array().map(Vec::len), Some(1));
}

async fn what_cannot_be_replayed_is_refused(database: Database) {
    let (_desk, people) = staffed(database).await;
    let agent = &people.agent.client;
    let nothing = agent.post(PATH, &json!({})).await.is(400).json();
    assert_eq!(nothing["errors"][0]["pointer"], "/up_to");
    people.owner.opens("A question", "What is it?").await;
    let untaught = agent.post(PATH, &json!({})).await.is(400).json();
    assert_eq!(untaught["errors"][0]["pointer"], "/model");
    for (wrong, pointer) in [
        (json!({"knowledge_edition": 1}), "/knowledge_edition"),
        (json!({"threshold": 1.5}), "/threshold"),
        (json!({"tickets": 0}), "/tickets"),
        (json!({"model": 99}), "/model"),
        (json!({"language_model": "a b"}), "/language_model"),
        (
            json!({"thresholds": [{"category": "None", "threshold": 0.5}]}),
            "/thresholds",
        ),
        (json!({"unknown": 1}), "/unknown"),
    ] {
        let refused = agent.post(PATH, &wrong).await.is(400).json();
        assert_eq!(refused["errors"][0]["pointer"], pointer, "{refused}");
    }
    for path in ["", "/tickets"] {
        let absent = format!("{PATH}/019b7d2e-5c00-7000-8000-000000000001{path}");
        let absent = agent.get(absent).await.is(404).json();
        assert_eq!(absent["error"], "Replay not found");
        let nonsense = format!("{PATH}/nonsense{path}");
        let _ = agent.get(nonsense).await.is(400);
    }
    let _ = agent.get(format!("{PATH}?limit=0")).await.is(400);
}

async fn the_command_line_replays_too(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let agent = &people.agent.client;
    opened(agent, CLEAR).await;
    let arguments = [
        "triage",
        "replay",
        "--threshold",
        "1.0",
        "--list",
        "--local",
    ];
    let printed = desk.run(&arguments, "");
    assert!(
        printed.contains("answered           0, before 1"),
        "{printed}"
    );
    assert!(
        printed.contains(": Billing answered -> Billing to people"),
        "{printed}"
    );
    let listed = agent.get(PATH).await.is(200).json();
    assert_eq!(listed[0]["state"], "done");
    assert_eq!(listed[0]["result"]["answered"], 0);
}

async fn a_correction_stands_beside_the_decision_that_it_overrides(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let agent = &people.agent.client;
    let ticket = opened(agent, CLEAR).await;
    let path = format!("/api/v1/tickets/{}", ticket["id"]);
    let decisions = format!("{path}/decisions");
    let untouched = agent.get(&decisions).await.is(200).json();
    assert_eq!(untouched[0]["overrides"], json!([]));
    for category in ["Billing", "Account"] {
        let change = json!({ "category": category });
        let _ = agent.patch(&path, &change).await.is(200);
    }
    let decision = &agent.get(&decisions).await.is(200).json()[0];
    let overrides = &decision["overrides"];
    assert_eq!(each(overrides, "category"), ["Billing", "Account"]);
    assert_eq!(each(overrides, "confirms"), [true, false]);
    assert_eq!(overrides[1]["agent_id"], json!(people.agent.id));
}

on_every_database!(
    another_threshold_and_another_edition_decide_otherwise,
    a_correction_stands_beside_the_decision_that_it_overrides,
);

mod alone {
    use super::{on_sqlite, the_command_line_replays_too, what_cannot_be_replayed_is_refused};

    on_sqlite!(
        the_command_line_replays_too,
        what_cannot_be_replayed_is_refused,
    );
}
