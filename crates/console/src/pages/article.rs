//! Writing an article: with a preview, and a warning where somebody else was faster.

use askama::Template;
use frontdesk_domain::id::Version;
use frontdesk_domain::knowledge::{
    Article, ArticleBody, ArticleChange, ArticleDraft, ArticleId, ArticleStatus, ArticleTitle,
    Importance, Readers, Tag, Tags,
};
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::use_cases::knowledge::{
    ArticleNotFound, ChangeArticleCommand, ChangeArticleRefusal,
};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::Choice;
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent};
use crate::markdown;
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "article.html")]
struct ArticlePage {
    frame: Frame,
    action: String,
    version: Option<Version>,
    title: Markup,
    body: Markup,
    importance: Markup,
    tags: Markup,
    readers: Vec<Choice>,
    statuses: Vec<Choice>,
    faults: Faults,
    preview: Option<Markup>,
    now: Option<Markup>,
    changed: Option<Markup>,
    problem: Option<&'static str>,
}

/// What is wrong, field by field.
#[derive(Default)]
struct Faults {
    title: Option<String>,
    body: Option<String>,
    importance: Option<&'static str>,
    tags: Option<&'static str>,
}

impl Faults {
    const fn is_empty(&self) -> bool {
        let Self {
            title,
            body,
            importance,
            tags,
        } = self;
        title.is_none() && body.is_none() && importance.is_none() && tags.is_none()
    }
}

/// An article as a form says it, right or wrong.
fn written(visitor: &Visitor, action: &str, fields: &Fields) -> ArticlePage {
    let t = visitor.texts();
    let title = fields.filled("title").unwrap_or(t.knowledge.new_article);
    ArticlePage {
        frame: Frame::new(visitor, Section::Knowledge, title),
        action: action.to_owned(),
        // A version that is none is refused before anything is written.
        version: fields.version().unwrap_or_default(),
        title: Markup::verbatim(fields.text("title")),
        body: Markup::verbatim(fields.text("body")),
        importance: Markup::verbatim(fields.get("importance").unwrap_or("1.0")),
        tags: Markup::verbatim(fields.text("tags")),
        readers: readers(t, fields.text("readers")),
        statuses: statuses(t, fields.text("status")),
        faults: Faults::default(),
        preview: None,
        now: None,
        changed: None,
        problem: None,
    }
}

fn readers(t: &Texts, chosen: &str) -> Vec<Choice> {
    let choice = |one: Readers| Choice {
        value: one.name().to_owned(),
        words: t.readers(one).to_owned(),
        chosen: one.name() == chosen,
    };
    Readers::ALL.map(choice).into()
}

fn statuses(t: &Texts, chosen: &str) -> Vec<Choice> {
    let choice = |one: ArticleStatus| Choice {
        value: one.name().to_owned(),
        words: t.article_status(one).to_owned(),
        chosen: one.name() == chosen,
    };
    ArticleStatus::ALL.map(choice).into()
}

/// The fields of the form for an article as it is.
fn fields_of(article: &Article) -> Fields {
    let content = &article.content;
    let tags: Vec<&str> = content.tags.as_slice().iter().map(Tag::as_str).collect();
    Fields::of([
        ("version", article.version.get().to_string()),
        ("title", content.title.to_string()),
        ("body", content.body.to_string()),
        ("importance", format!("{:?}", content.importance.get())),
        ("tags", tags.join(", ")),
        ("readers", content.readers.name().to_owned()),
        ("status", content.status.name().to_owned()),
    ])
}

fn draft(t: &Texts, fields: &Fields) -> Result<ArticleDraft, Faults> {
    let title = ArticleTitle::parse(fields.text("title"));
    let body = ArticleBody::parse(fields.text("body"));
    let importance: Option<f64> = fields.text("importance").trim().parse().ok();
    let importance = importance.and_then(|number| Importance::new(number).ok());
    let tags = fields
        .text("tags")
        .split(',')
        .map(str::trim)
        .filter(|tag| !tag.is_empty());
    let tags = tags.map(Tag::parse).collect::<Result<Vec<_>, _>>().ok();
    let tags = tags.and_then(|tags| Tags::new(tags).ok());
    let reader = Readers::ALL
        .into_iter()
        .find(|one| one.name() == fields.text("readers"));
    let status = ArticleStatus::ALL
        .into_iter()
        .find(|one| one.name() == fields.text("status"));
    if let (Ok(title), Ok(body), Some(importance), Some(tags)) = (&title, &body, importance, &tags)
    {
        return Ok(ArticleDraft {
            title: title.clone(),
            body: body.clone(),
            importance,
            tags: tags.clone(),
            readers: reader.unwrap_or_default(),
            status: status.unwrap_or_default(),
        });
    }
    Err(Faults {
        title: title.err().map(|error| t.text_error(&error)),
        body: body.err().map(|error| t.text_error(&error)),
        importance: importance
            .is_none()
            .then_some(t.knowledge.importance_problem),
        tags: tags.is_none().then_some(t.knowledge.tags_problem),
    })
}

