//! How tries are stored.

use std::time::Duration;

use frontdesk_domain::id::{AttemptId, EventId, WebhookId};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{Answer, Attempt, Fault};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use super::delivery::count;
use crate::error::store_error;
use crate::reading::Reading;

/// A row of the table of tries. It has a status or a fault.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_attempts")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub webhook: Uuid,
    pub event: Uuid,
    pub number: i32,
    pub at: i64,
    pub took: i64,
    pub status: Option<i32>,
    pub fault: Option<String>,
    pub excerpt: Option<String>,
}

/// A try is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Attempt> for ActiveModel {
    fn from(attempt: &Attempt) -> Self {
        let Attempt {
            id,
            webhook,
            event,
            number,
            at,
            took,
            answer,
        } = attempt;
        let (status, fault, excerpt) = match answer {
            Answer::Status { code, excerpt } => (Some(i32::from(*code)), None, Some(excerpt)),
            Answer::Fault(fault) => (None, Some(fault.name().to_owned()), None),
        };
        Self {
            id: Set(id.get()),
            webhook: Set(webhook.get()),
            event: Set(event.get()),
            number: Set(count(*number)),
            at: Set(at.millis()),
            took: Set(i64::try_from(took.as_millis()).unwrap_or(i64::MAX)),
            status: Set(status),
            fault: Set(fault),
            excerpt: Set(excerpt.cloned()),
        }
    }
}

impl Model {
    /// The try of this row.
    pub(crate) fn attempt(self) -> Result<Attempt, StoreError> {
        let Self {
            id,
            webhook,
            event,
            number,
            at,
            took,
            status,
            fault,
            excerpt,
        } = self;
        let row = Reading::new("webhook_attempts", id);
        let answer = match (status, fault) {
            (Some(code), _) => Answer::Status {
                code: row.column("status", u16::try_from(code).ok())?,
                excerpt: excerpt.unwrap_or_default(),
            },
            (None, fault) => {
                let fault = fault.as_deref().and_then(Fault::from_name);
                Answer::Fault(row.column("fault", fault)?)
            }
        };
        Ok(Attempt {
            id: AttemptId::new(id),
            webhook: WebhookId::new(webhook),
            event: EventId::new(event),
            number: row.column("number", u32::try_from(number).ok())?,
            at: row.instant("at", at)?,
            took: Duration::from_millis(row.column("took", u64::try_from(took).ok())?),
            answer,
        })
    }
}

/// Forgets a page of tries made before an instant.
pub(super) async fn forget(
    connection: &impl ConnectionTrait,
    before: Timestamp,
    limit: PageLimit,
) -> Result<usize, StoreError> {
    let old: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::At.lt(before.millis()))
        .order_by_asc(Column::At)
        .limit(limit.get() as u64)
        .into_tuple()
        .all(connection)
        .await
        .map_err(store_error)?;
    if old.is_empty() {
        return Ok(0);
    }
    Entity::delete_many()
        .filter(Column::Id.is_in(old.iter().copied()))
        .exec(connection)
        .await
        .map_err(store_error)?;
    Ok(old.len())
}
