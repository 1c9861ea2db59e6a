//! Whether the desk is alive, what it says of each request, and what it never says.

use std::time::Duration;

use frontdesk_test_desk::{Credential, Database, Desk, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{has_keys, staffed};

async fn a_desk_that_serves_says_so(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    for probe in ["/api/health", "/api/ready"] {
        let answer = desk.nobody().get(probe).await.is(200).json();
        has_keys(&answer, &["status", "timestamp"]);
        assert_eq!(answer["status"], "ok");
        // A bad credential is none of their business.
        let bad = desk.client(Credential::Bearer("bad".to_owned()));
        let _ = bad.get(probe).await.is(200);
    }
    assert_eq!(desk.run(&["healthcheck"], ""), "ready");
}

/// The line of the log that says how a request was answered. The log comes through a pipe, so it may come after the
/// answer.
async fn line_of(desk: &Desk, id: &str) -> Value {
    let says = |line: &Value| line["message"] == "answered" && line["span"]["id"] == id;
    let find = async {
        loop {
            let lines = desk.log().into_iter();
            let mut lines = lines.filter_map(|line| serde_json::from_str(&line).ok());
            if let Some(line) = lines.find(says) {
                return line;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let found = tokio::time::timeout(Duration::from_secs(30), find).await;
    found.unwrap_or_else(|_| panic!("{id} is not in the log"))
}

async fn every_request_has_an_id_that_the_log_knows(database: Database) {
    let (desk, people) = staffed(database).await;
    let answers = [
        people.owner.client.get("/api/tickets").await,
        people.owner.client.get("/api/tickets/77").await,
        desk.nobody().get("/nowhere").await,
        desk.nobody().request("DELETE", "/api/tickets").await,
        people
            .owner
            .client
            .post("/api/tickets/create", &json!({}))
            .await,
    ];
    for answer in &answers {
        let id = answer.header("x-request-id").expect("an id");
        let line = line_of(&desk, id).await;
        assert_eq!(line["status"], answer.status(), "{line}");
    }
    let named = people
        .owner
        .client
        .get("/api/tickets")
        .header("x-request-id", "proxy-7.a_b");
    assert_eq!(named.await.header("x-request-id"), Some("proxy-7.a_b"));
    let forged = people
        .owner
        .client
        .get("/api/tickets")
        .header("x-request-id", "a b\"}");
    assert_ne!(forged.await.header("x-request-id"), Some("a b\"}"));
}

async fn the_log_holds_no_secret_and_no_message(database: Database) {
    let setup = frontdesk_test_desk::Setup::on(database).set("LOG__FILTER", "debug");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    let person =
        json!({"email": "canary@customer.example", "name": "C", "password": "canary-password"});
    people.admin.create(&person).await;
    let login = |password: &str| json!({"email": "canary@customer.example", "password": password});
    let nobody = desk.nobody();
    let signed_in = nobody
        .post("/api/auth/login", &login("canary-password"))
        .await
        .is(200);
    let _ = nobody
        .post("/api/auth/login", &login("canary-guess"))
        .await
        .is(401);
    let _ = nobody
        .post("/api/auth/login", &json!({"password": ["canary-list"]}))
        .await
        .is(400);
    let ticket = people.owner.opens("canary-subject", "canary-message").await;
    people.owner.replies(ticket, "canary-reply").await;
    let _ = people
        .owner
        .client
        .get("/api/tickets?q=canary-query")
        .await
        .is(200);
    let bad = desk.client(Credential::Bearer("fd_canary-token".to_owned()));
    let _ = bad.get("/api/tickets").await.is(401);

    let log = desk.log().join("\n");
    assert!(log.contains("answered"), "there is a log");
    assert!(!log.contains("canary"), "{}", line_with(&log, "canary"));
    let cookie = signed_in.header("set-cookie").unwrap_or_default();
    let session = cookie.split(['=', ';']).nth(1).expect("a session");
    let Credential::Bearer(token) = people.owner.client.credential() else {
        panic!("people present tokens");
    };
    for secret in [session, token] {
        assert!(!log.contains(secret), "{}", line_with(&log, secret));
    }
}

fn line_with<'a>(log: &'a str, text: &str) -> &'a str {
    log.lines()
        .find(|line| line.contains(text))
        .unwrap_or_default()
}

async fn documents_and_their_pages_come_from_the_binary(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let nobody = desk.nobody();
    let printed: Value = serde_json::from_str(&desk.run(&["openapi"], "")).expect("a document");
    let served = nobody.get("/openapi.json").await.is(200).json();
    assert_eq!(served, printed);
    assert_eq!(served["openapi"], "3.1.0");
    let twin = nobody.get("/openapi-3.0.json").await.is(200).json();
    assert_eq!(twin["openapi"], "3.0.3");

    let page = nobody.get("/docs").await.is(200);
    assert!(
        page.header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
    );
    let policy = page.header("content-security-policy").unwrap_or_default();
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("http"),
        "{policy}"
    );
    let text = page.text();
    let loaded: Vec<&str> = ["src=\"", "href=\""]
        .iter()
        .flat_map(|attribute| text.split(attribute).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|asset| !asset.starts_with("data:"))
        .collect();
    assert!(loaded.len() >= 3, "{loaded:?}");
    for asset in loaded {
        assert!(!asset.contains("//"), "{asset} is somewhere else");
        let path = if asset.starts_with('/') {
            asset.to_owned()
        } else {
            format!("/{asset}")
        };
        let _ = nobody.get(path).await.is(200);
    }
}

on_every_database!(a_desk_that_serves_says_so);

mod alone {
    use super::{
        documents_and_their_pages_come_from_the_binary, every_request_has_an_id_that_the_log_knows,
        on_sqlite, the_log_holds_no_secret_and_no_message,
    };

    on_sqlite!(
        documents_and_their_pages_come_from_the_binary,
        every_request_has_an_id_that_the_log_knows,
        the_log_holds_no_secret_and_no_message,
    );
}
