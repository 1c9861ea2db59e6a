//! One event on its way to one webhook, and every try.

use std::fmt;
use std::time::Duration;

use crate::event::{EventKind, Fact};
use crate::id::{AttemptId, EventId, EventPosition, SubmissionId, TicketId, WebhookId};
use crate::time::Timestamp;

/// What an event is about. Events about the same thing reach a webhook one after the
/// other, in their order; others do not wait for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A ticket.
    Ticket(TicketId),
    /// A submission.
    Submission(SubmissionId),
    /// The webhook itself.
    Webhook(WebhookId),
}

impl Subject {
    /// What this is about.
    pub const fn of(fact: &Fact) -> Self {
        match fact {
            Fact::TicketOpened { ticket }
            | Fact::TicketReplied { ticket, .. }
            | Fact::TicketStatusChanged { ticket, .. }
            | Fact::TicketChanged { ticket }
            | Fact::TriageDecided { ticket, .. } => Self::Ticket(*ticket),
            Fact::SubmissionReceived { submission, .. }
            | Fact::SubmissionReviewed { submission, .. } => Self::Submission(*submission),
            Fact::WebhookTested { webhook } => Self::Webhook(*webhook),
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ticket(id) => write!(f, "ticket:{id}"),
            Self::Submission(id) => write!(f, "submission:{id}"),
            Self::Webhook(id) => write!(f, "webhook:{id}"),
        }
    }
}

/// How far a delivery has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    /// It is to be tried, now or later.
    Waiting,
    /// The webhook took it.
    Delivered,
    /// It was tried as often as is done; nobody tries again unless asked to.
    Parked,
}

impl DeliveryState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Delivered, Self::Parked];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Parked => "parked",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// An event on its way to a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivery {
    /// To whom.
    pub webhook: WebhookId,
    /// The place of the event in the feed.
    pub position: EventPosition,
    /// The event.
    pub event: EventId,
    /// What kind of thing happened.
    pub kind: EventKind,
    /// How far it has come.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// Not tried before.
    pub due: Timestamp,
    /// When it was delivered or parked.
    pub ended_at: Option<Timestamp>,
}

/// Why there was no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The address is none that the desk may connect to.
    AddressNotAllowed,
    /// The name of the host leads nowhere.
    HostNotFound,
    /// The connection failed, or broke before there was an answer.
    Unreachable,
    /// There was no answer in time.
    TimedOut,
    /// The desk has no key to sign with.
    NoKey,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 5] = [
        Self::AddressNotAllowed,
        Self::HostNotFound,
        Self::Unreachable,
        Self::TimedOut,
        Self::NoKey,
    ];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AddressNotAllowed => "address_not_allowed",
            Self::HostNotFound => "host_not_found",
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed_out",
            Self::NoKey => "no_key",
        }
    }

    /// The fault of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.name() == name)
    }
}

/// What came of sending a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The webhook answered.
    Status {
        /// The status code.
        code: u16,
        /// The beginning of the body, as text.
        excerpt: String,
    },
    /// It did not.
    Fault(Fault),
}

impl Answer {
    /// The most characters of a body that are kept.
    pub const EXCERPT: usize = 500;

    /// Whether the webhook took the message.
    pub const fn is_accepted(&self) -> bool {
        matches!(
            self,
            Self::Status {
                code: 200..=299,
                ..
            }
        )
    }

    /// Whether the webhook said that it wants nothing more, ever.
    pub const fn is_gone(&self) -> bool {
        matches!(self, Self::Status { code: 410, .. })
    }
}

/// What came back of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The answer, as it is kept.
    pub answer: Answer,
    /// How long the webhook asks to be left alone, where it is overloaded or away for a
    /// while and says so.
    pub rest: Option<Duration>,
}

impl From<Fault> for Returned {
    fn from(fault: Fault) -> Self {
        Self {
            answer: Answer::Fault(fault),
            rest: None,
        }
    }
}

/// One try of a delivery, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The id.
    pub id: AttemptId,
    /// To whom.
    pub webhook: WebhookId,
    /// The event.
    pub event: EventId,
    /// Which try of this delivery: 1 for the first.
    pub number: u32,
    /// When it began.
    pub at: Timestamp,
    /// How long it took.
    pub took: Duration,
    /// What came of it.
    pub answer: Answer,
}
