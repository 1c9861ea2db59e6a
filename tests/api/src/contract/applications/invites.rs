//! Invites: shown once, spent exactly, revoked at once.

use frontdesk_test_desk::{Client, Database, Desk, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{good, made_with};
use crate::contract::{has_keys, staffed};

async fn invited(staff: &Client, form: i64, invite: &Value) -> Value {
    let path = format!("/api/admin/applications/forms/{form}/invites");
    staff.post(path, invite).await.is(201).json()
}

fn showing(invite: &Value) -> Value {
    json!({"responses": good(), "inviteToken": invite["token"]})
}

/// One use, whichever way it is taken.
async fn a_single_use_is_single_on_every_path(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let settings = json!({"visibility": "invite", "slug": "guests", "cooldownSeconds": 0});
    let form = made_with(staff, &settings).await;
    let invite = invited(staff, form, &json!({})).await;
    let panel = format!("/api/applications/forms/{form}/submit");
    let open = "/api/public/applications/forms/guests/submit";
    let (owner, nobody) = (&people.owner.client, desk.nobody());
    let unwanted = json!({"responses": good(), "inviteToken": null});
    owner
        .post(&panel, &unwanted)
        .await
        .blames(&["/inviteToken"]);
    let _ = nobody.post(open, &showing(&invite)).await.is(201);
    for client in [owner, &people.other.client, staff] {
        let spent = client.post(&panel, &showing(&invite)).await;
        spent.says(
            409,
            "limit_invite",
            "This invite has been used as often as it can be (1)",
        );
    }
    nobody
        .post(open, &showing(&invite))
        .await
        .problem(409, "limit_invite");
    let keyed = nobody.post(open, &showing(&invite)).key("again").await;
    keyed.problem(409, "limit_invite");
    // What is rejected later was used all the same.
    let reject = json!({"status": "rejected"});
    let _ = staff
        .patch("/api/admin/applications/submissions/1", &reject)
        .await
        .is(200);
    nobody
        .post(open, &showing(&invite))
        .await
        .problem(409, "limit_invite");
}

async fn invites_let_in_whom_they_name_while_they_last(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let settings = json!({"visibility": "invite", "slug": "guests", "cooldownSeconds": 0});
    let form = made_with(staff, &settings).await;
    let panel = format!("/api/applications/forms/{form}/submit");
    let read = format!("/api/applications/forms/{form}");
    let made_out = json!({"email": "OLGA@customer.example", "maxUses": 2, "label": "For Olga"});
    let invite = invited(staff, form, &made_out).await;
    let token = invite["token"].as_str().expect("a token");

    let seen = people
        .owner
        .client
        .get(&read)
        .header("invite-token", token)
        .await;
    assert_eq!(seen.is(200).json()["visibility"], "invite");
    let stranger = people.other.client.post(&panel, &showing(&invite)).await;
    stranger.problem(403, "invite_other_person");
    let open = "/api/public/applications/forms/guests/submit";
    let nobody = desk.nobody();
    nobody
        .post(open, &showing(&invite))
        .await
        .problem(403, "invite_other_person");
    let mut named = showing(&invite);
    named["contactEmail"] = json!("olga@Customer.example");
    let _ = nobody.post(open, &named).await.is(201);
    let _ = people
        .owner
        .client
        .post(&panel, &showing(&invite))
        .await
        .is(201);

    let another = invited(staff, form, &json!({"maxUses": 5})).await;
    let path = format!(
        "/api/admin/applications/invites/{}",
        another["id"].as_str().unwrap()
    );
    let _ = staff.delete(&path).await.is(204);
    let revoked = people.other.client.post(&panel, &showing(&another)).await;
    revoked.says(404, "not_found", "Form not found");
    let _ = staff.delete(&path).await.is(204);
    let past = json!({"expiresAt": "2020-01-01T00:00:00Z"});
    let path = format!("/api/admin/applications/forms/{form}/invites");
    staff.post(path, &past).await.blames(&["/expiresAt"]);
}

/// Where the desk keeps its data, every byte of it.
fn everything_stored(desk: &Desk) -> Vec<u8> {
    let file = desk.database().url().trim_start_matches("sqlite://");
    let parts = ["", "-wal", "-shm"].map(|suffix| std::fs::read(format!("{file}{suffix}")));
    parts
        .into_iter()
        .flat_map(Result::unwrap_or_default)
        .collect()
}

async fn a_token_is_shown_once_and_kept_nowhere(database: Database) {
    let (desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let form = made_with(staff, &json!({"visibility": "invite"})).await;
    let path = format!("/api/admin/applications/forms/{form}/invites");
    let wanted = json!({"label": "canary-label"});
    let first = staff
        .post(&path, &wanted)
        .key("invite")
        .await
        .is(201)
        .json();
    let token = first["token"].as_str().expect("a token").to_owned();
    has_keys(
        &first,
        &[
            "id",
            "formId",
            "label",
            "maxUses",
            "uses",
            "createdBy",
            "createdAt",
            "token",
        ],
    );
    let again = staff.post(&path, &wanted).key("invite").await.is(201);
    assert_eq!(again.json()["id"], first["id"]);
    assert_eq!(again.json().get("token"), None);
    let submit = format!("/api/applications/forms/{form}/submit");
    let owner = &people.owner.client;
    let _ = owner.post(&submit, &showing(&first)).key("s").await.is(201);
    let spent = owner.post(&submit, &showing(&first)).await;
    let read = format!("/api/applications/forms/{form}");
    let read = owner
        .get(read)
        .header("invite-token", token.as_str())
        .await
        .is(200);
    let blank = format!("/api/applications/forms/{form}");
    let _ = owner.get(blank).header("invite-token", "").await.is(400);
    let mut told = vec![again.everything(), spent.everything(), read.everything()];
    for list in [
        path.as_str(),
        "/api/admin/applications/submissions",
        "/api/admin/applications/submissions/1",
        "/api/admin/applications/exports/submissions.jsonl",
    ] {
        told.push(staff.get(list).await.is(200).everything());
    }
    told.extend(desk.log());
    assert!(told.iter().all(|text| !text.contains(&token)));

    let stored = everything_stored(&desk);
    let holds = |text: &str| {
        stored
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(
        holds("canary-label"),
        "this is where the desk keeps its data"
    );
    assert!(!holds(&token) && !holds(token.trim_start_matches("fd_")));
}

on_every_database!(a_single_use_is_single_on_every_path);

mod alone {
    use super::{
        a_token_is_shown_once_and_kept_nowhere, invites_let_in_whom_they_name_while_they_last,
        on_sqlite,
    };

    on_sqlite!(
        a_token_is_shown_once_and_kept_nowhere,
        invites_let_in_whom_they_name_while_they_last,
    );
}
