//! Who is let in, over a socket.

use std::time::Duration;

use serde_json::json;

use super::{TOKEN, desk, get, post};
use crate::testing::{Listening, World, identity, options};

#[tokio::test]
async fn credentials_are_judged_wherever_they_stand() {
    let desk = desk().await;
    let who = async |headers: &str| desk.ask(get("/api/whoami", headers)).await;
    assert_eq!(who("").await.json(), json!("nobody"));
    let account = json!("00000000-0000-0000-0000-000000000001");
    assert_eq!(who(TOKEN).await.json(), account);
    assert_eq!(who("Cookie: session=session-1\r\n").await.json(), account);
    for bad in [
        "Authorization: Bearer nope\r\n",
        "Authorization: Basic YTpi\r\n",
        "Cookie: session=nope\r\n",
        "Authorization: Bearer token-1\r\nCookie: session=nope\r\n",
        "Authorization: Bearer nope\r\nCookie: session=session-1\r\n",
    ] {
        let answer = who(bad).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (401, "invalid_credential"),
            "{bad}"
        );
        assert!(
            answer
                .header("www-authenticate")
                .unwrap()
                .contains("invalid_token")
        );
    }
    let answer = desk.ask(get("/api/things/7", "")).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (401, "unauthenticated")
    );
    assert_eq!(
        answer.header("www-authenticate"),
        Some("Bearer realm=\"frontdesk\"")
    );
}

#[tokio::test]
async fn credentials_end_with_their_time() {
    let world = World::new().with_customer(1).await;
    let desk = Listening::start(&world, options());
    assert_eq!(desk.ask(get("/api/things/7", TOKEN)).await.status, 200);
    world.clock.advance(Duration::from_secs(8));
    for headers in [TOKEN, "Cookie: session=session-1\r\n"] {
        assert_eq!(desk.ask(get("/api/things/7", headers)).await.status, 401);
    }
}

#[tokio::test]
async fn pages_of_other_origins_cannot_write_with_a_cookie() {
    let desk = desk().await;
    let cookie = "Cookie: session=session-1\r\n";
    let body = br#"{"name": "Lamp"}"#;
    let write = async |headers: &str| desk.ask(post(headers, body)).await;
    assert_eq!(write(cookie).await.status, 201);
    assert_eq!(
        write(&format!("{cookie}Sec-Fetch-Site: same-origin\r\n"))
            .await
            .status,
        201
    );
    for origin in [
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
        "Origin: https://evil.example\r\n",
    ] {
        let answer = write(&format!("{cookie}{origin}")).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (403, "cross_origin"),
            "{origin}"
        );
        assert_eq!(
            write(&format!("{TOKEN}{origin}")).await.status,
            201,
            "a token is nothing a page has"
        );
        let login = format!(
            "POST /api/auth/login HTTP/1.1\r\nHost: desk\r\n{origin}Content-Length: 0\r\n\r\n"
        );
        assert_eq!(desk.ask(login).await.code(), "cross_origin");
        let read = desk
            .ask(get("/api/things/7", &format!("{cookie}{origin}")))
            .await;
        assert_eq!(
            read.status, 200,
            "reading is harmless: the page cannot see the answer"
        );
    }
}

#[tokio::test]
async fn identities_of_the_panel_are_let_in_by_header_and_by_cookie() {
    let desk = desk().await;
    let who = async |headers: String| desk.ask(get("/api/whoami", &headers)).await;
    let good = identity("zoe@example.org", 100);
    let by_header = who(format!("Authorization: Bearer {good}\r\n")).await;
    let by_cookie = who(format!("Cookie: panel={good}\r\n")).await;
    assert_eq!((by_header.status, by_cookie.status), (200, 200));
    assert_eq!(
        by_header.json(),
        by_cookie.json(),
        "one account, made on first sight"
    );
    let ended = identity("zoe@example.org", -100);
    for bad in ["Authorization: Bearer ", "Cookie: panel="] {
        assert_eq!(
            who(format!("{bad}{ended}\r\n")).await.code(),
            "invalid_credential"
        );
    }
    let signed_in = who(format!("Cookie: panel={ended}; session=session-1\r\n")).await;
    assert_eq!(
        signed_in.status, 200,
        "a session counts before what the panel sets"
    );
    let cookie = format!("Cookie: panel={good}\r\nSec-Fetch-Site: cross-site\r\n");
    let answer = desk.ask(post(&cookie, br#"{"name": "Lamp"}"#)).await;
    assert_eq!(answer.code(), "cross_origin");
}
