//! The desk is told to stop: what it has begun it ends, and what it cannot end it hands back.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use frontdesk_test_desk::{
    Client, Database, Desk, Random, Staffed, on_every_database, on_sqlite, seed,
};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::{kills, times};

/// How often, when nobody says.
const STOPS: u64 = 10;
/// Who asks at the same time.
const CLIENTS: usize = 64;
/// What the desk gives its requests and jobs.
const GRACE: Duration = Duration::from_secs(20);
/// How much longer a process may take on a machine that has much else to do.
const SLACK: Duration = Duration::from_secs(40);
/// Jobs that somebody has in hand.
const IN_HAND: &str = "SELECT COUNT(*) FROM jobs WHERE lease IS NOT NULL";
const WAITING: &str = "SELECT COUNT(*) FROM jobs WHERE state = 'waiting'";

/// A desk whose jobs would be lost for ten minutes if they were not handed back.
async fn started(database: Database) -> Desk {
    let setup = kills::setup(database).set("LOG__FILTER", "info");
    setup.set("WORKER__LEASE_SECONDS", "600").start().await
}

async fn every_begun_request_is_answered(database: Database) {
    let (rounds, seed) = (times(STOPS), seed());
    println!("{rounds} stops, FRONTDESK_TEST_SEED={seed}");
    let mut random = Random::new(seed);
    let mut desk = started(database).await;
    let mut people = Staffed::at(&desk).await;
    let (mut answered, mut cut_off, mut slowest) = (0, BTreeSet::new(), Duration::ZERO);
    for round in 0..rounds {
        let mut clients = JoinSet::new();
        for number in 0..CLIENTS {
            let client = [&people.owner, &people.other][number % 2].client.clone();
            clients.spawn(ask_until_refused(client, format!("{round}-{number}")));
        }
        tokio::time::sleep(Duration::from_millis(50 + random.below(400))).await;
        desk.terminate();
        let began = Instant::now();
        let status = desk.ended(GRACE + SLACK).await;
        slowest = slowest.max(began.elapsed());
        assert!(status.success(), "{status}");
        for Asked { count, unanswered } in clients.join_all().await {
            answered += count;
            cut_off.extend(unanswered);
        }
        assert_eq!(
            desk.database().number(IN_HAND).await,
            0,
            "jobs are still in hand"
        );
        desk.restart().await;
        people = people.moved_to(&desk);
    }
    println!(
        "{answered} answered, {} never begun; the slowest stop took {slowest:?}",
        cut_off.len()
    );
    assert!(slowest < GRACE + SLACK / 2);
    nothing_had_begun(&desk, &cut_off).await;
    all_jobs_end(&desk).await;
}

/// What one client was told.
struct Asked {
    count: usize,
    /// The name of the request that was cut off, if one was.
    unanswered: Option<String>,
}

/// Opens tickets until nobody listens any more. Every message is the name of its request.
async fn ask_until_refused(client: Client, name: String) -> Asked {
    for count in 0.. {
        let request = format!("request-{name}-{count}");
        let ticket = json!({"subject": "Stop", "message": request});
        let call = client.post("/api/tickets/create", &ticket);
        match call.header("x-request-id", request.clone()).attempt().await {
            Ok(answer) => drop(answer.is(201)),
            // Nobody took the connection: the next process will.
            Err(error) if error.is_connect() => {
                return Asked {
                    count,
                    unanswered: None,
                };
            }
            Err(_) => {
                return Asked {
                    count,
                    unanswered: Some(request),
                };
            }
        }
    }
    unreachable!("a desk that was told to stop stops")
}

/// A connection may be cut before the desk has read a request on it; one that it has read is answered.
async fn nothing_had_begun(desk: &Desk, cut_off: &BTreeSet<String>) {
    let stored = desk.database().texts("SELECT message FROM tickets").await;
    let begun: Vec<&String> = stored
        .iter()
        .filter(|message| cut_off.contains(*message))
        .collect();
    assert!(begun.is_empty(), "done and not answered: {begun:?}");
    let logged = desk.log().into_iter();
    let logged = logged.filter_map(|line| serde_json::from_str::<Value>(&line).ok());
    let id = |line: &Value| line["span"]["id"].as_str().map(str::to_owned);
    let begun: Vec<String> = logged
        .filter_map(|line| id(&line))
        .filter(|id| cut_off.contains(id))
        .collect();
    assert!(begun.is_empty(), "begun and not answered: {begun:?}");
}

/// The next process takes at once what the one before had handed back.
async fn all_jobs_end(desk: &Desk) {
    let began = Instant::now();
    while desk.database().number(WAITING).await > 0 {
        assert!(began.elapsed() < Duration::from_mins(2), "jobs still wait");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A model that never answers holds no stop up: its jobs are handed back when the grace period ends.
async fn what_does_not_end_in_time_is_handed_back(database: Database) {
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = silent.local_addr().expect("an address");
    let setup = kills::setup(database).set("WORKER__LEASE_SECONDS", "600");
    let setup = setup
        .set("HTTP__GRACE_SECONDS", "1")
        .set("HTTP__DECISION_WAIT_MILLISECONDS", "0")
        .set("LLM__BASE_URL", format!("http://{address}/v1"))
        .set("LLM__MODEL", "silence")
        .set("LLM__DEADLINE_SECONDS", "600");
    let mut desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    for n in 0..8 {
        people
            .owner
            .opens(&format!("Ticket {n}"), "Is anybody there?")
            .await;
    }
    let began = Instant::now();
    while desk.database().number(IN_HAND).await == 0 {
        assert!(began.elapsed() < SLACK, "nobody takes the jobs");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    desk.terminate();
    let status = desk.ended(SLACK).await;
    assert!(status.success(), "{status}");
    assert_eq!(desk.database().number(IN_HAND).await, 0);
    assert_eq!(
        desk.database().number(WAITING).await,
        8,
        "none was given up"
    );
    desk.set("LLM__BASE_URL", "");
    desk.set("LLM__MODEL", "");
    desk.restart().await;
    all_jobs_end(&desk).await;
    drop(silent);
}

on_every_database!(every_begun_request_is_answered);

mod alone {
    use super::{on_sqlite, what_does_not_end_in_time_is_handed_back};

    on_sqlite!(what_does_not_end_in_time_is_handed_back);
}
