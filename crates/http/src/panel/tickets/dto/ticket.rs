//! Tickets, from a line in a list to a whole thread.

use frontdesk_domain::account::Person;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::ports::{ListedTicket, StatusCounts, Thread};
use frontdesk_domain::ticket::TicketParts;
use frontdesk_domain::ticket::reply::Reply as DomainReply;
use frontdesk_domain::ticket::status::Status as DomainStatus;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::Confidence;
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::samples;
use crate::types::{Id, Instant, Line, Text, Uid};

use super::reply::Reply;
use super::words::{HandledBy, Priority, Status};

/// A person on a ticket, as staff see them.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename = "Person")]
pub(crate) struct PersonBody {
    /// The id of the account.
    pub id: Uid<AccountId>,
    /// Their name.
    pub name: Text<1, 100>,
    /// Where mail reaches them.
    pub email: Text<1, 254>,
}

impl From<Person> for PersonBody {
    fn from(person: Person) -> Self {
        let Person {
            id,
            email,
            name,
            public_name: _,
            role: _,
        } = person;
        Self {
            id: Uid(id),
            name: name.into_string().into(),
            email: email.into_string().into(),
        }
    }
}

/// A ticket in a list.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct TicketSummary {
    /// The id, the same on both surfaces. Later tickets have greater ids.
    pub id: Id<TicketId>,
    /// What it is about, as it was written.
    pub subject: Line<1024>,
    /// Where it stands.
    pub status: Status,
    /// How urgent it is.
    pub priority: Priority,
    /// Which department it is with.
    pub department: Text<1, 64>,
    /// When it was opened.
    pub created_at: Instant,
    /// When it was last changed; it moves forward with every change.
    pub updated_at: Instant,
    /// Who asks. Staff only.
    pub requester: Option<PersonBody>,
    /// Who takes care of it; absent while nobody does. Staff only.
    pub assignee: Option<PersonBody>,
    /// What kind of request it is; absent until known. Staff only.
    pub category: Option<Text<1, 64>>,
    /// How sure the classifier was of the category, from 0 to 1; absent until known. Staff only.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub confidence: Option<f64>,
    /// Who takes care of it or answered it; absent while nobody does. Staff only.
    pub handled_by: Option<HandledBy>,
}

/// A ticket with its first message.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Ticket {
    /// The summary.
    #[oai(flatten)]
    pub summary: TicketSummary,
    /// The first message, as it was written: up to 65,536 bytes.
    pub message: Text<1, 65536>,
    /// Whether the AI may answer it. Staff only.
    pub ai_enabled: Option<bool>,
    /// What the AI would answer; absent until known. Staff only.
    pub suggested_response: Option<Text<1, 65536>>,
}

/// A ticket with its first message and its thread.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename_all = "camelCase", example)]
pub(crate) struct TicketWithReplies {
    /// The ticket.
    #[oai(flatten)]
    pub ticket: Ticket,
    /// The replies that the reader may see, earliest first.
    #[oai(validator(max_items = 100_000))]
    pub replies: Vec<Reply>,
}

/// How many tickets are in each state: of all for staff, of their own for customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Object)]
#[oai(example)]
pub(crate) struct TicketStats {
    /// Waiting for the staff.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub open: i64,
    /// Waiting for the customer.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub pending: i64,
    /// Answered, by the AI or by a person.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub resolved: i64,
    /// Finished.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub closed: i64,
}

/// The ticket that was opened, wrapped as clients of the older panel expect it.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example)]
pub(crate) struct TicketCreated {
    /// Always true.
    pub success: bool,
    /// The ticket.
    pub ticket: Ticket,
}

/// The reply that was stored, wrapped as clients of the older panel expect it.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example)]
pub(crate) struct ReplyCreated {
    /// Always true.
    pub success: bool,
    /// The reply.
    pub reply: Reply,
}

