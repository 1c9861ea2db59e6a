//! What somebody may not see looks like what is not there.

use std::collections::BTreeMap;

use frontdesk_test_desk::{Answer, Client, Database, on_sqlite};
use serde_json::json;

use super::{form, good, id, made, made_with};
use crate::contract::{each, staffed};

/// Everything a client receives, but for what differs from one request to the next.
fn seen(answer: &Answer) -> (u16, String, BTreeMap<String, String>) {
    let request = answer.header("x-request-id").expect("an id").to_owned();
    let varies = |name: &str| matches!(name, "x-request-id" | "date");
    let headers = answer.headers().filter(|(name, _)| !varies(name));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    (
        answer.status(),
        answer.text().replace(&request, ""),
        headers.collect(),
    )
}

async fn forms_that_are_not_for_somebody_are_not_there(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let hidden = made_with(staff, &json!({"visibility": "invite", "slug": "hidden"})).await;
    let archived = json!({"visibility": "public", "slug": "archived", "status": "archived"});
    let archived = made_with(staff, &archived).await;
    made_with(staff, &json!({"slug": "members"})).await;
    let other = made_with(staff, &json!({"visibility": "invite", "slug": "other"})).await;
    let invites = format!("/api/admin/applications/forms/{other}/invites");
    let invite = staff.post(invites, &json!({})).await.is(201).json();
    let token = invite["token"].as_str().expect("a token");

    let body = json!({"responses": good()});
    let with_token = json!({"responses": good(), "inviteToken": token});
    let wrong = json!({"responses": {"nonsense": 1}});
    let calls = async |client: &Client, form: &str| {
        [
            client.get(form).await,
            client.get(form).header("invite-token", token).await,
            client.post(format!("{form}/submit"), &body).await,
            client.post(format!("{form}/submit"), &with_token).await,
            client.post(format!("{form}/submit"), &wrong).await,
        ]
        .map(|answer| seen(&answer))
    };
    let by_id = |id: i64| format!("/api/applications/forms/{id}");
    let absent = calls(&people.owner.client, &by_id(987_654)).await;
    for form in [hidden, archived] {
        assert_eq!(calls(&people.owner.client, &by_id(form)).await, absent);
    }
    let by_slug = |slug: &str| format!("/api/public/applications/forms/{slug}");
    let absent = calls(&desk.nobody(), &by_slug("absent")).await;
    for slug in ["hidden", "archived", "members"] {
        assert_eq!(
            calls(&desk.nobody(), &by_slug(slug)).await,
            absent,
            "{slug}"
        );
    }
    for (status, ..) in &absent {
        assert_eq!(*status, 404);
    }
}

async fn lists_hold_what_is_for_the_reader(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    for (slug, visibility, status) in [
        ("a", "users", "active"),
        ("b", "public", "active"),
        ("c", "invite", "active"),
        ("d", "public", "closed"),
        ("e", "public", "archived"),
    ] {
        let settings = json!({"slug": slug, "visibility": visibility, "status": status});
        made_with(staff, &settings).await;
    }
    let slugs = async |client: &Client, path: &str| {
        let list = client.get(path).await.is(200).json();
        let slugs = each(&list, "slug").into_iter();
        slugs
            .map(|slug| slug.as_str().unwrap_or_default().to_owned())
            .collect::<String>()
    };
    for client in [&people.owner.client, staff] {
        assert_eq!(slugs(client, "/api/applications/forms").await, "dba");
    }
    let nobody = desk.nobody();
    assert_eq!(slugs(&nobody, "/api/public/applications/forms").await, "db");
    assert_eq!(slugs(staff, super::MANAGED).await, "dcba");
    let archived = format!("{}?status=archived", super::MANAGED);
    assert_eq!(slugs(staff, &archived).await, "e");
}

async fn forms_open_and_close(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    for (settings, code) in [
        (json!({"status": "closed"}), "form_closed"),
        (json!({"closesAt": "2020-01-01T00:00:00Z"}), "form_closed"),
        (json!({"opensAt": "2100-01-01T00:00:00Z"}), "form_not_open"),
    ] {
        let form = made(staff, &form(&settings)).await;
        assert_eq!(form["active"], false);
        let refused = super::submit(customer, id(&form["id"]), &good()).await;
        let told = refused.problem(409, code);
        let opens = (code == "form_not_open").then_some("2100-01-01T00:00:00.000Z");
        assert_eq!(told["freesAt"].as_str(), opens);
    }
}

on_sqlite!(
    forms_that_are_not_for_somebody_are_not_there,
    lists_hold_what_is_for_the_reader,
    forms_open_and_close,
);
