//! What a desk still does when it is asked for five times as much as it can do. Measured, not judged by a clock: it
//! runs where somebody asks for it, with `just overload`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use frontdesk_test_desk::{Client, Database, Desk, Setup, Staffed};
use serde_json::{Value, json};
use tokio::task::JoinSet;

/// Who works at the same time when the peak is measured.
const CROWD: usize = 64;
/// How long each measurement takes.
const TIME: Duration = Duration::from_secs(10);
/// How much more than the peak is asked for.
const TIMES: u32 = 5;
/// Requests on their way at once; a client that waits for as many gives up on the next.
const OUTSTANDING: usize = 4_000;
/// What must be left of the peak, in percent.
const ENOUGH: u64 = 80;

/// What happened to the requests of one measurement.
#[derive(Default)]
struct Count {
    done: AtomicU64,
    refused: AtomicU64,
    /// Of all refusals, in microseconds.
    waited_for_refusal: AtomicU64,
    failed: AtomicU64,
}

impl Count {
    async fn ask(&self, client: &Client, body: &Value) {
        let began = Instant::now();
        match client.post("/api/tickets/create", body).attempt().await {
            Ok(answer) if answer.status() == 201 => self.done.fetch_add(1, Ordering::Relaxed),
            Ok(answer) if matches!(answer.status(), 429 | 503) => {
                assert!(answer.header("retry-after").is_some(), "{}", answer.text());
                let waited = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
                self.waited_for_refusal.fetch_add(waited, Ordering::Relaxed);
                self.refused.fetch_add(1, Ordering::Relaxed)
            }
            Ok(_) | Err(_) => self.failed.fetch_add(1, Ordering::Relaxed),
        };
    }

    fn report(&self, what: &str, elapsed: Duration) -> u64 {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let (done, refused, failed) = (read(&self.done), read(&self.refused), read(&self.failed));
        let each = read(&self.waited_for_refusal) / refused.max(1);
        let rate = done * 1_000
            / u64::try_from(elapsed.as_millis())
                .unwrap_or(u64::MAX)
                .max(1);
        println!(
            "{what}: {rate} done a second; {refused} refused after {each} µs on average, {failed} failed"
        );
        rate
    }
}

/// As many as wait for one another.
async fn peak(client: &Client, body: &Value) -> u64 {
    let count = Arc::new(Count::default());
    let (began, mut crowd) = (Instant::now(), JoinSet::new());
    for _ in 0..CROWD {
        let (count, client, body) = (Arc::clone(&count), client.clone(), body.clone());
        crowd.spawn(async move {
            while began.elapsed() < TIME {
                count.ask(&client, &body).await;
            }
        });
    }
    crowd.join_all().await;
    count.report("peak", began.elapsed())
}

/// So many a second, whether or not the ones before were answered.
async fn flood(client: &Client, body: &Value, rate: u64) -> u64 {
    let count = Arc::new(Count::default());
    let outstanding = Arc::new(AtomicUsize::new(0));
    let (began, mut sent) = (Instant::now(), 0);
    let mut crowd = JoinSet::new();
    while began.elapsed() < TIME {
        let due = rate * u64::try_from(began.elapsed().as_millis()).unwrap_or(0) / 1_000;
        for _ in sent..due {
            if outstanding.load(Ordering::Relaxed) >= OUTSTANDING {
                continue;
            }
            outstanding.fetch_add(1, Ordering::Relaxed);
            let (count, client, body) = (Arc::clone(&count), client.clone(), body.clone());
            let outstanding = Arc::clone(&outstanding);
            crowd.spawn(async move {
                count.ask(&client, &body).await;
                outstanding.fetch_sub(1, Ordering::Relaxed);
            });
        }
        sent = due;
        while crowd.try_join_next().is_some() {}
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let rate = count.report("five times as much", began.elapsed());
    crowd.abort_all();
    rate
}

async fn goodput_holds_under_overload(database: Database) {
    let setup = Setup::on(database).without_triage();
    let setup = setup.set("HTTP__REQUESTS_AT_ONCE", "128");
    let desk: Desk = setup
        .set("LOG__FILTER", "error,frontdesk::command=info")
        .start()
        .await;
    let people = Staffed::at(&desk).await;
    let body = json!({"subject": "Load", "message": "One of very many."});
    let client = &people.owner.client;
    let peak = peak(client, &body).await;
    let kept = flood(client, &body, peak * u64::from(TIMES)).await;
    println!("{} % of the peak", kept * 100 / peak.max(1));
    assert!(kept * 100 >= peak * ENOUGH, "{kept} of {peak}");
    let _ = desk.nobody().get("/api/ready").await.is(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement, for a machine that does nothing else: just overload"]
async fn sqlite() {
    goodput_holds_under_overload(Database::sqlite().await).await;
}
