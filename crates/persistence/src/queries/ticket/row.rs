//! What lists and threads read of a ticket at once.

use frontdesk_domain::ports::{ListedTicket, StoreError, Thread};
use rusqlite::{Result as Read, Row};
use sea_orm::DerivePartialModel;

use crate::account::row::PersonRow;
use crate::reading::Reading;
use crate::reply;
use crate::sqlite::FromColumns;
use crate::ticket::row::Model;

/// A ticket with the people on it.
#[derive(DerivePartialModel)]
pub(super) struct ListedRow {
    #[sea_orm(nested)]
    ticket: Model,
    #[sea_orm(nested, alias = "requester")]
    requester: Option<PersonRow>,
    #[sea_orm(nested, alias = "assignee")]
    assignee: Option<PersonRow>,
}

/// A reply with its author.
#[derive(DerivePartialModel)]
pub(super) struct ThreadRow {
    #[sea_orm(nested)]
    reply: reply::row::Model,
    #[sea_orm(nested, alias = "author")]
    author: Option<PersonRow>,
}

impl FromColumns for ListedRow {
    const WIDTH: usize = Model::WIDTH + 2 * PersonRow::WIDTH;

    fn read(row: &Row<'_>, first: usize) -> Read<Self> {
        let (ticket, (requester, assignee)) = FromColumns::read(row, first)?;
        Ok(Self {
            ticket,
            requester,
            assignee,
        })
    }
}

impl FromColumns for ThreadRow {
    const WIDTH: usize = reply::row::Model::WIDTH + PersonRow::WIDTH;

    fn read(row: &Row<'_>, first: usize) -> Read<Self> {
        let (reply, author) = FromColumns::read(row, first)?;
        Ok(Self { reply, author })
    }
}

impl ListedRow {
    /// The ticket of these columns.
    pub(super) fn listed(self) -> Result<ListedTicket, StoreError> {
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

/// The thread of these replies.
pub(super) fn thread(listed: ListedTicket, rows: Vec<ThreadRow>) -> Result<Thread, StoreError> {
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