#[handler]
pub(crate) fn new_article_page(SignedIn { visitor, .. }: SignedIn) -> Answer {
    page(&written(&visitor, "/knowledge/new", &Fields::default()))
}

#[handler]
pub(crate) async fn article_page(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Asked(fields): Asked,
) -> Answer {
    let id = ArticleId::try_from(id).map_err(|_| Trouble::NotFound)?;
    let read = &surroundings.use_cases.read_article;
    let article = read.run(&member.actor, id).await;
    let article = article.map_err(trouble(|ArticleNotFound| Trouble::NotFound))?;
    let mut page_now = written(&visitor, &format!("/knowledge/{id}"), &fields_of(&article));
    page_now.preview = Some(markdown::shown(article.content.body.as_str()));
    page_now.changed = Some(visitor.time(article.updated_at));
    if fields.get("done") == Some("saved") {
        page_now.frame.notice = Some(visitor.texts().frame.saved);
    }
    page(&page_now)
}

/// The article to save; or the page again, with the preview that was asked for or with what
/// is wrong.
fn not_yet(
    visitor: &Visitor,
    action: &str,
    fields: &Fields,
) -> Result<ArticleDraft, Box<ArticlePage>> {
    let mut page = match draft(visitor.texts(), fields) {
        Ok(draft) if fields.text("do") != "preview" => return Ok(draft),
        Ok(_) => written(visitor, action, fields),
        Err(faults) => ArticlePage {
            faults,
            ..written(visitor, action, fields)
        },
    };
    page.preview = Some(markdown::shown(fields.text("body")));
    Err(Box::new(page))
}

fn shown_again(page: &ArticlePage) -> Answer {
    let status = if page.faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::BAD_REQUEST
    };
    page_with(status, page)
}

#[handler]
pub(crate) async fn create_article(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let draft = match not_yet(&visitor, "/knowledge/new", &fields) {
        Ok(draft) => draft,
        Err(page) => return shown_again(&page),
    };
    let create = surroundings.use_cases.create_article.clone();
    let created =
        to_the_end(async move { create.run(&member.actor, &draft, &Receipt::none()).await });
    let created = created.await?.map_err(trouble(|never| match never {}))?;
    match created {
        Outcome::Done(article) => go_to(&format!("/knowledge/{}?done=saved", article.id)),
        Outcome::Replayed(_) => go_to("/knowledge"),
    }
}

#[handler]
pub(crate) async fn change_article(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Sent(fields): Sent,
) -> Answer {
    let id = ArticleId::try_from(id).map_err(|_| Trouble::NotFound)?;
    let action = format!("/knowledge/{id}");
    let draft = match not_yet(&visitor, &action, &fields) {
        Ok(draft) => draft,
        Err(page) => return shown_again(&page),
    };
    let archived = draft.status == ArticleStatus::Archived;
    let command = ChangeArticleCommand {
        article: id,
        expected: fields.version()?,
        change: whole(draft),
    };
    let change = surroundings.use_cases.change_article.clone();
    let actor = member.actor.clone();
    let changed = to_the_end(async move { change.run(&actor, &command, &Receipt::none()).await });
    match changed.await?.map(|_| ()).map_err(refusal) {
        Ok(()) if archived => go_to("/knowledge"),
        Ok(()) => go_to(&format!("{action}?done=saved")),
        Err(failed) => match failed? {
            ChangeArticleRefusal::NotFound => Err(Trouble::NotFound),
            ChangeArticleRefusal::Stale => {
                let read = &surroundings.use_cases.read_article;
                let now = read.run(&member.actor, id).await;
                let now = now.map_err(trouble(|ArticleNotFound| Trouble::NotFound))?;
                let mut page = written(&visitor, &action, &fields);
                page.version = Some(now.version);
                page.now = Some(markdown::shown(now.content.body.as_str()));
                page.problem = Some(visitor.texts().knowledge.changed_meanwhile);
                page_with(StatusCode::CONFLICT, &page)
            }
        },
    }
}

/// The form holds every field, so every field is meant.
fn whole(draft: ArticleDraft) -> ArticleChange {
    let ArticleDraft {
        title,
        body,
        importance,
        tags,
        readers,
        status,
    } = draft;
    ArticleChange {
        title: Some(title),
        body: Some(body),
        importance: Some(importance),
        tags: Some(tags),
        readers: Some(readers),
        status: Some(status),
    }
}
