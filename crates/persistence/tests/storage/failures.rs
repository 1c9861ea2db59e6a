//! What goes wrong among several units of work, or with the server, and what it is called.

use std::time::Duration;

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::{Store, StoreError, TicketQueries, UnitOfWork};
use frontdesk_domain::retry::KeyState;
use frontdesk_domain::testing::{at, new_ticket, sample_account};
use frontdesk_persistence::SeaOrmStore;
use futures_util::FutureExt;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::database::{Fresh, migrated, run};
use crate::sample::{claim, store_everything};

async fn two_tickets(store: &SeaOrmStore) -> [TicketId; 2] {
    let requester = sample_account(1, Role::Customer);
    let mut work = store.begin().await.unwrap();
    work.accounts().insert_account(&requester).await.unwrap();
    let first = work
        .tickets()
        .insert_ticket(&new_ticket(requester.id))
        .await
        .unwrap();
    let second = work
        .tickets()
        .insert_ticket(&new_ticket(requester.id))
        .await
        .unwrap();
    work.commit().await.unwrap();
    [first, second]
}

async fn lock_both(
    mut work: Box<dyn UnitOfWork>,
    first: TicketId,
    second: TicketId,
) -> Result<(), StoreError> {
    work.tickets().lock_ticket(first).await?;
    work.tickets().lock_ticket(second).await?;
    work.commit().await
}

/// Two who lock two tickets crosswise: one goes on, the other lost a race.
async fn who_loses_a_deadlock_lost_a_race(fresh: &Fresh) {
    let store = fresh.store().await;
    let [one, other] = two_tickets(&store).await;
    let mut crossed = [store.begin().await.unwrap(), store.begin().await.unwrap()];
    crossed[0].tickets().lock_ticket(one).await.unwrap();
    crossed[1].tickets().lock_ticket(other).await.unwrap();
    let [first, second] = crossed;
    let answers = tokio::join!(lock_both(first, one, other), lock_both(second, other, one));
    let (lost, won) = if answers.0.is_err() {
        answers
    } else {
        (answers.1, answers.0)
    };
    assert!(
        won.is_ok() && matches!(lost, Err(StoreError::Conflict)),
        "{lost:?} {won:?}"
    );
}

async fn who_waits_too_long_for_a_lock_lost_a_race(fresh: &Fresh) {
    let store = fresh
        .store_with(|options| options.lock_timeout = Duration::from_secs(1))
        .await;
    let [ticket, _] = two_tickets(&store).await;
    let mut first = store.begin().await.unwrap();
    first.tickets().lock_ticket(ticket).await.unwrap();
    let mut second = store.begin().await.unwrap();
    let waited = second.tickets().lock_ticket(ticket).await;
    assert!(matches!(waited, Err(StoreError::Conflict)), "{waited:?}");
    first.commit().await.unwrap();
}

/// A unit of work that has read something and then locks something else sees what was
/// committed meanwhile, not what was there when it first read.
async fn a_lock_shows_what_is_there_now(fresh: &Fresh) {
    let store = fresh.store().await;
    let mut early = store.begin().await.unwrap();
    early
        .logins()
        .lock_and_count_login("early", at(0))
        .await
        .unwrap();
    store_everything(&store).await;
    let state = early.keys().lock_key(&claim(), at(1)).await.unwrap();
    assert!(matches!(state, KeyState::Kept { .. }), "{state:?}");
}

/// A pool of connections that are all taken.
async fn no_free_connection_is_told_as_such(fresh: &Fresh) {
    let store = fresh.store_with(|options| {
        options.pool_size = 1;
        options.acquire_timeout = Duration::from_secs(1);
    });
    let store = store.await;
    let taken = store.begin().await.unwrap();
    assert!(matches!(
        store.begin().await.err(),
        Some(StoreError::Unavailable(_))
    ));
    drop(taken);
    store.begin().await.unwrap();
}

