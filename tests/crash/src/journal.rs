//! What the clients were told, to be compared with what is there.

use std::collections::{BTreeMap, BTreeSet};

use frontdesk_test_desk::Answer;

/// Who writes; customers write to their own tickets only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Owner,
    Other,
    Staff,
}

/// A ticket that was acknowledged.
#[derive(Debug, Clone)]
pub struct Opened {
    pub by: Side,
    pub subject: String,
    pub message: String,
}

/// A reply that was acknowledged.
#[derive(Debug, Clone)]
pub struct Replied {
    pub id: i64,
    pub ticket: i64,
    pub by: Side,
    pub writer: usize,
    pub message: String,
    pub internal: bool,
}

/// A submission that was acknowledged.
#[derive(Debug, Clone)]
pub struct Submitted {
    pub by: Side,
    pub message: String,
}

/// Everything that was acknowledged, refused, or never answered.
#[derive(Debug, Default)]
pub struct Journal {
    /// By id.
    pub opened: BTreeMap<i64, Opened>,
    /// In the order of their acknowledgement.
    pub replied: Vec<Replied>,
    /// By id.
    pub submitted: BTreeMap<i64, Submitted>,
    /// The latest version of each ticket that anybody was told of.
    pub versions: BTreeMap<i64, i64>,
    /// Messages of requests that were refused: they must be nowhere.
    pub refused: BTreeSet<String>,
    /// Messages of requests that were never answered and never asked again: they may be there, once and whole.
    pub unanswered: BTreeSet<String>,
}

impl Journal {
    pub fn saw_version(&mut self, ticket: i64, version: i64) {
        let latest = self.versions.entry(ticket).or_default();
        *latest = version.max(*latest);
    }
}

/// The version in an `ETag`.
pub fn version(answer: &Answer) -> i64 {
    let tag = answer.header("etag").expect("a tag");
    let digits = tag.trim_matches(|character: char| !character.is_ascii_digit());
    digits.parse().expect("a version")
}
