//! The knowledge base: what storage keeps of it.

use async_trait::async_trait;

use crate::id::ArticleId;
use crate::knowledge::{Article, ArticleStatus, Edition, Readers};
use crate::page::{Page, PageRequest};

use super::StoreError;

/// Writing articles.
#[async_trait]
pub trait KnowledgeRepository: Send {
    /// The edition of the knowledge base as it is now, locked: whoever wants to change any
    /// article waits until this unit of work has ended.
    async fn lock_knowledge(&mut self) -> Result<Edition, StoreError>;

    /// The latest version of an article, in a unit of work that has locked the knowledge
    /// base; `None` when there is none.
    async fn article_to_change(&mut self, id: ArticleId) -> Result<Option<Article>, StoreError>;

    /// Stores a version of an article, in a unit of work that has locked the knowledge
    /// base, whose edition becomes that of the version. Versions are never changed:
    /// [`StoreError::Duplicate`] when the number is taken.
    async fn insert_article(&mut self, article: &Article) -> Result<(), StoreError>;
}

/// Which articles are wanted: those that match every part that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleFilter {
    /// Only articles that are so far now; `None` for all that are not archived.
    pub status: Option<ArticleStatus>,
    /// Only articles for these readers.
    pub readers: Option<Readers>,
}

/// Questions about the knowledge base.
#[async_trait]
pub trait KnowledgeQueries: Send + Sync {
    /// How often anything in the knowledge base was changed.
    async fn edition(&self) -> Result<Edition, StoreError>;

    /// The latest version of an article, archived ones included.
    async fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError>;

    /// Every version of an article, earliest first.
    async fn article_versions(&self, id: ArticleId) -> Result<Vec<Article>, StoreError>;

    /// The latest versions of articles that match, newest article first.
    async fn articles(
        &self,
        filter: &ArticleFilter,
        page: PageRequest<ArticleId>,
    ) -> Result<Page<Article, ArticleId>, StoreError>;

    /// Everything that was published in an edition, as it was then, in the order of ids.
    async fn published_at(&self, edition: Edition) -> Result<Vec<Article>, StoreError>;
}
