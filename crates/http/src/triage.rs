//! The triage surface, `/api/v1`: snake_case keys, for services and automation.

pub(crate) mod categories;
pub(crate) mod events;
pub(crate) mod knowledge;
pub(crate) mod model;
pub(crate) mod replays;
pub(crate) mod tickets;
pub(crate) mod views;
