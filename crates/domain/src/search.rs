//! Searching tickets: what somebody looks for, and the form in which words are compared.
//!
//! Every store compares the same [`Term`]s, which are plain ASCII, so that a search finds
//! the same everywhere and nothing that somebody types means anything to a database.

mod query;
mod term;

pub use query::{Phrase, SearchQuery, SearchQueryError};
pub use term::{Term, terms};
