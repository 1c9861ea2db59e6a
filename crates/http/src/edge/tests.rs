//! The edge around the sample API, over a socket.

mod credentials;
mod origins;
mod overload;
mod requests;

use crate::testing::{Answer, Listening, World, options};

async fn desk() -> Listening {
    Listening::start(&World::new().with_customer(1).await, options())
}

fn get(path: &str, headers: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: desk\r\n{headers}\r\n")
}

const TOKEN: &str = "Authorization: Bearer token-1\r\n";

fn post(headers: &str, body: &[u8]) -> Vec<u8> {
    let json = "Content-Type: application/json\r\n";
    let length = body.len();
    let head = format!(
        "POST /api/things HTTP/1.1\r\nHost: desk\r\n{json}{headers}Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn pointer(answer: &Answer) -> String {
    answer.json()["errors"][0]["pointer"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn every_response_carries_the_headers_of_the_edge() {
    let desk = desk().await;
    for path in [
        "/api/things/7",
        "/nowhere",
        "/docs",
        "/openapi.json",
        "/api/panic",
    ] {
        let answer = desk.ask(get(path, TOKEN)).await;
        for name in [
            "x-request-id",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cache-control",
        ] {
            assert!(answer.header(name).is_some(), "{name} of {path}");
        }
        assert!(
            answer
                .header("content-security-policy")
                .unwrap()
                .contains("frame-ancestors 'none'")
        );
    }
    let answer = desk
        .ask(get(
            "/api/things/7",
            &format!("{TOKEN}X-Request-Id: mine-1\r\n"),
        ))
        .await;
    assert_eq!(
        (
            answer.header("x-request-id"),
            answer.header("cache-control")
        ),
        (Some("mine-1"), Some("no-store"))
    );
}

#[tokio::test]
async fn what_is_no_operation_is_told_as_a_problem() {
    let desk = desk().await;
    let answer = desk.ask(get("/nowhere", "")).await;
    assert_eq!((answer.status, answer.code().as_str()), (404, "not_found"));
    for method in ["PUT", "OPTIONS", "FOO", "TRACE"] {
        let answer = desk
            .ask(format!(
                "{method} /api/things HTTP/1.1\r\nHost: desk\r\nContent-Length: 0\r\n\r\n"
            ))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (405, "method_not_allowed"),
            "{method}"
        );
        assert_eq!(answer.header("allow"), Some("GET, HEAD, POST"));
    }
    for path in ["/api/things/%d0", "/api/things/%00", "/%ff"] {
        let answer = desk.ask(get(path, TOKEN)).await;
        assert!(
            (400..500).contains(&answer.status),
            "{path} {}",
            answer.status
        );
        answer.code();
    }
    let answer = desk
        .ask("HEAD /api/things/7 HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer token-1\r\n\r\n")
        .await;
    assert_eq!(
        (answer.status, answer.header("etag")),
        (200, Some("\"v1\""))
    );
}

#[tokio::test]
async fn a_panic_is_told_in_safe_words_and_the_server_lives() {
    let desk = desk().await;
    let answer = desk.ask(get("/api/panic", "")).await;
    assert_eq!((answer.status, answer.code().as_str()), (500, "internal"));
    assert!(!String::from_utf8_lossy(&answer.body).contains("secret"));
    assert_eq!(desk.ask(get("/api/whoami", "")).await.status, 200);
}
