//! Whatever the provider does, the enquiry ends in time with an assessment.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use frontdesk_classifier::llm::{LlmSettings, MAX_REPLY_BYTES};
use frontdesk_domain::ports::Classifier as _;
use frontdesk_domain::triage::Assessment;
use serde_json::{Value, json};

use crate::desk::{PATIENT, both, enquiry, llm, local_alone, settings, tireless};
use crate::server::{Act, Request, Server, answer, completion, good, json_response, response};

/// The deadline where it is what ends the enquiry.
const DEADLINE: Duration = Duration::from_secs(1);
const TRIES: u32 = 3;

/// What a busy machine may add to a deadline.
const SLACK: Duration = Duration::from_secs(5);

async fn assess(settings: LlmSettings) -> Assessment {
    let (started, deadline) = (Instant::now(), settings.deadline);
    let assessment = both(settings).assess(&enquiry("Where is my bill?")).await;
    let took = started.elapsed();
    assert!(took < deadline + SLACK, "{took:?}");
    assessment.unwrap()
}

/// Has the provider act like this, always, and returns how often it was asked.
async fn calls_when(name: &str, act: impl Fn(&Request) -> Act + Send + Sync + 'static) -> usize {
    calls_within(PATIENT, name, act).await
}

async fn calls_within(
    deadline: Duration,
    name: &str,
    act: impl Fn(&Request) -> Act + Send + Sync + 'static,
) -> usize {
    let server = Server::start(move |_, request| act(request)).await;
    let settings = LlmSettings {
        deadline,
        tries: TRIES,
        ..settings(&server.url)
    };
    assert_eq!(assess(settings).await, local_alone(), "{name}");
    server.calls()
}

/// A good answer with one thing changed.
fn changed(request: &Request, key: &str, value: Value) -> Act {
    let mut answer = answer(request.id(), "Technical", "Which version is it?");
    answer[key] = value;
    Act::Say(completion(&answer.to_string()))
}

#[tokio::test]
async fn the_good_provider_is_listened_to() {
    let server = Server::start(|_, request| good(request)).await;
    let view = assess(settings(&server.url)).await;
    assert_ne!(view, local_alone());
    assert_eq!(
        view.model.as_str(),
        "openai-compatible/test-model triage-v2 + local-test"
    );
}

/// The test above once more, on a machine without certificates.
#[test]
fn a_model_nearby_needs_no_certificates() {
    let again = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "misbehaviour::the_good_provider_is_listened_to"])
        .env("SSL_CERT_FILE", "/dev/null")
        .env("SSL_CERT_DIR", "/nonexistent")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&again.stdout);
    assert!(
        again.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

#[tokio::test]
async fn nobody_there() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v1/", listener.local_addr().unwrap());
    drop(listener);
    let settings = LlmSettings {
        deadline: DEADLINE,
        tries: TRIES,
        ..settings(&url)
    };
    assert_eq!(assess(settings).await, local_alone());
}

#[tokio::test]
async fn slow_or_silent() {
    let slow = [
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 900000\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nx-slow: ",
        "HTTP/1.1 429 X\r\n\r\n",
    ];
    assert_eq!(calls_within(DEADLINE, "silent", |_| Act::Hang).await, 1);
    for head in slow {
        let calls = calls_within(DEADLINE, head, move |_| Act::Drip(head.into()));
        assert_eq!(calls.await, 1, "{head}");
    }
}

