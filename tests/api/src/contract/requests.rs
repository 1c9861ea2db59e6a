//! Requests that are not as they should be: every one is refused in the one shape of problems, and none is a 500.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use frontdesk_test_desk::{
    Client, Credential, Database, Desk, RawAnswer, Setup, exchange, on_sqlite,
};
use serde_json::{Value, json};

use super::{each, staffed};

const METHODS: [&str; 6] = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/// What a body may have by default.
const MAX_BODY: usize = 256 * 1024;

async fn unknown_routes_and_wrong_methods_are_problems(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let nobody = desk.nobody();
    for path in [
        "/api",
        "/api/nothing",
        "/api/tickets/1/2/3",
        "/api/v2/tickets",
        "/api/tickets%2f1",
    ] {
        nobody.get(path).await.problem(404, "not_found");
    }
    let mut by_path: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for operation in desk.document().operations() {
        by_path
            .entry(&operation.path)
            .or_default()
            .insert(&operation.method);
    }
    for (path, methods) in by_path {
        let path = path.replace("{id}", "1");
        for method in METHODS
            .into_iter()
            .filter(|method| !methods.contains(method))
        {
            let refused = nobody.request(method, &path).await;
            refused.problem(405, "method_not_allowed");
            let allowed: BTreeSet<&str> = refused
                .header("allow")
                .unwrap_or_default()
                .split(", ")
                .collect();
            let mut expected = methods.clone();
            if methods.contains("GET") {
                expected.insert("HEAD");
            }
            assert_eq!(allowed, expected, "{method} {path}");
        }
    }
}

