//! Refusing early, over a socket.

use std::time::Duration;

use super::{TOKEN, desk, get};
use crate::options::{HttpOptions, Rate, RateLimitOptions};
use crate::testing::{Listening, World, options};

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back() {
    let rate = Rate {
        requests: 2,
        per: Duration::from_mins(2),
    };
    let limits = RateLimitOptions {
        read: rate,
        public: rate,
        login: rate,
        ..RateLimitOptions::default()
    };
    let options = HttpOptions {
        rate_limits: Some(limits),
        ..options()
    };
    let desk = Listening::start(
        &World::new().with_customer(1).await.with_customer(2).await,
        options,
    );
    for remaining in ["\"read\";r=1;t=60", "\"read\";r=0;t=120"] {
        let answer = desk.ask(get("/api/things/7", TOKEN)).await;
        assert_eq!(
            (answer.status, answer.header("ratelimit")),
            (200, Some(remaining))
        );
        assert_eq!(
            answer.header("ratelimit-policy"),
            Some("\"read\";q=2;w=120")
        );
    }
    let answer = desk
        .ask(get("/api/things/7", "Cookie: session=session-1\r\n"))
        .await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (429, "rate_limited")
    );
    assert_eq!(
        (answer.header("retry-after"), answer.header("ratelimit")),
        (Some("60"), Some("\"read\";r=0;t=120"))
    );
    assert_eq!(
        desk.ask(get("/api/things/7", "Authorization: Bearer token-2\r\n"))
            .await
            .status,
        200
    );
    let guess = async || {
        desk.ask(get("/api/things/7", "Authorization: Bearer guess\r\n"))
            .await
            .status
    };
    assert_eq!(
        (guess().await, guess().await, guess().await),
        (401, 401, 429)
    );
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_takes_too_long_is_given_up() {
    let desk = desk().await;
    let answer = desk.ask(get("/api/never", "")).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (503, "deadline_exceeded")
    );
    assert_eq!(answer.header("retry-after"), Some("5"));
    let answer = desk.ask(get("/api/never", "Idempotency-Key: k\r\n")).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (409, "request_in_progress")
    );
}

#[tokio::test]
async fn too_many_requests_at_once_are_refused_early() {
    let options = HttpOptions {
        max_requests: 1,
        ..options()
    };
    let desk = Listening::start(&World::new().with_customer(1).await, options);
    let mut held = desk.connect().await;
    held.send(get("/api/never", "")).await;
    let refused = loop {
        let answer = desk.ask(get("/api/whoami", "X-Request-Id: mine\r\n")).await;
        if answer.status == 503 {
            break answer;
        }
    };
    assert_eq!(
        (refused.code().as_str(), refused.header("retry-after")),
        ("overloaded", Some("1"))
    );
    // It is made beforehand, and says what every problem says.
    assert_eq!(refused.json()["requestId"], "mine");
    assert_eq!(refused.json()["status"], 503);
    for (name, value) in [
        ("x-request-id", "mine"),
        ("content-type", "application/problem+json"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(refused.header(name), Some(value), "{name}");
    }
    let unnamed = desk.ask(get("/api/whoami", "")).await;
    let id = unnamed.header("x-request-id").expect("an id");
    assert_eq!(unnamed.json()["requestId"], id);
    // Nobody waits for what the refused would still send.
    let large = "POST /api/things HTTP/1.1\r\nHost: desk\r\nContent-Length: 100000\r\n\r\n";
    let mut sender = desk.connect().await;
    sender.send(large).await;
    assert_eq!(sender.answer().await.status, 503);
    // Probes are let in; this desk has none.
    assert_eq!(desk.ask(get("/api/health", "")).await.status, 404);
}
