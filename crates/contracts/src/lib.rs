//! One clause per promise of the storage ports, run by every adapter.
//!
//! An adapter gives a fresh, empty store for each clause and gets one test per clause:
//!
//! ```ignore
//! async fn sqlite() -> frontdesk_contracts::Fixture {
//!     let folder = tempfile::tempdir().expect("a folder can be made");
//!     let (store, queries) = open(folder.path()).await;
//!     frontdesk_contracts::Fixture::new(store, queries).keeping(folder)
//! }
//!
//! frontdesk_contracts::store_contract!(sqlite());
//! ```
//!
//! A clause reads nothing but what the ports show, gives its own ids and instants, and
//! stands alone: the first broken promise hides no other. Clauses about waiting hold for
//! stores that run units of work side by side and for stores that run one after the other.
#![warn(missing_docs)]
#![expect(
    clippy::missing_panics_doc,
    reason = "a clause panics when the promise is broken; that is its purpose"
)]

mod concurrency;
mod contract;
mod fixture;
mod reception;

pub mod accounts;
pub mod audit;
pub mod categories;
pub mod decisions;
pub mod desk;
pub mod features;
pub mod filters;
pub mod form_lists;
pub mod forms;
pub mod identities;
pub mod invites;
pub mod jobs;
pub mod keys;
pub mod knowledge;
pub mod learning;
pub mod leases;
pub mod limits;
pub mod locks;
pub mod logins;
pub mod outbox;
pub mod paging;
pub mod personal_data;
pub mod replays;
pub mod replies;
pub mod sessions;
pub mod slots;
pub mod submissions;
pub mod texts;
pub mod threads;
pub mod tickets;
pub mod tokens;
pub mod units;
pub mod views;
pub mod visibility;
pub mod webhooks;
pub mod words;

pub use concurrency::within_a_minute;
pub use fixture::Fixture;
