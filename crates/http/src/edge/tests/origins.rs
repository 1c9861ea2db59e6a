//! Pages of other origins, over a socket.

use super::{TOKEN, get};
use crate::options::HttpOptions;
use crate::testing::{Answer, Listening, World, options};

const PANEL: &str = "Origin: https://panel.example.org\r\n";
const ASKS: &str =
    "Access-Control-Request-Method: PATCH\r\nAccess-Control-Request-Headers: if-match\r\n";

async fn trusting(origins: &[&str]) -> Listening {
    let options = HttpOptions {
        trusted_origins: origins
            .iter()
            .map(|origin| origin.parse().unwrap())
            .collect(),
        ..options()
    };
    Listening::start(&World::new().with_customer(1).await, options)
}

fn preflight(origin: &str) -> String {
    format!("OPTIONS /api/things HTTP/1.1\r\nHost: desk\r\n{origin}{ASKS}\r\n")
}

fn says_nothing_of_origins(answer: &Answer) {
    assert!(!answer.head.contains("access-control"), "{}", answer.head);
}

#[tokio::test]
async fn nobody_is_let_in_unless_named() {
    let desk = trusting(&[]).await;
    let read = desk
        .ask(get("/api/things/7", &format!("{TOKEN}{PANEL}")))
        .await;
    assert_eq!((read.status, read.header("vary")), (200, None));
    says_nothing_of_origins(&read);
    let asked = desk.ask(preflight(PANEL)).await;
    assert_eq!(asked.status, 405);
    says_nothing_of_origins(&asked);
}

#[tokio::test]
async fn a_trusted_page_may_read_and_write() {
    let desk = trusting(&["https://panel.example.org"]).await;
    let asked = desk.ask(preflight(PANEL)).await;
    assert_eq!(asked.status, 204);
    let allowed = asked.header("access-control-allow-headers").unwrap();
    assert!(allowed.contains("if-match") && allowed.contains("idempotency-key"));
    assert_eq!(
        asked.header("access-control-allow-methods"),
        Some("GET, HEAD, POST")
    );
    let read = desk
        .ask(get("/api/things/7", &format!("{TOKEN}{PANEL}")))
        .await;
    for answer in [&asked, &read] {
        for (name, value) in [
            ("access-control-allow-origin", "https://panel.example.org"),
            ("access-control-allow-credentials", "true"),
            ("vary", "origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{}", answer.head);
        }
    }
    let told = read.header("access-control-expose-headers").unwrap();
    assert!(told.contains("etag") && told.contains("x-next-cursor"));
}

/// Neither what looks like a trusted origin nor what could be anything is one, and nothing is ever repeated.
#[tokio::test]
async fn no_other_page_is_let_in() {
    let desk = trusting(&["https://panel.example.org"]).await;
    for other in [
        "https://panel.example.org.evil.example",
        "https://evil.example/https://panel.example.org",
        "http://panel.example.org",
        "https://panel.example.org:8443",
        "https://example.org",
        "null",
        "*",
        "\u{e4}",
        "",
    ] {
        let origin = format!("Origin: {other}\r\n");
        let read = desk
            .ask(get("/api/things/7", &format!("{TOKEN}{origin}")))
            .await;
        assert_eq!(read.status, 200, "{other}");
        says_nothing_of_origins(&read);
        assert_eq!(read.header("vary"), Some("origin"));
        let asked = desk.ask(preflight(&origin)).await;
        assert_eq!(asked.status, 405, "{other}");
        says_nothing_of_origins(&asked);
    }
}
