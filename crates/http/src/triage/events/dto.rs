//! Events as other systems read them.

use frontdesk_domain::event::{EventKind, Fact, NumberedEvent};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{
    AccountId, DecisionId, EventId, FormId, ReplyId, SubmissionId, TicketId, WebhookId,
};
use frontdesk_domain::ticket::status::Status;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::pagination::Cursor;
use crate::samples;
use crate::types::{Id, Instant, Text, Uid};

/// What happened: `ticket.opened` somebody opened a ticket, `ticket.replied` somebody
/// replied, `ticket.status_changed` the ticket moved in its lifecycle, `ticket.changed`
/// another field of it changed, `triage.decided` the AI's policy decided,
/// `submission.received` somebody submitted a form, `submission.reviewed` a submission
/// moved in its review, `webhook.test` an admin tries a webhook, which alone is told. More
/// may come: pass over types you do not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Enum)]
#[oai(remote = "EventKind")]
pub(crate) enum EventType {
    #[oai(rename = "ticket.opened")]
    TicketOpened,
    #[oai(rename = "ticket.replied")]
    TicketReplied,
    #[oai(rename = "ticket.status_changed")]
    TicketStatusChanged,
    #[oai(rename = "ticket.changed")]
    TicketChanged,
    #[oai(rename = "triage.decided")]
    TriageDecided,
    #[oai(rename = "submission.received")]
    SubmissionReceived,
    #[oai(rename = "submission.reviewed")]
    SubmissionReviewed,
    #[oai(rename = "webhook.test")]
    WebhookTested,
}

/// Something that happened. It names things; whoever needs more reads them.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct Event {
    /// The id, by which a repetition is recognised.
    pub id: Uid<EventId>,
    /// What happened.
    #[oai(rename = "type")]
    pub kind: EventType,
    /// When it happened.
    pub timestamp: Instant,
    /// Who did it; absent when the desk itself did.
    pub actor_id: Option<Uid<AccountId>>,
    /// Its place in the feed: ask for what comes `after` it.
    pub cursor: Text<1, 100>,
    /// What it is about.
    pub data: EventData,
}

/// What an event is about. Each type has its own keys; the others are absent.
#[derive(Debug, Clone, Default, PartialEq, Object)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct EventData {
    /// The ticket, in events of tickets and triage.
    pub ticket_id: Option<Id<TicketId>>,
    /// The reply, in `ticket.replied`.
    pub reply_id: Option<Id<ReplyId>>,
    /// Whether only staff may read the reply, in `ticket.replied`.
    pub internal: Option<bool>,
    /// The decision, in `triage.decided`.
    pub decision_id: Option<Uid<DecisionId>>,
    /// The form, in `submission.received`.
    pub form_id: Option<Id<FormId>>,
    /// The submission, in events of submissions.
    pub submission_id: Option<Id<SubmissionId>>,
    /// The webhook, in `webhook.test`.
    pub webhook_id: Option<Uid<WebhookId>>,
    /// Where it was. In `ticket.status_changed` one of `open`, `pending`, `ai_resolved`,
    /// `resolved`, `closed`; in `submission.reviewed` the status of a submission.
    pub from: Option<Text<1, 32>>,
    /// Where it is, in the same words.
    pub to: Option<Text<1, 32>>,
}

impl From<&NumberedEvent> for Event {
    fn from(numbered: &NumberedEvent) -> Self {
        let NumberedEvent { position, event } = numbered;
        let frontdesk_domain::event::Event {
            id,
            at,
            actor,
            fact,
        } = event;
        Self {
            id: Uid(*id),
            kind: fact.kind().into(),
            timestamp: (*at).into(),
            actor_id: actor.map(Uid),
            cursor: Text(Cursor::after(*position).encode()),
            data: fact.into(),
        }
    }
}

impl From<&Fact> for EventData {
    fn from(fact: &Fact) -> Self {
        let ticket_id = fact.ticket().map(Id);
        let about = Self {
            ticket_id,
            ..Self::default()
        };
        match fact {
            Fact::TicketOpened { ticket: _ } | Fact::TicketChanged { ticket: _ } => about,
            Fact::TicketReplied {
                ticket: _,
                reply,
                internal,
            } => Self {
                reply_id: Some(Id(*reply)),
                internal: Some(*internal),
                ..about
            },
            Fact::TicketStatusChanged {
                ticket: _,
                from,
                to,
            } => Self {
                from: Some(status(*from)),
                to: Some(status(*to)),
                ..about
            },
            Fact::TriageDecided {
                ticket: _,
                decision,
            } => Self {
                decision_id: Some(Uid(*decision)),
                ..about
            },
            Fact::SubmissionReceived { form, submission } => Self {
                form_id: Some(Id(*form)),
                submission_id: Some(Id(*submission)),
                ..about
            },
            Fact::SubmissionReviewed {
                submission,
                from,
                to,
            } => Self {
                submission_id: Some(Id(*submission)),
                from: Some(review(*from)),
                to: Some(review(*to)),
                ..about
            },
            Fact::WebhookTested { webhook } => Self {
                webhook_id: Some(Uid(*webhook)),
                ..about
            },
        }
    }
}

/// Neither surface's vocabulary tells all five states apart.
fn status(status: Status) -> Text<1, 32> {
    let name = match status {
        Status::Open => "open",
        Status::Pending => "pending",
        Status::AiResolved => "ai_resolved",
        Status::Resolved => "resolved",
        Status::Closed => "closed",
    };
    name.into()
}

fn review(status: SubmissionStatus) -> Text<1, 32> {
    status.name().into()
}

impl Example for Event {
    fn example() -> Self {
        Self::from(&samples::event())
    }
}
