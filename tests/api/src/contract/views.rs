//! Saved views of the queue.

use frontdesk_test_desk::{Client, Database, on_every_database};
use serde_json::{Value, json};

use super::{each, has_keys, staffed};

const PATH: &str = "/api/v1/views";

async fn kept(client: &Client, view: &Value) -> Value {
    client.post(PATH, view).await.is(201).json()
}

async fn views_are_kept_by_whoever_keeps_them(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (agent, admin) = (&people.agent.client, people.admin.client());
    let whole = json!({
        "name": "Late parcels ☂", "status": "ai_resolved", "q": "parcel -invoice", "priority": "urgent",
        "department": "Support", "category": "Shipping", "mine": true,
    });
    let view = kept(agent, &whole).await;
    for (key, value) in whole.as_object().expect("an object") {
        assert_eq!(&view[key], value, "{key}: {view}");
    }
    let bare = kept(agent, &json!({"name": "All"})).await;
    has_keys(&bare, &["id", "name", "mine", "created_at"]);
    let list = agent.get(PATH).await.is(200).json();
    assert_eq!(list, json!([view, bare]));
    assert_eq!(admin.get(PATH).await.is(200).json(), json!([]));

    let path = format!("{PATH}/{}", view["id"].as_str().expect("an id"));
    admin.delete(&path).await.problem(404, "not_found");
    let _ = agent.delete(&path).await.is(204);
    agent.delete(&path).await.problem(404, "not_found");
    let list = agent.get(PATH).await.is(200).json();
    assert_eq!(each(&list, "name"), ["All"]);
}

async fn a_name_is_taken_once_and_twenty_are_enough(database: Database) {
    let (_desk, people) = staffed(database).await;
    let agent = &people.agent.client;
    for n in 0..20 {
        kept(agent, &json!({"name": format!("View {n}")})).await;
    }
    let again = agent.post(PATH, &json!({"name": "View 7"})).await;
    again.problem(409, "name_taken");
    let more = agent.post(PATH, &json!({"name": "View 20"})).await;
    more.problem(409, "too_many_views");
    kept(people.admin.client(), &json!({"name": "View 7"})).await;
    let nothing = agent
        .post(PATH, &json!({"name": "x", "q": "-parcel"}))
        .await;
    nothing.problem(400, "invalid_request");
}

on_every_database!(
    views_are_kept_by_whoever_keeps_them,
    a_name_is_taken_once_and_twenty_are_enough,
);
