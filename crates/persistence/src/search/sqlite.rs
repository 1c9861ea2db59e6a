//! Full text on SQLite: FTS5, whose documents are walked from the newest ticket down.
//!
//! A document's number is its ticket's number followed by its place in the thread, so the
//! order of documents is that of tickets, and what is found of a ticket lies together.
//! A search reads as much of the index as fills its page, however much there is to find.
//!
//! Each savepoint makes FTS5 write what it holds to its index, as a segment to be merged
//! later. So units of work put their documents aside, and those of a whole batch are
//! indexed at once, just before it is committed.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{StoreError, TicketFilter};
use frontdesk_domain::search::{Phrase, SearchQuery, Term};
use frontdesk_domain::ticket::visibility::Audience;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{
    Condition, Expr, ExprTrait, InsertStatement, Order, Query, SelectStatement, SimpleExpr, Value,
};

use super::document::{Document, OWNER};
use crate::error::store_error;
use crate::reading::Reading;
use crate::ticket::row::{Column, Entity};

/// Bits of a document's number that are its place in the thread.
const PLACE_BITS: u32 = 24;

/// Indexes what the units of work of a batch have put aside.
pub(crate) const INDEX_STAGED: &str = "\
    INSERT INTO ticket_search (rowid, public, internal) \
    SELECT document, public, internal FROM ticket_texts \
    WHERE document IN (SELECT document FROM search_staged); \
    DELETE FROM search_staged";

/// Beyond so many documents a phrase counts as frequent.
const FREQUENT: u64 = 2_000;

/// Writes documents, which puts them aside until the batch ends.
pub(super) fn insert(documents: Vec<Document>) -> InsertStatement {
    let mut insert = Query::insert();
    insert
        .into_table("ticket_texts")
        .columns(["document", "ticket", "public", "internal"]);
    for document in documents {
        let text = document.written(|text, word, _| {
            text.push_str(word);
            text.push(' ');
        });
        let text = owned(&document, text);
        let (public, internal) = if document.internal {
            (Expr::val(""), text)
        } else {
            (text, Expr::val(""))
        };
        insert.values_panic([
            number(&document),
            Expr::val(document.ticket),
            public,
            internal,
        ]);
    }
    insert
}

/// The ticket's number with the place of the document in the thread: how many replies
/// there are up to this one.
fn number(document: &Document) -> SimpleExpr {
    Expr::cust_with_values(
        "(? << 24) + (SELECT COUNT(*) FROM replies WHERE ticket = ? AND id <= ?)",
        [document.ticket, document.ticket, document.reply],
    )
}

/// The text behind the term of the ticket's requester.
fn owned(document: &Document, text: String) -> SimpleExpr {
    let owner = format!(
        "(SELECT '{OWNER}' || lower(hex(requester)) FROM tickets WHERE id = ?) || ' ' || ?"
    );
    Expr::cust_with_values(owner, [Value::from(document.ticket), Value::from(text)])
}

/// The ids of one more ticket than the page holds, of those that the search finds and for
/// which the rest holds too, newest first.
pub(crate) async fn newest(
    connection: &impl ConnectionTrait,
    query: &SearchQuery,
    filter: &TicketFilter,
    rest: &Condition,
    page: PageRequest<TicketId>,
) -> Result<Vec<i64>, StoreError> {
    let rarest = rarest(connection, query, filter).await?;
    let wanted = page.limit.get() + 1;
    let window = 4 * wanted as u64;
    let mut found: Vec<i64> = Vec::with_capacity(wanted);
    let mut below = page.after.map(TicketId::get);
    loop {
        let walk = walk(query, rarest, filter, rest, below)
            .limit(window)
            .to_owned();
        let rows = connection.query_all(&walk).await.map_err(store_error)?;
        for row in &rows {
            let ticket: i64 = row.try_get_by_index(0).map_err(store_error)?;
            if found.last() != Some(&ticket) {
                found.push(ticket);
            }
        }
        if found.len() >= wanted || (rows.len() as u64) < window {
            found.truncate(wanted);
            return Ok(found);
        }
        below = found.last().copied();
    }
}

