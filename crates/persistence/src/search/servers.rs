//! Full text on servers: a table of documents, with a GIN index over `tsvector` on
//! PostgreSQL and a `FULLTEXT` index on MySQL and MariaDB.
//!
//! PostgreSQL knows how frequent words are: it looks a rare one up in the index, and for
//! a frequent one walks down from the newest ticket until the page is full. MySQL and
//! MariaDB always collect everything that is found, so there the time grows with that.

use std::fmt::Write as _;

use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::search::{Phrase, SearchQuery, Term};
use frontdesk_domain::ticket::visibility::Audience;
use sea_orm::DbBackend;
use sea_orm::sea_query::{
    BinOper, Expr, ExprTrait, InsertStatement, Query, SelectStatement, SimpleExpr, Value,
};

use super::document::{Document, OWNER};
use crate::ticket::row::{Column, Entity};

/// Before every word on MySQL, whose index leaves out short words and some of English.
const MYSQL_PREFIX: &str = "qq";

/// Stores documents.
pub(super) fn insert(backend: DbBackend, documents: Vec<Document>) -> InsertStatement {
    let mut insert = Query::insert();
    insert
        .into_table("ticket_texts")
        .columns(["ticket", "reply", "internal", "terms"]);
    for document in documents {
        let terms = match backend {
            DbBackend::Postgres => vector(&document),
            _ => spaced(&document),
        };
        insert.values_panic([
            document.ticket.into(),
            document.reply.into(),
            document.internal.into(),
            terms,
        ]);
    }
    insert
}

/// The words with their places.
fn vector(document: &Document) -> SimpleExpr {
    /// PostgreSQL counts no further.
    const LAST_PLACE: usize = 16_383;
    let text = document.written(|text, word, place| {
        let place = (place + 1).min(LAST_PLACE);
        // A String takes whatever is written to it.
        let _ = write!(text, "{word}:{place} ");
    });
    Expr::val(text).cast_as("tsvector")
}

/// The words with a space before and after each, and the term of the ticket's requester.
fn spaced(document: &Document) -> SimpleExpr {
    let text = document.written(|text, word, _| {
        text.push(' ');
        text.push_str(MYSQL_PREFIX);
        text.push_str(word);
    });
    let owned = format!(
        "CONCAT((SELECT CONCAT(' {MYSQL_PREFIX}{OWNER}', LOWER(HEX(requester))) \
         FROM tickets WHERE id = ?), ?, ' ')"
    );
    Expr::cust_with_values(owned, [Value::from(document.ticket), Value::from(text)])
}

/// That the ticket's documents hold what is wanted and not what is unwanted.
pub(super) fn found(backend: DbBackend, query: &SearchQuery, filter: &TicketFilter) -> SimpleExpr {
    let mut all = Expr::val(1).eq(1);
    for phrase in query.wanted() {
        all = all.and(held(backend, phrase, filter));
    }
    for phrase in query.unwanted() {
        all = all.and(held(backend, phrase, filter).not());
    }
    all
}

fn held(backend: DbBackend, phrase: &Phrase, filter: &TicketFilter) -> SimpleExpr {
    let id = Expr::col((Entity, Column::Id));
    if backend == DbBackend::Postgres {
        let mut documents = documents(postgres_match(phrase), filter.audience);
        documents.and_where(Expr::col(("ticket_texts", "ticket")).eq(id));
        return Expr::exists(documents);
    }
    let mut documents = documents(mysql_match(phrase, filter), filter.audience);
    if let Some(pattern) = mysql_pattern(phrase) {
        documents.and_where(Expr::col("terms").like(pattern));
    }
    // Unless they are collected first, MariaDB loses some of a ticket's documents when it
    // joins them and stops at a limit.
    let mut tickets = Query::select();
    tickets
        .column("ticket")
        .from_subquery(documents.distinct().to_owned(), "held");
    id.in_subquery(tickets)
}

/// The tickets of documents that match.
fn documents(matches: SimpleExpr, audience: Audience) -> SelectStatement {
    let mut documents = Query::select();
    documents
        .column(("ticket_texts", "ticket"))
        .from("ticket_texts")
        .and_where(matches);
    match audience {
        Audience::Staff => {}
        Audience::Customer => {
            documents.and_where(Expr::col("internal").eq(false));
        }
    }
    documents
}

fn postgres_match(phrase: &Phrase) -> SimpleExpr {
    let words: Vec<&str> = phrase.terms().iter().map(Term::as_str).collect();
    let star = if phrase.is_open_ended() { ":*" } else { "" };
    let phrase = format!("{}{star}", words.join(" <-> "));
    let phrase = Expr::val(phrase).cast_as("tsquery");
    Expr::col("terms").binary(BinOper::Custom("@@"), phrase)
}

/// All words of the phrase, in documents about the requester's tickets where only those
/// are wanted.
fn mysql_match(phrase: &Phrase, filter: &TicketFilter) -> SimpleExpr {
    let mut words = String::new();
    if let Some(requester) = filter.requester {
        words.push('+');
        words.push_str(MYSQL_PREFIX);
        words.push_str(OWNER);
        words.push_str(&requester.get().simple().to_string());
    }
    for term in phrase.terms() {
        words.push_str(" +");
        words.push_str(MYSQL_PREFIX);
        words.push_str(term.as_str());
    }
    if phrase.is_open_ended() {
        words.push('*');
    }
    Expr::cust_with_values("MATCH(terms) AGAINST (? IN BOOLEAN MODE)", [words])
}

/// The words of a phrase one after the other, which the index does not see to.
fn mysql_pattern(phrase: &Phrase) -> Option<String> {
    if phrase.terms().len() == 1 {
        return None;
    }
    let mut pattern = "%".to_owned();
    for term in phrase.terms() {
        pattern.push(' ');
        pattern.push_str(MYSQL_PREFIX);
        pattern.push_str(term.as_str());
    }
    pattern.push_str(if phrase.is_open_ended() { "%" } else { " %" });
    Some(pattern)
}
