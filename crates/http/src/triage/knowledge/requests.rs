//! From what clients send to what the use cases take. Everything wrong is said at once.

use frontdesk_domain::knowledge::{
    ArticleBody, ArticleChange, ArticleDraft, ArticleStatus, ArticleTitle, Importance, Readers,
    Tag, Tags,
};
use frontdesk_domain::ticket::visibility::Audience as Side;
use frontdesk_domain::use_cases::knowledge::SearchQuestion;

use crate::problem::{Details, Faults};
use crate::types::Line;

use super::dto::{ArticlePatch, KnowledgeQuestion, NewArticle};
use super::problems::ChangeArticleProblem;
use super::status;

/// How many passages are told where nobody says.
const USUAL_LIMIT: i32 = 5;

impl NewArticle {
    pub(super) fn parse(self) -> Result<ArticleDraft, Faults> {
        let Self {
            title,
            body,
            importance,
            tags: named,
            audience,
            published,
        } = self;
        let mut faults = Faults::new();
        let title = faults.check("/title", ArticleTitle::parse(title.0));
        let body = faults.check("/body", ArticleBody::parse(body.0));
        let importance = faults.check_given("/importance", importance.map(Importance::new));
        let tags = tags(&mut faults, named);
        let (Some(title), Some(body), Some(importance), Some(tags)) =
            (title, body, importance, tags)
        else {
            return Err(faults);
        };
        Ok(ArticleDraft {
            title,
            body,
            importance: importance.unwrap_or_default(),
            tags: tags.unwrap_or_default(),
            readers: audience.map(Readers::from).unwrap_or_default(),
            status: published.map_or(ArticleStatus::Draft, status),
        })
    }
}

impl ArticlePatch {
    pub(super) fn parse(self) -> Result<ArticleChange, ChangeArticleProblem> {
        if self.is_empty() {
            return Err(ChangeArticleProblem::NoValidFields(Details::none()));
        }
        let Self {
            title,
            body,
            importance,
            tags: named,
            audience,
            published,
        } = self;
        let mut faults = Faults::new();
        let title = title.map(|title| ArticleTitle::parse(title.0));
        let title = faults.check_given("/title", title);
        let body = faults.check_given("/body", body.map(|body| ArticleBody::parse(body.0)));
        let importance = faults.check_given("/importance", importance.map(Importance::new));
        let tags = tags(&mut faults, named);
        let (Some(title), Some(body), Some(importance), Some(tags)) =
            (title, body, importance, tags)
        else {
            return Err(ChangeArticleProblem::InvalidRequest(faults.into()));
        };
        Ok(ArticleChange {
            title,
            body,
            importance,
            tags,
            readers: audience.map(Readers::from),
            status: published.map(status),
        })
    }
}

#[expect(
    clippy::option_option,
    reason = "wrong, not given and given are three things, as in `Faults::check_given`"
)]
/// The tags where some were given; `None` when they were given and are wrong.
fn tags(faults: &mut Faults, named: Option<Vec<Line<50>>>) -> Option<Option<Tags>> {
    let Some(named) = named else {
        return Some(None);
    };
    let tags = named.into_iter().map(|tag| Tag::parse(tag.0)).collect();
    let tags: Vec<Tag> = faults.check("/tags", tags)?;
    faults.check("/tags", Tags::new(tags)).map(Some)
}

impl KnowledgeQuestion {
    pub(super) fn parse(self) -> SearchQuestion {
        let Self {
            query,
            audience,
            limit,
        } = self;
        let audience = match audience.map_or(Readers::Public, Readers::from) {
            Readers::Public => Side::Customer,
            Readers::Staff => Side::Staff,
        };
        let limit = usize::try_from(limit.unwrap_or(USUAL_LIMIT)).unwrap_or_default();
        SearchQuestion {
            text: query.0,
            audience,
            limit,
        }
    }
}
