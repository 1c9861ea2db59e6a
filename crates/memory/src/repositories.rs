//! What a unit of work can do, one repository each.

mod accounts;
mod decisions;
mod features;
mod jobs;
mod keys;
mod logins;
mod outbox;
mod tickets;