impl TicketSummary {
    /// A ticket as it looks from one side; `listed` has been through
    /// [`ListedTicket::seen_by`] already.
    pub fn new(listed: &ListedTicket, audience: Audience) -> Self {
        let ListedTicket {
            ticket,
            requester,
            assignee,
        } = listed;
        let TicketParts {
            id,
            subject,
            message: _,
            requester: _,
            status,
            priority,
            department,
            category,
            confidence,
            suggested_response: _,
            assignee: _,
            ai_enabled,
            chosen: _,
            version: _,
            created_at,
            updated_at,
        } = ticket.parts();
        let for_staff = audience == Audience::Staff;
        let handled_by = || handled_by(*status, *ai_enabled && assignee.is_none());
        Self {
            id: Id(*id),
            subject: subject.as_str().into(),
            status: status.panel().into(),
            priority: (*priority).into(),
            department: department.as_str().into(),
            created_at: (*created_at).into(),
            updated_at: (*updated_at).into(),
            requester: for_staff.then(|| requester.clone().into()),
            assignee: assignee.clone().map(PersonBody::from),
            category: category.as_ref().map(|name| name.as_str().into()),
            confidence: confidence.map(Confidence::get),
            handled_by: for_staff.then(handled_by).flatten(),
        }
    }
}

/// Who takes care of a ticket: the AI where it answered, a person where one is on it,
/// nobody yet otherwise.
const fn handled_by(status: DomainStatus, ai_is_on_it: bool) -> Option<HandledBy> {
    match (status, ai_is_on_it) {
        (DomainStatus::AiResolved, _) => Some(HandledBy::Ai),
        (DomainStatus::Pending | DomainStatus::Resolved, _) | (_, false) => Some(HandledBy::Agent),
        (DomainStatus::Open | DomainStatus::Closed, true) => None,
    }
}

impl Ticket {
    /// A ticket as it looks from one side.
    pub fn new(listed: &ListedTicket, audience: Audience) -> Self {
        let parts = listed.ticket.parts();
        Self {
            summary: TicketSummary::new(listed, audience),
            message: parts.message.as_str().into(),
            ai_enabled: (audience == Audience::Staff).then_some(parts.ai_enabled),
            suggested_response: parts
                .suggested_response
                .as_ref()
                .map(|text| text.as_str().into()),
        }
    }
}

impl TicketWithReplies {
    /// A thread as it looks from one side; it has been through [`Thread::seen_by`].
    pub fn new(thread: Thread, audience: Audience) -> Self {
        let Thread {
            listed,
            replies,
            authors,
        } = thread;
        let reply = |reply: DomainReply| {
            let account = reply.content.author.account();
            let person = authors.iter().find(|person| Some(person.id) == account);
            Reply::new(reply, person, audience)
        };
        Self {
            ticket: Ticket::new(&listed, audience),
            replies: replies.into_iter().map(reply).collect(),
        }
    }
}

impl From<StatusCounts> for TicketStats {
    fn from(counts: StatusCounts) -> Self {
        let StatusCounts {
            open,
            pending,
            ai_resolved,
            resolved,
            closed,
        } = counts;
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        Self {
            open: number(open),
            pending: number(pending),
            resolved: number(ai_resolved.saturating_add(resolved)),
            closed: number(closed),
        }
    }
}

impl Example for TicketSummary {
    fn example() -> Self {
        Self::new(&samples::listed_ticket(), Audience::Staff)
    }
}

impl Example for Ticket {
    fn example() -> Self {
        Self::new(&samples::listed_ticket(), Audience::Staff)
    }
}

impl Example for TicketWithReplies {
    fn example() -> Self {
        Self::new(samples::thread(), Audience::Staff)
    }
}

impl Example for TicketStats {
    fn example() -> Self {
        Self {
            open: 4,
            pending: 2,
            resolved: 17,
            closed: 230,
        }
    }
}

impl Example for TicketCreated {
    fn example() -> Self {
        Self {
            success: true,
            ticket: Ticket::example(),
        }
    }
}

impl Example for ReplyCreated {
    fn example() -> Self {
        Self {
            success: true,
            reply: Reply::example(),
        }
    }
}
