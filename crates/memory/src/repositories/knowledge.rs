//! Articles of the knowledge base.

use async_trait::async_trait;
use frontdesk_domain::id::ArticleId;
use frontdesk_domain::knowledge::{Article, Edition};
use frontdesk_domain::ports::{KnowledgeRepository, StoreError};

use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl KnowledgeRepository for MemoryUnitOfWork {
    async fn lock_knowledge(&mut self) -> Result<Edition, StoreError> {
        Ok(self.state().edition())
    }

    async fn article_to_change(&mut self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        Ok(self.state().latest_article(id).cloned())
    }

    async fn insert_article(&mut self, article: &Article) -> Result<(), StoreError> {
        let key = (article.id, article.version);
        if self.state().articles.contains_key(&key) {
            return Err(StoreError::Duplicate);
        }
        self.state_mut().articles.insert(key, article.clone());
        Ok(())
    }
}
