//! Bringing databases up to date: at once, again, half-way, and from the future.

use std::collections::BTreeSet;

use frontdesk_domain::ports::{DeskQueries, StoreError};
use frontdesk_migration::{MigrateError, latest, migrate, pending};
use frontdesk_persistence::SCHEMA;
use futures_util::future::join_all;

use crate::database::{Fresh, run};

#[test]
fn the_store_is_built_for_the_last_migration() {
    assert_eq!(SCHEMA, latest());
}

async fn replicas_that_start_together_apply_each_change_once(fresh: &Fresh) {
    let before = pending(&fresh.url).await.unwrap();
    assert_eq!(before.last().map(String::as_str), Some(SCHEMA));
    let replicas = (0..8).map(|_| {
        let url = fresh.url.clone();
        tokio::spawn(async move { migrate(&url).await })
    });
    let mut applied = Vec::new();
    for replica in join_all(replicas).await {
        applied.extend(replica.unwrap().unwrap());
    }
    assert_eq!(applied, before);
    assert_eq!(pending(&fresh.url).await.unwrap(), Vec::<String>::new());
    fresh.store().await.ready().await.unwrap();
}

async fn asking_what_is_missing_changes_nothing(fresh: &Fresh) {
    let first = pending(&fresh.url).await.unwrap();
    assert_eq!(pending(&fresh.url).await.unwrap(), first);
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), first.len());
}

async fn what_was_interrupted_can_be_completed(fresh: &Fresh) {
    migrate(&fresh.url).await.unwrap();
    // As if the machine had stopped after each change and before it was noted down.
    let connection = fresh.connection().await;
    run(&connection, "DELETE FROM seaql_migrations").await;
    let again = migrate(&fresh.url).await.unwrap();
    assert_eq!(again.last().map(String::as_str), Some(SCHEMA));
    assert_eq!(migrate(&fresh.url).await.unwrap(), Vec::<String>::new());
    fresh.store().await.ready().await.unwrap();
}

async fn a_schema_from_the_future_is_refused(fresh: &Fresh) {
    migrate(&fresh.url).await.unwrap();
    let store = fresh.store().await;
    let connection = fresh.connection().await;
    run(
        &connection,
        "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)",
    )
    .await;
    for answer in [migrate(&fresh.url).await, pending(&fresh.url).await] {
        let Err(MigrateError::NewerSchema(unknown)) = answer else {
            panic!("{answer:?}")
        };
        assert_eq!(unknown, ["m9999_future"]);
    }
    assert!(matches!(
        store.ready().await,
        Err(StoreError::Unavailable(_))
    ));
}

async fn a_database_without_a_schema_is_not_ready(fresh: &Fresh) {
    if let Some(file) = fresh.url.strip_prefix("sqlite:") {
        std::fs::File::create(file).unwrap();
    }
    let ready = fresh.store().await.ready().await;
    assert!(
        matches!(ready, Err(StoreError::Unavailable(_))),
        "{ready:?}"
    );
}

on_every_database! { empty:
    replicas_that_start_together_apply_each_change_once,
    asking_what_is_missing_changes_nothing,
    what_was_interrupted_can_be_completed,
    a_schema_from_the_future_is_refused,
    a_database_without_a_schema_is_not_ready,
}
