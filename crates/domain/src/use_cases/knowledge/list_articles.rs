//! Listing articles.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::ArticleId;
use crate::knowledge::Article;
use crate::page::{Page, PageRequest};
use crate::ports::ArticleFilter;
use crate::use_cases::{Desk, Failure};

/// Lists articles, for the staff.
#[derive(Clone)]
pub struct ListArticles {
    /// What it stands on.
    pub desk: Desk,
}

impl ListArticles {
    /// The articles that match, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        filter: &ArticleFilter,
        page: PageRequest<ArticleId>,
    ) -> Result<Page<Article, ArticleId>, Failure<Infallible>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::KnowledgeRead)
            .await?;
        Ok(self.desk.queries.articles(filter, page).await?)
    }
}