/// The server ends every connection: what was under way fails, what comes next does not.
async fn lost_connections_are_told_and_replaced(fresh: &Fresh) {
    let store = fresh.store().await;
    let [ticket, _] = two_tickets(&store).await;
    let mut work = store.begin().await.unwrap();
    work.tickets().lock_ticket(ticket).await.unwrap();
    end_connections(fresh).await;
    let lost = work.tickets().lock_ticket(ticket).await;
    assert!(matches!(lost, Err(StoreError::Unavailable(_))), "{lost:?}");
    drop(work);
    // The others in the pool have rested for less than a second, so one more call may
    // find one of them dead.
    let again = async {
        loop {
            match store.begin().await {
                Ok(mut work) => match work.tickets().lock_ticket(ticket).await {
                    Ok(found) => break found,
                    Err(StoreError::Unavailable(_)) => {}
                    Err(error) => panic!("{error:?}"),
                },
                Err(StoreError::Unavailable(_)) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
    };
    assert!(
        tokio::time::timeout(Duration::from_secs(10), again)
            .await
            .unwrap()
            .is_some()
    );
}

async fn end_connections(fresh: &Fresh) {
    let connection = fresh.connection().await;
    let backend = connection.get_database_backend();
    let others = if backend == DbBackend::Postgres {
        "SELECT 'SELECT pg_terminate_backend(' || pid || ')' FROM pg_stat_activity \
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    } else {
        "SELECT CONCAT('KILL ', id) FROM information_schema.processlist \
         WHERE db = DATABASE() AND id <> CONNECTION_ID()"
    };
    for row in connection
        .query_all_raw(Statement::from_string(backend, others))
        .await
        .unwrap()
    {
        run(&connection, &row.try_get_by_index::<String>(0).unwrap()).await;
    }
}

/// Whoever stops waiting for a unit of work leaves no connection inside a transaction.
async fn abandoned_beginnings_leave_no_transaction_open(fresh: &Fresh) {
    let store = fresh.store_with(|options| options.pool_size = 2).await;
    let [ticket, _] = two_tickets(&store).await;
    let watcher = fresh.connection().await;
    for round in 0..200_u32 {
        let mut beginning = Box::pin(store.begin());
        for _ in 0..round % 8 {
            if beginning.as_mut().now_or_never().is_some() {
                break;
            }
            tokio::task::yield_now().await;
        }
        drop(beginning);
        wait_until_nothing_is_open(&watcher).await;
        // The characteristics of a transaction cannot be set inside another one.
        let thread = store.thread(ticket).await;
        assert!(thread.is_ok(), "round {round}: {thread:?}");
    }
}

/// On PostgreSQL a transaction that was left open can be seen; it would stay open until
/// somebody uses its connection again.
async fn wait_until_nothing_is_open(watcher: &DatabaseConnection) {
    if watcher.get_database_backend() != DbBackend::Postgres {
        return;
    }
    let open = "SELECT COUNT(*) FROM pg_stat_activity \
                WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
    let nothing = async {
        loop {
            let open = Statement::from_string(DbBackend::Postgres, open);
            let open: i64 = watcher
                .query_one_raw(open)
                .await
                .unwrap()
                .unwrap()
                .try_get_by_index(0)
                .unwrap();
            if open == 0 {
                break;
            }
        }
    };
    let settled = tokio::time::timeout(Duration::from_secs(5), nothing).await;
    settled.expect("a transaction was left open");
}

on_every_server! { migrated:
    a_lock_shows_what_is_there_now,
    who_loses_a_deadlock_lost_a_race,
    who_waits_too_long_for_a_lock_lost_a_race,
    abandoned_beginnings_leave_no_transaction_open,
    lost_connections_are_told_and_replaced,
}

/// SQLite has one writer, and it is taken.
#[tokio::test(flavor = "multi_thread")]
async fn a_busy_sqlite_writer_is_told_as_such() {
    let fresh = migrated::sqlite().await;
    no_free_connection_is_told_as_such(&fresh).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_postgres_pool_is_told_as_such() {
    no_free_connection_is_told_as_such(&migrated::postgres().await).await;
}

/// Another process writes to the SQLite file for too long.
#[tokio::test(flavor = "multi_thread")]
async fn who_waits_too_long_for_the_sqlite_file_lost_a_race() {
    let fresh = migrated::sqlite().await;
    let store = fresh
        .store_with(|options| options.lock_timeout = Duration::from_millis(100))
        .await;
    let other = fresh.connection().await;
    run(&other, "BEGIN IMMEDIATE").await;
    let waited = store.begin().await.err();
    assert!(matches!(waited, Some(StoreError::Conflict)), "{waited:?}");
    run(&other, "ROLLBACK").await;
    two_tickets(&store).await;
}
