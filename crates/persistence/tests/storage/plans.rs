//! How each database goes about the questions that are asked most, on a desk of some
//! thousand tickets: never by reading a whole table that grows.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{AccountQueries, Store, TicketFilter, TicketQueries};
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::testing::{account_id, digest, sample_account, ticket_id};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_persistence::SeaOrmStore;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::database::{Fresh, run};
use crate::statements::Statements;

/// How many tickets there are, and requesters.
const TICKETS: usize = 6_000;
const REQUESTERS: u64 = 60;
/// Tables that grow without end.
const GROWING: [&str; 7] = [
    "jobs",
    "tickets",
    "replies",
    "ticket_texts",
    "accounts",
    "sessions",
    "tokens",
];

/// Tickets and replies in bulk, and what the planner knows of them.
async fn fill(fresh: &Fresh, store: &SeaOrmStore) {
    let mut work = store.begin().await.unwrap();
    for n in 1..=REQUESTERS {
        let account = sample_account(n, Role::Customer);
        work.accounts().insert_account(&account).await.unwrap();
    }
    let new = frontdesk_domain::testing::new_ticket(account_id(1));
    work.tickets().insert_ticket(&new).await.unwrap();
    work.commit().await.unwrap();
    let connection = fresh.connection().await;
    let columns = "message, priority, department, ai_enabled, chosen_priority, chosen_department, \
                   chosen_category, chosen_response, version, created_at, updated_at";
    // Doubled until there are enough.
    let mut tickets = 1;
    while tickets < TICKETS {
        let copy = format!(
            "INSERT INTO tickets (subject, status, requester, {columns}) \
             SELECT CASE WHEN id % 97 = 0 THEN 'rare' ELSE 'frequent' END, \
             CASE WHEN id % 9 = 0 THEN 'open' ELSE 'closed' END, {}, {columns} FROM tickets",
            requester(connection.get_database_backend())
        );
        run(&connection, &copy).await;
        tickets *= 2;
    }
    let reply = "INSERT INTO replies (ticket, author_kind, message, internal, citations, created_at) \
                 SELECT id, 'system', 'an answer', FALSE, '[]', created_at FROM tickets";
    for _ in 0..2 {
        run(&connection, reply).await;
    }
    let backlog = "INSERT INTO search_backlog (ticket) SELECT id FROM tickets WHERE id > 1";
    run(&connection, backlog).await;
    store.index_backlog().await.unwrap();
    analyze(&connection).await;
}

/// Another requester for each row.
fn requester(backend: DbBackend) -> String {
    let number = format!("(id * 7 % {REQUESTERS}) + 1");
    match backend {
        DbBackend::Postgres => format!("LPAD(TO_HEX({number}), 32, '0')::uuid"),
        DbBackend::Sqlite => format!("UNHEX(PRINTF('%032x', {number}))"),
        _ => format!("UNHEX(LPAD(HEX({number}), 32, '0'))"),
    }
}

async fn analyze(connection: &DatabaseConnection) {
    if connection.get_database_backend() == DbBackend::MySql {
        for table in ["tickets", "replies", "ticket_texts", "accounts"] {
            run(connection, &format!("ANALYZE TABLE {table}")).await;
        }
    } else {
        run(connection, "ANALYZE").await;
    }
}

