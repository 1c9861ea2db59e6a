//! How fast a desk is: the release binary on a database of its own, asked over a socket, each figure beside a floor
//! taken in the same minute.
//!
//! A benchmark and not a test: it says what it found and passes no judgement on a busy machine. But a run after which
//! the database does not hold what clients were told is no figure: it fails.

mod class;
mod corpus;
mod floor;
mod latency;
mod limits;
mod load;
mod measure;
mod memory;
mod plot;
mod random;
mod report;
mod seed;
mod submissions;
mod usage;
mod verify;
mod wire;

use std::path::PathBuf;

use clap::Parser;
use frontdesk_test_desk::Database;

use measure::{Kind, Plan, measure};

/// Measures a desk.
#[derive(Debug, Parser)]
#[command(name = "frontdesk-bench")]
enum Bench {
    /// Fills a database that nothing is in yet, says how long that took, and keeps a desk running on it until Enter.
    Seed {
        /// How many tickets.
        #[arg(long, default_value_t = 100_000)]
        tickets: usize,
        /// Where: sqlite, or postgres at `FRONTDESK_TEST_POSTGRES_URL`. It is gone afterwards.
        #[arg(long, default_value = "sqlite")]
        database: Kind,
    },
    /// Asks desks of several sizes for everything, and writes what that came to as JSON.
    Load(Plan),
    /// Tries to break limits, and kills the desk under load.
    Limits {
        /// Where tickets are kept.
        #[arg(long, default_value = "sqlite")]
        database: Kind,
        /// How often the race is run.
        #[arg(long, default_value_t = 10)]
        rounds: usize,
    },
    /// Writes the page about what was measured, with its plots.
    Report {
        /// What `load` wrote.
        #[arg(default_value = "target/bench.json")]
        measurements: Vec<PathBuf>,
        /// The page; what stands on it besides the measurements stays.
        #[arg(long, default_value = "docs/performance.md")]
        page: PathBuf,
    },
    /// Lists, filters and exports of submissions, on a small desk and on a large one.
    Submissions {
        /// How many submissions the small desk holds.
        #[arg(long, default_value_t = 1_000)]
        few: usize,
        /// How many the large desk holds.
        #[arg(long, default_value_t = 100_000)]
        many: usize,
    },
    /// Answers constants, for the other commands.
    #[command(hide = true)]
    Floor,
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    match Bench::parse() {
        Bench::Seed { tickets, database } => show(tickets, database).await,
        Bench::Load(plan) => {
            let measured = measure(&plan).await;
            std::fs::write(&plan.out, serde_json::to_string_pretty(&measured)?)
        }
        Bench::Limits { database, rounds } => {
            limits::check(database, rounds).await;
            Ok(())
        }
        Bench::Report { measurements, page } => report::write(&measurements, &page),
        Bench::Submissions { few, many } => {
            submissions::measure(few, many).await;
            Ok(())
        }
        Bench::Floor => {
            floor::serve().await;
            Ok(())
        }
    }
}

async fn show(tickets: usize, kind: Kind) -> std::io::Result<()> {
    let began = std::time::Instant::now();
    let database = match kind {
        Kind::Sqlite => Database::sqlite().await,
        Kind::Postgres => Database::postgres().await,
    };
    let seeded = seed::seed(database, tickets).await;
    println!(
        "{tickets} tickets in {:.1} s",
        began.elapsed().as_secs_f64()
    );
    println!("{} with the token {}", seeded.desk.address(), seeded.token);
    std::io::stdin().read_line(&mut String::new()).map(drop)
}
