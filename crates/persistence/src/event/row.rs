//! How an event is stored.

use frontdesk_domain::event::{Event, Fact};
use frontdesk_domain::id::{AccountId, TicketId};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;
use serde_json::{Value, json};

use crate::ticket::row::status_name;

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
}

/// An event is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Event> for ActiveModel {
    fn from(event: &Event) -> Self {
        let Event {
            id,
            at,
            actor,
            fact,
        } = event;
        let (kind, details) = kind_and_details(fact);
        Self {
            sequence: NotSet,
            id: Set(id.get()),
            at: Set(at.millis()),
            actor: Set(actor.map(AccountId::get)),
            kind: Set(kind.to_owned()),
            ticket: Set(fact.ticket().map(TicketId::get)),
            details: Set(details.to_string()),
        }
    }
}

fn kind_and_details(fact: &Fact) -> (&'static str, Value) {
    match fact {
        Fact::TicketOpened { ticket: _ } => ("ticket_opened", json!({})),
        Fact::TicketReplied {
            ticket: _,
            reply,
            internal,
        } => (
            "ticket_replied",
            json!({ "reply": reply.get(), "internal": internal }),
        ),
        Fact::TicketStatusChanged {
            ticket: _,
            from,
            to,
        } => (
            "ticket_status_changed",
            json!({ "from": status_name(*from), "to": status_name(*to) }),
        ),
        Fact::TicketChanged { ticket: _ } => ("ticket_changed", json!({})),
        Fact::TriageDecided {
            ticket: _,
            decision,
        } => (
            "triage_decided",
            json!({ "decision": decision.to_string() }),
        ),
        Fact::SubmissionReceived { form, submission } => (
            "submission_received",
            json!({ "form": form.get(), "submission": submission.get() }),
        ),
        Fact::SubmissionReviewed {
            submission,
            from,
            to,
        } => (
            "submission_reviewed",
            json!({ "submission": submission.get(), "from": from.name(), "to": to.name() }),
        ),
    }
}
