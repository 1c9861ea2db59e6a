//! Who else is looking at a ticket just now, as far as this process has seen.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use frontdesk_domain::account::Account;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::time::Timestamp;

/// How long somebody who opened a ticket counts as looking at it.
const ATTENTION: Duration = Duration::from_mins(3);
/// How many looks are remembered; more than that many agents at once see fewer names.
const REMEMBERED: usize = 1_000;

/// Looks at tickets, forgotten after a while.
#[derive(Default)]
pub(crate) struct Presence(Mutex<HashMap<(TicketId, AccountId), Look>>);

struct Look {
    name: String,
    at: Timestamp,
}

impl Presence {
    /// Notes that somebody looks at a ticket, and answers who else does, by name.
    pub(crate) fn seen(&self, ticket: TicketId, account: &Account, now: Timestamp) -> Vec<String> {
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        looks.retain(|_, look| now.since(look.at) < ATTENTION);
        if looks.len() < REMEMBERED {
            let name = account.name.to_string();
            looks.insert((ticket, account.id), Look { name, at: now });
        }
        let others = looks
            .iter()
            .filter(|((seen, by), _)| *seen == ticket && *by != account.id);
        let mut names: Vec<String> = others.map(|(_, look)| look.name.clone()).collect();
        names.sort_unstable();
        names
    }
}
