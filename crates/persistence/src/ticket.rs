//! How tickets are written.

pub(crate) mod row;

use async_trait::async_trait;
use frontdesk_domain::id::{ReplyId, TicketId};
use frontdesk_domain::ports::{StoreError, TicketRepository};
use frontdesk_domain::ticket::reply::NewReply;
use frontdesk_domain::ticket::{NewTicket, Ticket};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::reply;
use crate::search;
use crate::unit_of_work::SeaOrmUnitOfWork;

use row::{Column, Entity};

#[async_trait]
impl TicketRepository for SeaOrmUnitOfWork {
    async fn insert_ticket(&mut self, ticket: &NewTicket) -> Result<TicketId, StoreError> {
        let id = insert(self.transaction(), row::opened(ticket)).await?;
        let id = Reading::new("tickets", id).ticket("id", id)?;
        search::index_ticket(self, id, ticket).await?;
        Ok(id)
    }

    async fn lock_ticket(&mut self, id: TicketId) -> Result<Option<Ticket>, StoreError> {
        let locked = Entity::find_by_id(id.get())
            .lock_exclusive()
            .one(self.transaction())
            .await;
        locked
            .map_err(store_error)?
            .map(row::Model::ticket)
            .transpose()
    }

    async fn update_ticket(&mut self, ticket: &Ticket) -> Result<(), StoreError> {
        let update = Entity::update_many()
            .set(row::changed(ticket))
            .filter(Column::Id.eq(ticket.id().get()));
        update
            .exec(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }

    async fn insert_reply(&mut self, new: &NewReply) -> Result<ReplyId, StoreError> {
        let id = insert(self.transaction(), reply::row::written(new)).await?;
        search::index_reply(self, id, new).await?;
        Reading::new("replies", id).column("id", ReplyId::new(id))
    }
}
