//! Ending things at random moments under load, and looking for what had been promised to be kept.
//!
//! - `kills` kills the desk;
//! - `stops` tells it to stop, as operators do;
//! - `servers` kills the database server under it;
//! - `power` cuts the power: whatever SQLite had not synced to disk is lost;
//! - `replicas` kills one of two processes and asks the other again;
//! - `handovers` kills a worker in the middle of a job and waits for another to take it.
//!
//! `FRONTDESK_TEST_CRASHES` says how often each is done on each database, 10 to 30 times when it is not set;
//! `FRONTDESK_TEST_SEED` repeats a run.

#[cfg(test)]
mod handovers;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod load;
#[cfg(test)]
mod power;
#[cfg(test)]
mod replicas;
#[cfg(test)]
mod servers;
#[cfg(test)]
mod stops;
#[cfg(test)]
mod verdict;

/// How often something is done: as often as the environment asks, or as often as is usual.
#[cfg(test)]
fn times(usually: u64) -> u64 {
    let asked = std::env::var("FRONTDESK_TEST_CRASHES").ok();
    asked.map_or(usually, |count| count.parse().expect("a number"))
}
