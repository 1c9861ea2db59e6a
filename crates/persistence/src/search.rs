//! Searching tickets with the database's own full text.
//!
//! A ticket is found by its documents: one for the subject with the first message, and
//! one for each reply. Documents hold the domain's terms, plain letters and digits, so
//! every database compares the same words and no character of a search means anything
//! to it. They are written in the unit of work that writes the text. Nothing is ever
//! added to a document: on a long thread a reply costs what it costs on a short one.
//!
//! SQLite has an FTS5 index of its own ([`sqlite`]); servers have a table with an index
//! ([`servers`]). Internal notes are in a column of their own.

mod backlog;
mod document;
mod servers;
mod sqlite;

use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::{StoreError, TicketFilter};
use frontdesk_domain::ticket::NewTicket;
use frontdesk_domain::ticket::reply::NewReply;
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ConnectionTrait, DbBackend};

use crate::error::store_error;
use crate::unit_of_work::SeaOrmUnitOfWork;

use document::Document;

pub(crate) use backlog::index_backlog;
pub(crate) use sqlite::{INDEX_STAGED, newest};

/// Makes a new ticket findable.
pub(crate) async fn index_ticket(
    work: &SeaOrmUnitOfWork,
    id: TicketId,
    ticket: &NewTicket,
) -> Result<(), StoreError> {
    let document = Document::opening(id.get(), ticket.subject.as_str(), ticket.message.as_str());
    work.note_staged();
    store(work.transaction(), vec![document]).await
}

/// Makes a new reply findable.
pub(crate) async fn index_reply(
    work: &SeaOrmUnitOfWork,
    id: i64,
    reply: &NewReply,
) -> Result<(), StoreError> {
    let (ticket, message) = (reply.ticket.get(), reply.message.as_str());
    let document = Document::reply(ticket, id, message, reply.internal);
    work.note_staged();
    store(work.transaction(), vec![document]).await
}

/// Stores documents.
async fn store(
    connection: &impl ConnectionTrait,
    documents: Vec<Document>,
) -> Result<(), StoreError> {
    let insert = match connection.get_database_backend() {
        DbBackend::Sqlite => sqlite::insert(documents),
        backend => servers::insert(backend, documents),
    };
    connection
        .execute(&insert)
        .await
        .map(drop)
        .map_err(store_error)
}

/// What is true of a ticket that the filter's search finds, on servers.
pub(crate) fn found(backend: DbBackend, filter: &TicketFilter) -> Option<SimpleExpr> {
    let query = filter.search.as_ref()?;
    Some(servers::found(backend, query, filter))
}
