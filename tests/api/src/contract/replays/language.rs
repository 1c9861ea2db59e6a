//! Replays with a language model: what it would change, what it costs, and what a provider
//! that misbehaves does to them.

use frontdesk_test_desk::{Client, Database, Desk, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::provider::{Provider, READ, Say, WRITTEN};
use super::{PATH, each, opened, replayed, tickets};

const DRAFT: &str = "A charge that was made twice is refunded within five days [1].";
/// The draft without its mark.
const ANSWER: &str = "A charge that was made twice is refunded within five days.";
/// Clear to every classifier, and the article answers it.
const CLEAR: &str = "I was charged twice, a charge was made twice on my card: please refund it";
const UNCLEAR: &str = "it does the thing again";
const OTHER: &str = "My parcel has not arrived, where is it?";
const EVERYTHING: &str = "?only_changes=false";

/// A desk that decided on these tickets without a language model, and can now ask one.
struct Scene {
    desk: Desk,
    agent: Client,
    provider: Provider,
}

impl Scene {
    async fn set(
        database: Database,
        texts: &[&str],
        settings: &[(&str, &str)],
        script: impl Fn(usize) -> Say + Send + Sync + 'static,
    ) -> Self {
        let mut desk = Desk::start(database).await;
        let agent = Staffed::at(&desk).await.agent.client;
        let article = json!({
            "title": "Refunds",
            "body": "A charge that was made twice is refunded to your card within five days.",
            "published": true,
        });
        let _ = agent.post("/api/v1/knowledge", &article).await.is(201);
        for text in texts {
            opened(&agent, text).await;
        }
        let provider = Provider::start(script).await;
        desk.set("LLM__BASE_URL", provider.address.clone());
        desk.set("LLM__MODEL", "far-1");
        let prices = r#"[{model="far-1", input=1.0, output=10.0}]"#;
        desk.set("LLM__PRICES", prices);
        for (name, value) in settings {
            desk.set(name, *value);
        }
        desk.restart().await;
        let agent = agent.moved_to(&desk);
        Self {
            desk,
            agent,
            provider,
        }
    }

    /// Everything that the desk shows of its tickets.
    async fn shown(&self) -> Vec<String> {
        let listed = self.agent.get("/api/v1/tickets").await.is(200).text();
        let ids: Value = serde_json::from_str(&listed).expect("a list");
        let mut shown = vec![listed];
        for id in each(&ids, "id") {
            for path in [
                "/api/v1/tickets/ID",
                "/api/v1/tickets/ID/decisions",
                "/api/tickets/ID",
            ] {
                let path = path.replace("ID", &id.to_string());
                shown.push(self.agent.get(path).await.is(200).text());
            }
        }
        shown
    }
}

async fn a_language_model_is_tried_on_past_tickets(database: Database) {
    let scene = Scene::set(database, &[UNCLEAR, CLEAR], &[], |calls| match calls {
        0 => Say::Category("Billing", DRAFT),
        _ => Say::Category("Technical", ""),
    });
    let scene = scene.await;
    let before = scene.shown().await;
    let first = replayed(&scene.agent, &json!({})).await;
    assert_eq!(first["plan"]["language_model"], "far-1");
    let result = &first["result"];
    for (key, value) in [
        ("tickets", json!(2)),
        ("answered_before", json!(1)),
        ("answered", json!(1)),
        ("answers_changed", json!(1)),
        ("routes_changed", json!(1)),
        ("failed", json!(0)),
        ("tokens_read", json!(2 * READ)),
        ("tokens_written", json!(2 * WRITTEN)),
        ("cost", json!({"amount": 0.001_542, "currency": "USD"})),
    ] {
        assert_eq!(result[key], value, "{key}: {first}");
    }
    assert_eq!(first["timing"]["recalled"], 0);
    // The newest ticket is looked at first.
    let listed = tickets(&scene.agent, &first, EVERYTHING).await;
    let (clear, unclear) = (&listed[0], &listed[1]);
    assert_eq!(clear["after"]["ai_suggested_response"], ANSWER);
    assert_eq!(each(&clear["after"]["citations"], "title"), ["Refunds"]);
    assert_eq!(
        (&clear["answer_changes"], &clear["route_changes"]),
        (&json!(true), &json!(false))
    );
    assert_ne!(clear["before"]["ai_suggested_response"], ANSWER);
    assert_eq!(unclear["after"]["category"], "Technical");
    assert_eq!(unclear["after"]["action"], "escalate");
    assert_eq!(scene.provider.calls(), 2);
    repeats(&scene, &first, &listed).await;
    assert_eq!(scene.shown().await, before, "a ticket was touched");
}

/// Everything comes again to the letter, and nobody is asked again: over HTTP and on the command
/// line.
async fn repeats(scene: &Scene, first: &Value, listed: &Value) {
    let again = replayed(&scene.agent, &json!({})).await;
    assert_eq!(again["result"].to_string(), first["result"].to_string());
    assert_eq!(again["timing"]["recalled"], 2);
    let relisted = tickets(&scene.agent, &again, EVERYTHING).await;
    assert_eq!(relisted.to_string(), listed.to_string());
    let printed = scene.desk.run(&["triage", "replay"], "");
    for line in [
        "other answers      1",
        "tokens             642 read, 90 written",
        "cost               0.001542 USD",
    ] {
        assert!(printed.contains(line), "{line}: {printed}");
    }
    assert_eq!(scene.provider.calls(), 2);
}

async fn a_provider_that_misbehaves_costs_its_answers_and_no_more(database: Database) {
    let script = |calls| match calls {
        0 => Say::Status(429),
        1 => Say::Status(500),
        2 => Say::Garbage,
        _ => Say::Category("Billing", ""),
    };
    let settings = [("LLM__TRIES", "2")];
    let scene = Scene::set(database, &[OTHER, UNCLEAR, CLEAR], &settings, script).await;
    let before = scene.shown().await;
    let first = replayed(&scene.agent, &json!({})).await;
    let result = &first["result"];
    assert_eq!(
        (&result["tickets"], &result["failed"]),
        (&json!(3), &json!(2)),
        "{first}"
    );
    assert_eq!(result["tokens_read"], json!(READ));
    assert_eq!(scene.provider.calls(), 4);
    let listed = tickets(&scene.agent, &first, EVERYTHING).await;
    let failed = |at: usize| {
        let reasons = listed[at]["after"]["reasons"].as_array();
        reasons.is_some_and(|reasons| reasons.contains(&json!("provider_failed")))
    };
    let failures: Vec<bool> = (0..3).map(failed).collect();
    assert_eq!(failures, [true, true, false], "{listed}");
    assert_eq!(
        listed[0]["after"]["category"], "Billing",
        "the local classifier stands in"
    );

    // What failed is asked again, what did not is not.
    let second = replayed(&scene.agent, &json!({})).await;
    assert_eq!(second["result"]["failed"], 0);
    assert_eq!(second["timing"]["recalled"], 1);
    assert_eq!(scene.provider.calls(), 6);
    let third = replayed(&scene.agent, &json!({})).await;
    assert_eq!(third["result"].to_string(), second["result"].to_string());
    assert_eq!(scene.provider.calls(), 6);
    assert_eq!(scene.shown().await, before, "a ticket was touched");
}

async fn replays_stay_within_their_own_budget(database: Database) {
    let settings = [("LLM__REPLAY_CALLS_PER_DAY", "2"), ("LLM__TRIES", "3")];
    let script = |_| Say::Category("Billing", "");
    let scene = Scene::set(database, &[OTHER, UNCLEAR, CLEAR], &settings, script).await;
    for _ in 0..2 {
        let replay = replayed(&scene.agent, &json!({"threshold": 0.9})).await;
        assert_eq!(replay["result"]["failed"], 1, "{replay}");
        assert_eq!(scene.provider.calls(), 2);
    }
    let local = replayed(&scene.agent, &json!({"classifier": "local"})).await;
    assert_eq!(local["result"]["failed"], 0);
    assert_eq!(scene.provider.calls(), 2);
    // New tickets have a budget of their own.
    opened(&scene.agent, "Why is there a second invoice for May?").await;
    assert_eq!(scene.provider.calls(), 3);
    let listed = scene.agent.get(PATH).await.is(200).json();
    assert_eq!(each(&listed, "state"), ["done"; 3]);
}

on_every_database!(a_language_model_is_tried_on_past_tickets);

mod alone {
    use super::{
        a_provider_that_misbehaves_costs_its_answers_and_no_more, on_sqlite,
        replays_stay_within_their_own_budget,
    };

    on_sqlite!(
        a_provider_that_misbehaves_costs_its_answers_and_no_more,
        replays_stay_within_their_own_budget,
    );
}