async fn bad_bodies_are_refused_where_they_are_bad(database: Database) {
    let (_desk, people) = staffed(database).await;
    let client = &people.owner.client;
    let post = |content_type: &'static str, body: &str| {
        let create = client.request("POST", "/api/tickets/create");
        create.body(content_type, body)
    };
    for bad in [
        "",
        "{",
        "{} {}",
        "{\"subject\": \"A\",}",
        "nonsense",
        "\u{feff}{}",
        "[1, 2",
        "{\"a\": NaN}",
    ] {
        post("application/json", bad)
            .await
            .problem(400, "malformed_body");
    }
    let good = r#"{"subject": "A", "message": "B"}"#;
    for other in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/problem+json",
        "multipart/form-data",
    ] {
        post(other, good)
            .await
            .problem(415, "unsupported_media_type");
    }
    let _ = post("Application/JSON; charset=utf-8", good).await.is(201);

    let deep = format!(
        "{{\"subject\": {}1{}, \"message\": \"B\"}}",
        "[".repeat(5_000),
        "]".repeat(5_000)
    );
    post("application/json", &deep)
        .await
        .problem(400, "invalid_request");
    for (body, pointers) in [
        (r#"[{"subject": "A", "message": "B"}]"#, &[""][..]),
        (r#""subject""#, &[""]),
        ("{}", &["/subject", "/message"]),
        (
            r#"{"subject": 5, "message": true}"#,
            &["/subject", "/message"],
        ),
        (
            r#"{"subject": null, "message": {}}"#,
            &["/subject", "/message"],
        ),
        (
            r#"{"subject": "A", "message": "B", "subject": "C"}"#,
            &["/subject"],
        ),
        (
            r#"{"subject": "A", "message": "B", "status": "closed"}"#,
            &["/status"],
        ),
        (
            r#"{"subject": "A", "message": "B", "requester": 7, "Priority": "low"}"#,
            &["/requester", "/Priority"],
        ),
        (
            r#"{"subject": "A", "message": "B", "priority": "LOW"}"#,
            &["/priority"],
        ),
        (
            r#"{"subject": "A", "message": "B", "department": "billing"}"#,
            &["/department"],
        ),
    ] {
        post("application/json", body).await.blames(pointers);
    }
    let listed = client.get("/api/tickets").await.is(200).json();
    assert_eq!(each(&listed, "id").len(), 1, "only the good one");
}

async fn ids_that_are_none_are_refused(database: Database) {
    let (_desk, people) = staffed(database).await;
    let client = people.admin.client();
    let huge = "9".repeat(40);
    for id in ["0", "-1", "abc", "1.5", "1e3", "%00", "%F0%9F%98%80", &huge] {
        for path in [
            format!("/api/tickets/{id}"),
            format!("/api/v1/tickets/{id}/decisions"),
        ] {
            client.get(path).await.blames(&["path.id"]);
        }
        let reply = client.post(format!("/api/tickets/{id}/reply"), &json!({"message": "A"}));
        reply.await.blames(&["path.id"]);
        let rename = client.patch(format!("/api/admin/users/{id}"), &json!({"name": "A"}));
        rename.await.blames(&["path.id"]);
    }
    for id in ["9007199254740991", "99"] {
        client
            .get(format!("/api/tickets/{id}"))
            .await
            .problem(404, "not_found");
    }
}

/// The head of a request that creates a ticket, up to the headers that say how long its body is.
fn head(client: &Client, desk: &Desk) -> String {
    let Credential::Bearer(token) = client.credential() else {
        panic!("people present tokens");
    };
    let host = desk.address().trim_start_matches("http://");
    format!(
        "POST /api/tickets/create HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\n"
    )
}

/// The text in chunks of so many bytes.
fn chunked(text: &str, size: usize) -> String {
    let mut body = String::new();
    for chunk in text.as_bytes().chunks(size) {
        let chunk = String::from_utf8_lossy(chunk);
        write!(body, "{:x}\r\n{chunk}\r\n", chunk.len()).expect("a text takes more text");
    }
    body + "0\r\n\r\n"
}

fn is_problem(answer: &RawAnswer, status: u16, code: &str) {
    assert_eq!(answer.status, status, "{answer:?}");
    let body: Value = serde_json::from_str(&answer.body).expect("a problem");
    assert_eq!(body["code"], code, "{body}");
}

async fn bodies_are_bounded_however_they_are_sent(database: Database) {
    let (desk, people) = staffed(database).await;
    let (client, address) = (&people.owner.client, desk.address());
    let head = head(client, &desk);
    let send = async |rest: String| exchange(address, format!("{head}{rest}").as_bytes()).await;

    let good = r#"{"subject": "In chunks", "message": "B"}"#;
    let sent = send(format!(
        "Transfer-Encoding: chunked\r\n\r\n{}",
        chunked(good, 7)
    ))
    .await;
    assert_eq!(sent.status, 201, "{sent:?}");

    let padding = " ".repeat(MAX_BODY - good.len());
    let largest = send(format!("Content-Length: {MAX_BODY}\r\n\r\n{good}{padding}")).await;
    assert_eq!(largest.status, 201, "{largest:?}");
    let largest = send(format!(
        "Transfer-Encoding: chunked\r\n\r\n{}",
        chunked(&format!("{good}{padding}"), 9_000)
    ));
    assert_eq!(largest.await.status, 201);

    let larger = format!("{good}{padding} ");
    let announced = send(format!("Content-Length: {}\r\n\r\n{larger}", larger.len())).await;
    is_problem(&announced, 413, "body_too_large");
    // Refused before it is sent: nobody has to wait for a terabyte.
    let announced = send("Content-Length: 1099511627776\r\n\r\n".to_owned()).await;
    is_problem(&announced, 413, "body_too_large");
    let grown = send(format!(
        "Transfer-Encoding: chunked\r\n\r\n{}",
        chunked(&larger, 4_096)
    ))
    .await;
    is_problem(&grown, 413, "body_too_large");

    let broken = send("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n".to_owned()).await;
    assert_eq!(broken.status, 400, "{broken:?}");
    let none = send("\r\n".to_owned()).await;
    is_problem(&none, 400, "malformed_body");
    let listed = client.get("/api/tickets").await.is(200).json();
    assert_eq!(each(&listed, "id").len(), 3);
}

async fn bytes_that_are_no_request_do_no_harm(database: Database) {
    let setup = Setup::on(database).without_triage();
    // Some of the bytes are the beginning of something, and are waited for.
    let desk = setup.set("HTTP__HEAD_SECONDS", "1").start().await;
    let address = desk.address();
    let long_line = format!(
        "GET /{} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "a".repeat(100_000)
    );
    let many_headers = format!(
        "GET / HTTP/1.1\r\nHost: a\r\n{}\r\n",
        "X: y\r\n".repeat(500)
    );
    for bytes in [
        &b"\r\n\r\n"[..],
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /api/tickets HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
        b"GET /api/tickets HTTP/1.1\r\nHost: a\r\nAuthorization: \xff\xfe\r\nConnection: close\r\n\r\n",
        b"GET /api/tickets?limit=%zz&q=%ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        b"POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
        long_line.as_bytes(),
        many_headers.as_bytes(),
    ] {
        let answer = exchange(address, bytes).await;
        assert!(answer.status == 0 || (400..500).contains(&answer.status), "{answer:?}");
    }
    let _ = desk.nobody().get("/api/health").await.is(200);
}

on_sqlite!(
    unknown_routes_and_wrong_methods_are_problems,
    bad_bodies_are_refused_where_they_are_bad,
    ids_that_are_none_are_refused,
    bodies_are_bounded_however_they_are_sent,
    bytes_that_are_no_request_do_no_harm,
);
