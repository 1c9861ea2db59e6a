//! The journeys of those who run the desk, without a script.

use frontdesk_test_desk::{Credential, Database, Desk, Staffed, on_sqlite};
use serde_json::json;

use crate::browser::Browser;

async fn people_are_made_and_suspended(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/settings/people").await.is(200);
    let short = [
        ("email", "new@example.org"),
        ("name", "New Person"),
        ("password", "short"),
    ];
    let page = ada.send(&page, "/settings/people", &short).await.is(400);
    assert!(page.text.contains("new@example.org"));
    let whole = [("password", "long enough for this")];
    let page = ada.send(&page, "/settings/people", &whole).await.is(200);
    assert!(page.says("Saved.") && page.says("New Person"));
    let page = ada
        .send(&page, "/settings/people", &account_of_before())
        .await
        .is(409);
    assert!(page.says("Somebody has this e-mail address."));

    let action = format!("/settings/people/{}", people.owner.id);
    let suspended = [("suspended", "yes")];
    let page = ada.send(&page, &action, &suspended).await.is(200);
    assert!(page.says("Saved."));
    let _ = people.owner.client.get("/api/tickets").await.is(401);
}

/// The account of before, once more.
fn account_of_before() -> [(&'static str, &'static str); 3] {
    [
        ("email", "new@example.org"),
        ("name", "New Person"),
        ("password", "long enough for this"),
    ]
}

async fn a_token_is_shown_once_and_revoked(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/settings/tokens").await.is(200);
    let unscoped = [("label", "panel"), ("account", people.agent.id.as_str())];
    let page = ada.send(&page, "/settings/tokens", &unscoped).await.is(400);
    let scoped = [("scope", "tickets:read")];
    let page = ada.send(&page, "/settings/tokens", &scoped).await.is(200);
    let secret = page.words(".secret").remove(0);
    let bearer = desk.client(Credential::Bearer(secret.clone()));
    let _ = bearer.get("/api/tickets").await.is(200);
    let page = ada.open("/settings/tokens").await.is(200);
    assert!(!page.text.contains(&secret));
    let revoke = page
        .actions()
        .into_iter()
        .filter(|action| action.ends_with("/revoke"));
    for action in revoke.collect::<Vec<_>>() {
        let row = ada.open("/settings/tokens").await.is(200);
        if row.actions().contains(&action) {
            ada.send(&row, &action, &[]).await.is(200);
        }
    }
    let _ = bearer.get("/api/tickets").await.is(401);
}

async fn features_and_categories_are_switched(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/settings/features").await.is(200);
    let page = ada
        .send(&page, "/settings/features", &[("ai", "off")])
        .await
        .is(200);
    assert!(page.says("Saved."));
    let now = people
        .owner
        .client
        .get("/api/features")
        .await
        .is(200)
        .json();
    assert_eq!(
        (&now["ai"], &now["ticketing"]),
        (&json!(false), &json!(true)),
        "{now}"
    );
    let page = ada.open("/settings/categories").await.is(200);
    let page = ada
        .send(&page, "/settings/categories", &[("mode", "shadow")])
        .await
        .is(200);
    assert!(page.text.contains("<option value=\"shadow\" selected>"));
}

async fn only_admins_get_there(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    for address in ["/settings/people", "/settings/tokens", "/settings/features"] {
        let page = gil.open(address).await.is(403);
        assert_eq!(page.words("h1"), ["You may not do this"], "{address}");
    }
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let staff = [
        "/knowledge",
        "/knowledge/search?q=x",
        "/reviews",
        "/manage/forms",
        "/settings/categories",
    ];
    for address in staff {
        cara.open(address).await.is(403);
    }
}

async fn an_invite_is_made_and_taken_back(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let form = json!({"title": "Join", "visibility": "invite", "questions": [
        {"id": "why", "type": "short_text", "label": "Why?"}]});
    let form = people
        .admin
        .client()
        .post("/api/admin/applications/forms", &form)
        .await
        .is(201)
        .json();
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/manage/forms").await.is(200);
    let action = page.link("Invites");
    assert_eq!(action, format!("/manage/forms/{}/invites", form["id"]));
    let page = ada.open(&action).await.is(200);
    let page = ada.send(&page, &action, &[("uses", "0")]).await.is(400);
    let page = ada.send(&page, &action, &[("uses", "2")]).await.is(200);
    let link = page.words(".secret").remove(0);
    let mut nobody = Browser::at(&desk);
    assert_eq!(nobody.open(&link).await.is(200).words("h1"), ["Join"]);
    let revoke = page
        .actions()
        .into_iter()
        .find(|action| action.ends_with("/revoke"));
    ada.send(&page, &revoke.expect("a button"), &[])
        .await
        .is(200);
    nobody.open(&link).await.is(404);
}

on_sqlite!(
    people_are_made_and_suspended,
    a_token_is_shown_once_and_revoked,
    features_and_categories_are_switched,
    only_admins_get_there,
    an_invite_is_made_and_taken_back,
);
