use std::time::Duration;

use tokio::time::Instant;

use crate::options::HttpOptions;
use crate::testing::{Listening, World, options};

const TOKEN: &str = "Authorization: Bearer token-1\r\n";

async fn desk(options: HttpOptions) -> Listening {
    Listening::start(&World::new().with_customer(1).await, options)
}

#[tokio::test(start_paused = true)]
async fn a_head_that_does_not_come_is_not_waited_for() {
    let desk = desk(options()).await;
    let began = Instant::now();
    let mut silent = desk.connect().await;
    assert!(silent.is_closed().await);
    let mut slow = desk.connect().await;
    slow.send("GET /api/whoami HTTP/1.1\r\nHost: de").await;
    let _ = slow.is_closed().await;
    let waited = began.elapsed();
    assert!(
        waited >= Duration::from_secs(20) && waited < Duration::from_secs(40),
        "{waited:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let desk = desk(options()).await;
    let mut connection = desk.connect().await;
    let json = "Content-Type: application/json\r\nContent-Length: 100\r\n";
    connection
        .send(format!(
            "POST /api/things HTTP/1.1\r\nHost: desk\r\n{TOKEN}{json}\r\n{{"
        ))
        .await;
    let answer = connection.answer().await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (408, "body_timeout")
    );
}

#[tokio::test]
async fn what_is_no_http_harms_nobody() {
    let desk = desk(options()).await;
    for bytes in [
        &b"\x16\x03\x01\x02\x00\x01"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET http://elsewhere/api/whoami HTTP/1.1\r\nHost: a\r\n\r\n",
        b"\r\n\r\n\r\n",
    ] {
        let mut connection = desk.connect().await;
        connection.send(bytes).await;
        tokio::io::AsyncWriteExt::shutdown(&mut connection.0)
            .await
            .unwrap();
        let mut answered = Vec::new();
        let _ = tokio::io::AsyncReadExt::read_to_end(&mut connection.0, &mut answered).await;
        assert!(
            !answered.starts_with(b"HTTP/1.1 5"),
            "{bytes:?} {:?}",
            String::from_utf8_lossy(&answered)
        );
    }
    let many = format!(
        "GET / HTTP/1.1\r\nHost: a\r\n{}\r\n",
        "X-A: b\r\n".repeat(200)
    );
    assert_eq!(desk.ask(many).await.status, 431);
    assert_eq!(
        desk.ask("GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\n")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_request_that_had_begun_is_answered_before_the_end() {
    let options = HttpOptions {
        handler_deadline: Duration::from_millis(300),
        ..options()
    };
    let desk = desk(options).await;
    let mut idle = desk.connect().await;
    let mut begun = desk.connect().await;
    // A second request on the same connection shows that the first was answered.
    idle.send("GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\n")
        .await;
    assert_eq!(idle.answer().await.status, 200);
    begun
        .send(
            "GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\nGET /api/never HTTP/1.1\r\nHost: a\r\n\r\n",
        )
        .await;
    assert_eq!(begun.answer().await.status, 200);
    let ended = desk.stop();
    assert!(idle.is_closed().await);
    assert_eq!(begun.answer().await.code(), "deadline_exceeded");
    ended.await.unwrap();
}

#[tokio::test]
async fn a_desk_that_stops_answers_one_last_call() {
    // Longer than any machine takes for this test.
    let long = Duration::from_hours(1);
    let desk = desk(HttpOptions {
        last_call: long,
        shutdown_grace: long,
        ..options()
    })
    .await;
    let ask = "GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\n";
    let (mut known, mut silent) = (desk.connect().await, desk.connect().await);
    known.send(ask).await;
    assert_eq!(known.answer().await.header("connection"), None);
    let door = desk.door();
    let ended = desk.stop();
    let is_last = loop {
        known.send(ask).await;
        let answer = known.answer().await;
        assert_eq!(answer.status, 200);
        // At first the server has not noticed yet that it is to stop.
        if let Some(word) = answer.header("connection") {
            break word == "close";
        }
    };
    assert!(is_last && known.is_closed().await);
    for connection in [&mut silent, &mut door.connect().await] {
        connection.send(ask).await;
        let answer = connection.answer().await;
        assert_eq!(
            (answer.status, answer.header("connection")),
            (200, Some("close"))
        );
        assert!(connection.is_closed().await);
    }
    ended.abort();
}

#[tokio::test]
async fn nothing_follows_a_body_in_chunks() {
    let desk = desk(options()).await;
    let json = "Content-Type: application/json\r\n";
    let body = "f\r\n{\"name\":\"Lamp\"}\r\n0\r\n\r\n";
    let hidden = "GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\n";
    let post = format!("POST /api/things HTTP/1.1\r\nHost: a\r\n{TOKEN}{json}");
    let chunks = "Transfer-Encoding: chunked\r\n";
    for lengths in [
        chunks.to_owned(),
        format!("{chunks}Content-Length: 9\r\n"),
        format!("Content-Length: 9\r\n{chunks}"),
    ] {
        let mut connection = desk.connect().await;
        connection
            .send(format!("{post}{lengths}\r\n{body}{hidden}"))
            .await;
        let answer = connection.answer().await;
        assert_eq!(answer.status, 201, "{lengths}");
        assert_eq!(answer.header("connection"), Some("close"));
        assert!(connection.is_closed().await, "{lengths}");
    }
}

#[tokio::test(start_paused = true)]
async fn who_does_not_end_in_time_is_hung_up_on() {
    let grace = Duration::from_secs(3);
    let desk = desk(HttpOptions {
        shutdown_grace: grace,
        ..options()
    })
    .await;
    let mut stuck = desk.connect().await;
    stuck
        .send(
            "GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\nGET /api/never HTTP/1.1\r\nHost: a\r\n\r\n",
        )
        .await;
    assert_eq!(stuck.answer().await.status, 200);
    let began = Instant::now();
    desk.stop().await.unwrap();
    assert!(
        began.elapsed() >= grace && began.elapsed() < grace * 2,
        "{:?}",
        began.elapsed()
    );
    assert!(stuck.is_closed().await);
}

#[tokio::test]
async fn no_more_connections_are_open_than_allowed() {
    let desk = desk(HttpOptions {
        max_connections: 1,
        ..options()
    })
    .await;
    let mut first = desk.connect().await;
    first
        .send("GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\n")
        .await;
    assert_eq!(first.answer().await.status, 200);
    let mut second = desk.connect().await;
    second
        .send("GET /api/whoami HTTP/1.1\r\nHost: a\r\n\r\n")
        .await;
    let early = tokio::time::timeout(Duration::from_millis(100), second.0.readable()).await;
    assert!(
        early.is_err(),
        "the second is not served while the first is open"
    );
    drop(first);
    assert_eq!(second.answer().await.status, 200);
}
