//! Limits under 64 submissions at once: exactly as many as allowed, and everybody else is told which limit it was.

use std::collections::BTreeMap;

use frontdesk_test_desk::{Answer, Call, Client, Credential, Database, Staffed, on_every_database};
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{count, good, made_with, submissions};
use crate::contract::staffed;

const CLIENTS: usize = 64;

/// Sends all of them at the same moment; goes on only when exactly `places` are let in and the others refused so.
async fn exactly(places: usize, calls: Vec<Call>, refusal: (u16, &str)) -> Vec<Answer> {
    assert_eq!(calls.len(), CLIENTS);
    let answers = join_all(calls.into_iter().map(Call::send)).await;
    let mut told: BTreeMap<u16, usize> = BTreeMap::new();
    for answer in &answers {
        *told.entry(answer.status()).or_default() += 1;
        if answer.status() != 201 {
            answer.problem(refusal.0, refusal.1);
        }
    }
    let expected = BTreeMap::from([(201, places), (refusal.0, CLIENTS - places)]);
    assert_eq!(told, expected);
    answers
}

fn submitting(client: &Client, form: i64, body: &Value) -> Vec<Call> {
    let path = format!("/api/applications/forms/{form}/submit");
    (0..CLIENTS).map(|_| client.post(&path, body)).collect()
}

async fn stored(staff: &Client, form: i64) -> usize {
    count(&submissions(staff, form).await)
}

async fn a_person_submits_as_often_as_they_may(database: Database) {
    let (_desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let form = made_with(staff, &json!({"maxSubmissionsPerUser": 3})).await;
    let body = json!({"responses": good()});
    let calls = submitting(&people.owner.client, form, &body);
    exactly(3, calls, (409, "limit_per_user")).await;
    assert_eq!(stored(staff, form).await, 3);
}

/// Customers, each with a token.
async fn customers(people: &Staffed) -> Vec<Client> {
    let admin = people.admin.client();
    let mut clients = Vec::new();
    for n in 0..CLIENTS {
        let account = json!({"email": format!("c{n}@customer.example"), "name": format!("C {n}")});
        let made = admin
            .post("/api/admin/users", &account)
            .await
            .is(201)
            .json();
        let id = made["id"].as_str().expect("an id");
        let token = people.admin.token(id, &["applications:write"]).await;
        clients.push(admin.presenting(Credential::Bearer(token)));
    }
    clients
}

async fn a_form_takes_as_many_as_it_has_room_for(database: Database) {
    let (_desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let form = made_with(staff, &json!({"capacity": 5})).await;
    let path = format!("/api/applications/forms/{form}/submit");
    let body = json!({"responses": good()});
    let calls = customers(&people).await;
    let calls = calls
        .iter()
        .map(|client| client.post(&path, &body))
        .collect();
    exactly(5, calls, (409, "limit_capacity")).await;
    assert_eq!(stored(staff, form).await, 5);
}

async fn an_invite_is_used_as_often_as_it_can_be(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let settings = json!({"visibility": "invite", "slug": "guests", "cooldownSeconds": 0, "maxSubmissionsPerUser": 64});
    let form = made_with(staff, &settings).await;
    let invites = format!("/api/admin/applications/forms/{form}/invites");
    let invite = staff
        .post(&invites, &json!({"maxUses": 4}))
        .await
        .is(201)
        .json();
    let body = json!({"responses": good(), "inviteToken": invite["token"]});
    // Half of them by the one way in, half by the other.
    let nobody = desk.nobody();
    let open = "/api/public/applications/forms/guests/submit";
    let mut calls = submitting(&people.owner.client, form, &body);
    calls.truncate(CLIENTS / 2);
    calls.extend((0..CLIENTS / 2).map(|_| nobody.post(open, &body)));
    exactly(4, calls, (409, "limit_invite")).await;
    assert_eq!(stored(staff, form).await, 4);
    let listed = staff.get(invites).await.is(200).json();
    assert_eq!(listed[0]["uses"], 4);
}

async fn one_network_submits_once_in_a_while(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let settings = json!({"visibility": "public", "slug": "open", "cooldownSeconds": 86_400});
    let form = made_with(staff, &settings).await;
    let nobody = desk.nobody();
    let body = json!({"responses": good()});
    let path = "/api/public/applications/forms/open/submit";
    let calls = (0..CLIENTS).map(|_| nobody.post(path, &body)).collect();
    for answer in exactly(1, calls, (429, "limit_cooldown")).await {
        if answer.status() == 429 {
            let wait = answer.header("retry-after").expect("a time to wait");
            let wait: u32 = wait.parse().expect("seconds");
            assert!((86_000..=86_400).contains(&wait), "{wait}");
            assert!(answer.json()["freesAt"].is_string());
        }
    }
    assert_eq!(stored(staff, form).await, 1);
}

on_every_database!(
    a_person_submits_as_often_as_they_may,
    a_form_takes_as_many_as_it_has_room_for,
    an_invite_is_used_as_often_as_it_can_be,
    one_network_submits_once_in_a_while,
);
