//! The conversation on a ticket, as both sides read it.

use std::collections::HashMap;

use frontdesk_domain::account::Person;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::knowledge::Citation;
use frontdesk_domain::ports::Thread;
use frontdesk_domain::ticket::reply::{Author, Reply};
use frontdesk_domain::ticket::visibility::Audience;

use crate::markdown;
use crate::markup::Markup;
use crate::visitor::Visitor;

/// One message of the thread.
pub(crate) struct Entry {
    /// The name under which the page can be linked to this message.
    pub anchor: String,
    pub author: String,
    pub by: By,
    pub at: Markup,
    /// What customers wrote is shown as they wrote it; staff and AI write Markdown.
    pub plain: Option<String>,
    pub rich: Option<Markup>,
    pub internal: bool,
    pub sources: Vec<Source>,
}

/// Who wrote a message, for its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Customer,
    Staff,
    Ai,
    System,
}

impl By {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Customer => "by-customer",
            Self::Staff => "by-staff",
            Self::Ai => "by-ai",
            Self::System => "by-system",
        }
    }

    pub(crate) const fn is_ai(self) -> bool {
        matches!(self, Self::Ai)
    }
}

/// Where an answer comes from.
pub(crate) struct Source {
    pub article: String,
    pub title: String,
    pub section: Option<String>,
    pub version: i64,
}

impl From<&Citation> for Source {
    fn from(citation: &Citation) -> Self {
        let Citation {
            article,
            version,
            title,
            section,
        } = citation;
        Self {
            article: article.to_string(),
            title: title.clone(),
            section: section.clone(),
            version: version.get(),
        }
    }
}

/// The whole conversation, first message first.
pub(crate) fn entries(visitor: &Visitor, thread: &Thread, audience: Audience) -> Vec<Entry> {
    let ticket = thread.listed.ticket.parts();
    let authors: HashMap<AccountId, &Person> = thread
        .authors
        .iter()
        .map(|person| (person.id, person))
        .collect();
    let first = Entry {
        anchor: "first".to_owned(),
        author: thread.listed.requester.name.to_string(),
        by: By::Customer,
        at: visitor.time(ticket.created_at),
        plain: Some(ticket.message.to_string()),
        rich: None,
        internal: false,
        sources: Vec::new(),
    };
    let replies = thread
        .replies
        .iter()
        .map(|reply| entry(visitor, reply, &authors, audience));
    std::iter::once(first).chain(replies).collect()
}

fn entry(
    visitor: &Visitor,
    reply: &Reply,
    authors: &HashMap<AccountId, &Person>,
    audience: Audience,
) -> Entry {
    let content = &reply.content;
    let t = visitor.texts();
    let named = |id: &AccountId| {
        let person = authors.get(id)?;
        Some(match audience {
            Audience::Staff => person.name.to_string(),
            Audience::Customer => person.name_for_customers().to_owned(),
        })
    };
    let (by, author) = match &content.author {
        Author::Customer(id) => (By::Customer, named(id)),
        Author::Agent(id) => (By::Staff, named(id)),
        Author::Ai => (By::Ai, Some(t.desk.assistant.to_owned())),
        Author::System => (By::System, Some(t.desk.system.to_owned())),
    };
    let is_plain = by == By::Customer;
    Entry {
        anchor: format!("reply-{}", reply.id),
        author: author.unwrap_or_else(|| Person::ANONYMOUS_STAFF.to_owned()),
        by,
        at: visitor.time(content.created_at),
        plain: is_plain.then(|| content.message.to_string()),
        rich: (!is_plain).then(|| markdown::shown(content.message.as_str())),
        internal: content.internal,
        sources: content.citations.iter().map(Source::from).collect(),
    }
}
