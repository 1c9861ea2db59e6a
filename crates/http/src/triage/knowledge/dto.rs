//! Articles as the staff reads and writes them.

use frontdesk_domain::id::ArticleId;
use frontdesk_domain::knowledge::{
    Article as DomainArticle, ArticleDraft, ArticleStatus, Citation, Passage, Readers, Tag,
};
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::types::{Instant, Line, Text, Uid};

/// Who may read an article: `public` is for everybody, and customers are answered from it;
/// `staff` is for the staff alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "ArticleAudience",
    rename_all = "snake_case",
    remote = "Readers"
)]
pub(crate) enum Audience {
    Public,
    Staff,
}

/// One version of an article.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example)]
pub(crate) struct Article {
    /// The id.
    pub id: Uid<ArticleId>,
    /// Which version it is: 1 when written, one more with every change.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// What it is called.
    pub title: Line<200>,
    /// What it says, in Markdown.
    pub body: Text<1, 65536>,
    /// How much it counts beside others that fit as well, from 0.0 to 2.0.
    #[oai(validator(minimum(value = "0"), maximum(value = "2")))]
    pub importance: f64,
    /// Words under which it is found.
    #[oai(validator(max_items = 20))]
    pub tags: Vec<Line<50>>,
    /// Who may read it.
    pub audience: Audience,
    /// Whether answers may rest on it.
    pub published: bool,
    /// Whether it was deleted with this version.
    pub archived: bool,
    /// When the article was written.
    pub created_at: Instant,
    /// When this version was written.
    pub updated_at: Instant,
}

/// What an article is written as.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct NewArticle {
    /// What it is called: 1 to 200 characters.
    pub title: Line<200>,
    /// What it says, in Markdown: 1 to 65,536 bytes. Headings make its sections.
    pub body: Text<1, 65536>,
    /// How much it counts beside others that fit as well, from 0.0 to 2.0. Default 1.0.
    #[oai(validator(minimum(value = "0"), maximum(value = "2")))]
    pub importance: Option<f64>,
    /// Words under which it is found, besides its own: at most 20, none twice. Default none.
    #[oai(validator(max_items = 20))]
    pub tags: Option<Vec<Line<50>>>,
    /// Who may read it. Default `public`.
    pub audience: Option<Audience>,
    /// Whether answers may rest on it. Default false: a draft.
    pub published: Option<bool>,
}

/// What is to change on an article; what is absent stays. At least one key is needed.
#[derive(Debug, Clone, Default, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct ArticlePatch {
    /// What it is called: 1 to 200 characters.
    pub title: Option<Line<200>>,
    /// What it says, in Markdown: 1 to 65,536 bytes.
    pub body: Option<Text<1, 65536>>,
    /// How much it counts, from 0.0 to 2.0.
    #[oai(validator(minimum(value = "0"), maximum(value = "2")))]
    pub importance: Option<f64>,
    /// Words under which it is found, in place of those before.
    #[oai(validator(max_items = 20))]
    pub tags: Option<Vec<Line<50>>>,
    /// Who may read it.
    pub audience: Option<Audience>,
    /// Whether answers may rest on it.
    pub published: Option<bool>,
}

/// A question to the knowledge base.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct KnowledgeQuestion {
    /// The question, in the words of whoever asks: 1 to 65,536 characters.
    pub query: Text<1, 65536>,
    /// For whom it is answered: only what they may read is searched. Default `public`, as
    /// for the tickets of customers.
    pub audience: Option<Audience>,
    /// How many passages at most, from 1 to 50. Default 5.
    #[oai(validator(minimum(value = "1"), maximum(value = "50")))]
    pub limit: Option<i32>,
}

/// The article in which a passage stands.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
pub(crate) struct ArticleReference {
    /// The id.
    pub id: Uid<ArticleId>,
    /// The version that was searched.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// What it is called.
    pub title: Line<200>,
}

/// A passage that fits a question.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct FoundPassage {
    /// Where it stands.
    pub article: ArticleReference,
    /// The heading of the section; absent for the text above the first heading.
    pub section: Option<Text<1, 200>>,
    /// How well it fits, from 0.0 to 1.0; what is below the desk's floor is not answered.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub relevance: f64,
    /// Relevance weighted by importance and age, from 0.0 to 1.5: the order of the list.
    #[oai(validator(minimum(value = "0"), maximum(value = "1.5")))]
    pub score: f64,
    /// How the section begins.
    pub snippet: Text<1, 301>,
}

/// The longest snippet, in characters.
const SNIPPET: usize = 300;

impl From<DomainArticle> for Article {
    fn from(article: DomainArticle) -> Self {
        let DomainArticle {
            id,
            version,
            edition: _,
            content,
            author: _,
            created_at,
            updated_at,
        } = article;
        let ArticleDraft {
            title,
            body,
            importance,
            tags,
            readers,
            status,
        } = content;
        Self {
            id: Uid(id),
            version: version.get(),
            title: title.into_string().into(),
            body: body.into_string().into(),
            importance: importance.get(),
            tags: tags.as_slice().iter().map(tag).collect(),
            audience: readers.into(),
            published: status == ArticleStatus::Published,
            archived: status == ArticleStatus::Archived,
            created_at: created_at.into(),
            updated_at: updated_at.into(),
        }
    }
}

fn tag(tag: &Tag) -> Line<50> {
    tag.as_str().into()
}

impl From<Passage> for FoundPassage {
    fn from(passage: Passage) -> Self {
        let Passage {
            source,
            text,
            relevance,
            score,
        } = passage;
        let Citation {
            article,
            version,
            title,
            section,
        } = source;
        Self {
            article: ArticleReference {
                id: Uid(article),
                version: version.get(),
                title: title.into(),
            },
            section: section.map(Text),
            relevance,
            score,
            snippet: snippet(&text).into(),
        }
    }
}

fn snippet(text: &str) -> String {
    match text.char_indices().nth(SNIPPET) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

impl ArticlePatch {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Example for Article {
    fn example() -> Self {
        samples::article().into()
    }
}

impl Example for NewArticle {
    fn example() -> Self {
        let Article {
            title, body, tags, ..
        } = Article::example();
        Self {
            title,
            body,
            importance: Some(1.0),
            tags: Some(tags),
            audience: Some(Audience::Public),
            published: Some(true),
        }
    }
}

impl Example for ArticlePatch {
    fn example() -> Self {
        Self {
            importance: Some(1.5),
            published: Some(true),
            ..Self::default()
        }
    }
}

impl Example for KnowledgeQuestion {
    fn example() -> Self {
        let listed = samples::listed_ticket();
        Self {
            query: listed.ticket.parts().message.as_str().into(),
            audience: Some(Audience::Public),
            limit: Some(3),
        }
    }
}

impl Example for FoundPassage {
    fn example() -> Self {
        samples::passage().into()
    }
}
