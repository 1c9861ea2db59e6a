//! Tags: one for each group of operations, in the order people read them.

use poem_openapi::Tags;
use serde_json::Value;

/// A group of operations.
#[derive(Debug, Clone, Copy, Tags)]
pub(crate) enum Tag {
    /// What customers ask and how it is answered: the panel surface, with camelCase keys.
    Tickets,
    /// The same tickets for services and automation: the triage surface, with snake_case
    /// keys, and what the AI makes of them.
    Triage,
    /// Application forms, for the people who fill them in, signed in or not.
    Applications,
    /// Application forms for those who manage them: what they ask, who is invited, and
    /// the review of what was submitted.
    Forms,
    /// What the desk knows: the articles that answers rest on, in versions.
    Knowledge,
    /// What happened at the desk, for other systems to follow: a feed to read and a stream
    /// to listen to.
    Events,
    /// Other systems that are told what happens, by signed messages to their address.
    Webhooks,
    /// Signing in and out.
    Accounts,
    /// Running the desk: accounts, tokens, features.
    Administration,
    /// Whether the server is alive, and whether it can serve.
    Health,
}

/// The order in which groups are read.
const ORDER: [&str; 11] = [
    "Tickets",
    "Triage",
    "Applications",
    "Forms",
    "Knowledge",
    "Events",
    "Webhooks",
    super::webhooks::TAG,
    "Accounts",
    "Administration",
    "Health",
];

pub(super) fn order(document: &mut Value) {
    let place = |tag: &Value| {
        let name = tag["name"].as_str().unwrap_or_default();
        ORDER
            .iter()
            .position(|known| *known == name)
            .unwrap_or(ORDER.len())
    };
    if let Some(tags) = document["tags"].as_array_mut() {
        tags.sort_by_key(place);
    }
}
