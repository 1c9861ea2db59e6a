//! Who changed what, what is held of a person, and that it can be erased.

use frontdesk_test_desk::{Client, Database, Person, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{each, staffed};

const LOG: &str = "/api/admin/audit";

async fn entries(admin: &Client, query: &str) -> Vec<Value> {
    let listed = admin.get(format!("{LOG}?limit=200&{query}")).await.is(200);
    let Value::Array(entries) = listed.json() else {
        panic!("a list")
    };
    entries
}

fn personal_data(person: &Person) -> String {
    format!("/api/admin/users/{}/personal-data", person.id)
}

async fn a_change_is_told_with_who_from_where_and_what(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let path = format!("/api/admin/users/{}", people.other.id);
    let change = json!({"name": "Renamed", "password": "a canary of a password"});
    let changed = admin.patch(path, &change).await.is(200);
    let request = changed.header("x-request-id").expect("an id").to_owned();
    let told = entries(admin, "action=changed&subject_kind=account").await;
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!(told[0]["subjectId"], people.other.id.as_str());
    assert_eq!(told[0]["requestId"], request.as_str());
    assert_eq!(told[0]["address"], "127.0.0.1");
    assert!(told[0]["actorId"].is_string() && told[0]["credential"].is_string());
    let fields = each(&told[0]["changes"], "field");
    assert_eq!(fields, ["name", "password", "version"]);
    assert_eq!(told[0]["changes"][0]["after"], "Renamed");
    assert_eq!(told[0]["changes"][1]["after"], Value::Null);
    let everything = entries(admin, "").await;
    let text = Value::Array(everything.clone()).to_string();
    assert!(
        !text.contains("canary") && !text.contains("argon2"),
        "{text}"
    );

    let nobody = format!("actor_id={}", people.other.id);
    assert_eq!(entries(admin, &nobody).await, Vec::<Value>::new());
    let at = told[0]["at"].as_str().expect("an instant");
    let until = entries(admin, &format!("until={at}")).await;
    let from = entries(admin, &format!("from={at}")).await;
    assert_eq!(until.len() + from.len(), everything.len());
    assert!(from.contains(&told[0]) && !until.contains(&told[0]));
    admin
        .get(format!("{LOG}?action=sold"))
        .await
        .problem(400, "invalid_request");
}

async fn every_kind_of_change_is_told(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (admin, agent) = (people.admin.client(), &people.agent.client);
    people.owner.opens("Told", "Ticket").await;
    people.owner.replies(1, "A canary of a question.").await;
    for internal in [false, true] {
        let reply = json!({"message": "A canary of an answer.", "internal": internal});
        let _ = agent.post("/api/tickets/1/reply", &reply).await.is(201);
    }
    let for_another =
        json!({"user_description": "A canary.", "requester_email": "new@customer.example"});
    let _ = agent.post("/api/v1/tickets", &for_another).await.is(201);
    let jobs = admin
        .get("/api/admin/jobs?kind=triage")
        .await
        .is(200)
        .json();
    let job = format!(
        "/api/admin/jobs/{}/retry",
        jobs[0]["id"].as_str().expect("an id")
    );
    let _ = admin.post(job, &json!({})).await.is(200);
    let _ = agent
        .patch("/api/tickets/1", &json!({"priority": "low"}))
        .await
        .is(200);
    let off = json!({"applications": false});
    let _ = admin.patch("/api/admin/features", &off).await.is(200);
    let token = json!({"label": "new", "scopes": ["tickets:read"]});
    let token = admin.post("/api/admin/tokens", &token).await.is(201).json();
    let token = token["id"].as_str().expect("an id").to_owned();
    let _ = admin
        .delete(format!("/api/admin/tokens/{token}"))
        .await
        .is(204);
    let mode = json!({"mode": "shadow"});
    let _ = admin
        .patch("/api/v1/triage/categories/Billing", &mode)
        .await
        .is(200);
    let article = json!({"title": "New", "body": "A canary of a text."});
    let _ = agent.post("/api/v1/knowledge", &article).await.is(201);

    let told = entries(admin, "").await;
    let is = |kind: &str, action: &str, field: &str| {
        let found = told.iter().filter(|entry| {
            entry["subjectKind"] == kind
                && entry["action"] == action
                && (field.is_empty() || each(&entry["changes"], "field").contains(&&json!(field)))
        });
        found.count()
    };
    for (kind, action, field) in [
        ("ticket", "changed", "priority"),
        ("ticket", "changed", "reply"),
        ("ticket", "changed", "internalNote"),
        ("ticket", "created", "requesterId"),
        ("job", "changed", "due"),
        ("features", "changed", "applications"),
        ("token", "removed", ""),
        ("category", "changed", "mode"),
        ("article", "created", "body"),
    ] {
        assert_eq!(is(kind, action, field), 1, "{kind} {action}: {told:#?}");
    }
    assert!(is("token", "created", "scopes") >= 1);
    assert!(!Value::Array(told.clone()).to_string().contains("canary"));

    let file = admin.get(format!("{LOG}/export")).await.is(200);
    assert_eq!(file.header("content-type"), Some("application/jsonl"));
    let text = file.text();
    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    assert_eq!(
        lines.collect::<Vec<Value>>(),
        told,
        "the same, line by line"
    );
}

async fn what_changes_nothing_or_fails_is_not_told(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let before = entries(admin, "").await;
    let _ = admin
        .patch("/api/admin/features", &json!({"ticketing": true}))
        .await
        .is(200);
    let twin = json!({"email": people.other.email, "name": "Twin"});
    let _ = admin.post("/api/admin/users", &twin).await.is(409);
    assert_eq!(entries(admin, "").await, before);
}

async fn who_is_erased_is_nowhere_any_more(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (admin, agent) = (people.admin.client(), &people.agent.client);
    let canary = "canary-of-the-owner";
    people.owner.opens(canary, canary).await;
    let reply = json!({"message": format!("To you, {canary}")});
    let keyed = || agent.post("/api/tickets/1/reply", &reply).key("keyed");
    let _ = keyed().await.is(201);
    let named = json!({"name": canary});
    let path = format!("/api/admin/users/{}", people.owner.id);
    let _ = admin.patch(path, &named).await.is(200);

    let held = admin.get(personal_data(&people.owner)).await.is(200).text();
    let kinds: Vec<Value> = held
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON")["kind"].clone())
        .collect();
    assert_eq!(kinds[..2], [json!("account"), json!("ticket")]);
    assert!(held.matches(canary).count() >= 4, "{held}");

    let erase = || admin.delete(personal_data(&people.owner)).key("erase");
    let _ = erase().await.is(204);
    let again = erase().await.is(204);
    assert_eq!(again.header("idempotent-replayed"), Some("true"));
    let _ = people.owner.client.get("/api/auth/me").await.is(401);
    let stats = agent.get("/api/tickets/stats").await.is(200).json();
    assert_eq!(stats["pending"], 1, "what is counted stays: {stats}");
    let seen = agent.get("/api/tickets/1").await.is(200);
    assert!(seen.text().contains("[erased]"), "{}", seen.text());
    let found = agent.get(format!("/api/tickets?q={canary}")).await.is(200);
    let found = [found.text(), seen.text()].concat();
    let log = Value::Array(entries(admin, "").await).to_string();
    let held = admin.get(personal_data(&people.owner)).await.is(200).text();
    let users = admin.get("/api/admin/users").await.is(200).text();
    for text in [found, log, held, users] {
        assert!(
            !text.contains(canary) && !text.contains(&people.owner.email),
            "{text}"
        );
    }
    keyed().await.problem(409, "answer_erased");
    let replies = agent.get("/api/tickets/1").await.is(200).json();
    assert_eq!(
        replies["replies"].as_array().map(Vec::len),
        Some(1),
        "no second effect"
    );

    let own = format!("/api/admin/users/{}/personal-data", own_id(&people).await);
    admin.delete(own).await.problem(403, "forbidden");
    let nobody = "/api/admin/users/019b7d2e-5c00-7000-8000-000000000000/personal-data";
    admin
        .delete(nobody)
        .await
        .says(404, "not_found", "User not found");
    admin
        .get(nobody)
        .await
        .says(404, "not_found", "User not found");
}

async fn own_id(people: &Staffed) -> String {
    let me = people
        .admin
        .client()
        .get("/api/auth/me")
        .await
        .is(200)
        .json();
    me["id"].as_str().expect("an id").to_owned()
}

on_every_database!(who_is_erased_is_nowhere_any_more);

mod alone {
    use super::{
        a_change_is_told_with_who_from_where_and_what, every_kind_of_change_is_told, on_sqlite,
        what_changes_nothing_or_fails_is_not_told,
    };

    on_sqlite!(
        a_change_is_told_with_who_from_where_and_what,
        every_kind_of_change_is_told,
        what_changes_nothing_or_fails_is_not_told,
    );
}
