//! Bearer tokens: shown once, no further than their scopes and their account, gone with the next request.

use frontdesk_test_desk::{Answer, Credential, Database, on_sqlite};
use serde_json::{Value, json};

use super::{each, has_keys, staffed};

async fn tokens_are_issued_listed_and_revoked(database: Database) {
    let (desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let wanted = json!({"userId": people.owner.id, "label": "laptop", "scopes": ["tickets:write", "tickets:read"],
        "expiresAt": "2099-01-31T08:05:00.000Z"});
    let issued = admin
        .post("/api/admin/tokens", &wanted)
        .await
        .is(201)
        .json();
    let shown = ["id", "userId", "label", "scopes", "createdAt", "expiresAt"];
    has_keys(&issued, &[&shown[..], &["secret"]].concat());
    assert_eq!(issued["userId"], people.owner.id);
    assert_eq!(issued["expiresAt"], wanted["expiresAt"]);
    let secret = issued["secret"].as_str().expect("a secret");

    let listed = admin.get("/api/admin/tokens").await.is(200);
    assert!(!listed.text().contains(secret));
    let listed = listed.json();
    has_keys(&listed[0], &shown);
    assert_eq!(listed[0]["id"], issued["id"], "newest first");

    let client = desk.client(Credential::Bearer(secret.to_owned()));
    let _ = client.get("/api/tickets").await.is(200);
    let path = format!(
        "/api/admin/tokens/{}",
        issued["id"].as_str().expect("an id")
    );
    let revoked = admin.delete(&path).await.is(204);
    assert_eq!(revoked.body(), b"");
    let refused = client.get("/api/tickets").await;
    refused.problem(401, "invalid_credential");
    let challenge = refused.header("www-authenticate").unwrap_or_default();
    assert!(challenge.contains("error=\"invalid_token\""), "{challenge}");
    admin
        .delete(&path)
        .await
        .says(404, "not_found", "Token not found");
}

async fn tokens_reach_as_far_as_their_scopes_and_no_further_than_their_account(database: Database) {
    let (desk, people) = staffed(database).await;
    let ticket = people.owner.opens("Subject", "Message").await;
    let reply = format!("/api/tickets/{ticket}/reply");
    let triage = format!("/api/v1/tickets/{ticket}");
    let (message, revision) = (json!({"message": "A"}), json!({"category": "Billing"}));
    for (scope, reads, writes, revises, administrates) in [
        ("tickets:read", 200, 403, 403, 403),
        ("tickets:write", 403, 201, 403, 403),
        ("tickets:triage", 403, 403, 200, 403),
        ("knowledge:read", 403, 403, 403, 403),
        ("admin", 403, 403, 403, 200),
    ] {
        let secret = people.admin.token(&people.admin.0.id, &[scope]).await;
        let client = desk.client(Credential::Bearer(secret));
        let answers: [(Answer, u16); 6] = [
            (client.get("/api/tickets").await, reads),
            (client.get("/api/tickets/stats").await, reads),
            (client.get(&triage).await, reads),
            (client.post(&reply, &message).await, writes),
            (client.patch(&triage, &revision).await, revises),
            (client.get("/api/admin/users").await, administrates),
        ];
        for (answer, status) in answers {
            if status == 403 {
                answer.problem(403, "missing_scope");
            } else {
                let _ = answer.is(status);
            }
        }
        let _ = client.get("/api/auth/me").await.is(200);
    }
    // The owner's token names every scope, and is still the owner's.
    let refused = people.owner.client.get("/api/admin/users").await;
    refused.problem(403, "missing_scope");
}

/// A role that is lost is lost with the next request, for tokens that were issued before too.
async fn tokens_follow_the_role_of_their_account(database: Database) {
    let (_desk, people) = staffed(database).await;
    let ticket = people.owner.opens("Subject", "Message").await;
    let path = format!("/api/tickets/{ticket}");
    let client = &people.agent.client;
    let _ = client.get(&path).await.is(200);
    let account = format!("/api/admin/users/{}", people.agent.id);
    let role = |role: &str| {
        people
            .admin
            .client()
            .patch(&account, &json!({"role": role}))
    };
    let _ = role("customer").await.is(200);
    client.get(&path).await.problem(404, "not_found");
    assert_eq!(client.get("/api/tickets").await.is(200).json(), json!([]));
    let revision = client.patch(
        format!("/api/v1/tickets/{ticket}"),
        &json!({"status": "closed"}),
    );
    revision.await.problem(403, "missing_scope");
    let _ = role("admin").await.is(200);
    let _ = client.get("/api/admin/users").await.is(200);
}

async fn requests_for_tokens_are_checked(database: Database) {
    let (desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let absent = "01900000-0000-7000-8000-000000000000";
    let cases: [(Value, &[&str]); 8] = [
        (json!({"label": "a", "scopes": []}), &["/scopes"]),
        (
            json!({"label": "a", "scopes": ["tickets:read", "tickets:read"]}),
            &["/scopes"],
        ),
        (
            json!({"label": "a", "scopes": ["everything"]}),
            &["/scopes/0"],
        ),
        (
            json!({"label": "a", "scopes": ["admin"], "userId": absent}),
            &["/userId"],
        ),
        (
            json!({"label": "a", "scopes": ["admin"], "userId": 7}),
            &["/userId"],
        ),
        (
            json!({"label": "a", "scopes": ["admin"], "expiresAt": "2001-01-01T00:00:00Z"}),
            &["/expiresAt"],
        ),
        (
            json!({"label": "", "scopes": ["admin"], "expiresAt": "tomorrow"}),
            &["/label", "/expiresAt"],
        ),
        (json!({"label": "a"}), &["/scopes"]),
    ];
    for (wanted, pointers) in cases {
        admin
            .post("/api/admin/tokens", &wanted)
            .await
            .blames(pointers);
    }
    let listed = admin.get("/api/admin/tokens").await.is(200).json();
    assert_eq!(each(&listed, "id").len(), 4, "one for each of the people");

    for bad in ["fd_unknown", "a.b.c", "x y", "\u{a0}"] {
        let client = desk.client(Credential::Bearer(bad.to_owned()));
        for path in ["/api/tickets", "/api/features"] {
            client.get(path).await.problem(401, "invalid_credential");
        }
    }
    let basic = desk
        .nobody()
        .get("/api/tickets")
        .header("authorization", "Basic YTpi");
    basic.await.problem(401, "invalid_credential");
}

/// What the operator gets on the command line is what the API takes.
async fn the_command_line_prints_the_secret_and_nothing_else(database: Database) {
    let (desk, people) = staffed(database).await;
    let arguments = [
        "token",
        "create",
        "--user",
        &people.owner.email,
        "--scope",
        "tickets:read",
        "--expires-days",
        "1",
    ];
    let secret = desk.run(&arguments, "");
    assert!(!secret.contains(char::is_whitespace), "{secret}");
    let client = desk.client(Credential::Bearer(secret));
    let me = client.get("/api/auth/me").await.is(200).json();
    assert_eq!(me["id"], people.owner.id);
    let listed = people
        .admin
        .client()
        .get("/api/admin/tokens?limit=1")
        .await
        .is(200)
        .json();
    assert_eq!(listed[0]["scopes"], json!(["tickets:read"]));
    assert!(listed[0]["expiresAt"].is_string());
}

on_sqlite!(
    tokens_are_issued_listed_and_revoked,
    tokens_reach_as_far_as_their_scopes_and_no_further_than_their_account,
    tokens_follow_the_role_of_their_account,
    requests_for_tokens_are_checked,
    the_command_line_prints_the_secret_and_nothing_else,
);
