//! Replays of triage: starting one, running it, reading what came of it.

mod read_replay;
mod replay_tickets;
mod run_replay;
mod start_replay;

pub use read_replay::{ReadReplay, ReplayNotFound};
pub use run_replay::RunReplay;
pub use start_replay::{StartReplay, StartReplayCommand, StartReplayRefusal};
