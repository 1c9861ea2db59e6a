//! Many clients at once: nothing is lost, doubled or put out of order, on any database.

use std::collections::BTreeSet;

use frontdesk_test_desk::{Client, Database, Staffed, on_every_database};
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{each, staffed};

const CLIENTS: usize = 64;
const REPLIES_EACH: usize = 2;

/// Clients of the owner, the agent and the admin in turn.
fn crowd(people: &Staffed) -> Vec<&Client> {
    let writers = [
        &people.owner.client,
        &people.agent.client,
        people.admin.client(),
    ];
    writers.into_iter().cycle().take(CLIENTS).collect()
}

async fn replies_to_one_ticket_are_all_stored_in_order(database: Database) {
    let (_desk, people) = staffed(database).await;
    let ticket = people.owner.opens("Everybody", "Please answer").await;
    let path = format!("/api/tickets/{ticket}/reply");
    let crowd = crowd(&people);
    let writing = crowd.iter().enumerate().map(|(n, client)| {
        let path = &path;
        async move {
            let mut stored = Vec::new();
            for turn in 0..REPLIES_EACH {
                let reply = json!({"message": format!("{n}: {turn} ✉")});
                stored.push(client.post(path, &reply).await.is(201).json()["reply"].clone());
            }
            stored
        }
    });
    let told: Vec<Vec<Value>> = join_all(writing).await;

    let thread = people.agent.reads(ticket).await;
    let replies = thread["replies"].as_array().expect("replies");
    assert_eq!(replies.len(), CLIENTS * REPLIES_EACH);
    let ids: Vec<i64> = each(&thread["replies"], "id")
        .into_iter()
        .filter_map(Value::as_i64)
        .collect();
    assert!(
        ids.is_sorted_by(|one, two| one < two),
        "in order, none twice"
    );
    for (n, told) in told.iter().enumerate() {
        let prefix = format!("{n}: ");
        let stored: Vec<Value> = replies
            .iter()
            .filter(|reply| {
                reply["message"]
                    .as_str()
                    .is_some_and(|text| text.starts_with(&prefix))
            })
            .map(|reply| reply["message"].clone())
            .collect();
        let expected: Vec<Value> = told.iter().map(|reply| reply["message"].clone()).collect();
        assert_eq!(stored, expected, "client {n}");
    }
    let latest = replies.last().map(|reply| &reply["createdAt"]);
    assert_eq!(
        latest,
        Some(&thread["updatedAt"]),
        "the last reply is the last change"
    );
    let read = people
        .agent
        .client
        .get(format!("/api/tickets/{ticket}"))
        .await;
    let version = format!("\"v{}\"", CLIENTS * REPLIES_EACH + 1);
    assert_eq!(
        read.header("etag"),
        Some(version.as_str()),
        "each reply counted once"
    );
}

async fn tickets_opened_at_once_are_all_there(database: Database) {
    let (_desk, people) = staffed(database).await;
    let crowd = crowd(&people);
    let opening = crowd.iter().enumerate().map(|(n, client)| async move {
        let ticket = json!({"subject": format!("Ticket {n}"), "message": "Hello"});
        client
            .post("/api/tickets/create", &ticket)
            .await
            .is(201)
            .json()["ticket"]
            .clone()
    });
    let told = join_all(opening).await;
    let ids: BTreeSet<i64> = told
        .iter()
        .filter_map(|ticket| ticket["id"].as_i64())
        .collect();
    assert_eq!(ids.len(), CLIENTS);
    let listed = people
        .agent
        .client
        .get("/api/tickets?limit=200")
        .await
        .is(200)
        .json();
    for ticket in &told {
        let found = each(&listed, "id").contains(&&ticket["id"]);
        assert!(found, "{ticket} is not there");
    }
    let stats = people
        .agent
        .client
        .get("/api/tickets/stats")
        .await
        .is(200)
        .json();
    assert_eq!(stats["open"], CLIENTS);
}

/// Services write for somebody whom nobody knows yet: one account comes of it.
async fn a_new_requester_is_made_known_once(database: Database) {
    let (_desk, people) = staffed(database).await;
    let opening = (0..CLIENTS).map(|_| {
        let ticket = json!({"user_description": "Hello", "requester_email": "Nora@New.example"});
        people.agent.client.post("/api/v1/tickets", &ticket).send()
    });
    for answer in join_all(opening).await {
        let _ = answer.is(201);
    }
    let users = people
        .admin
        .client()
        .get("/api/admin/users?limit=200")
        .await
        .is(200)
        .json();
    let new: Vec<&Value> = users
        .as_array()
        .into_iter()
        .flatten()
        .filter(|user| user["email"] == "Nora@New.example")
        .collect();
    assert_eq!(new.len(), 1, "{users}");
    assert_eq!(new[0]["role"], "customer");
}

on_every_database!(
    replies_to_one_ticket_are_all_stored_in_order,
    tickets_opened_at_once_are_all_there,
    a_new_requester_is_made_known_once,
);
