//! Tickets as the panel surface reads and writes them.

pub(crate) mod reply;
pub(crate) mod request;
pub(crate) mod ticket;
pub(crate) mod words;

pub(crate) use reply::Reply;
pub(crate) use request::{NewTicket, TicketPatch, TicketReply};
pub(crate) use ticket::{
    ReplyCreated, Ticket, TicketCreated, TicketStats, TicketSummary, TicketWithReplies,
};
pub(crate) use words::{Priority, Status};
