use std::time::Duration;

use serde_json::json;

use crate::options::{HttpOptions, Rate, RateLimitOptions};
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

#[tokio::test]
async fn parameters_are_named_and_explained() {
    let desk = desk().await;
    for (path, place, code) in [
        ("/api/things/abc", "path.thing_id", "invalid_request"),
        ("/api/things/0", "path.thing_id", "invalid_request"),
        (
            "/api/things/99999999999999999999",
            "path.thing_id",
            "invalid_request",
        ),
        ("/api/things?limit=0", "query.limit", "invalid_request"),
        (
            "/api/things?limit=x&limit=1",
            "query.limit",
            "invalid_request",
        ),
        ("/api/things?colour=pink", "query.colour", "invalid_request"),
        ("/api/things?cursor=AAAA", "query.cursor", "invalid_cursor"),
    ] {
        let answer = desk.ask(get(path, TOKEN)).await;
        assert_eq!(
            (
                answer.status,
                answer.code().as_str(),
                pointer(&answer).as_str()
            ),
            (400, code, place),
            "{path}"
        );
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(
            !text.contains("param0") && !text.contains("optional_"),
            "{text}"
        );
    }
    let answer = desk.ask(get("/api/things?colour=pink", TOKEN)).await;
    assert_eq!(
        answer.json()["errors"][0]["message"],
        "must be one of red, dark_blue"
    );
    let answer = desk
        .ask(get(
            "/api/things/7",
            &format!("{TOKEN}If-None-Match: v1\r\n"),
        ))
        .await;
    assert_eq!(
        (answer.status, pointer(&answer).as_str()),
        (400, "header.If-None-Match")
    );
}

