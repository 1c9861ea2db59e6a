//! Indexing tickets that were written past the ports: by an older version, or in bulk.
//!
//! Whoever writes tickets so puts their ids into `search_backlog`; the next start of a
//! desk indexes them before it answers anybody.

use frontdesk_domain::ports::StoreError;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Order, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder};

use super::document::Document;
use super::store;
use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;
use crate::{SeaOrmStore, reply, ticket};

/// How many tickets a unit of work indexes, so that it is over soon.
const TICKETS_AT_ONCE: u64 = 200;
/// How many documents go into a statement.
const DOCUMENTS_AT_ONCE: usize = 250;

/// Indexes every ticket of the backlog. Replicas may do so at once.
pub(crate) async fn index_backlog(desk: &SeaOrmStore) -> Result<(), StoreError> {
    loop {
        let work = desk.work().await?;
        let tickets = next(&work).await?;
        if tickets.is_empty() {
            return Ok(());
        }
        index(&work, &tickets).await?;
        work.finish().await?;
    }
}

async fn next(work: &SeaOrmUnitOfWork) -> Result<Vec<i64>, StoreError> {
    let mut next = Query::select();
    next.column("ticket")
        .from("search_backlog")
        .order_by("ticket", Order::Asc)
        .limit(TICKETS_AT_ONCE);
    if work.transaction().get_database_backend() != DbBackend::Sqlite {
        next.lock(LockType::Update);
    }
    let rows = work.transaction().query_all(&next).await;
    rows.map_err(store_error)?
        .iter()
        .map(|row| row.try_get_by_index(0).map_err(store_error))
        .collect()
}

async fn index(work: &SeaOrmUnitOfWork, tickets: &[i64]) -> Result<(), StoreError> {
    let mut documents = documents(work, tickets).await?;
    work.note_staged();
    while !documents.is_empty() {
        let rest = documents.split_off(documents.len().min(DOCUMENTS_AT_ONCE));
        store(work.transaction(), documents).await?;
        documents = rest;
    }
    let done = Query::delete()
        .from_table("search_backlog")
        .and_where(Expr::col("ticket").is_in(tickets.to_vec()))
        .to_owned();
    let done = work.transaction().execute(&done).await;
    done.map(drop).map_err(store_error)
}

/// All documents of these tickets, in the order of the index.
async fn documents(work: &SeaOrmUnitOfWork, tickets: &[i64]) -> Result<Vec<Document>, StoreError> {
    let ids = || tickets.iter().copied();
    let openings = ticket::row::Entity::find()
        .filter(ticket::row::Column::Id.is_in(ids()))
        .all(work.transaction())
        .await
        .map_err(store_error)?;
    let replies = reply::row::Entity::find()
        .filter(reply::row::Column::Ticket.is_in(ids()))
        .order_by_asc(reply::row::Column::Id)
        .all(work.transaction())
        .await
        .map_err(store_error)?;
    let openings = openings
        .iter()
        .map(|row| Document::opening(row.id, &row.subject, &row.message));
    let replies = replies
        .iter()
        .map(|row| Document::reply(row.ticket, row.id, &row.message, row.internal));
    Ok(openings.chain(replies).collect())
}
