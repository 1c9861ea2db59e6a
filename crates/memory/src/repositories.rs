//! What a unit of work can do, one repository each.

mod accounts;
mod audit;
mod categories;
mod decisions;
mod features;
mod forms;
mod jobs;
mod keys;
mod knowledge;
mod learning;
mod logins;
mod outbox;
mod personal_data;
mod replays;
mod submissions;
mod tickets;
mod views;
mod webhooks;

pub(crate) use submissions::held_slots;

/// The integer that follows the last one given out.
fn successor(last: Option<i64>) -> i64 {
    last.map_or(1, |last| last + 1)
}
