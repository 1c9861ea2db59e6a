//! What breaks a client of the last release, and which breaks are meant.

use std::collections::{BTreeMap, BTreeSet};

use drift::{Change, ChangeClass};
use serde::Deserialize;
use serde_json::Value;

use crate::files::Forms;
use crate::{own, specshift};

/// What drift says, without a judgement, when an object has other keys or requires others.
const KEYS_OF_OBJECTS: [&str; 2] = [
    "object properties changed",
    "object required properties changed",
];

/// What a client of the old document could trip over in the new one, each in a line that says who found it.
pub fn between(old: &Forms, new: &Forms) -> BTreeSet<String> {
    // Whether objects share what they have in common is nothing that a client can see.
    let (old, new) = (&old.written_out(), &new.written_out());
    let of = |judge: &str, found: Vec<String>| -> Vec<String> {
        found
            .into_iter()
            .map(|line| format!("{judge}: {line}"))
            .collect()
    };
    let mut found = of(
        "specshift",
        specshift::breaks(&old.canonical, &new.canonical),
    );
    found.extend(of("drift", drifted(&old.twin, &new.twin)));
    found.extend(of("frontdesk", own::breaks(&old.twin, &new.twin)));
    found.into_iter().collect()
}

fn drifted(old: &Value, new: &Value) -> Vec<String> {
    let changes = drift::compare(old, new);
    let changes =
        changes.unwrap_or_else(|error| panic!("drift cannot read the documents: {error}"));
    changes.iter().flat_map(lines).collect()
}

fn lines(change: &Change) -> Vec<String> {
    let place = change.paths.first().map(|path| path.old.to_string());
    let place = place.unwrap_or_default();
    let breaking = change.changes.iter().filter(|info| match info.class {
        ChangeClass::BackwardIncompatible | ChangeClass::Incompatible => true,
        // What it cannot judge a person has to, but for the keys of objects, which specshift looks into one by one.
        ChangeClass::Unhandled => !KEYS_OF_OBJECTS.contains(&info.message.as_str()),
        ChangeClass::ForwardIncompatible | ChangeClass::Trivial => false,
    });
    breaking
        .map(|info| format!("{place} {}: {}", info.old_subpath, info.message))
        .collect()
}

/// The breaks that are meant, and why.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvals {
    /// By the line of the finding.
    #[serde(default)]
    pub approved: BTreeMap<String, String>,
}

/// What stands between the found breaks and the approved ones.
#[derive(Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Breaks that nobody approved.
    pub unapproved: Vec<String>,
    /// Approvals that approve nothing any more.
    pub idle: Vec<String>,
}

impl Verdict {
    /// Compares them.
    pub fn of(found: &BTreeSet<String>, approvals: &Approvals) -> Self {
        let unapproved = found
            .iter()
            .filter(|line| !approvals.approved.contains_key(*line));
        let idle = approvals
            .approved
            .keys()
            .filter(|line| !found.contains(*line));
        Self {
            unapproved: unapproved.cloned().collect(),
            idle: idle.cloned().collect(),
        }
    }

    /// Whether nothing is left to say.
    pub const fn is_clean(&self) -> bool {
        self.unapproved.is_empty() && self.idle.is_empty()
    }
}

#[cfg(test)]
mod tests;