/// Every way in which lists of tickets are narrowed.
fn filters() -> [TicketFilter; 11] {
    let any = || TicketFilter {
        audience: Audience::Staff,
        ..TicketFilter::default()
    };
    let search = |words: &str| Some(SearchQuery::parse(words).unwrap());
    let theirs = Some(account_id(5));
    let statuses = Some(vec![Status::Open, Status::Closed]);
    [
        any(),
        TicketFilter {
            requester: theirs,
            ..any()
        },
        TicketFilter {
            statuses: Some(vec![Status::Open]),
            ..any()
        },
        TicketFilter {
            statuses: statuses.clone(),
            requester: theirs,
            ..any()
        },
        TicketFilter {
            priority: Some(Priority::High),
            ..any()
        },
        TicketFilter {
            assignee: theirs,
            ..any()
        },
        TicketFilter {
            search: search("rare"),
            ..any()
        },
        TicketFilter {
            search: search("frequent"),
            ..any()
        },
        TicketFilter {
            search: search("\"an answer\" rare -frequent"),
            ..any()
        },
        TicketFilter {
            search: search("answ*"),
            statuses,
            ..any()
        },
        TicketFilter {
            search: search("rare"),
            requester: theirs,
            ..TicketFilter::default()
        },
    ]
}

/// Every question that many requests ask, as it is asked in the middle of a list.
async fn ask(store: &SeaOrmStore) {
    let page = PageRequest {
        after: Some(ticket_id(3_000)),
        ..PageRequest::default()
    };
    for filter in filters() {
        store.tickets(&filter, page).await.unwrap();
    }
    store.ticket(ticket_id(70)).await.unwrap().unwrap();
    store.thread(ticket_id(70)).await.unwrap().unwrap();
    store.decisions(ticket_id(70)).await.unwrap();
    store.status_counts(None).await.unwrap();
    store.status_counts(Some(account_id(5))).await.unwrap();
    store.session(&digest(1)).await.unwrap();
    store.token(&digest(1)).await.unwrap();
    store.account(account_id(1)).await.unwrap();
}

/// The steps of a plan, a line each.
async fn plan(connection: &DatabaseConnection, statement: Statement) -> Vec<String> {
    let backend = connection.get_database_backend();
    let explain = match backend {
        DbBackend::Sqlite => "EXPLAIN QUERY PLAN ",
        DbBackend::Postgres => "EXPLAIN (COSTS OFF) ",
        _ => "EXPLAIN ",
    };
    let explained = Statement {
        sql: format!("{explain}{}", statement.sql),
        ..statement
    };
    let rows = connection.query_all_raw(explained).await.unwrap();
    let text = |row: &sea_orm::QueryResult, column: &str| -> String {
        let text: Option<String> = row.try_get("", column).unwrap();
        text.unwrap_or_else(|| "-".to_owned())
    };
    rows.iter()
        .map(|row| match backend {
            DbBackend::Sqlite => text(row, "detail"),
            DbBackend::Postgres => row.try_get_by_index(0).unwrap(),
            _ => format!(
                "{} {} by {}",
                text(row, "type"),
                text(row, "table"),
                text(row, "key")
            ),
        })
        .collect()
}

/// Whether the step reads a whole table that grows.
fn reads_all(backend: DbBackend, step: &str) -> bool {
    GROWING.iter().any(|table| match backend {
        // A walk along an index is a scan as well, and ends when the page is full.
        DbBackend::Sqlite => step == format!("SCAN {table}"),
        DbBackend::Postgres => step.contains(&format!("Seq Scan on {table}")),
        _ => step.starts_with(&format!("ALL {table} ")),
    })
}

async fn no_question_reads_a_table_that_grows(fresh: &Fresh) {
    let (store, statements) = Statements::of(fresh).await;
    fill(fresh, &store).await;
    statements.take();
    ask(&store).await;
    let asked = statements.take();
    assert!(asked.len() >= 19, "{} statements", asked.len());
    let connection = fresh.connection().await;
    let backend = connection.get_database_backend();
    for statement in asked {
        let sql = statement.sql.clone();
        let steps = plan(&connection, statement).await;
        let bad = steps.iter().find(|step| reads_all(backend, step));
        // A desk has few accounts beside its tickets: reading all of them once is cheaper
        // than looking each of a page's up.
        let bad = bad.filter(|step| !step.contains("accounts"));
        assert!(bad.is_none(), "{sql}\n{}", steps.join("\n"));
    }
}

on_every_database! { migrated:
    no_question_reads_a_table_that_grows,
}
