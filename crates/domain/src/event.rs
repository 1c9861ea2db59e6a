//! What happened, as other systems are told. Written in the same commit as the change.

use crate::form::submission::SubmissionStatus;
use crate::id::{AccountId, DecisionId, EventId, FormId, ReplyId, SubmissionId, TicketId};
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
}

impl Fact {
    /// The ticket the fact is about, if it is about one.
    pub const fn ticket(&self) -> Option<TicketId> {
        match self {
            Self::TicketOpened { ticket }
            | Self::TicketReplied { ticket, .. }
            | Self::TicketStatusChanged { ticket, .. }
            | Self::TicketChanged { ticket }
            | Self::TriageDecided { ticket, .. } => Some(*ticket),
            Self::SubmissionReceived { .. } | Self::SubmissionReviewed { .. } => None,
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