#[tokio::test]
async fn too_much() {
    /// What the kernel may hold in its buffers, on both sides.
    const IN_FLIGHT: usize = 16 * 1024 * 1024;
    let settings = |server: &Server| LlmSettings {
        tries: TRIES,
        ..settings(&server.url)
    };
    for head in [
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n",
        "HTTP/1.1 500 X\r\n\r\n",
        "HTTP/1.1 200 OK\r\nx-endless: ",
    ] {
        let server = Server::start(move |_, _| Act::Endless(head.into())).await;
        assert_eq!(assess(settings(&server)).await, local_alone(), "{head}");
        assert!(server.calls() <= TRIES as usize);
        let sent = server.sent() / server.calls();
        assert!(
            sent < MAX_REPLY_BYTES + IN_FLIGHT,
            "{head}: {sent} bytes left the server"
        );
    }
    let large = "x".repeat(10 * 1024 * 1024);
    assert_eq!(
        calls_when("10 MB", move |_| Act::Say(completion(&large))).await,
        1
    );
}

#[tokio::test]
async fn errors_by_status() {
    for (status, expected) in [
        (301, 1),
        (400, 1),
        (401, 1),
        (403, 1),
        (404, 1),
        (500, TRIES as usize),
        (503, TRIES as usize),
    ] {
        let body = r#"{"error":{"code":"some_error","message":"canary"}}"#;
        let headers = "location: http://127.0.0.1:1/\r\n";
        let server = Server::start(move |_, _| Act::Say(response(status, headers, body))).await;
        let settings = LlmSettings {
            tries: TRIES,
            ..settings(&server.url)
        };
        assert_eq!(assess(settings).await, local_alone(), "{status}");
        assert_eq!(server.calls(), expected, "{status}");
    }
}

#[tokio::test]
async fn come_back_later() {
    let not_soon = [
        "3600",
        "99999999999999999999",
        "1e400",
        "soon",
        "",
        "0x10",
        "Fri, 31 Dec 1999 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
    ];
    let soon = ["-1", "0", "0.001"];
    let expected = not_soon.map(|value| (value, 1)).into_iter();
    for (value, calls) in expected.chain(soon.map(|value| (value, TRIES as usize))) {
        let made = calls_when(value, move |_| {
            Act::Say(response(429, &format!("retry-after: {value}\r\n"), "{}"))
        });
        assert_eq!(made.await, calls, "{value}");
    }
    let server = Server::start(|before, request| match before {
        0 => Act::Say(response(429, "retry-after: 1\r\n", "{}")),
        _ => good(request),
    });
    let server = server.await;
    let started = Instant::now();
    assert_ne!(assess(settings(&server.url)).await, local_alone());
    assert!(
        started.elapsed() >= Duration::from_secs(1),
        "it waited as it was asked to"
    );
}

