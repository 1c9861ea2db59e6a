//! The power fails under SQLite: what was written and not synced is lost, wholly or in part and in any order.
//!
//! A desk works under `strace`, which notes every byte that it writes to its database and every sync. From these
//! notes the disk is made again as a power cut at any moment may have left it: with everything that a finished sync
//! covers, and of the rest some writes, some halves of writes, and mostly none.

mod disk;
mod recorder;

use std::time::{SystemTime, UNIX_EPOCH};

use frontdesk_test_desk::{Client, Database, Desk, Random, Setup, Staffed, on_sqlite, seed};
use serde_json::json;
use tokio::task::JoinSet;

use crate::times;
use disk::Disk;
use recorder::Recorder;

/// How often the power fails, when nobody says.
const CUTS: u64 = 30;
const WRITERS: usize = 16;
/// How much each of them writes, one after the other: there are at least so many commits, however slow the disk is.
const TICKETS: usize = 20;

/// What somebody was promised, and when the promise had arrived.
struct Promise {
    at: f64,
    message: String,
}

async fn what_was_promised_outlasts_a_power_cut(database: Database) {
    let (cuts, seed) = (times(CUTS), seed());
    println!("{cuts} power cuts, FRONTDESK_TEST_SEED={seed}");
    let mut random = Random::new(seed);
    let mut desk = Setup::on(database).without_triage().start().await;
    let people = Staffed::at(&desk).await;
    let recorder = Recorder::attach(desk.process_id());
    let mut disk = Disk::of(desk.database());
    let promises = promised(&people).await;
    desk.kill();
    disk.note(&recorder.finish());
    println!("{} promises; {disk}", promises.len());
    assert!(disk.syncs() >= TICKETS, "not all was recorded: {disk}");
    let mut lost = 0;
    for _ in 0..cuts {
        let at = disk.moment(&mut random);
        lost += outlast(&disk, at, &promises, &mut random).await;
    }
    println!("{lost} writes were lost in {cuts} cuts");
    assert!(lost > 0, "no cut ever lost a thing");
}

/// Writes, as many at once, and notes when each was told that it is done.
async fn promised(people: &Staffed) -> Vec<Promise> {
    let mut writers = JoinSet::new();
    for number in 0..WRITERS {
        writers.spawn(write(people.owner.client.clone(), number));
    }
    writers.join_all().await.into_iter().flatten().collect()
}

async fn write(client: Client, writer: usize) -> Vec<Promise> {
    let mut promises = Vec::new();
    for count in 0..TICKETS {
        let message = format!(
            "promise {writer}-{count} {}",
            "and so on ".repeat(count * 20)
        );
        let ticket = json!({"subject": "Power", "message": message});
        let _ = client.post("/api/tickets/create", &ticket).await.is(201);
        let at = now();
        promises.push(Promise { at, message });
    }
    promises
}

/// Cuts the power at this moment and starts a desk on what is left; answers how many writes were lost.
async fn outlast(disk: &Disk, at: f64, promises: &[Promise], random: &mut Random) -> usize {
    let left = disk.after_a_cut(at, random);
    let lost = left.lost;
    let database = Database::sqlite_of(&left.database, &left.log);
    let desk: Desk = Setup::on(database).without_triage().start().await;
    assert_eq!(
        desk.database().texts("PRAGMA integrity_check").await,
        ["ok"]
    );
    let there = desk
        .database()
        .texts("SELECT message FROM tickets ORDER BY message")
        .await;
    for Promise { message, .. } in promises.iter().filter(|promise| promise.at < at) {
        assert!(there.binary_search(message).is_ok(), "lost: {message:.40}");
    }
    let twice = there.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
    let orphans = "SELECT (SELECT COUNT(*) FROM tickets) - (SELECT COUNT(*) FROM events WHERE kind = 'ticket.opened')";
    assert_eq!(
        desk.database().number(orphans).await,
        0,
        "tickets without their event"
    );
    lost
}

/// The time as `strace` writes it.
#[expect(
    clippy::disallowed_methods,
    reason = "what strace wrote is compared with the same clock"
)]
fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("after 1970").as_secs_f64()
}

on_sqlite!(what_was_promised_outlasts_a_power_cut);
