//! Replies in a thread.

use frontdesk_domain::account::Person;
use frontdesk_domain::id::{AccountId, ReplyId};
use frontdesk_domain::knowledge::{ArticleId, Citation as DomainCitation};
use frontdesk_domain::ticket::reply::{Author as DomainAuthor, NewReply, Reply as DomainReply};
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::StoredReply;
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::types::{Id, Instant, Text, Uid};

use super::ticket::TicketWithReplies;
use super::words::AuthorKind;

/// Who a reply is from.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename = "ReplyAuthor", skip_serializing_if_is_none)]
pub(crate) struct Author {
    /// The id of the account; absent for the AI and the system.
    pub id: Option<Uid<AccountId>>,
    /// Their name. Customers see the public name of staff.
    pub name: Text<1, 100>,
    /// What they are.
    pub kind: AuthorKind,
}

/// A passage of the knowledge base that an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none)]
pub(crate) struct Citation {
    /// The id of the article.
    pub article_id: Uid<ArticleId>,
    /// The version that was read.
    #[oai(validator(minimum(value = "1"), maximum(value = "9007199254740991")))]
    pub version: i64,
    /// The title of the article as it was then.
    pub title: Text<1, 255>,
    /// The heading of the section; absent for the text above the first heading.
    pub section: Option<Text<1, 255>>,
}

impl From<DomainCitation> for Citation {
    fn from(citation: DomainCitation) -> Self {
        let DomainCitation {
            article,
            version,
            title,
            section,
        } = citation;
        Self {
            article_id: Uid(article),
            version: version.get(),
            title: title.into(),
            section: section.map(Text),
        }
    }
}

/// A reply in the thread of a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", example)]
pub(crate) struct Reply {
    /// The id. Later replies have greater ids.
    pub id: Id<ReplyId>,
    /// Who it is from.
    pub author: Author,
    /// What it says, as it was written: up to 65,536 bytes.
    pub message: Text<1, 65536>,
    /// Whether only staff may read it.
    pub internal: bool,
    /// The passages of the knowledge base that it rests on.
    #[oai(validator(max_items = 50))]
    pub citations: Vec<Citation>,
    /// When it was written.
    pub created_at: Instant,
}

impl Reply {
    pub(super) fn new(reply: DomainReply, person: Option<&Person>, audience: Audience) -> Self {
        let DomainReply { id, content } = reply;
        let NewReply {
            ticket: _,
            author,
            message,
            internal,
            answers: _,
            citations,
            created_at,
        } = content;
        Self {
            id: Id(id),
            author: Author::new(author, person, audience),
            message: message.into_string().into(),
            internal,
            citations: citations.into_iter().map(Citation::from).collect(),
            created_at: created_at.into(),
        }
    }
}

impl From<StoredReply> for Reply {
    fn from(stored: StoredReply) -> Self {
        let StoredReply {
            reply,
            author,
            audience,
            triage_due: _,
        } = stored;
        Self::new(reply, Some(&author), audience)
    }
}

impl Author {
    fn new(author: DomainAuthor, person: Option<&Person>, audience: Audience) -> Self {
        let name = match (person, audience) {
            (Some(person), Audience::Staff) => person.name.as_str(),
            (Some(person), Audience::Customer) => person.name_for_customers(),
            (None, _) => "Frontdesk",
        };
        let (kind, name) = match author {
            DomainAuthor::Customer(_) => (AuthorKind::Customer, name),
            DomainAuthor::Agent(_) => (AuthorKind::Agent, name),
            DomainAuthor::Ai => (AuthorKind::Ai, "AI"),
            DomainAuthor::System => (AuthorKind::System, "Frontdesk"),
        };
        Self {
            id: author.account().map(Uid),
            name: name.into(),
            kind,
        }
    }
}

impl Example for Reply {
    fn example() -> Self {
        let thread = TicketWithReplies::example();
        thread
            .replies
            .into_iter()
            .next_back()
            .expect("the sample thread has replies")
    }
}
