//! Reading what is committed.

mod accounts;
mod audit;
mod desk;
mod events;
mod forms;
mod jobs;
mod knowledge;
mod learning;
mod replays;
mod tickets;
mod views;
mod webhooks;

use std::collections::BTreeMap;

use frontdesk_domain::page::{Page, PageRequest};

/// A page of a table, greatest key first.
fn page_of<K: Copy + Ord, V: Clone>(
    table: &BTreeMap<K, V>,
    matches: impl Fn(&V) -> bool,
    request: PageRequest<K>,
    key: impl Fn(&V) -> K,
) -> Page<V, K> {
    let PageRequest { limit, after } = request;
    let rows = table
        .iter()
        .rev()
        .filter(|(key, _)| after.is_none_or(|after| **key < after));
    let found = rows
        .map(|(_, row)| row)
        .filter(|row| matches(row))
        .take(limit.get() + 1);
    Page::from_surplus(found.cloned().collect(), limit, key)
}