#[tokio::test]
async fn bodies_are_held_to_their_schema() {
    let desk = desk().await;
    let ask = async |body: &[u8]| desk.ask(post(TOKEN, body)).await;
    assert_eq!(
        ask(br#"{"name": "Lamp", "colour": "red"}"#).await.status,
        201
    );
    for (body, place) in [
        (&br#"{"name": 7}"#[..], "/name"),
        (br#"{"name": true}"#, "/name"),
        (br#"{"name": ""}"#, "/name"),
        (br#"{"name": "x\u0000"}"#, "/name"),
        (br#"{"name": "a", "name": "b"}"#, "/name"),
        (br#"{"name": "a", "size": 1}"#, "/size"),
        (br#"{"name": "a", "colour": null}"#, "/colour"),
        (b"[]", ""),
    ] {
        let answer = ask(body).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "invalid_request"),
            "{body:?}"
        );
        assert_eq!(pointer(&answer), place);
    }
    let both = ask(br#"{"name": "", "colour": "pink"}"#).await.json();
    assert_eq!(both["errors"].as_array().unwrap().len(), 2);
    for body in [
        &b"{"[..],
        b"",
        b"\"\\ud800\"",
        b"{\"name\": \"\xff\"}",
        b"{} x",
    ] {
        let answer = ask(body).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "malformed_body"),
            "{body:?}"
        );
    }
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    assert_eq!(ask(&deep).await.status, 400);
}

#[tokio::test]
async fn bodies_must_say_that_they_are_json() {
    let desk = desk().await;
    let post = |content_type: &str| {
        format!(
            "POST /api/things HTTP/1.1\r\nHost: desk\r\n{TOKEN}{content_type}Content-Length: 15\r\n\r\n{{\"name\":\"Lamp\"}}"
        )
    };
    for bad in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
    ] {
        let answer = desk.ask(post(bad)).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (415, "unsupported_media_type"),
            "{bad:?}"
        );
    }
    assert_eq!(
        desk.ask(post(
            "Content-Type: application/json; charset=utf-8; x=y\r\n"
        ))
        .await
        .status,
        201
    );
}

#[tokio::test]
async fn no_body_is_larger_than_the_limit_however_it_is_sent() {
    let options = HttpOptions {
        max_body_bytes: 1_000,
        ..options()
    };
    let desk = Listening::start(&World::new().with_customer(1).await, options);
    let announced = "Content-Type: application/json\r\nContent-Length: 1001\r\n\r\n";
    let answer = desk
        .ask(format!(
            "POST /api/things HTTP/1.1\r\nHost: desk\r\n{TOKEN}{announced}"
        ))
        .await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (413, "body_too_large")
    );
    let mut connection = desk.connect().await;
    let chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    connection
        .send(format!(
            "POST /api/things HTTP/1.1\r\nHost: desk\r\n{TOKEN}{chunked}"
        ))
        .await;
    for _ in 0..3 {
        connection
            .send(format!("190\r\n{}\r\n", " ".repeat(0x190)))
            .await;
    }
    let answer = connection.answer().await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (413, "body_too_large")
    );
}

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
async fn retried_writes_get_their_first_answer() {
    let desk = desk().await;
    let keyed = format!("{TOKEN}Idempotency-Key: k1\r\n");
    let first = desk.ask(post(&keyed, br#"{"name": "Lamp"}"#)).await;
    let again = desk.ask(post(&keyed, br#"{"name": "Lamp"}"#)).await;
    assert_eq!(
        (first.status, again.status, &first.body),
        (201, 201, &again.body)
    );
    assert_eq!(
        (
            first.header("idempotent-replayed"),
            again.header("idempotent-replayed")
        ),
        (None, Some("true"))
    );
    assert_eq!(
        (again.header("etag"), again.header("location")),
        (Some("\"v1\""), Some("/api/things/7"))
    );
    let other = desk.ask(post(&keyed, br#"{"name": "Lamp" }"#)).await;
    assert_eq!(
        (other.status, other.code().as_str()),
        (422, "idempotency_key_reused")
    );
    for bad in [
        "Idempotency-Key: \r\n".to_owned(),
        format!("Idempotency-Key: {}\r\n", "x".repeat(256)),
    ] {
        let answer = desk
            .ask(post(&format!("{TOKEN}{bad}"), br#"{"name": "Lamp"}"#))
            .await;
        assert_eq!(
            (answer.status, pointer(&answer).as_str()),
            (400, "header.Idempotency-Key")
        );
    }
    let twice = format!("{TOKEN}Idempotency-Key: a\r\nIdempotency-Key: b\r\n");
    assert_eq!(
        desk.ask(post(&twice, br#"{"name": "Lamp"}"#)).await.status,
        400
    );
}

#[tokio::test]
async fn lists_lead_from_page_to_page() {
    let desk = desk().await;
    let mut path = "/api/things?limit=2&colour=red".to_owned();
    let mut seen = Vec::new();
    loop {
        let answer = desk.ask(get(&path, TOKEN)).await;
        seen.extend(
            answer
                .json()
                .as_array()
                .unwrap()
                .iter()
                .map(|thing| thing["id"].as_i64().unwrap()),
        );
        let Some(link) = answer.header("link") else {
            break;
        };
        assert!(
            link.contains("limit=2&colour=red")
                && link.contains(answer.header("x-next-cursor").unwrap())
        );
        path = link.split(['<', '>']).nth(1).unwrap().to_owned();
    }
    assert_eq!(seen, [1, 2, 3]);
}

#[tokio::test]
async fn changes_say_which_version_they_are_for_where_it_is_required() {
    let options = HttpOptions {
        require_if_match: true,
        ..options()
    };
    let desk = Listening::start(&World::new().with_customer(1).await, options);
    let patch = |headers: &str| {
        let json = "Content-Type: application/json\r\nContent-Length: 23\r\n";
        format!(
            "PATCH /api/things/7 HTTP/1.1\r\nHost: desk\r\n{TOKEN}{json}{headers}\r\n{{\"note\":null,\"other\":1}}"
        )
    };
    let answer = desk.ask(patch("")).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (428, "precondition_required")
    );
    let answer = desk.ask(patch("If-Match: \"v3\"\r\n")).await;
    assert_eq!(
        (answer.status, answer.header("etag")),
        (200, Some("\"v3\""))
    );
    let answer = desk.ask(patch("If-Match: W/\"v3\"\r\n")).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (412, "precondition_failed")
    );
}

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
    loop {
        let answer = desk.ask(get("/api/whoami", "")).await;
        if answer.status == 503 {
            assert_eq!(
                (answer.code().as_str(), answer.header("retry-after")),
                ("overloaded", Some("1"))
            );
            break;
        }
    }
}
