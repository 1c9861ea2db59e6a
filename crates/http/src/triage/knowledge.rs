//! The knowledge base: articles in versions, and the search that the AI uses.

pub(crate) mod dto;
mod problems;
mod requests;

use frontdesk_domain::id::ArticleId;
use frontdesk_domain::knowledge::{Article as DomainArticle, ArticleStatus, Readers};
use frontdesk_domain::ports::ArticleFilter;
use frontdesk_domain::use_cases::knowledge::ChangeArticleCommand;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Done, Found, Keep as _, Listed, NoContent};
use crate::auth::SignedIn;
use crate::body::Body;
use crate::conditional::{IfMatch, IfNoneMatch};
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Uid;

use dto::{Article, ArticlePatch, Audience, FoundPassage, KnowledgeQuestion, NewArticle};
use problems::{
    ArchiveProblem, ChangeArticleProblem, CreateArticleProblem, ListArticlesProblem,
    ReadArticleProblem, SearchProblem,
};

/// The knowledge base.
pub(crate) struct Knowledge(pub UseCases);

#[OpenApi(prefix_path = "/api/v1/knowledge", tag = "Tag::Knowledge")]
impl Knowledge {
    /// List articles
    ///
    /// As they are now, newest first, drafts included. Staff only; needs the scope
    /// `knowledge:read`.
    #[oai(path = "/", method = "get", operation_id = "listArticles")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only articles that are published, or only drafts.
        published: Query<Option<bool>>,
        /// Only articles for these readers.
        audience: Query<Option<Audience>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<ArticleId>>>,
    ) -> Result<Listed<Article>, ListArticlesProblem> {
        let filter = ArticleFilter {
            status: published.0.map(status),
            readers: audience.0.map(Readers::from),
        };
        let page = page_request(&limit, &cursor);
        let page = self.0.list_articles.run(&actor.0, &filter, page).await?;
        let next = here.next_page(&page);
        Ok(Listed::new(page.items.into_iter().map(Article::from), next))
    }

    /// Write an article
    ///
    /// In Markdown. It is cut into sections at its headings: a section is what is found
    /// and cited. Nothing is answered from it until it is published. Needs the scope
    /// `knowledge:write`. Retry with the same `Idempotency-Key` to write it once.
    #[oai(path = "/", method = "post", operation_id = "createArticle")]
    async fn create(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: Body<NewArticle>,
    ) -> Result<Created<Article>, CreateArticleProblem> {
        let render = |article: &DomainArticle| {
            Created::new(&Article::from(article.clone()))
                .version(article.version)
                .at(format!("/api/v1/knowledge/{}", article.id))
        };
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let draft = body.value.parse()?;
        let create = self.0.create_article.clone();
        let outcome =
            to_the_end(async move { create.run(&actor.0, &draft, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Read an article
    ///
    /// As it is now. Staff only; needs the scope `knowledge:read`.
    #[oai(path = "/:id", method = "get", operation_id = "getArticle")]
    async fn read(
        &self,
        actor: SignedIn,
        if_none_match: IfNoneMatch,
        /// The id of the article.
        id: Path<Uid<ArticleId>>,
    ) -> Result<Found<Article>, ReadArticleProblem> {
        let article = self.0.read_article.run(&actor.0, id.0.0).await?;
        let version = article.version;
        Ok(Found::new(&Article::from(article), version, &if_none_match))
    }

    /// List the versions of an article
    ///
    /// Every one that ever was, earliest first, also where the article was deleted: this
    /// is where a citation leads. Staff only; needs the scope `knowledge:read`.
    #[oai(
        path = "/:id/versions",
        method = "get",
        operation_id = "listArticleVersions"
    )]
    async fn versions(
        &self,
        actor: SignedIn,
        /// The id of the article.
        id: Path<Uid<ArticleId>>,
    ) -> Result<Listed<Article, 10_000>, ReadArticleProblem> {
        let versions = self.0.read_article.versions(&actor.0, id.0.0).await?;
        Ok(Listed::new(versions.into_iter().map(Article::from), None))
    }

    /// Change an article
    ///
    /// What is absent stays. Each change is a version of its own and none is ever lost;
    /// what is published is searched in its new words from the answer on. Needs the scope
    /// `knowledge:write`.
    #[oai(path = "/:id", method = "patch", operation_id = "updateArticle")]
    async fn change(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the article.
        id: Path<Uid<ArticleId>>,
        body: Body<ArticlePatch>,
    ) -> Result<Done<Article>, ChangeArticleProblem> {
        let render = |article: &DomainArticle| {
            Done::new(&Article::from(article.clone())).version(article.version)
        };
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = ChangeArticleCommand {
            article: id.0.0,
            expected: if_match.expected(),
            change: body.value.parse()?,
        };
        let change = self.0.change_article.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }

    /// Delete an article
    ///
    /// It is neither listed nor found any more. Its versions are kept for the decisions
    /// that cite them. Needs the scope `knowledge:write`.
    #[oai(path = "/:id", method = "delete", operation_id = "deleteArticle")]
    async fn archive(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the article.
        id: Path<Uid<ArticleId>>,
    ) -> Result<NoContent, ArchiveProblem> {
        let render = |_: &DomainArticle| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let command = ChangeArticleCommand::archive(id.0.0, if_match.expected());
        let change = self.0.change_article.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, &command, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }

    /// Search as the AI does
    ///
    /// The passages that an answer to the question would rest on, best first; none where
    /// nothing fits well enough, and then the AI leaves the question to people. Staff
    /// only; needs the scope `knowledge:read`.
    #[oai(path = "/search", method = "post", operation_id = "searchKnowledge")]
    async fn search(
        &self,
        actor: SignedIn,
        body: Body<KnowledgeQuestion>,
    ) -> Result<Listed<FoundPassage, 50>, SearchProblem> {
        let question = body.value.parse();
        let found = self.0.search_knowledge.run(&actor.0, &question).await?;
        let passages = found.passages.into_iter().map(FoundPassage::from);
        Ok(Listed::new(passages, None))
    }
}

/// How far an article has come, in the contract's words.
const fn status(published: bool) -> ArticleStatus {
    if published {
        ArticleStatus::Published
    } else {
        ArticleStatus::Draft
    }
}
