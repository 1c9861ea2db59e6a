//! Tags: one for each group of operations, in the order people read them.

use poem_openapi::Tags;
use serde_json::Value;

/// A group of operations.
#[derive(Debug, Clone, Copy, Tags)]
pub(crate) enum Tag {
    /// Whether the server is alive, and whether it can serve.
    Health,
}

/// The order in which groups are read.
const ORDER: [&str; 1] = ["Health"];

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
