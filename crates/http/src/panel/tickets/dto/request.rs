//! What clients send.

use frontdesk_domain::id::AccountId;
use poem_openapi::Object;
use poem_openapi::types::{Example, MaybeUndefined};

use crate::samples;
use crate::types::{Line, Text, Uid};

use super::words::{Priority, Status};

/// What a ticket is opened with.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct NewTicket {
    /// What it is about: 1 to 255 characters besides white space at either end.
    pub subject: Line<1024>,
    /// The first message: 1 to 65,536 bytes.
    pub message: Text<1, 65536>,
    /// How urgent it is. Default `medium`, and then triage may say otherwise.
    pub priority: Option<Priority>,
    /// One of the desk's departments. Default the first of them, and then triage may say
    /// otherwise.
    pub department: Option<Text<1, 64>>,
}

/// A reply to a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", example)]
pub(crate) struct TicketReply {
    /// What it says: 1 to 65,536 bytes.
    pub message: Text<1, 65536>,
    /// Whether only staff may read it. Default false; staff only.
    #[oai(default)]
    pub internal: bool,
}

/// What is to change on a ticket; what is absent stays. At least one key is needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct TicketPatch {
    /// Where it should stand. The owner may close, and reopen what is resolved or closed.
    pub status: Option<Status>,
    /// How urgent it is. Staff only.
    pub priority: Option<Priority>,
    /// One of the desk's departments. Staff only.
    pub department: Option<Text<1, 64>>,
    /// The id of the agent or admin who takes care of it; null for nobody. Staff only.
    #[oai(nullable)]
    pub assignee_id: MaybeUndefined<Uid<AccountId>>,
    /// Whether the AI may answer it. Staff only.
    pub ai_enabled: Option<bool>,
}

impl TicketPatch {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Example for NewTicket {
    fn example() -> Self {
        let listed = samples::listed_ticket();
        let parts = listed.ticket.parts();
        Self {
            subject: parts.subject.as_str().into(),
            message: parts.message.as_str().into(),
            priority: Some(Priority::High),
            department: Some(parts.department.as_str().into()),
        }
    }
}

impl Example for TicketReply {
    fn example() -> Self {
        Self {
            message: "We have refunded the second payment.".into(),
            internal: false,
        }
    }
}

impl Example for TicketPatch {
    fn example() -> Self {
        Self {
            status: Some(Status::Resolved),
            priority: Some(Priority::Low),
            assignee_id: MaybeUndefined::Value(Uid(samples::agent().id)),
            ..Self::default()
        }
    }
}
