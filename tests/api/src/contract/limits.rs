//! How often one may ask.

use frontdesk_test_desk::{Answer, Client, Database, Setup, Staffed, on_sqlite};
use serde_json::json;

/// Asks until it is too often; answers how often it was not.
async fn ask_until_refused(client: &Client, path: &str) -> (usize, Answer) {
    for asked in 0..100 {
        let answer = client.get(path).await;
        if answer.status() == 429 {
            return (asked, answer);
        }
    }
    panic!("nobody minds");
}

fn is_refusal_with_headers(refused: &Answer, class: &str) {
    refused.problem(429, "rate_limited");
    let wait: u32 = refused
        .header("retry-after")
        .and_then(|wait| wait.parse().ok())
        .expect("seconds");
    assert!((1..=60).contains(&wait), "{wait}");
    let standing = refused.header("ratelimit").unwrap_or_default();
    assert!(
        standing.starts_with(&format!("\"{class}\";r=0")),
        "{standing}"
    );
    assert!(refused.header("ratelimit-policy").is_some());
}

async fn who_asks_too_often_waits_and_nobody_else(database: Database) {
    let setup = Setup::on(database)
        .without_triage()
        .set("LIMITS__ENABLED", "true")
        .set("LIMITS__READS_PER_MINUTE", "8")
        .set("LIMITS__PUBLIC_PER_MINUTE", "12");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    let (asked, refused) = ask_until_refused(&people.owner.client, "/api/tickets").await;
    assert!((8..20).contains(&asked), "{asked}");
    is_refusal_with_headers(&refused, "read");

    let _ = people.other.client.get("/api/tickets").await.is(200);
    let ticket = json!({"subject": "A", "message": "B"});
    let _ = people
        .owner
        .client
        .post("/api/tickets/create", &ticket)
        .await
        .is(201);

    let nobody = desk.nobody();
    let (asked, refused) = ask_until_refused(&nobody, "/api/features").await;
    assert!(asked < 24, "{asked}");
    is_refusal_with_headers(&refused, "public");
    for probe in ["/api/health", "/api/ready"] {
        let _ = nobody.get(probe).await.is(200);
    }
}

on_sqlite!(who_asks_too_often_waits_and_nobody_else);
