//! How an event is stored.

use frontdesk_domain::event::{Event, EventKind, Fact, NumberedEvent};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{
    AccountId, DecisionId, EventId, EventPosition, FormId, ReplyId, SubmissionId, TicketId,
    WebhookId,
};
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::reading::Reading;
use crate::ticket::row::{status_name, status_of};

/// A row of the table of events.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub sequence: i64,
    pub id: Uuid,
    pub at: i64,
    pub actor: Option<Uuid>,
    pub kind: String,
    pub ticket: Option<i64>,
    /// What the kind and the ticket do not say, as a JSON object.
    pub details: String,
    /// The place in the feed, once it has one.
    pub position: Option<i64>,
}

/// An event is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What the kind and the ticket do not say.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    internal: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    submission: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook: Option<Uuid>,
}

impl From<&Event> for ActiveModel {
    fn from(event: &Event) -> Self {
        let Event {
            id,
            at,
            actor,
            fact,
        } = event;
        let details = serde_json::to_string(&Details::from(fact));
        Self {
            sequence: NotSet,
            id: Set(id.get()),
            at: Set(at.millis()),
            actor: Set(actor.map(AccountId::get)),
            kind: Set(fact.kind().name().to_owned()),
            ticket: Set(fact.ticket().map(TicketId::get)),
            details: Set(details.expect("numbers and names are JSON")),
            position: NotSet,
        }
    }
}

impl From<&Fact> for Details {
    fn from(fact: &Fact) -> Self {
        let nothing = Self::default();
        match fact {
            Fact::TicketOpened { ticket: _ } | Fact::TicketChanged { ticket: _ } => nothing,
            Fact::TicketReplied {
                ticket: _,
                reply,
                internal,
            } => Self {
                reply: Some(reply.get()),
                internal: Some(*internal),
                ..nothing
            },
            Fact::TicketStatusChanged {
                ticket: _,
                from,
                to,
            } => Self {
                from: Some(status_name(*from).to_owned()),
                to: Some(status_name(*to).to_owned()),
                ..nothing
            },
            Fact::TriageDecided {
                ticket: _,
                decision,
            } => Self {
                decision: Some(decision.get()),
                ..nothing
            },
            Fact::SubmissionReceived { form, submission } => Self {
                form: Some(form.get()),
                submission: Some(submission.get()),
                ..nothing
            },
            Fact::SubmissionReviewed {
                submission,
                from,
                to,
            } => Self {
                submission: Some(submission.get()),
                from: Some(from.name().to_owned()),
                to: Some(to.name().to_owned()),
                ..nothing
            },
            Fact::WebhookTested { webhook } => Self {
                webhook: Some(webhook.get()),
                ..nothing
            },
        }
    }
}

impl Model {
    /// The event of this row, with its place in the feed.
    pub(crate) fn numbered(self) -> Result<NumberedEvent, StoreError> {
        let Self {
            sequence,
            id,
            at,
            actor,
            kind,
            ticket,
            details,
            position,
        } = self;
        let row = Reading::new("events", sequence);
        let kind = row.column("kind", EventKind::from_name(&kind))?;
        let ticket = ticket.and_then(TicketId::new);
        let details: Details = row.column("details", serde_json::from_str(&details).ok())?;
        Ok(NumberedEvent {
            position: row.column("position", position.and_then(EventPosition::new))?,
            event: Event {
                id: EventId::new(id),
                at: row.instant("at", at)?,
                actor: actor.map(AccountId::new),
                fact: row.column("details", details.fact(kind, ticket))?,
            },
        })
    }
}

impl Details {
    /// The fact of this kind; `None` when something of it is missing.
    fn fact(self, kind: EventKind, ticket: Option<TicketId>) -> Option<Fact> {
        let submission = self.submission.and_then(SubmissionId::new);
        Some(match kind {
            EventKind::TicketOpened => Fact::TicketOpened { ticket: ticket? },
            EventKind::TicketReplied => Fact::TicketReplied {
                ticket: ticket?,
                reply: ReplyId::new(self.reply?)?,
                internal: self.internal?,
            },
            EventKind::TicketStatusChanged => Fact::TicketStatusChanged {
                ticket: ticket?,
                from: status_of(&self.from?)?,
                to: status_of(&self.to?)?,
            },
            EventKind::TicketChanged => Fact::TicketChanged { ticket: ticket? },
            EventKind::TriageDecided => Fact::TriageDecided {
                ticket: ticket?,
                decision: DecisionId::new(self.decision?),
            },
            EventKind::SubmissionReceived => Fact::SubmissionReceived {
                form: FormId::new(self.form?)?,
                submission: submission?,
            },
            EventKind::SubmissionReviewed => Fact::SubmissionReviewed {
                submission: submission?,
                from: SubmissionStatus::from_name(&self.from?)?,
                to: SubmissionStatus::from_name(&self.to?)?,
            },
            EventKind::WebhookTested => Fact::WebhookTested {
                webhook: WebhookId::new(self.webhook?),
            },
        })
    }
}
