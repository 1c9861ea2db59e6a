//! Questions about tickets.

mod counts;
mod list;

use async_trait::async_trait;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{
    ListedTicket, StatusCounts, StoreError, Thread, TicketFilter, TicketQueries,
};
use frontdesk_domain::triage::Decision;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, DerivePartialModel, EntityTrait, JoinType,
    QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select,
};

use crate::account::row::PersonRow;
use crate::error::store_error;
use crate::reading::Reading;
use crate::ticket::row::{Column, Entity, Model, Relation};
use crate::{SeaOrmStore, decision, reply, search};

/// A ticket with the people on it.
#[derive(DerivePartialModel)]
struct ListedRow {
    #[sea_orm(nested)]
    ticket: Model,
    #[sea_orm(nested, alias = "requester")]
    requester: Option<PersonRow>,
    #[sea_orm(nested, alias = "assignee")]
    assignee: Option<PersonRow>,
}

/// A reply with its author.
#[derive(DerivePartialModel)]
struct ThreadRow {
    #[sea_orm(nested)]
    reply: reply::row::Model,
    #[sea_orm(nested, alias = "author")]
    author: Option<PersonRow>,
}

#[async_trait]
impl TicketQueries for SeaOrmStore {
    async fn ticket(&self, id: TicketId) -> Result<Option<ListedTicket>, StoreError> {
        listed(self.reader(), id).await
    }

    async fn thread(&self, id: TicketId) -> Result<Option<Thread>, StoreError> {
        let view = self.snapshot().await?;
        let Some(listed) = listed(&view, id).await? else {
            return Ok(None);
        };
        let rows: Vec<ThreadRow> = reply::row::Entity::find()
            .join_as(
                JoinType::LeftJoin,
                reply::row::Relation::Author.def(),
                "author",
            )
            .filter(reply::row::Column::Ticket.eq(id.get()))
            .order_by_asc(reply::row::Column::Id)
            .into_partial_model()
            .all(&view)
            .await
            .map_err(store_error)?;
        thread(listed, rows).map(Some)
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
        let rows = with_people(newest)
            .into_partial_model::<ListedRow>()
            .all(self.reader())
            .await
            .map_err(store_error)?;
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
        counts::by_status(self.reader(), requester).await
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

/// Left joins, so that every database starts from the tickets and follows their order.
fn with_people(tickets: Select<Entity>) -> Select<Entity> {
    tickets
        .join_as(JoinType::LeftJoin, Relation::Requester.def(), "requester")
        .join_as(JoinType::LeftJoin, Relation::Assignee.def(), "assignee")
}

impl ListedRow {
    fn listed(self) -> Result<ListedTicket, StoreError> {
        let Self {
            ticket,
            requester,
            assignee,
        } = self;
        let row = Reading::new("tickets", ticket.id);
        let requester = row.column("requester", requester)?.person()?;
        let assignee = assignee.map(PersonRow::person).transpose()?;
        Ok(ListedTicket {
            ticket: ticket.ticket()?,
            requester,
            assignee,
        })
    }
}

fn thread(listed: ListedTicket, rows: Vec<ThreadRow>) -> Result<Thread, StoreError> {
    let mut thread = Thread {
        listed,
        replies: Vec::with_capacity(rows.len()),
        authors: Vec::new(),
    };
    for ThreadRow { reply, author } in rows {
        thread.replies.push(reply.reply()?);
        if let Some(author) = author.map(PersonRow::person).transpose()?
            && !thread.authors.contains(&author)
        {
            thread.authors.push(author);
        }
    }
    Ok(thread)
}
