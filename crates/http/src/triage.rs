//! The triage surface, `/api/v1`: snake_case keys, for services and automation.

pub(crate) mod events;
pub(crate) mod tickets;
