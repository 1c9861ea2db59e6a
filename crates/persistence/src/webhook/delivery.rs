//! How deliveries are stored.

use frontdesk_domain::event::{EventKind, NumberedEvent};
use frontdesk_domain::id::{EventId, EventPosition, WebhookId};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{Delivery, DeliveryState, Subject};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use crate::error::store_error;
use crate::reading::Reading;

/// A row of the table of deliveries.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_deliveries")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub webhook: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    pub event: Uuid,
    pub kind: String,
    /// What the event is about: it goes out after what is about the same thing.
    pub subject: String,
    pub state: String,
    pub attempts: i32,
    pub due: i64,
    pub ended_at: Option<i64>,
}

/// A delivery is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Puts events on their way; what waits already goes on as it is.
pub(super) async fn queue(
    connection: &impl ConnectionTrait,
    webhook: WebhookId,
    events: &[NumberedEvent],
    due: Timestamp,
) -> Result<(), StoreError> {
    for page in events.chunks(PageLimit::MAX.get()) {
        let places = page.iter().map(|event| event.position.get());
        Entity::delete_many()
            .filter(Column::Webhook.eq(webhook.get()))
            .filter(Column::Position.is_in(places.clone()))
            .filter(Column::State.ne(DeliveryState::Waiting.name()))
            .exec(connection)
            .await
            .map_err(store_error)?;
        let waiting: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::Position)
            .filter(Column::Webhook.eq(webhook.get()))
            .filter(Column::Position.is_in(places))
            .into_tuple()
            .all(connection)
            .await
            .map_err(store_error)?;
        let fresh = page
            .iter()
            .filter(|event| !waiting.contains(&event.position.get()));
        let rows: Vec<_> = fresh
            .map(|event| waiting_row(webhook, event, due))
            .collect();
        Entity::insert_many(rows)
            .exec_without_returning(connection)
            .await
            .map_err(store_error)?;
    }
    Ok(())
}

fn waiting_row(webhook: WebhookId, event: &NumberedEvent, due: Timestamp) -> ActiveModel {
    let NumberedEvent { position, event } = event;
    ActiveModel {
        webhook: Set(webhook.get()),
        position: Set(position.get()),
        event: Set(event.id.get()),
        kind: Set(event.fact.kind().name().to_owned()),
        subject: Set(Subject::of(&event.fact).to_string()),
        state: Set(DeliveryState::Waiting.name().to_owned()),
        attempts: Set(0),
        due: Set(due.millis()),
        ended_at: Set(None),
    }
}

/// Makes a delivery that is still at `before` what it is `after`; says whether it was.
pub(super) async fn advance(
    connection: &impl ConnectionTrait,
    before: &Delivery,
    after: &Delivery,
) -> Result<bool, StoreError> {
    let Delivery {
        webhook,
        position,
        event: _,
        kind: _,
        state,
        attempts,
        due,
        ended_at,
    } = after;
    let advanced = Entity::update_many()
        .set(ActiveModel {
            state: Set(state.name().to_owned()),
            attempts: Set(count(*attempts)),
            due: Set(due.millis()),
            ended_at: Set(ended_at.map(Timestamp::millis)),
            ..Default::default()
        })
        .filter(Column::Webhook.eq(webhook.get()))
        .filter(Column::Position.eq(position.get()))
        .filter(Column::State.eq(before.state.name()))
        .filter(Column::Attempts.eq(count(before.attempts)))
        .exec(connection)
        .await;
    advanced
        .map(|advanced| advanced.rows_affected > 0)
        .map_err(store_error)
}

pub(super) fn count(attempts: u32) -> i32 {
    i32::try_from(attempts).unwrap_or(i32::MAX)
}

/// Forgets a page of what ended before an instant.
pub(super) async fn forget(
    connection: &impl ConnectionTrait,
    before: Timestamp,
    limit: PageLimit,
) -> Result<usize, StoreError> {
    let old: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .columns([Column::Webhook, Column::Position])
        .filter(Column::EndedAt.lt(before.millis()))
        .order_by_asc(Column::EndedAt)
        .limit(limit.get() as u64)
        .into_tuple()
        .all(connection)
        .await
        .map_err(store_error)?;
    for (webhook, position) in &old {
        Entity::delete_by_id((*webhook, *position))
            .exec(connection)
            .await
            .map_err(store_error)?;
    }
    Ok(old.len())
}

impl Model {
    /// The delivery of this row.
    pub(crate) fn delivery(self) -> Result<Delivery, StoreError> {
        let Self {
            webhook,
            position,
            event,
            kind,
            subject: _,
            state,
            attempts,
            due,
            ended_at,
        } = self;
        let row = Reading::new("webhook_deliveries", format!("{webhook} {position}"));
        Ok(Delivery {
            webhook: WebhookId::new(webhook),
            position: row.column("position", EventPosition::new(position))?,
            event: EventId::new(event),
            kind: row.column("kind", EventKind::from_name(&kind))?,
            state: row.column("state", DeliveryState::from_name(&state))?,
            attempts: row.column("attempts", u32::try_from(attempts).ok())?,
            due: row.instant("due", due)?,
            ended_at: ended_at.map(|at| row.instant("ended_at", at)).transpose()?,
        })
    }
}
