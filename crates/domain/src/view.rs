//! Saved views of the queue: filters with a name that an agent keeps for themselves.

use crate::id::{AccountId, ViewId};
use crate::search::SearchQuery;
use crate::text::{TextError, line, text_type};
use crate::ticket::department::DepartmentName;
use crate::ticket::priority::Priority;
use crate::ticket::status::Status;
use crate::time::Timestamp;
use crate::triage::CategoryName;

text_type! {
    /// What an agent calls a view: 1 to 60 characters.
    ViewName, |text| line(text, ViewName::MAX_CHARACTERS)
}

impl ViewName {
    /// The longest name.
    pub const MAX_CHARACTERS: usize = 60;
}

text_type! {
    /// Words that the tickets of a view hold, as an agent typed them: 1 to 200 characters
    /// in which there is something to look for.
    ViewWords, |text| {
        line(text, ViewWords::MAX_CHARACTERS)?;
        let searched = SearchQuery::parse(text).map(drop);
        searched.map_err(|_| TextError::Malformed { expected: "words to look for" })
    }
}

impl ViewWords {
    /// The longest search.
    pub const MAX_CHARACTERS: usize = 200;
}

/// Which tickets a view shows: those that match every part that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ViewFilter {
    /// Only tickets in this state.
    pub status: Option<Status>,
    /// Only tickets with these words.
    pub words: Option<ViewWords>,
    /// Only tickets of this priority.
    pub priority: Option<Priority>,
    /// Only tickets of this department.
    pub department: Option<DepartmentName>,
    /// Only tickets of this category.
    pub category: Option<CategoryName>,
    /// Only tickets that whoever looks is the assignee of.
    pub mine: bool,
}

/// A view that an agent keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// The id.
    pub id: ViewId,
    /// Whose it is; nobody else sees it.
    pub owner: AccountId,
    /// Where it stands among those of its owner, from 0.
    pub place: u8,
    /// What it is called; no other of its owner is.
    pub name: ViewName,
    /// Which tickets it shows.
    pub filter: ViewFilter,
    /// When it was saved.
    pub created_at: Timestamp,
}

impl SavedView {
    /// How many an agent may keep. Each has a place of its own, so that no two requests at
    /// once make one too many.
    pub const MOST: u8 = 20;
}
