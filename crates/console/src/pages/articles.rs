//! The list of articles, and searching them as the AI does.

use askama::Template;
use frontdesk_domain::knowledge::{Article, ArticleId, ArticleStatus, Passage, Readers};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::ArticleFilter;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::knowledge::SearchQuestion;
use poem::handler;

use super::{Frame, Section};
use crate::answer::{Answer, page};
use crate::fields::{Asked, address};
use crate::markdown;
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::trouble;
use crate::visitor::{SignedIn, Visitor};

/// From here on an article is marked as critical.
const CRITICAL: f64 = 1.5;

#[derive(Template)]
#[template(path = "articles.html")]
struct ArticlesPage {
    frame: Frame,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
}

struct Row {
    id: ArticleId,
    title: String,
    status: &'static str,
    is_published: bool,
    readers: &'static str,
    importance: Badge,
    tags: Vec<String>,
    updated: Markup,
}

/// How important an article is.
pub(crate) struct Badge {
    pub words: String,
    pub is_critical: bool,
}

impl Badge {
    fn of(article: &Article) -> Self {
        let importance = article.content.importance.get();
        Self {
            words: format!("{importance:.1}"),
            is_critical: importance >= CRITICAL,
        }
    }
}

#[handler]
pub(crate) async fn articles(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let request: PageRequest<ArticleId> = fields.page_of_ids()?;
    let list = &surroundings.use_cases.list_articles;
    let found = list
        .run(&member.actor, &ArticleFilter::default(), request)
        .await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let older = found
        .next
        .map(|next| address("/knowledge", &[("after", &next.to_string())]));
    page(&ArticlesPage {
        frame: Frame::new(
            &visitor,
            Section::Knowledge,
            visitor.texts().frame.knowledge,
        ),
        rows: found
            .items
            .iter()
            .map(|article| row(&visitor, article))
            .collect(),
        is_first: request.after.is_none(),
        older,
    })
}

fn row(visitor: &Visitor, article: &Article) -> Row {
    let (t, content) = (visitor.texts(), &article.content);
    Row {
        id: article.id,
        title: content.title.to_string(),
        status: t.article_status(content.status),
        is_published: content.status == ArticleStatus::Published,
        readers: t.readers(content.readers),
        importance: Badge::of(article),
        tags: content
            .tags
            .as_slice()
            .iter()
            .map(ToString::to_string)
            .collect(),
        updated: visitor.time(article.updated_at),
    }
}

#[derive(Template)]
#[template(path = "search_knowledge.html")]
struct SearchPage {
    frame: Frame,
    question: Markup,
    for_customers: bool,
    asked: bool,
    nothing_published: bool,
    passages: Vec<Hit>,
}

struct Hit {
    article: ArticleId,
    title: String,
    section: Option<String>,
    relevance: String,
    score: f64,
    score_words: String,
    text: Markup,
}

#[handler]
pub(crate) async fn search(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    const PASSAGES: usize = 10;
    let for_staff = fields.text("for") == "staff";
    let question = SearchQuestion {
        text: fields.text("q").to_owned(),
        audience: if for_staff {
            Audience::Staff
        } else {
            Audience::Customer
        },
        limit: PASSAGES,
    };
    let search = &surroundings.use_cases.search_knowledge;
    let found = search.run(&member.actor, &question).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    page(&SearchPage {
        frame: Frame::new(
            &visitor,
            Section::Knowledge,
            visitor.texts().knowledge.search,
        ),
        question: Markup::verbatim(fields.text("q")),
        for_customers: !for_staff,
        asked: fields.filled("q").is_some(),
        nothing_published: found.nothing_published,
        passages: found
            .passages
            .into_iter()
            .map(|passage| hit(&visitor, passage))
            .collect(),
    })
}

fn hit(visitor: &Visitor, passage: Passage) -> Hit {
    let Passage {
        source,
        text,
        relevance,
        score,
    } = passage;
    Hit {
        article: source.article,
        title: source.title,
        section: source.section,
        relevance: visitor.texts().percent(relevance),
        score,
        score_words: format!("{score:.2}"),
        text: markdown::shown(&text),
    }
}
