//! Reading an article and its versions.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::ArticleId;
use crate::knowledge::Article;
use crate::use_cases::{Desk, Failure, Refusal};

/// Reads articles, for the staff.
#[derive(Clone)]
pub struct ReadArticle {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such article, or not any more.
#[derive(Debug, Clone, Copy, Error)]
#[error("no such article")]
pub struct ArticleNotFound;

impl Refusal for ArticleNotFound {}

impl ReadArticle {
    /// The article as it is now.
    ///
    /// # Errors
    /// [`ArticleNotFound`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: ArticleId,
    ) -> Result<Article, Failure<ArticleNotFound>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::KnowledgeRead)
            .await?;
        let found = self.desk.queries.article(id).await?;
        Ok(found.filter(Article::is_kept).ok_or(ArticleNotFound)?)
    }

    /// Every version of an article, earliest first, also of one that was archived: this
    /// is where a citation leads.
    ///
    /// # Errors
    /// [`ArticleNotFound`], or what can happen to any use case.
    pub async fn versions(
        &self,
        actor: &Actor,
        id: ArticleId,
    ) -> Result<Vec<Article>, Failure<ArticleNotFound>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::KnowledgeRead)
            .await?;
        let versions = self.desk.queries.article_versions(id).await?;
        if versions.is_empty() {
            return Err(ArticleNotFound.into());
        }
        Ok(versions)
    }
}
