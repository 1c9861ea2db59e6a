//! A whole measurement: every class of requests, on desks of several sizes, over several
//! numbers of connections, each figure beside the floor of the same minute.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use clap::Args;
use frontdesk_test_desk::Database;
use serde::{Deserialize, Serialize};

use crate::class::{Class, Client};
use crate::floor::Floor;
use crate::load::{Constant, Run, Target, closed, open};
use crate::memory::Memory;
use crate::seed::{Seeded, seed};
use crate::verify::Stored;

/// What is measured.
#[derive(Debug, Clone, Args)]
pub struct Plan {
    /// How many tickets the desks hold, smallest first.
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 100_000])]
    pub tickets: Vec<usize>,
    /// Over how many connections it is asked.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 16, 64])]
    pub connections: Vec<usize>,
    /// How long each run lasts, in seconds.
    #[arg(long, default_value_t = 5.0)]
    pub seconds: f64,
    /// How often each is run.
    #[arg(long, default_value_t = 3)]
    pub rounds: usize,
    /// Where tickets are kept: sqlite, or postgres at `FRONTDESK_TEST_POSTGRES_URL`.
    #[arg(long, default_value = "sqlite")]
    pub database: Kind,
    /// The file that takes what was measured, as JSON.
    #[arg(long, default_value = "target/bench.json")]
    pub out: std::path::PathBuf,
}

/// Where tickets are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// All that was measured, with what it was measured on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Measured {
    pub command: String,
    pub machine: String,
    pub database: Kind,
    pub cells: Vec<Cell>,
    pub desks: Vec<Size>,
}

/// One class of requests on one desk over so many connections.
#[derive(Debug, Serialize, Deserialize)]
pub struct Cell {
    pub class: String,
    pub tickets: usize,
    pub connections: usize,
    pub rounds: Vec<Run>,
    pub floors: Vec<Run>,
    /// At half of what was reached, sent to a plan.
    pub steady: Run,
}

/// One desk as a whole.
#[derive(Debug, Serialize, Deserialize)]
pub struct Size {
    pub tickets: usize,
    /// From the start of the process to its first answer, in milliseconds.
    pub start_milliseconds: f64,
    /// Anonymous memory in KiB, before the first request and after the last.
    pub idle_memory: u64,
    pub last_memory: u64,
    /// Of the program, in bytes.
    pub binary: u64,
}

/// Measures everything; the runs that left something wrong in the database fail.
pub async fn measure(plan: &Plan) -> Measured {
    let floor = Floor::start();
    let mut measured = Measured {
        command: std::env::args().skip(1).collect::<Vec<_>>().join(" "),
        machine: machine(),
        database: plan.database,
        cells: Vec::new(),
        desks: Vec::new(),
    };
    for tickets in &plan.tickets {
        let database = match plan.database {
            Kind::Sqlite => Database::sqlite().await,
            Kind::Postgres => Database::postgres().await,
        };
        let mut seeded = seed(database, *tickets).await;
        let mut size = Size::of(&mut seeded).await;
        for class in Class::ALL {
            for connections in &plan.connections {
                let cell = cell(plan, &seeded, &floor, class, *connections).await;
                measured.cells.push(cell);
            }
        }
        size.last_memory = Memory::of(seeded.desk.process_id()).anonymous();
        measured.desks.push(size);
    }
    measured
}

