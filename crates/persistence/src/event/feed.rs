//! The feed: one row that says how far it goes, locked by whoever lengthens it.

use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect};

use super::row as event;
use crate::error::store_error;

/// The row of the feed. There is one.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event_feed")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The last place that was given.
    pub last: i64,
}

/// The feed is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Gives committed events the places after the last one; answers how many.
pub(super) async fn number(
    connection: &impl ConnectionTrait,
    limit: PageLimit,
) -> Result<usize, StoreError> {
    let Model { id, last } = lock(connection).await?;
    let waiting: Vec<i64> = event::Entity::find()
        .select_only()
        .column(event::Column::Sequence)
        .filter(event::Column::Position.is_null())
        .order_by_asc(event::Column::Sequence)
        .limit(limit.get() as u64)
        .into_tuple()
        .all(connection)
        .await
        .map_err(store_error)?;
    let mut next = last;
    for run in waiting.chunk_by(|one, other| one + 1 == *other) {
        give_places(connection, run, next + 1).await?;
        next += i64::try_from(run.len()).unwrap_or(i64::MAX);
    }
    if next > last {
        let further = ActiveModel {
            id: Set(id),
            last: Set(next),
        };
        Entity::update(further)
            .exec(connection)
            .await
            .map_err(store_error)?;
    }
    Ok(waiting.len())
}

/// The row of the feed, locked: whoever reads the feed from its end waits for those before.
pub(crate) async fn lock(connection: &impl ConnectionTrait) -> Result<Model, StoreError> {
    let feed = Entity::find().lock_exclusive().one(connection).await;
    feed.map_err(store_error)?
        .ok_or_else(|| StoreError::Corrupt {
            table: "event_feed",
            column: "id",
            id: "1".to_owned(),
        })
}

/// Gives events whose sequence numbers follow each other the places from `first` on.
async fn give_places(
    connection: &impl ConnectionTrait,
    run: &[i64],
    first: i64,
) -> Result<(), StoreError> {
    let Some(begin) = run.first() else {
        return Ok(());
    };
    let place = Expr::col(event::Column::Sequence).add(first - begin);
    let given = event::Entity::update_many()
        .col_expr(event::Column::Position, place)
        .filter(event::Column::Sequence.is_in(run.iter().copied()))
        .exec(connection)
        .await;
    given.map(drop).map_err(store_error)
}
