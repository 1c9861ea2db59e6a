//! How fast a desk is: the release binary on a database of its own, asked over a socket, each figure beside a floor
//! taken in the same minute. Prints a page of Markdown.
//!
//! A benchmark and not a test: it says what it found and passes no judgement on a busy machine.

mod latency;
mod memory;
mod submissions;

use clap::Parser;

/// Measures a desk.
#[derive(Debug, Parser)]
#[command(name = "frontdesk-bench")]
enum Bench {
    /// Lists, filters and exports of submissions, on a small desk and on a large one.
    Submissions {
        /// How many submissions the small desk holds.
        #[arg(long, default_value_t = 1_000)]
        few: usize,
        /// How many the large desk holds.
        #[arg(long, default_value_t = 100_000)]
        many: usize,
    },
}

#[tokio::main]
async fn main() {
    match Bench::parse() {
        Bench::Submissions { few, many } => submissions::measure(few, many).await,
    }
}
