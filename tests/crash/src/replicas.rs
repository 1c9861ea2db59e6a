//! One of two processes dies with requests half-way; the clients ask the other again.

use std::time::Duration;

use frontdesk_test_desk::{
    Answer, Client, Database, Random, Replica, Setup, Staffed, on_every_server, seed,
};
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::times;

/// How often, when nobody says.
const KILLS: u64 = 10;
/// Who asks for the same thing at the same moment.
const CLIENTS: usize = 64;
/// What such a client takes for an answer to wait at: the first request is still running, or storage is busy.
const LATER: [u16; 2] = [409, 503];

async fn one_request_has_one_effect_across_replicas(database: Database) {
    let (rounds, seed) = (times(KILLS), seed());
    println!("{rounds} kills, FRONTDESK_TEST_SEED={seed}");
    let mut random = Random::new(seed);
    let setup = Setup::on(database).without_triage();
    let mut desk = setup.set("DATABASE__CONNECTIONS", "32").start().await;
    let mut people = Staffed::at(&desk).await;
    let (mut half_way, mut by_the_dead) = (0, 0);
    for round in 1..=rounds {
        let replica = desk.replica().await;
        let key = format!("the key of round {round}");
        let asking = (0..CLIENTS).map(|_| create(&people.owner.client, &replica, &key));
        let killing = async {
            tokio::time::sleep(Duration::from_millis(random.below(60))).await;
            desk.kill();
        };
        let (answers, ()) = tokio::join!(join_all(asking), killing);
        let first = said(&answers[0].answer);
        for Created {
            answer,
            asked_twice,
            ..
        } in &answers
        {
            assert_eq!(said(answer), first, "{}", answer.text());
            half_way += usize::from(*asked_twice);
        }
        by_the_dead += answers
            .iter()
            .filter(|created| !created.asked_twice)
            .count();
        desk.restart().await;
        people = people.moved_to(&desk);
        let count = format!("SELECT COUNT(*) FROM tickets WHERE message = '{key}'");
        assert_eq!(desk.database().number(&count).await, 1, "round {round}");
    }
    println!("{by_the_dead} were answered before the end, {half_way} by the other process");
    assert!(half_way > 0, "nobody was cut off");
}

struct Created {
    answer: Answer,
    /// Whether the first process left the request without an answer.
    asked_twice: bool,
}

/// Creates a ticket, at the first process or, when that does not answer, at the other.
async fn create(client: &Client, replica: &Replica, key: &str) -> Created {
    let ticket: Value = json!({"subject": "One", "message": key});
    let ask = |client: &Client| {
        client
            .post("/api/tickets/create", &ticket)
            .key(key)
            .attempt()
    };
    match ask(client).await {
        Ok(answer) if !LATER.contains(&answer.status()) => {
            return Created {
                answer: answer.is(201),
                asked_twice: false,
            };
        }
        Ok(_) | Err(_) => {}
    }
    let other = replica.reached_by(client);
    loop {
        let answer = ask(&other).await.expect("the other process lives");
        if !LATER.contains(&answer.status()) {
            return Created {
                answer: answer.is(201),
                asked_twice: true,
            };
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// What is the same in every answer to one request.
fn said(answer: &Answer) -> (u16, String, Option<String>) {
    let tag = answer.header("etag").map(str::to_owned);
    (answer.status(), answer.text(), tag)
}

on_every_server!(one_request_has_one_effect_across_replicas);
