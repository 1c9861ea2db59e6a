//! Changing an article: another version, published or not, or none any more.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::feature::Feature;
use crate::id::{ArticleId, Version};
use crate::knowledge::{Article, ArticleChange, ArticleStatus};
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, retry_on_conflict};

/// Changes and archives articles, on behalf of those who may write the knowledge base.
#[derive(Clone)]
pub struct ChangeArticle {
    /// What it stands on.
    pub desk: Desk,
}

/// What is to change.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeArticleCommand {
    /// The article.
    pub article: ArticleId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// What is to be different.
    pub change: ArticleChange,
}

impl ChangeArticleCommand {
    /// Takes the article away. Its versions stay for the decisions that cite them.
    pub fn archive(article: ArticleId, expected: Option<Version>) -> Self {
        let change = ArticleChange {
            status: Some(ArticleStatus::Archived),
            ..ArticleChange::default()
        };
        Self {
            article,
            expected,
            change,
        }
    }
}

/// Why an article was not changed.
#[derive(Debug, Error)]
pub enum ChangeArticleRefusal {
    /// There is no such article.
    #[error("no such article")]
    NotFound,
    /// The article is no longer the one the client has seen.
    #[error("the article was changed meanwhile")]
    Stale,
}

impl Refusal for ChangeArticleRefusal {}

type ChangeFailure = Failure<ChangeArticleRefusal>;

impl ChangeArticle {
    /// Makes the change as another version, and answers it. Where nothing is different no
    /// version is made.
    ///
    /// # Errors
    /// A [`ChangeArticleRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ChangeArticleCommand,
        receipt: &Receipt<Article>,
    ) -> Result<Outcome<Article>, ChangeFailure> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::KnowledgeWrite)
            .await?;
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &ChangeArticleCommand,
        receipt: &Receipt<Article>,
    ) -> Result<Outcome<Article>, ChangeFailure> {
        let now = self.desk.clock.now();
        let ChangeArticleCommand {
            article: id,
            expected,
            change,
        } = command;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return Ok(Outcome::Replayed(answer));
        }
        let edition = work.knowledge().lock_knowledge().await?;
        let found = work.knowledge().article_to_change(*id).await?;
        let article = found
            .filter(Article::is_kept)
            .ok_or(ChangeArticleRefusal::NotFound)?;
        if expected.is_some_and(|version| version != article.version) {
            return Err(ChangeArticleRefusal::Stale.into());
        }
        let after = article.changed(change.clone(), edition, actor.account, now);
        if let Some(after) = &after {
            work.knowledge().insert_article(after).await?;
            let deed = Deed::changed(&article, after);
            self.desk.note(&mut *work, actor, now, deed).await?;
        }
        let article = after.unwrap_or(article);
        receipt.keep(&mut *work, &article).await?;
        work.commit().await?;
        Ok(Outcome::Done(article))
    }
}
