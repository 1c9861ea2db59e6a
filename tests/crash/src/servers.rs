//! The database server is killed under a desk that lives on.

use std::time::{Duration, Instant};

use frontdesk_test_desk::{Client, Random, Server, Staffed, seed};

use crate::load::Load;
use crate::{kills, times, verdict};

/// How often, when nobody says.
const CRASHES: u64 = 30;
/// How long a desk may take to serve again once its database does, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_mins(1);

async fn a_desk_outlives_its_database(server: Server) {
    let (rounds, seed) = (times(CRASHES), seed());
    println!("{rounds} crashes of the server, FRONTDESK_TEST_SEED={seed}");
    let mut random = Random::new(seed);
    let setup = kills::setup(server.database().await);
    let mut desk = setup
        .set("LOG__FILTER", "error,frontdesk::command=info")
        .start()
        .await;
    let process = desk.process_id();
    let mut people = Staffed::at(&desk).await;
    let load = Load::new(seed, &kills::form(&people).await);
    let working = load.begin(&people);
    for _ in 0..rounds {
        tokio::time::sleep(Duration::from_millis(100 + random.below(500))).await;
        server.crash();
        tokio::time::sleep(Duration::from_millis(random.below(400))).await;
        server.resume();
        serves_again(&people.owner.client).await;
    }
    assert_eq!(desk.process_id(), process, "the desk lived on");
    // Whoever was not answered yet is answered by the next process.
    desk.kill();
    working.ended().await;
    desk.restart().await;
    people = people.moved_to(&desk);
    load.ask_again(&people).await;
    let journal = load.into_journal();
    verdict::check(&desk, &people, &journal).await;
}

async fn serves_again(client: &Client) {
    let began = Instant::now();
    while client.get("/api/tickets").await.status() != 200 {
        assert!(began.elapsed() < PATIENCE, "the desk does not serve");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    a_desk_outlives_its_database(Server::postgres()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mysql() {
    a_desk_outlives_its_database(Server::mysql()).await;
}
