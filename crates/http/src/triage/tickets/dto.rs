//! Tickets as the triage surface reads and writes them.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::ListedTicket;
use frontdesk_domain::ticket::TicketParts;
use frontdesk_domain::ticket::status::TriageStatus as DomainStatus;
use frontdesk_domain::triage::Confidence;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::panel::tickets::dto::Priority;
use crate::samples;
use crate::types::{Email, Id, Instant, Line, Text};

/// Where a ticket stands: `ai_resolved` was answered by the AI, `pending_agent` is with
/// people, `closed` was answered by a person or is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "TriageStatus",
    rename_all = "snake_case",
    remote = "DomainStatus"
)]
pub(crate) enum Status {
    AiResolved,
    PendingAgent,
    Closed,
}

/// A ticket. What triage found is null until it is known, and for customers.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(example)]
pub(crate) struct TriageTicket {
    /// The id, the same on both surfaces. Later tickets have greater ids.
    pub id: Id<TicketId>,
    /// What the user wrote: up to 65,536 bytes, never changed.
    pub user_description: Text<1, 65536>,
    /// What kind of request it is: one of the desk's categories.
    #[oai(nullable)]
    pub category: Option<Text<1, 64>>,
    /// What the AI would answer, or has answered.
    #[oai(nullable)]
    pub ai_suggested_response: Option<Text<1, 65536>>,
    /// How sure the classifier was of the category, from 0.0 to 1.0.
    #[oai(nullable, validator(minimum(value = "0"), maximum(value = "1")))]
    pub confidence_score: Option<f64>,
    /// Where it stands.
    pub status: Status,
    /// When it was opened.
    pub created_at: Instant,
    /// When it was last changed; it moves forward with every change.
    pub updated_at: Instant,
}

/// What a ticket is opened with.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct NewTriageTicket {
    /// What the user wrote: 1 to 65,536 bytes.
    pub user_description: Text<1, 65536>,
    /// What it is about: 1 to 255 characters besides white space at either end. Default
    /// the first line of the description.
    pub subject: Option<Line<1024>>,
    /// How urgent it is. Default `medium`, and then triage may say otherwise.
    pub priority: Option<Priority>,
    /// One of the desk's departments. Default the first of them, and then triage may say
    /// otherwise.
    pub department: Option<Text<1, 64>>,
    /// Whose ticket it is, when a member of staff or a service opens it for a customer.
    /// An address that nobody has yet becomes a customer.
    pub requester_email: Option<Email>,
}

/// What is to change; what is absent stays. At least one of the keys is needed; unknown
/// keys beside a known one are passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct TriagePatch {
    /// Where it should stand. `pending_agent` also keeps the AI from answering it again.
    pub status: Option<Status>,
    /// The right category: one of the desk's categories.
    pub category: Option<Text<1, 64>>,
    /// The right answer: 1 to 65,536 bytes.
    pub ai_suggested_response: Option<Text<1, 65536>>,
}

impl From<&ListedTicket> for TriageTicket {
    fn from(listed: &ListedTicket) -> Self {
        let TicketParts {
            id,
            subject: _,
            message,
            requester: _,
            status,
            priority: _,
            department: _,
            category,
            confidence,
            suggested_response,
            assignee: _,
            ai_enabled: _,
            chosen: _,
            version: _,
            created_at,
            updated_at,
        } = listed.ticket.parts();
        Self {
            id: Id(*id),
            user_description: message.as_str().into(),
            category: category.as_ref().map(|name| name.as_str().into()),
            ai_suggested_response: suggested_response.as_ref().map(|text| text.as_str().into()),
            confidence_score: confidence.map(Confidence::get),
            status: status.triage().into(),
            created_at: (*created_at).into(),
            updated_at: (*updated_at).into(),
        }
    }
}

impl TriagePatch {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Example for TriageTicket {
    fn example() -> Self {
        Self::from(&samples::listed_ticket())
    }
}

impl Example for NewTriageTicket {
    fn example() -> Self {
        let listed = samples::listed_ticket();
        Self {
            user_description: listed.ticket.parts().message.as_str().into(),
            subject: None,
            priority: None,
            department: None,
            requester_email: Some(listed.requester.email.as_str().into()),
        }
    }
}

impl Example for TriagePatch {
    fn example() -> Self {
        Self {
            status: Some(Status::PendingAgent),
            category: Some("Account".into()),
            ai_suggested_response: None,
        }
    }
}
