//! Questions about tickets.

mod counts;
mod list;
mod row;

use async_trait::async_trait;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{
    ListedTicket, StatusCounts, StoreError, Thread, TicketFilter, TicketQueries,
};
use frontdesk_domain::triage::Decision;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationTrait, Select, Statement,
};

use super::found::and_person;
use crate::error::store_error;
use crate::sqlite::InPlace;
use crate::ticket::row::{Column, Entity, Relation};
use crate::{SeaOrmStore, decision, reply, search};
use row::{ListedRow, thread};

#[async_trait]
impl TicketQueries for SeaOrmStore {
    async fn ticket(&self, id: TicketId) -> Result<Option<ListedTicket>, StoreError> {
        listed(self.reader(), id).await
    }

    async fn thread(&self, id: TicketId) -> Result<Option<Thread>, StoreError> {
        if let Some(in_place) = self.in_place() {
            return thread_in_place(in_place, id);
        }
        let view = self.snapshot().await?;
        let Some(listed) = listed(&view, id).await? else {
            return Ok(None);
        };
        let rows = replies(id).into_partial_model().all(&view).await;
        thread(listed, rows.map_err(store_error)?).map(Some)
    }

    async fn tickets(
        &self,
        filter: &TicketFilter,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ListedTicket, TicketId>, StoreError> {
        let Some(newest) = self.newest(filter, page).await? else {
            return Ok(Page {
                items: Vec::new(),
                next: None,
            });
        };
        let rows = if let Some(in_place) = self.in_place() {
            in_place.rows(&listing(newest))?
        } else {
            let rows = with_people(newest).into_partial_model();
            rows.all(self.reader()).await.map_err(store_error)?
        };
        let tickets: Vec<_> = rows
            .into_iter()
            .map(ListedRow::listed)
            .collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(tickets, page.limit, |listed| {
            listed.ticket.id()
        }))
    }

    async fn status_counts(
        &self,
        requester: Option<AccountId>,
    ) -> Result<StatusCounts, StoreError> {
        self.counts(requester).await
    }

    async fn decisions(&self, ticket: TicketId) -> Result<Vec<Decision>, StoreError> {
        let rows = decision::row::Entity::find()
            .filter(decision::row::Column::Ticket.eq(ticket.get()))
            .order_by_asc(decision::row::Column::CreatedAt)
            .order_by_asc(decision::row::Column::Id)
            .all(self.reader())
            .await;
        rows.map_err(store_error)?
            .into_iter()
            .map(decision::row::Model::decision)
            .collect()
    }
}

impl SeaOrmStore {
    /// The tickets of a page; `None` when a search found none.
    async fn newest(
        &self,
        filter: &TicketFilter,
        page: PageRequest<TicketId>,
    ) -> Result<Option<Select<Entity>>, StoreError> {
        let backend = self.reader().get_database_backend();
        let (Some(query), DbBackend::Sqlite) = (&filter.search, backend) else {
            let found = search::found(backend, filter);
            return Ok(Some(list::newest(Entity::find(), filter, found, page)));
        };
        let rest = list::rest(filter, page);
        let ids = search::newest(self.reader(), query, filter, &rest, page).await?;
        let found = Entity::find().filter(Column::Id.is_in(ids.iter().copied()));
        Ok((!ids.is_empty()).then(|| found.order_by_desc(Column::Id)))
    }
}

async fn listed(
    connection: &impl ConnectionTrait,
    id: TicketId,
) -> Result<Option<ListedTicket>, StoreError> {
    let ticket = with_people(Entity::find_by_id(id.get())).into_partial_model::<ListedRow>();
    ticket
        .one(connection)
        .await
        .map_err(store_error)?
        .map(ListedRow::listed)
        .transpose()
}

fn thread_in_place(in_place: &InPlace, id: TicketId) -> Result<Option<Thread>, StoreError> {
    in_place.snapshot(|view| {
        let found: Vec<ListedRow> = view.rows(&listing(Entity::find_by_id(id.get())))?;
        let Some(row) = found.into_iter().next() else {
            return Ok(None);
        };
        let replies = and_person(replies(id), "author");
        let rows = view.rows(&replies.build(DbBackend::Sqlite))?;
        thread(row.listed()?, rows).map(Some)
    })
}

/// Tickets with the columns of a [`ListedRow`] in the order of its fields.
fn listing(tickets: Select<Entity>) -> Statement {
    let rows = and_person(with_people(tickets), "requester");
    and_person(rows, "assignee").build(DbBackend::Sqlite)
}

/// The replies of a ticket with their authors, first to last.
fn replies(ticket: TicketId) -> Select<reply::row::Entity> {
    reply::row::Entity::find()
        .join_as(
            JoinType::LeftJoin,
            reply::row::Relation::Author.def(),
            "author",
        )
        .filter(reply::row::Column::Ticket.eq(ticket.get()))
        .order_by_asc(reply::row::Column::Id)
}

/// Left joins, so that every database starts from the tickets and follows their order.
fn with_people(tickets: Select<Entity>) -> Select<Entity> {
    tickets
        .join_as(JoinType::LeftJoin, Relation::Requester.def(), "requester")
        .join_as(JoinType::LeftJoin, Relation::Assignee.def(), "assignee")
}
