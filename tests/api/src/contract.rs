//! The contract, part by part.

mod accounts;
mod answers;
mod applications;
mod audit;
mod conditions;
mod crowds;
mod events;
mod features;
mod identities;
mod jobs;
mod knowledge;
mod learning;
mod lifecycle;
mod limits;
mod older_clients;
mod pages;
mod patches;
mod priorities;
mod probes;
mod repetitions;
mod replays;
mod requesters;
mod requests;
mod sessions;
mod texts;
mod tokens;
mod triage;
mod views;
mod webhooks;

use std::collections::BTreeSet;

use frontdesk_test_desk::{Database, Desk, Staffed};
use serde_json::Value;

/// A desk with people, where nobody triages.
async fn staffed(database: Database) -> (Desk, Staffed) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    (desk, people)
}

/// The keys of an object.
#[track_caller]
fn keys(object: &Value) -> BTreeSet<&str> {
    let object = object.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

/// Goes on only when the object has exactly these keys.
#[track_caller]
fn has_keys(object: &Value, expected: &[&str]) {
    assert_eq!(keys(object), expected.iter().copied().collect(), "{object}");
}

/// The values of one key, in order.
fn each<'a>(list: &'a Value, key: &str) -> Vec<&'a Value> {
    let items = list.as_array().into_iter().flatten();
    items.map(|item| &item[key]).collect()
}