#[tokio::test]
async fn what_is_not_the_protocol() {
    let html = "<!doctype html><title>Sign in to the hotel network</title>";
    let bodies = [
        ("html", html.to_owned()),
        ("nothing", String::new()),
        ("half", r#"{"choices":[{"message":{"content":"{"#.to_owned()),
        ("no choices", json!({"choices": []}).to_string()),
        ("null choices", json!({"choices": null}).to_string()),
        (
            "null content",
            json!({"choices": [{"message": {"content": null}}]}).to_string(),
        ),
        (
            "content of another type",
            json!({"choices": [{"message": {"content": 7}}]}).to_string(),
        ),
        (
            "an error that says 200",
            json!({"error": {"message": "no"}}).to_string(),
        ),
        ("an array", "[]".to_owned()),
        ("nested for ever", "[".repeat(200_000)),
    ];
    for (name, body) in bodies {
        let reply = response(200, "content-type: text/html\r\n", &body);
        assert_eq!(
            calls_when(name, move |_| Act::Say(reply.clone())).await,
            1,
            "{name}"
        );
    }
    let garbage = |_: &Request| Act::Say(b"\x16\x03\x01 this is not HTTP\r\n\r\n".to_vec());
    assert!(calls_when("not HTTP", garbage).await <= TRIES as usize);
    let closed = calls_when("closed at once", |_| Act::Say(Vec::new())).await;
    assert!((1..=TRIES as usize).contains(&closed));
}

#[tokio::test]
async fn answers_that_make_no_sense() {
    let prose = |_: &Request| Act::Say(completion("I'm sorry, but I can't help with that."));
    assert_eq!(calls_when("prose", prose).await, 1);
    let wrong = [
        ("category", json!("Astrology")),
        ("category", json!("billing")),
        ("category", json!(["Technical"])),
        ("category", Value::Null),
        ("priority", json!("P0")),
        ("priority", json!(1)),
        ("confidence", json!("very")),
        ("confidence", json!(7)),
        ("confidence", json!(-1)),
        ("response", json!({"text": "hello"})),
        ("enquiry", json!("ffffffffffffffffffffffffffffffff")),
        ("enquiry", json!("")),
    ];
    for (key, value) in wrong {
        let name = format!("{key} = {value}");
        let calls = calls_when(&name, move |request| changed(request, key, value.clone()));
        assert_eq!(calls.await, 1, "{name}");
    }
}

#[tokio::test]
async fn swapped_answers() {
    let last: Mutex<Option<Vec<u8>>> = Mutex::new(None);
    let server = Server::start(move |_, request| {
        let mine = completion(&answer(request.id(), "Technical", "Secret of somebody").to_string());
        let other = last.lock().unwrap().replace(mine);
        Act::Say(other.unwrap_or_else(|| json_response(&json!({"choices": []}))))
    });
    let server = server.await;
    let desk = tireless(&server, |_| {});
    for _ in 0..10 {
        assert_eq!(
            desk.assess(&enquiry("Hello?")).await.unwrap(),
            local_alone()
        );
    }
    assert_eq!(server.calls(), 10);
}

#[tokio::test]
async fn a_failure_tells_neither_the_key_nor_what_anybody_wrote() {
    let bodies = [
        (
            401,
            r#"{"error":{"code":"bad_key","message":"canary-key is wrong"}}"#,
        ),
        (401, r#"{"error":{"code":"canary-key"}}"#),
        (200, "canary-key"),
        (200, r#"{"choices":"canary-key"}"#),
        (
            200,
            r#"{"choices":[{"message":{"content":"{\"enquiry\":{},\"confidence\":\"canary\"}"}}]}"#,
        ),
    ];
    for (status, body) in bodies {
        let server = Server::start(move |_, _| Act::Say(response(status, "", body))).await;
        let model = llm(LlmSettings {
            api_key: Some("canary-key".into()),
            ..settings(&server.url)
        });
        let error = model.consult(&enquiry("canary-text")).await.unwrap_err();
        let told = format!("{error} {error:?}");
        assert!(!told.contains("canary"), "{told}");
        let rejected = error.to_string().ends_with("status 401 (bad_key)");
        assert_eq!(rejected, body.contains("bad_key"), "{error}");
    }
}

/// The next enquiry is answered well each time, so no failure silences the model.
#[tokio::test]
async fn a_connection_reset_at_each_byte() {
    let whole = |request: &Request| {
        completion(&answer(request.id(), "Technical", "Which version is it?").to_string())
    };
    let probe = Server::start(move |_, request| Act::Say(whole(request))).await;
    let desk = tireless(&probe, |_| {});
    let said = desk.assess(&enquiry("Hello?")).await.unwrap();
    let length = whole(&probe.latest()).len();

    let server = Server::start(move |before, request| {
        let mut bytes = whole(request);
        if before.is_multiple_of(2) {
            bytes.truncate(before / 2);
            Act::Reset(bytes)
        } else {
            Act::Say(bytes)
        }
    });
    let server = server.await;
    let desk = tireless(&server, |_| {});
    for position in 0..length {
        let view = desk.assess(&enquiry("Hello?")).await.unwrap();
        assert_eq!(view, local_alone(), "reset after {position} bytes");
        let view = desk.assess(&enquiry("Hello?")).await.unwrap();
        assert_eq!(view, said, "after a reset at {position}");
    }
    assert_eq!(server.calls(), 2 * length);
}
