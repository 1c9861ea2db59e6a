//! Questions about the knowledge base.

use std::collections::BTreeMap;

use async_trait::async_trait;
use frontdesk_domain::id::ArticleId;
use frontdesk_domain::knowledge::{Article, ArticleStatus, Edition};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{ArticleFilter, KnowledgeQueries, StoreError};

use super::page_of;
use crate::MemoryStore;

#[async_trait]
impl KnowledgeQueries for MemoryStore {
    async fn edition(&self) -> Result<Edition, StoreError> {
        Ok(self.state().edition())
    }

    async fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        Ok(self.state().latest_article(id).cloned())
    }

    async fn article_versions(&self, id: ArticleId) -> Result<Vec<Article>, StoreError> {
        let state = self.state();
        let versions = state.articles.values();
        Ok(versions.filter(|one| one.id == id).cloned().collect())
    }

    async fn articles(
        &self,
        filter: &ArticleFilter,
        page: PageRequest<ArticleId>,
    ) -> Result<Page<Article, ArticleId>, StoreError> {
        let state = self.state();
        // Later versions take the places of earlier ones.
        let latest: BTreeMap<ArticleId, Article> = state
            .articles
            .values()
            .map(|article| (article.id, article.clone()))
            .collect();
        let ArticleFilter { status, readers } = filter;
        let matches = |article: &Article| {
            let content = &article.content;
            status.map_or(article.is_kept(), |wanted| content.status == wanted)
                && readers.is_none_or(|wanted| content.readers == wanted)
        };
        Ok(page_of(&latest, matches, page, |article| article.id))
    }

    async fn published_at(&self, edition: Edition) -> Result<Vec<Article>, StoreError> {
        let state = self.state();
        let then = state.articles.values().filter(|one| one.edition <= edition);
        let latest: BTreeMap<ArticleId, &Article> = then.map(|one| (one.id, one)).collect();
        let published = |one: &&Article| one.content.status == ArticleStatus::Published;
        Ok(latest.into_values().filter(published).cloned().collect())
    }
}
