//! The knowledge base: what the desk knows, in versions that are kept, and how it is
//! searched.

pub mod article;
pub mod importance;
pub mod index;
pub mod meaning;
pub mod passage;
pub mod ranking;
pub mod section;
pub mod words;

#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use article::{
    Article, ArticleBody, ArticleChange, ArticleDraft, ArticleStatus, ArticleTitle, Edition,
    Readers, Tag, Tags, TagsError,
};
pub use importance::{Importance, ImportanceError};
pub use index::KnowledgeIndex;
pub use meaning::Meaning;
pub use passage::{Citation, Found, Passage};
pub use ranking::Ranking;
pub use section::{Section, sections};

pub use crate::id::ArticleId;
