//! The knowledge base, as far as answers refer to it.

use crate::id::Version;

pub use crate::id::ArticleId;

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
