//! How an agent's word on a ticket is stored.

use frontdesk_domain::id::{AccountId, ConfirmationId, DecisionId, TicketId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::triage::{Confirmation, NewConfirmation};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::DerivePartialModel;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::ticket;

/// A row of the table of confirmations.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "confirmations")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub ticket: i64,
    pub category: String,
    pub decision: Option<Uuid>,
    pub agent: Uuid,
    pub at: i64,
}

/// A word comes with the ticket it is about.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "ticket::row::Entity",
        from = "Column::Ticket",
        to = "ticket::row::Column::Id"
    )]
    Ticket,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<&NewConfirmation> for ActiveModel {
    fn from(confirmation: &NewConfirmation) -> Self {
        let NewConfirmation {
            ticket,
            category,
            decision,
            agent,
            at,
        } = confirmation;
        Self {
            id: NotSet,
            ticket: Set(TicketId::get(*ticket)),
            category: Set(category.as_str().to_owned()),
            decision: Set(decision.map(DecisionId::get)),
            agent: Set(agent.get()),
            at: Set(at.millis()),
        }
    }
}

impl Model {
    pub(crate) fn word(self) -> Result<NewConfirmation, StoreError> {
        let Self {
            id,
            ticket,
            category,
            decision,
            agent,
            at,
        } = self;
        let row = Reading::new("confirmations", id);
        Ok(NewConfirmation {
            ticket: row.ticket("ticket", ticket)?,
            category: row.text("category", category)?,
            decision: decision.map(DecisionId::new),
            agent: AccountId::new(agent),
            at: row.instant("at", at)?,
        })
    }
}

/// A word with what the requester wrote.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub(crate) struct Spoken {
    pub id: i64,
    pub category: String,
    pub agent: Uuid,
    pub at: i64,
    #[sea_orm(nested)]
    pub text: Text,
}

/// What the requester wrote.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "ticket::row::Entity")]
pub(crate) struct Text {
    pub subject: String,
    pub message: String,
}

impl Spoken {
    pub(crate) fn confirmation(self) -> Result<Confirmation, StoreError> {
        let Self {
            id,
            category,
            agent,
            at,
            text: Text { subject, message },
        } = self;
        let row = Reading::new("confirmations", id);
        Ok(Confirmation {
            id: row.column("id", ConfirmationId::new(id))?,
            subject: row.text("subject", subject)?,
            message: row.text("message", message)?,
            category: row.text("category", category)?,
            agent: AccountId::new(agent),
            at: row.instant("at", at)?,
        })
    }
}
