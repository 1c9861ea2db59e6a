//! Takes leased jobs and runs the use cases they name.
//!
//! A [`Worker`] takes jobs that are due under a lease, runs them side by side and records
//! how each ended. Whatever dies, a job is taken again when its lease runs out; whoever
//! still works on it then can no longer finish it. Any number of workers, in one process
//! or in many, share one store without knowing of each other.
//!
//! ```no_run
//! # use frontdesk_domain::use_cases::TriageTicket;
//! # use frontdesk_worker::{Signals, Worker, WorkerSettings};
//! # use tokio_util::sync::CancellationToken;
//! # async fn start(triage: TriageTicket, stop: CancellationToken) {
//! let signals = Signals::default();
//! let due = signals.due.clone();
//! let worker = tokio::spawn(Worker::new(triage, WorkerSettings::default(), signals).run(stop));
//!
//! due.notify_one(); // after a commit that stored a job
//! # }
//! ```
#![warn(missing_docs)]

mod attempt;
mod chores;
mod settings;
mod signals;
mod verdict;
mod worker;

pub use settings::WorkerSettings;
pub use signals::Signals;
pub use worker::Worker;
