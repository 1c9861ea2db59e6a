//! Tickets and their replies.

use async_trait::async_trait;
use frontdesk_domain::id::{ReplyId, TicketId};
use frontdesk_domain::ports::{StoreError, TicketRepository};
use frontdesk_domain::ticket::reply::{NewReply, Reply};
use frontdesk_domain::ticket::{NewTicket, Ticket};

use super::successor;
use crate::state::misuse;
use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl TicketRepository for MemoryUnitOfWork {
    async fn insert_ticket(&mut self, ticket: &NewTicket) -> Result<TicketId, StoreError> {
        let tickets = &mut self.state_mut().tickets;
        let id = successor(tickets.last_key_value().map(|(id, _)| id.get()));
        let id = TicketId::new(id).expect("ids count up from one");
        tickets.insert(id, Ticket::opened(id, ticket.clone()));
        Ok(id)
    }

    async fn lock_ticket(&mut self, id: TicketId) -> Result<Option<Ticket>, StoreError> {
        Ok(self.state().tickets.get(&id).cloned())
    }

    async fn update_ticket(&mut self, ticket: &Ticket) -> Result<(), StoreError> {
        let stored = self.state_mut().tickets.get_mut(&ticket.id());
        *stored.ok_or_else(|| misuse("the ticket was never stored"))? = ticket.clone();
        Ok(())
    }

    async fn insert_reply(&mut self, reply: &NewReply) -> Result<ReplyId, StoreError> {
        if !self.state().tickets.contains_key(&reply.ticket) {
            return Err(misuse("the ticket of the reply was never stored"));
        }
        let replies = &mut self.state_mut().replies;
        let taken = reply.answers.is_some()
            && replies.values().any(|other| {
                (other.content.ticket, other.content.answers) == (reply.ticket, reply.answers)
            });
        if taken {
            return Err(StoreError::Duplicate);
        }
        let id = successor(replies.last_key_value().map(|(id, _)| id.get()));
        let id = ReplyId::new(id).expect("ids count up from one");
        replies.insert(
            id,
            Reply {
                id,
                content: reply.clone(),
            },
        );
        Ok(id)
    }
}
