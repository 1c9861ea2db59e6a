//! Why something was not done in the knowledge base.

use frontdesk_domain::use_cases::knowledge::{ArticleNotFound, ChangeArticleRefusal};

use crate::problem::{Details, Faults, problems};

problems! {
    /// Why there is no list of articles.
    pub(crate) ListArticlesProblem {} also { FeatureDisabled }
}

problems! {
    /// Why there is no article.
    pub(crate) ReadArticleProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why an article was not written.
    pub(crate) CreateArticleProblem { InvalidRequest } also { FeatureDisabled }
}

problems! {
    /// Why an article was not changed.
    pub(crate) ChangeArticleProblem { InvalidRequest, NoValidFields, NotFound, PreconditionFailed } also { FeatureDisabled }
}

problems! {
    /// Why an article was not deleted.
    pub(crate) ArchiveProblem { NotFound, PreconditionFailed } also { FeatureDisabled }
}

problems! {
    /// Why the knowledge base was not searched.
    pub(crate) SearchProblem {} also { FeatureDisabled }
}

fn article_not_found() -> Details {
    Details::say("Article not found")
}

impl From<Faults> for CreateArticleProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<ArticleNotFound> for ReadArticleProblem {
    fn from(ArticleNotFound: ArticleNotFound) -> Self {
        Self::NotFound(article_not_found())
    }
}

impl From<ChangeArticleRefusal> for ChangeArticleProblem {
    fn from(refusal: ChangeArticleRefusal) -> Self {
        match refusal {
            ChangeArticleRefusal::NotFound => Self::NotFound(article_not_found()),
            ChangeArticleRefusal::Stale => Self::PreconditionFailed(Details::none()),
        }
    }
}

impl From<ChangeArticleRefusal> for ArchiveProblem {
    fn from(refusal: ChangeArticleRefusal) -> Self {
        match refusal {
            ChangeArticleRefusal::NotFound => Self::NotFound(article_not_found()),
            ChangeArticleRefusal::Stale => Self::PreconditionFailed(Details::none()),
        }
    }
}
