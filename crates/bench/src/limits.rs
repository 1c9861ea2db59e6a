//! What must hold under any load: limits to the last submission, and every answer kept
//! when the process is killed.

use std::net::SocketAddr;
use std::time::Duration;

use frontdesk_test_desk::{Credential, Database};
use futures_util::future::join_all;
use serde_json::json;

use crate::class::{Class, Client};
use crate::load::closed;
use crate::measure::{Kind, target};
use crate::seed::{Seeded, seed};
use crate::wire::{Connection, Request};

/// How many ask at once.
const CLIENTS: usize = 64;
/// How often one person may submit.
const LIMIT: i64 = 3;

/// Tries both, and says what came of it.
///
/// # Panics
/// When a limit was passed or something is lost.
pub async fn check(kind: Kind, rounds: usize) {
    let database = match kind {
        Kind::Sqlite => Database::sqlite().await,
        Kind::Postgres => Database::postgres().await,
    };
    let mut seeded = seed(database, 1_000).await;
    for round in 0..rounds {
        race(&seeded, round).await;
    }
    println!(
        "{rounds} times {CLIENTS} clients raced for {LIMIT} submissions: exactly {LIMIT} each time"
    );
    let (kept, answered) = kill(&mut seeded, kind).await;
    println!("killed under load: {answered} replies were answered, {kept} are there");
}

/// Everybody submits the same form as the same person.
async fn race(seeded: &Seeded, round: usize) {
    let admin = seeded.desk.client(Credential::Bearer(seeded.token.clone()));
    let form = json!({
        "title": "Few", "slug": format!("few-{round}"), "maxSubmissionsPerUser": LIMIT,
        "questions": [{"id": "why", "type": "short_text", "label": "Why?"}],
    });
    let form = admin
        .post("/api/admin/applications/forms", &form)
        .await
        .is(201)
        .json();
    let path = format!("/api/applications/forms/{}/submit", form["id"]);
    let answers = (0..CLIENTS).map(|_| submit(address(seeded), &path, &seeded.token));
    let accepted = join_all(answers).await;
    let accepted = accepted.into_iter().filter(|status| *status == 201).count();
    assert_eq!(i64::try_from(accepted), Ok(LIMIT), "accepted of {CLIENTS}");
    let stored = format!(
        "SELECT COUNT(*) FROM submissions WHERE form = {}",
        form["id"]
    );
    assert_eq!(seeded.desk.database().number(&stored).await, LIMIT);
}

async fn submit(address: SocketAddr, path: &str, token: &str) -> u16 {
    let mut connection = Connection::open(address).await.expect("the desk answers");
    let request = Request::new("POST", path, token, Some(r#"{"responses": {"why": "me"}}"#));
    let answer = connection.exchange(&request).await;
    answer.expect("the desk answers").status
}

/// Kills the desk while everybody replies; answers how many replies are there afterwards
/// and how many were answered.
async fn kill(seeded: &mut Seeded, kind: Kind) -> (i64, i64) {
    let count = "SELECT COUNT(*) FROM replies";
    let before = seeded.desk.database().number(count).await;
    let desk = target(seeded, kind);
    let clients = (0..CLIENTS).map(|n| Client::new(Class::Reply, desk.tickets, &desk.token, n));
    let clients: Vec<Client> = clients.collect();
    let asking = tokio::spawn(async move { closed(&desk, clients, Duration::from_secs(4)).await });
    tokio::time::sleep(Duration::from_secs(2)).await;
    seeded.desk.kill();
    let run = asking.await.expect("the clients come to an end");
    seeded.desk.restart().await;
    let kept = seeded.desk.database().number(count).await - before;
    let answered = i64::try_from(run.requests).unwrap_or(i64::MAX);
    let unanswered = i64::try_from(CLIENTS).unwrap_or(i64::MAX);
    assert!(
        (answered..=answered + unanswered).contains(&kept),
        "{answered} replies were answered and {kept} are there"
    );
    (kept, answered)
}

fn address(seeded: &Seeded) -> SocketAddr {
    let address = seeded.desk.address().trim_start_matches("http://");
    address.parse().expect("it says where it listens")
}
