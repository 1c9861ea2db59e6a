//! Rows that make no sense are reported by table, column and row, whoever wrote them.

use frontdesk_domain::job::{Lease, TaskKind};
use frontdesk_domain::knowledge::testing::article_id;
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::{
    AccountQueries, DeskQueries, KnowledgeQueries, Store, StoreError, TicketFilter, TicketQueries,
};
use frontdesk_domain::testing::{account_id, at, digest, ticket_id, uuid};
use frontdesk_persistence::SeaOrmStore;

use crate::database::{Fresh, run};
use crate::sample::{claim, store_everything};

/// Reads everything that can be read, and answers the first failure.
async fn read_everything(store: &SeaOrmStore) -> Result<(), StoreError> {
    store
        .tickets(&TicketFilter::default(), PageRequest::default())
        .await?;
    store.ticket(ticket_id(1)).await?;
    store.thread(ticket_id(1)).await?;
    store.decisions(ticket_id(1)).await?;
    store.status_counts(None).await?;
    store.account(account_id(1)).await?;
    store.session(&digest(1)).await?;
    store.token(&digest(2)).await?;
    store.features().await?;
    store.edition().await?;
    store.article(article_id(1)).await?;
    let mut work = store.begin().await?;
    work.features().lock_features().await?;
    work.keys().lock_key(&claim(), at(0)).await?;
    work.logins()
        .lock_and_count_login("somebody", at(0))
        .await?;
    work.jobs()
        .lock_and_lease_due(
            TaskKind::Triage,
            Lease(uuid(1)),
            at(0),
            at(1),
            PageLimit::MAX,
        )
        .await?;
    work.tickets().lock_ticket(ticket_id(1)).await.map(drop)
}

/// What to break, and the column that must be named.
const BREAKAGES: [(&str, &str, &str); 32] = [
    ("tickets", "subject", "''"),
    ("tickets", "message", "''"),
    ("tickets", "status", "'on fire'"),
    ("tickets", "priority", "'HIGH'"),
    ("tickets", "department", "' '"),
    ("tickets", "category", "''"),
    ("tickets", "confidence", "1.5"),
    ("tickets", "suggested_response", "''"),
    ("tickets", "version", "0"),
    ("tickets", "created_at", "9223372036854775807"),
    ("replies", "author_kind", "'customer'"),
    ("replies", "message", "''"),
    ("replies", "trigger_key", "'reply:0'"),
    ("replies", "citations", "'[{\"article\": 1}]'"),
    ("decisions", "action", "'wait'"),
    ("decisions", "distribution", "'[[\"Billing\", 2.0]]'"),
    ("decisions", "reasons", "'no_answer because'"),
    ("accounts", "role", "'owner'"),
    ("accounts", "email", "'nobody'"),
    ("accounts", "subject", "NULL"),
    ("tokens", "scopes", "'everything'"),
    ("sessions", "expires_at", "-9223372036854775808"),
    ("jobs", "trigger_key", "'sing'"),
    ("idempotency_keys", "headers", "'{'"),
    ("login_attempts", "attempts", "-5"),
    ("articles", "title", "' '"),
    ("articles", "importance", "2.5"),
    ("articles", "tags", "'[\"one\", \"one\"]'"),
    ("articles", "readers", "'everybody'"),
    ("articles", "edition", "-1"),
    ("knowledge_edition", "edition", "-1"),
    ("features", "name", "'teleportation'"),
];

async fn nonsense_is_reported_by_table_column_and_row(fresh: &Fresh) {
    let store = fresh.store().await;
    store_everything(&store).await;
    read_everything(&store)
        .await
        .expect("everything makes sense so far");
    let connection = fresh.connection().await;
    for (table, column, nonsense) in BREAKAGES {
        run(
            &connection,
            &format!("CREATE TABLE kept AS SELECT * FROM {table}"),
        )
        .await;
        let one = if table == "features" {
            " WHERE name = 'ai'"
        } else {
            ""
        };
        run(
            &connection,
            &format!("UPDATE {table} SET {column} = {nonsense}{one}"),
        )
        .await;
        let answer = read_everything(&store).await;
        let Err(StoreError::Corrupt {
            table: named,
            column: of,
            id,
        }) = answer
        else {
            panic!("{table}.{column} = {nonsense} was read as {answer:?}");
        };
        assert_eq!((named, of, id.is_empty()), (table, column, false));
        let other = if table == "features" {
            " WHERE name = 'teleportation'"
        } else {
            ""
        };
        let before = if table == "features" {
            " WHERE name = 'ai'"
        } else {
            ""
        };
        run(
            &connection,
            &format!("UPDATE {table} SET {column} = (SELECT {column} FROM kept{before}){other}"),
        )
        .await;
        run(&connection, "DROP TABLE kept").await;
    }
    read_everything(&store)
        .await
        .expect("everything makes sense again");
}

/// A worker of this version runs beside one that knows more kinds of work.
async fn work_that_nobody_here_knows_is_left_alone(fresh: &Fresh) {
    let store = fresh.store().await;
    store_everything(&store).await;
    let connection = fresh.connection().await;
    run(&connection, "UPDATE jobs SET task = 'fly'").await;
    let mut work = store.begin().await.unwrap();
    let due = work
        .jobs()
        .lock_and_lease_due(
            TaskKind::Triage,
            Lease(uuid(1)),
            at(0),
            at(1),
            PageLimit::MAX,
        )
        .await;
    assert_eq!(due.unwrap(), []);
}

on_every_database! { migrated:
    nonsense_is_reported_by_table_column_and_row,
    work_that_nobody_here_knows_is_left_alone,
}