/// Documents that hold one phrase, from the newest ticket down, whose tickets hold all
/// the others and nothing that is unwanted.
fn walk(
    query: &SearchQuery,
    rarest: usize,
    filter: &TicketFilter,
    rest: &Condition,
    below: Option<i64>,
) -> SelectStatement {
    let mut walk = Query::select();
    walk.column((Entity, Column::Id))
        .from("ticket_search")
        // SQLite keeps the order of tables that are joined so, and with it that of documents.
        .cross_join(Entity)
        .and_where(Expr::cust("tickets.id = ticket_search.rowid >> 24"))
        .and_where(matches(&query.wanted()[rarest], filter, true))
        .cond_where(rest.clone());
    if let Some(below) = below {
        walk.and_where(Expr::cust_with_values(
            "ticket_search.rowid < ?",
            [below << PLACE_BITS],
        ));
    }
    for (place, phrase) in query.wanted().iter().enumerate() {
        if place != rarest {
            walk.and_where(Expr::exists(of_this_ticket(phrase, filter)));
        }
    }
    for phrase in query.unwanted() {
        walk.and_where(Expr::exists(of_this_ticket(phrase, filter)).not());
    }
    walk.order_by_expr(Expr::cust("ticket_search.rowid"), Order::Desc)
        .to_owned()
}

/// Documents of the ticket that hold the phrase.
fn of_this_ticket(phrase: &Phrase, filter: &TicketFilter) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from("ticket_search")
        .and_where(matches(phrase, filter, false))
        .and_where(Expr::cust(
            "ticket_search.rowid BETWEEN tickets.id << 24 AND (tickets.id << 24) + 16777215",
        ))
        .to_owned()
}

fn matches(phrase: &Phrase, filter: &TicketFilter, with_owner: bool) -> SimpleExpr {
    let owner = filter.requester.filter(|_| with_owner);
    let owner = owner.map(|requester| format!("{OWNER}{}", requester.get().simple()));
    let expression = expression(phrase, owner.as_deref(), filter.audience);
    Expr::cust_with_values("ticket_search MATCH ?", [expression])
}

/// The phrase in the language of FTS5.
fn expression(phrase: &Phrase, owner: Option<&str>, audience: Audience) -> String {
    let columns = match audience {
        Audience::Staff => "{public internal}",
        Audience::Customer => "{public}",
    };
    let words: Vec<&str> = phrase.terms().iter().map(Term::as_str).collect();
    let star = if phrase.is_open_ended() { " *" } else { "" };
    let owner = owner.map(|owner| format!("\"{owner}\" AND "));
    format!(
        "{columns} : ({}\"{}\"{star})",
        owner.unwrap_or_default(),
        words.join(" ")
    )
}

/// The place of the wanted phrase that the fewest documents hold, as far as it matters.
async fn rarest(
    connection: &impl ConnectionTrait,
    query: &SearchQuery,
    filter: &TicketFilter,
) -> Result<usize, StoreError> {
    if query.wanted().len() == 1 {
        return Ok(0);
    }
    let mut counts = Query::select();
    for phrase in query.wanted() {
        let some = Query::select()
            .expr(Expr::val(1))
            .from("ticket_search")
            .and_where(matches(phrase, filter, true))
            .limit(FREQUENT)
            .to_owned();
        let count = Query::select()
            .expr(Expr::cust("COUNT(*)"))
            .from_subquery(some, "some")
            .to_owned();
        counts.expr(SimpleExpr::SubQuery(None, Box::new(count.into())));
    }
    let row = connection.query_one(&counts).await.map_err(store_error)?;
    let report = Reading::new("ticket_search", "counts");
    let row = report.column("rowid", row)?;
    let counts = (0..query.wanted().len())
        .map(|place| row.try_get_by_index(place).map_err(store_error))
        .collect::<Result<Vec<i64>, _>>()?;
    let fewest = counts.iter().enumerate().min_by_key(|(_, count)| **count);
    Ok(fewest.map_or(0, |(place, _)| place))
}
