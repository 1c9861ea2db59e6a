//! What happened, as other systems are told. Written in the same commit as the change.

use crate::account::permission::Scope;
use crate::form::submission::SubmissionStatus;
use crate::id::{
    AccountId, DecisionId, EventId, EventPosition, FormId, ReplyId, SubmissionId, TicketId,
    WebhookId,
};
use crate::ticket::status::Status;
use crate::time::Timestamp;

/// Something that happened. Facts name things; whoever needs more reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// Somebody opened a ticket.
    TicketOpened {
        /// The ticket.
        ticket: TicketId,
    },
    /// Somebody replied.
    TicketReplied {
        /// The ticket.
        ticket: TicketId,
        /// The reply.
        reply: ReplyId,
        /// Whether only staff may read it.
        internal: bool,
    },
    /// The ticket moved in its lifecycle.
    TicketStatusChanged {
        /// The ticket.
        ticket: TicketId,
        /// Where it was.
        from: Status,
        /// Where it is.
        to: Status,
    },
    /// Any other field of the ticket is different now.
    TicketChanged {
        /// The ticket.
        ticket: TicketId,
    },
    /// The triage policy decided.
    TriageDecided {
        /// The ticket.
        ticket: TicketId,
        /// The decision.
        decision: DecisionId,
    },
    /// Somebody submitted a form.
    SubmissionReceived {
        /// The form.
        form: FormId,
        /// The submission.
        submission: SubmissionId,
    },
    /// A submission moved in its review.
    SubmissionReviewed {
        /// The submission.
        submission: SubmissionId,
        /// Where it was.
        from: SubmissionStatus,
        /// Where it is.
        to: SubmissionStatus,
    },
    /// Somebody wants to see whether a webhook is told anything. No other is told.
    WebhookTested {
        /// The webhook.
        webhook: WebhookId,
    },
}

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// [`Fact::TicketOpened`].
    TicketOpened,
    /// [`Fact::TicketReplied`].
    TicketReplied,
    /// [`Fact::TicketStatusChanged`].
    TicketStatusChanged,
    /// [`Fact::TicketChanged`].
    TicketChanged,
    /// [`Fact::TriageDecided`].
    TriageDecided,
    /// [`Fact::SubmissionReceived`].
    SubmissionReceived,
    /// [`Fact::SubmissionReviewed`].
    SubmissionReviewed,
    /// [`Fact::WebhookTested`].
    WebhookTested,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::TicketOpened,
        Self::TicketReplied,
        Self::TicketStatusChanged,
        Self::TicketChanged,
        Self::TriageDecided,
        Self::SubmissionReceived,
        Self::SubmissionReviewed,
        Self::WebhookTested,
    ];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TicketOpened => "ticket.opened",
            Self::TicketReplied => "ticket.replied",
            Self::TicketStatusChanged => "ticket.status_changed",
            Self::TicketChanged => "ticket.changed",
            Self::TriageDecided => "triage.decided",
            Self::SubmissionReceived => "submission.received",
            Self::SubmissionReviewed => "submission.reviewed",
            Self::WebhookTested => "webhook.test",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What a credential has to reach for its owner to be told of such events.
    pub const fn scope(self) -> Scope {
        match self {
            Self::TicketOpened
            | Self::TicketReplied
            | Self::TicketStatusChanged
            | Self::TicketChanged
            | Self::TriageDecided => Scope::TicketsRead,
            Self::SubmissionReceived | Self::SubmissionReviewed => Scope::ApplicationsManage,
            Self::WebhookTested => Scope::Admin,
        }
    }
}

impl Fact {
    /// What kind of thing it is.
    pub const fn kind(&self) -> EventKind {
        match self {
            Self::TicketOpened { .. } => EventKind::TicketOpened,
            Self::TicketReplied { .. } => EventKind::TicketReplied,
            Self::TicketStatusChanged { .. } => EventKind::TicketStatusChanged,
            Self::TicketChanged { .. } => EventKind::TicketChanged,
            Self::TriageDecided { .. } => EventKind::TriageDecided,
            Self::SubmissionReceived { .. } => EventKind::SubmissionReceived,
            Self::SubmissionReviewed { .. } => EventKind::SubmissionReviewed,
            Self::WebhookTested { .. } => EventKind::WebhookTested,
        }
    }

    /// The ticket the fact is about, if it is about one.
    pub const fn ticket(&self) -> Option<TicketId> {
        match self {
            Self::TicketOpened { ticket }
            | Self::TicketReplied { ticket, .. }
            | Self::TicketStatusChanged { ticket, .. }
            | Self::TicketChanged { ticket }
            | Self::TriageDecided { ticket, .. } => Some(*ticket),
            Self::SubmissionReceived { .. }
            | Self::SubmissionReviewed { .. }
            | Self::WebhookTested { .. } => None,
        }
    }
}

/// A fact with its circumstances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The id by which receivers recognise a repetition.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it; `None` for the desk itself.
    pub actor: Option<AccountId>,
    /// What it was.
    pub fact: Fact,
}

/// An event with its place in the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedEvent {
    /// Its place. Events of one ticket stand in the order in which they happened.
    pub position: EventPosition,
    /// The event.
    pub event: Event,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_kinds() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(EventKind::from_name("ticket"), None);
    }
}
