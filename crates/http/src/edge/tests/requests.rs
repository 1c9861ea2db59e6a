//! Parameters, bodies and headers of requests, over a socket.

use super::{TOKEN, desk, get, pointer, post};
use crate::options::HttpOptions;
use crate::testing::{Listening, World, options};

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
