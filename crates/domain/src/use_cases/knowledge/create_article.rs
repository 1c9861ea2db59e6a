//! Writing an article.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::feature::Feature;
use crate::id::{ArticleId, Version};
use crate::knowledge::{Article, ArticleDraft};
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, retry_on_conflict};

/// Writes articles, on behalf of those who may write the knowledge base.
#[derive(Clone)]
pub struct CreateArticle {
    /// What it stands on.
    pub desk: Desk,
}

impl CreateArticle {
    /// Stores the article in its first version. What is published is searched from the
    /// commit on.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        draft: &ArticleDraft,
        receipt: &Receipt<Article>,
    ) -> Result<Outcome<Article>, Failure<Infallible>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::KnowledgeWrite)
            .await?;
        retry_on_conflict(move || self.attempt(actor, draft, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        draft: &ArticleDraft,
        receipt: &Receipt<Article>,
    ) -> Result<Outcome<Article>, Failure<Infallible>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return Ok(Outcome::Replayed(answer));
        }
        let edition = work.knowledge().lock_knowledge().await?;
        let article = Article {
            id: ArticleId::new(self.desk.ids.next()),
            version: Version::FIRST,
            edition: edition.next(),
            content: draft.clone(),
            author: actor.account,
            created_at: now,
            updated_at: now,
        };
        work.knowledge().insert_article(&article).await?;
        let deed = Some(Deed::created(&article));
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &article).await?;
        work.commit().await?;
        Ok(Outcome::Done(article))
    }
}
