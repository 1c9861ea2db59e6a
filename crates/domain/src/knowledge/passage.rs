//! What was found, and what an answer refers to.

use crate::id::{ArticleId, Version};

use super::Edition;

/// A section that was found for a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Where it stands.
    pub source: Citation,
    /// What it says.
    pub text: String,
    /// How well it fits the question, from 0.0 to 1.0, whatever else counts. The floor is
    /// held against this.
    pub relevance: f64,
    /// Relevance weighted by importance and age. Passages are ordered by this.
    pub score: f64,
}

/// What was found for a question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// In which edition of the knowledge base.
    pub edition: Edition,
    /// Whether there was nothing to search.
    pub nothing_published: bool,
    /// The passages, best first; none below the floor.
    pub passages: Vec<Passage>,
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
