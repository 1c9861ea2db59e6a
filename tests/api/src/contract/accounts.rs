//! Accounts, and that what an admin takes away is gone with the next request.

use frontdesk_test_desk::{Client, Credential, Database, Person, Staffed, on_sqlite};
use serde_json::{Value, json};

use super::{has_keys, staffed};

const PASSWORD: &str = "correct horse battery";

async fn change(people: &Staffed, person: &Person, change: &Value) -> Value {
    let path = format!("/api/admin/users/{}", person.id);
    let changed = people.admin.client().patch(path, change).await;
    changed.is(200).json()
}

async fn accounts_are_made_listed_and_changed(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let wanted = json!({"email": "Iva@Staff.example", "name": "Iva I.", "publicName": "Iva", "role": "agent",
        "password": PASSWORD});
    let made = admin.post("/api/admin/users", &wanted).await.is(201);
    assert!(!made.text().contains("password") && !made.text().contains(PASSWORD));
    let made = made.json();
    let keys = [
        "id",
        "email",
        "name",
        "publicName",
        "role",
        "suspended",
        "createdAt",
        "updatedAt",
    ];
    has_keys(&made, &keys);
    assert_eq!(made["email"], "Iva@Staff.example");
    assert_eq!(made["suspended"], false);

    let twin = json!({"email": "iva@staff.EXAMPLE", "name": "Somebody else"});
    admin
        .post("/api/admin/users", &twin)
        .await
        .problem(409, "already_exists");
    let listed = admin.get("/api/admin/users").await.is(200).json();
    assert_eq!(listed[0], made, "newest first");

    let plain = json!({"email": "plain@customer.example", "name": "Plain"});
    let plain = admin.post("/api/admin/users", &plain).await.is(201).json();
    assert_eq!(plain["role"], "customer");
    assert_eq!(plain["publicName"], Value::Null);

    let path = format!("/api/admin/users/{}", made["id"].as_str().expect("an id"));
    let changed = json!({"name": "Iva J.", "publicName": null});
    let changed = admin.patch(&path, &changed).await.is(200).json();
    assert_eq!(changed["name"], "Iva J.");
    assert_eq!(changed["publicName"], Value::Null);
    assert!(changed["updatedAt"].as_str() > made["updatedAt"].as_str());
}

async fn requests_about_accounts_are_checked(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let cases: [(Value, &[&str]); 6] = [
        (json!({"email": "nobody", "name": "A"}), &["/email"]),
        (json!({"email": "a@b.example", "name": " "}), &["/name"]),
        (
            json!({"email": "a@b.example", "name": "A", "role": "root"}),
            &["/role"],
        ),
        (
            json!({"email": "a@b.example", "name": "A", "password": "too short"}),
            &["/password"],
        ),
        (
            json!({"email": "a@b.example", "name": "A", "suspended": true}),
            &["/suspended"],
        ),
        (json!({}), &["/email", "/name"]),
    ];
    for (wanted, pointers) in cases {
        admin
            .post("/api/admin/users", &wanted)
            .await
            .blames(pointers);
    }
    let absent = "/api/admin/users/01900000-0000-7000-8000-000000000000";
    let rename = json!({"name": "A"});
    admin
        .patch(absent, &rename)
        .await
        .says(404, "not_found", "User not found");
    let own = format!("/api/admin/users/{}", people.admin.0.id);
    admin
        .patch(&own, &json!({}))
        .await
        .says(400, "no_valid_fields", "No valid fields to update");
    for change in [json!({"role": "agent"}), json!({"suspended": true})] {
        admin.patch(&own, &change).await.problem(403, "forbidden");
    }
    let _ = admin
        .patch(&own, &json!({"role": "admin", "name": "Ada"}))
        .await
        .is(200);
}

async fn suspension_counts_from_the_next_request(database: Database) {
    let (desk, people) = staffed(database).await;
    change(&people, &people.agent, &json!({"password": PASSWORD})).await;
    let login = json!({"email": people.agent.email, "password": PASSWORD});
    let signed_in = desk.nobody().post("/api/auth/login", &login).await.is(200);
    let cookie = signed_in
        .header("set-cookie")
        .and_then(|cookie| cookie.split(';').next());
    let session = desk.client(Credential::Cookie(cookie.expect("a cookie").to_owned()));
    let clients: [&Client; 2] = [&session, &people.agent.client];
    for client in clients {
        let _ = client.get("/api/tickets").await.is(200);
    }
    let suspended = change(&people, &people.agent, &json!({"suspended": true})).await;
    assert_eq!(suspended["suspended"], true);
    for client in clients {
        client
            .get("/api/tickets")
            .await
            .problem(401, "invalid_credential");
        client
            .get("/api/features")
            .await
            .problem(401, "invalid_credential");
    }
    let ticket = people.owner.opens("Subject", "Message").await;
    let assign = json!({"assigneeId": people.agent.id});
    let assign = people
        .admin
        .client()
        .patch(format!("/api/tickets/{ticket}"), &assign);
    assign.await.blames(&["/assigneeId"]);

    change(&people, &people.agent, &json!({"suspended": false})).await;
    let _ = people.agent.client.get("/api/tickets").await.is(200);
    session
        .get("/api/tickets")
        .await
        .problem(401, "invalid_credential");
}

async fn a_new_password_ends_sessions_and_counts_at_once(database: Database) {
    let (desk, people) = staffed(database).await;
    change(&people, &people.owner, &json!({"password": PASSWORD})).await;
    let login = |password: &str| {
        let login = json!({"email": people.owner.email, "password": password});
        desk.nobody().post("/api/auth/login", &login)
    };
    let signed_in = login(PASSWORD).await.is(200);
    let cookie = signed_in
        .header("set-cookie")
        .and_then(|cookie| cookie.split(';').next());
    let session = desk.client(Credential::Cookie(cookie.expect("a cookie").to_owned()));
    change(
        &people,
        &people.owner,
        &json!({"password": "another long password"}),
    )
    .await;
    session
        .get("/api/auth/me")
        .await
        .problem(401, "invalid_credential");
    login(PASSWORD).await.problem(401, "wrong_credentials");
    let _ = login("another long password").await.is(200);
}

on_sqlite!(
    accounts_are_made_listed_and_changed,
    requests_about_accounts_are_checked,
    suspension_counts_from_the_next_request,
    a_new_password_ends_sessions_and_counts_at_once,
);