async fn cell(
    plan: &Plan,
    seeded: &Seeded,
    floor: &Floor,
    class: Class,
    connections: usize,
) -> Cell {
    let time = Duration::from_secs_f64(plan.seconds);
    let desk = target(seeded, plan.database);
    let base = Target {
        address: floor.address,
        processes: vec![floor.id()],
        ..desk.clone()
    };
    let before = Stored::read(seeded).await;
    let clients = |round: usize| -> Vec<Client> {
        let numbers = (0..connections).map(|n| round * 1_000 + n);
        let clients = numbers.map(|n| Client::new(class, desk.tickets, &desk.token, n));
        clients.collect()
    };
    // The first answers come from cold caches, and tell how long they are.
    let first = closed(&desk, clients(999), time.min(Duration::from_millis(500))).await;
    let mut answered = first.requests;
    let (mut rounds, mut floors) = (Vec::new(), Vec::new());
    for round in 0..plan.rounds.max(1) {
        let constants = (0..connections).map(|_| Constant(class, first.length));
        floors.push(closed(&base, constants.collect(), time / 2).await);
        rounds.push(closed(&desk, clients(round), time).await);
    }
    let reached = median(rounds.iter().map(|run| run.per_second));
    let steady = open(&desk, clients(500), (reached / 2.0).max(1.0), time).await;
    answered += rounds.iter().map(|run| run.requests).sum::<usize>() + steady.requests;
    before.verify(seeded, class, answered).await;
    let cell = Cell {
        class: class.name().to_owned(),
        tickets: seeded.tickets,
        connections,
        rounds,
        floors,
        steady,
    };
    eprintln!(
        "{:>9} tickets, {connections:>2} connections: {reached:>8.0}/s, floor ÷ it {:>6.1}, {}",
        seeded.tickets,
        cell.times_floor(),
        cell.class
    );
    cell
}

impl Cell {
    /// How many times the floor was faster.
    pub fn times_floor(&self) -> f64 {
        median(self.floors.iter().map(|run| run.per_second)) / self.per_second().max(0.001)
    }

    /// The median over the rounds.
    pub fn per_second(&self) -> f64 {
        median(self.rounds.iter().map(|run| run.per_second))
    }

    /// Of processors, the median over the rounds.
    pub fn cpu_microseconds(&self) -> f64 {
        median(self.rounds.iter().map(|run| run.cpu_microseconds))
    }
}

impl Size {
    async fn of(seeded: &mut Seeded) -> Self {
        seeded.desk.kill();
        let began = Instant::now();
        seeded.desk.restart().await;
        let address = address_of(seeded);
        let mut connection = crate::wire::Connection::open(address)
            .await
            .expect("it serves");
        let health = crate::wire::Request::new("GET", "/api/health", "none", None);
        connection.exchange(&health).await.expect("it answers");
        let start_milliseconds = began.elapsed().as_secs_f64() * 1_000.0;
        let program = std::env::current_exe().expect("a program knows its own executable");
        let binary = std::fs::metadata(program.with_file_name("frontdesk"));
        Self {
            tickets: seeded.tickets,
            start_milliseconds,
            idle_memory: Memory::of(seeded.desk.process_id()).anonymous(),
            last_memory: 0,
            binary: binary.map_or(0, |file| file.len()),
        }
    }
}

/// The desk, and on servers the processes of the database as well.
pub fn target(seeded: &Seeded, kind: Kind) -> Target {
    let mut processes = vec![seeded.desk.process_id()];
    if kind == Kind::Postgres {
        let server = std::env::var("FRONTDESK_TEST_POSTGRES_PID");
        processes.extend(server.ok().and_then(|id| id.parse::<u32>().ok()));
    }
    Target {
        address: address_of(seeded),
        tickets: seeded.tickets,
        token: seeded.token.clone(),
        processes,
    }
}

fn address_of(seeded: &Seeded) -> SocketAddr {
    let address = seeded.desk.address().trim_start_matches("http://");
    address.parse().expect("it says where it listens")
}

pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// What it ran on.
fn machine() -> String {
    let processors = std::thread::available_parallelism().map_or(0, usize::from);
    let file = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let model = file("/proc/cpuinfo");
    let model = model
        .lines()
        .find_map(|line| line.strip_prefix("model name"));
    let model = model
        .unwrap_or("an unknown processor")
        .trim_matches([' ', '\t', ':']);
    let kernel = file("/proc/sys/kernel/osrelease");
    format!(
        "{processors} processors of {model}, Linux {}",
        kernel.trim()
    )
}
