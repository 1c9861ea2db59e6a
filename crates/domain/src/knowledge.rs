//! The knowledge base, as far as answers refer to it.

use uuid::Uuid;

use crate::id::Version;

/// An article of the knowledge base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(Uuid);

impl ArticleId {
    /// Wraps the UUID of an article.
    pub const fn new(id: Uuid) -> Self {
        Self(id)
    }

    /// The UUID itself.
    pub const fn get(self) -> Uuid {
        self.0
    }
}

/// The passage that an answer rests on: which section of which version of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The article.
    pub article: ArticleId,
    /// The version that was read.
    pub version: Version,
    /// The title of the article as it was then.
    pub title: String,
    /// The heading of the section, or `None` for the text above the first heading.
    pub section: Option<String>,
}
