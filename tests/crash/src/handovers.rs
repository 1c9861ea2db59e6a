//! A worker dies in the middle of a job; another process has the job within a minute.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use frontdesk_test_desk::{Database, Setup, Staffed, on_every_server};
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpListener, TcpStream};

/// What is promised, with the lease that a desk has when nobody says.
const PROMISE: Duration = Duration::from_mins(1);
/// How long anything else may take on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_mins(3);

/// A provider of language models that takes every question and answers none.
struct Mute {
    address: String,
    asked: Arc<AtomicUsize>,
    is_gone: Arc<AtomicBool>,
}

impl Mute {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}/v1", listener.local_addr().expect("an address"));
        let asked = Arc::new(AtomicUsize::new(0));
        let is_gone = Arc::new(AtomicBool::new(false));
        let (noted, gone) = (Arc::clone(&asked), Arc::clone(&is_gone));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                noted.fetch_add(1, Ordering::SeqCst);
                if !gone.load(Ordering::SeqCst) {
                    tokio::spawn(listen(stream));
                }
            }
        });
        Self {
            address,
            asked,
            is_gone,
        }
    }

    /// Hangs up on whoever asks from now on.
    fn leave(&self) {
        self.is_gone.store(true, Ordering::SeqCst);
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

/// Reads until the other side hangs up.
async fn listen(mut stream: TcpStream) {
    let mut chunk = [0; 4_096];
    while matches!(stream.read(&mut chunk).await, Ok(read) if read > 0) {}
}

async fn a_job_outlives_its_worker(database: Database) {
    let provider = Mute::start().await;
    let setup = Setup::on(database)
        .set("LLM__BASE_URL", provider.address.clone())
        .set("LLM__API_KEY", "a key")
        .set("LLM__MODEL", "a-model")
        .set("LLM__DEADLINE_SECONDS", "600")
        .set("HTTP__DECISION_WAIT_MILLISECONDS", "0");
    let mut desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    people.owner.opens("It", "does the thing again").await;
    until("somebody works on it", async || provider.asked() == 1).await;
    let _replica = desk.replica().await;
    let taken = |times| format!("SELECT COUNT(*) FROM jobs WHERE attempts = {times}");
    assert_eq!(desk.database().number(&taken(1)).await, 1, "one has it");
    provider.leave();
    desk.kill();
    let died = Instant::now();
    let again = taken(2);
    until("another has it", async || {
        desk.database().number(&again).await == 1
    })
    .await;
    let took = died.elapsed();
    println!("taken again after {took:?}");
    assert!(took < PROMISE, "{took:?}");
    let done = "SELECT COUNT(*) FROM jobs WHERE state = 'done'";
    until("it is done", async || {
        desk.database().number(done).await == 1
    })
    .await;
    let decisions = "SELECT COUNT(*) FROM decisions";
    assert_eq!(desk.database().number(decisions).await, 1);
}

/// Looks until it holds.
async fn until(what: &str, holds: impl AsyncFn() -> bool) {
    let began = Instant::now();
    while !holds().await {
        assert!(began.elapsed() < PATIENCE, "never: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

on_every_server!(a_job_outlives_its_worker);
