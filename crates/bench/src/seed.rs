//! A desk filled in bulk, past its own routes: rows in large transactions, and the desk
//! indexes them at its next start as it does with what any import leaves.

use frontdesk_test_desk::{Admin, Credential, Database, Desk, Setup};
use indicatif::{ProgressBar, ProgressStyle};
use sea_orm::sea_query::{Expr, InsertStatement, Query, SimpleExpr};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, TransactionTrait};
use serde_json::json;
use uuid::Uuid;

use crate::corpus::{Reply, Ticket, customer, customers, ticket};

/// How many tickets, or people, are written at once.
const AT_ONCE: usize = 500;
/// How many rows a statement takes.
const ROWS: usize = 250;
/// The path of the form that everybody may answer.
pub const FORM: &str = "join-us";

/// A desk that runs with so many tickets, and what to present to it.
pub struct Seeded {
    pub desk: Desk,
    pub tickets: usize,
    /// A token with every scope of an admin.
    pub token: String,
}

/// Fills an empty database and starts a desk on it.
pub async fn seed(database: Database, tickets: usize) -> Seeded {
    let mut desk = Setup::on(database).without_triage().start().await;
    let admin = Admin::at(&desk);
    let agent = Uuid::parse_str(&admin.0.id).expect("accounts have UUIDs");
    make_form(&admin).await;
    let Credential::Bearer(token) = admin.client().credential().clone() else {
        unreachable!("the first admin presents a token");
    };
    desk.kill();
    fill(desk.database().url(), tickets, agent).await;
    eprintln!("indexing {tickets} tickets …");
    desk.restart().await;
    Seeded {
        desk,
        tickets,
        token,
    }
}

async fn make_form(admin: &Admin) {
    let form = json!({
        "title": "Join us", "slug": FORM, "visibility": "public", "cooldownSeconds": 0,
        "questions": [{"id": "why", "type": "long_text", "label": "Why?", "required": true}],
    });
    let made = admin.client().post("/api/admin/applications/forms", &form);
    let _ = made.await.is(201);
}

async fn fill(url: &str, tickets: usize, agent: Uuid) {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    let database = sea_orm::Database::connect(options).await;
    let database = database.expect("the database can be reached");
    if database.get_database_backend() == DbBackend::Sqlite {
        // Nobody relies on a desk that is still being made.
        run(&database, "PRAGMA synchronous = OFF").await;
    }
    let people: Vec<usize> = (0..customers(tickets)).collect();
    write(&database, &people, |n| vec![person(*n)]).await;
    let bar = ProgressBar::new(u64::try_from(tickets).unwrap_or_default());
    let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} tickets, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let mut next = 1;
    while next <= tickets {
        let end = (next + AT_ONCE).min(tickets + 1);
        let chunk: Vec<Ticket> = (next..end).map(|id| ticket(id, tickets)).collect();
        write_tickets(&database, &chunk, agent).await;
        bar.inc(u64::try_from(end - next).unwrap_or_default());
        next = end;
    }
    bar.finish();
    if database.get_database_backend() == DbBackend::Postgres {
        let last =
            "SELECT setval(pg_get_serial_sequence('tickets', 'id'), (SELECT MAX(id) FROM tickets))";
        run(&database, last).await;
    }
    run(&database, "ANALYZE").await;
    database.close().await.expect("a connection can be closed");
}

async fn write_tickets(database: &DatabaseConnection, tickets: &[Ticket], agent: Uuid) {
    write(database, tickets, |ticket| vec![ticket_row(ticket)]).await;
    write(database, tickets, |ticket| {
        let replies = ticket.replies.iter();
        replies
            .map(|reply| reply_row(ticket, reply, agent))
            .collect()
    })
    .await;
    write(database, tickets, |ticket| {
        vec![("search_backlog", vec![("ticket", number(ticket.id))])]
    })
    .await;
}

/// A table and its columns with their values.
type Row = (&'static str, Vec<(&'static str, SimpleExpr)>);

/// Writes rows of one table in one transaction.
async fn write<T>(database: &DatabaseConnection, items: &[T], rows: impl Fn(&T) -> Vec<Row>) {
    let rows: Vec<Row> = items.iter().flat_map(rows).collect();
    let transaction = database.begin().await.expect("a transaction begins");
    for rows in rows.chunks(ROWS) {
        let written = transaction.execute(&insert(rows)).await;
        written.expect("the rows can be written");
    }
    transaction.commit().await.expect("the rows are kept");
}

fn insert(rows: &[Row]) -> InsertStatement {
    let mut insert = Query::insert();
    for (place, (table, columns)) in rows.iter().enumerate() {
        if place == 0 {
            insert
                .into_table(*table)
                .columns(columns.iter().map(|(name, _)| *name));
        }
        insert.values_panic(columns.iter().map(|(_, value)| value.clone()));
    }
    insert
}

fn number(value: usize) -> SimpleExpr {
    Expr::val(i64::try_from(value).unwrap_or(i64::MAX))
}

fn person(n: usize) -> Row {
    let email = format!("customer{n}@example.org");
    let columns = vec![
        ("id", Expr::val(customer(n))),
        ("email", Expr::val(email.clone())),
        ("email_key", Expr::val(email)),
        ("name", Expr::val(format!("Customer {n}"))),
        ("role", Expr::val("customer")),
        ("suspended", Expr::val(false)),
        ("version", Expr::val(1_i64)),
        ("created_at", Expr::val(1_600_000_000_000_i64)),
        ("updated_at", Expr::val(1_600_000_000_000_i64)),
    ];
    ("accounts", columns)
}

fn ticket_row(ticket: &Ticket) -> Row {
    let columns = vec![
        ("id", number(ticket.id)),
        ("subject", Expr::val(ticket.subject.as_str())),
        ("message", Expr::val(ticket.message.as_str())),
        ("requester", Expr::val(ticket.requester)),
        ("status", Expr::val(ticket.status)),
        ("priority", Expr::val(ticket.priority)),
        ("department", Expr::val(ticket.department)),
        ("ai_enabled", Expr::val(true)),
        ("chosen_priority", Expr::val(false)),
        ("chosen_department", Expr::val(false)),
        ("chosen_category", Expr::val(false)),
        ("chosen_response", Expr::val(false)),
        ("version", Expr::val(1_i64)),
        ("created_at", Expr::val(ticket.opened)),
        ("updated_at", Expr::val(ticket.opened)),
    ];
    ("tickets", columns)
}

fn reply_row(ticket: &Ticket, reply: &Reply, agent: Uuid) -> Row {
    let (kind, author) = if reply.by_agent {
        ("agent", agent)
    } else {
        ("customer", ticket.requester)
    };
    let columns = vec![
        ("ticket", number(ticket.id)),
        ("author_kind", Expr::val(kind)),
        ("author", Expr::val(author)),
        ("message", Expr::val(reply.message.as_str())),
        ("internal", Expr::val(reply.internal)),
        ("citations", Expr::val("[]")),
        ("created_at", Expr::val(reply.written)),
    ];
    ("replies", columns)
}

async fn run(database: &DatabaseConnection, sql: &str) {
    let done = database.execute_unprepared(sql).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}
