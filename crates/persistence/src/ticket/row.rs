//! How a ticket is stored.

use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::{Chosen, NewTicket, Ticket, TicketParts};
use frontdesk_domain::triage::Confidence;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;

use crate::account;
use crate::reading::Reading;

/// A row of the table of tickets.
#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tickets")]
#[expect(clippy::struct_excessive_bools, reason = "a column each")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub subject: String,
    pub message: String,
    pub requester: Uuid,
    pub status: String,
    pub priority: String,
    pub department: String,
    pub category: Option<String>,
    pub confidence: Option<f64>,
    pub suggested_response: Option<String>,
    pub assignee: Option<Uuid>,
    pub ai_enabled: bool,
    pub chosen_priority: bool,
    pub chosen_department: bool,
    pub chosen_category: bool,
    pub chosen_response: bool,
    pub version: i64,
    pub created_at: i64,
    pub updated_at: i64,
}

/// Who is on a ticket.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "account::row::Entity",
        from = "Column::Requester",
        to = "account::row::Column::Id"
    )]
    Requester,
    #[sea_orm(
        belongs_to = "account::row::Entity",
        from = "Column::Assignee",
        to = "account::row::Column::Id"
    )]
    Assignee,
}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a ticket that storage has yet to give an id.
pub(crate) fn opened(new: &NewTicket) -> ActiveModel {
    // What a ticket starts with is the domain's to say, which wants an id to say it.
    let any = TicketId::new(1).expect("one is an id");
    let row = ActiveModel::from(Ticket::opened(any, new.clone()).into_parts());
    ActiveModel { id: NotSet, ..row }
}

/// The columns of a ticket that can change: its subject and its message never do.
pub(crate) fn changed(ticket: &Ticket) -> ActiveModel {
    let row = ActiveModel::from(ticket.parts().clone());
    ActiveModel {
        id: NotSet,
        subject: NotSet,
        message: NotSet,
        ..row
    }
}

impl From<TicketParts> for ActiveModel {
    fn from(parts: TicketParts) -> Self {
        let TicketParts {
            id,
            subject,
            message,
            requester,
            status,
            priority,
            department,
            category,
            confidence,
            suggested_response,
            assignee,
            ai_enabled,
            chosen:
                Chosen {
                    priority: chosen_priority,
                    department: chosen_department,
                    category: chosen_category,
                    response: chosen_response,
                },
            version,
            created_at,
            updated_at,
        } = parts;
        Self {
            id: Set(id.get()),
            subject: Set(subject.into_string()),
            message: Set(message.into_string()),
            requester: Set(requester.get()),
            status: Set(status_name(status).to_owned()),
            priority: Set(priority_name(priority).to_owned()),
            department: Set(department.into_string()),
            category: Set(category.map(String::from)),
            confidence: Set(confidence.map(Confidence::get)),
            suggested_response: Set(suggested_response.map(String::from)),
            assignee: Set(assignee.map(AccountId::get)),
            ai_enabled: Set(ai_enabled),
            chosen_priority: Set(chosen_priority),
            chosen_department: Set(chosen_department),
            chosen_category: Set(chosen_category),
            chosen_response: Set(chosen_response),
            version: Set(version.get()),
            created_at: Set(created_at.millis()),
            updated_at: Set(updated_at.millis()),
        }
    }
}

impl Model {
    /// The ticket of this row.
    pub(crate) fn ticket(self) -> Result<Ticket, StoreError> {
        let Self {
            id,
            subject,
            message,
            requester,
            status,
            priority,
            department,
            category,
            confidence,
            suggested_response,
            assignee,
            ai_enabled,
            chosen_priority,
            chosen_department,
            chosen_category,
            chosen_response,
            version,
            created_at,
            updated_at,
        } = self;
        let row = Reading::new("tickets", id);
        Ok(Ticket::restore(TicketParts {
            id: row.ticket("id", id)?,
            subject: row.text("subject", subject)?,
            message: row.text("message", message)?,
            requester: AccountId::new(requester),
            status: row.column("status", status_of(&status))?,
            priority: row.column("priority", priority_of(&priority))?,
            department: row.text("department", department)?,
            category: row.optional_text("category", category)?,
            confidence: row.optional_confidence("confidence", confidence)?,
            suggested_response: row.optional_text("suggested_response", suggested_response)?,
            assignee: assignee.map(AccountId::new),
            ai_enabled,
            chosen: Chosen {
                priority: chosen_priority,
                department: chosen_department,
                category: chosen_category,
                response: chosen_response,
            },
            version: row.version("version", version)?,
            created_at: row.instant("created_at", created_at)?,
            updated_at: row.instant("updated_at", updated_at)?,
        }))
    }
}

pub(crate) const fn status_name(status: Status) -> &'static str {
    status.name()
}

pub(crate) fn status_of(name: &str) -> Option<Status> {
    Status::ALL
        .into_iter()
        .find(|status| status_name(*status) == name)
}

pub(crate) const fn priority_name(priority: Priority) -> &'static str {
    priority.name()
}

pub(crate) fn priority_of(name: &str) -> Option<Priority> {
    Priority::ALL
        .into_iter()
        .find(|priority| priority_name(*priority) == name)
}
