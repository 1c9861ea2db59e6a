//! Takes leased jobs and runs the use cases they name.
//!
//! A [`Worker`] takes jobs that are due under a lease, runs them side by side and records
//! how each ended. Whatever dies, a job is taken again when its lease runs out; whoever
//! still works on it then can no longer finish it. Any number of workers, in one process
//! or in many, share one store without knowing of each other.
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use frontdesk_domain::use_cases::Desk;
//! # use frontdesk_worker::{Bell, Duties, Worker, WorkerSettings};
//! # use tokio_util::sync::CancellationToken;
//! # async fn example(desk: Desk, duties: impl FnOnce(Desk) -> Duties) {
//! let bell = Bell::default();
//! let desk = Desk { bell: Arc::new(bell.clone()), ..desk };
//! let duties = duties(desk);
//! let worker = Worker::new(duties, WorkerSettings::default(), bell);
//! let stop = CancellationToken::new();
//! let working = tokio::spawn(worker.run(stop.clone()));
//!
//! stop.cancel();
//! working.await.expect("a worker does not panic");
//! # }
//! ```
#![warn(missing_docs)]

mod attempt;
mod bell;
mod chores;
mod deliveries;
mod hands;
mod settings;
mod verdict;
mod worker;

pub use bell::Bell;
pub use settings::{JobsAtOnce, WorkerSettings};
pub use worker::{Duties, Worker};
