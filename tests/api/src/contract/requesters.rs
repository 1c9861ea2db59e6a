//! Services that open tickets for customers, by their address.

use frontdesk_test_desk::{Database, on_sqlite};
use serde_json::{Value, json};

use super::{each, staffed};

async fn services_open_tickets_for_customers(database: Database) {
    let (_desk, people) = staffed(database).await;
    let service = &people.agent.client;
    let open = |email: &str| {
        let ticket = json!({"user_description": "Hello", "requester_email": email});
        service.post("/api/v1/tickets", &ticket)
    };
    let known = open("OLGA@Customer.Example").await.is(201).json();
    let own = people
        .owner
        .client
        .get("/api/v1/tickets")
        .await
        .is(200)
        .json();
    assert_eq!(each(&own, "id"), [&known["id"]]);
    let foreign = people
        .other
        .client
        .get("/api/v1/tickets")
        .await
        .is(200)
        .json();
    assert_eq!(foreign, json!([]));

    let accounts = async || {
        let users = people.admin.client().get("/api/admin/users").await;
        users.is(200).json().as_array().cloned().unwrap_or_default()
    };
    let before = accounts().await.len();
    let _ = open("newcomer@customer.example").await.is(201);
    let _ = open("Newcomer@customer.example").await.is(201);
    let after = accounts().await;
    assert_eq!(after.len(), before + 1);
    assert_eq!(after[0]["email"], "newcomer@customer.example");
    assert_eq!(after[0]["role"], "customer");
    assert_eq!(after[0]["name"], "newcomer");
}

async fn nobody_else_opens_tickets_for_others(database: Database) {
    let (_desk, people) = staffed(database).await;
    let open = |email: &str| {
        let ticket = json!({"user_description": "Hello", "requester_email": email});
        people.owner.client.post("/api/v1/tickets", &ticket)
    };
    let words = "Only staff may open a ticket for somebody else";
    // Whether somebody has the address is not said.
    for email in [people.other.email.as_str(), "newcomer@customer.example"] {
        open(email).await.says(403, "forbidden", words);
    }
    let _ = open(&people.owner.email.to_uppercase()).await.is(201);
    for bad in ["nobody", "a@", "@b", "a b@c.example", ""] {
        open(bad).await.blames(&["/requester_email"]);
    }
    let listed = people
        .agent
        .client
        .get("/api/v1/tickets")
        .await
        .is(200)
        .json();
    assert_eq!(each(&listed, "id").len(), 1);

    let path = format!("/api/admin/users/{}", people.other.id);
    let suspended = json!({"suspended": true});
    let _ = people.admin.client().patch(path, &suspended).await.is(200);
    let ticket: Value = json!({"user_description": "Hello", "requester_email": people.other.email});
    let refused = people.agent.client.post("/api/v1/tickets", &ticket).await;
    refused.says(403, "suspended", "The requester's account is suspended");
}

on_sqlite!(
    services_open_tickets_for_customers,
    nobody_else_opens_tickets_for_others
);
