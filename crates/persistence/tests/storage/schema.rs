//! What the tables themselves must see to.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::Store;
use frontdesk_domain::testing::{customer_reply, new_ticket, sample_account};
use frontdesk_persistence::SeaOrmStore;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::database::{Fresh, migrated, run};

async fn open_with_a_reply(store: &SeaOrmStore) -> (i64, i64) {
    let requester = sample_account(1, Role::Customer).id;
    let mut work = store.begin().await.unwrap();
    let ticket: TicketId = work
        .tickets()
        .insert_ticket(&new_ticket(requester))
        .await
        .unwrap();
    let reply = work
        .tickets()
        .insert_reply(&customer_reply(ticket, requester))
        .await
        .unwrap();
    work.commit().await.unwrap();
    (ticket.get(), reply.get())
}

async fn ids_of_what_was_deleted_are_never_given_out_again(fresh: &Fresh) {
    let store = fresh.store().await;
    let mut work = store.begin().await.unwrap();
    work.accounts()
        .insert_account(&sample_account(1, Role::Customer))
        .await
        .unwrap();
    work.commit().await.unwrap();
    let before = open_with_a_reply(&store).await;
    let connection = fresh.connection().await;
    for table in ["replies", "tickets"] {
        run(&connection, &format!("DELETE FROM {table}")).await;
    }
    let after = open_with_a_reply(&store).await;
    assert!(
        after.0 > before.0 && after.1 > before.1,
        "{before:?}, then {after:?}"
    );
}

async fn a_reply_without_its_ticket_cannot_be(fresh: &Fresh) {
    let store = fresh.store().await;
    let mut work = store.begin().await.unwrap();
    let nobodys = frontdesk_domain::testing::ai_reply(TicketId::new(1).unwrap());
    assert!(work.tickets().insert_reply(&nobodys).await.is_err());
}

on_every_database! { migrated:
    ids_of_what_was_deleted_are_never_given_out_again,
    a_reply_without_its_ticket_cannot_be,
}

/// Answers the number of rows.
async fn count(fresh: &Fresh, backend: DbBackend, query: &str) -> i64 {
    let connection = fresh.connection().await;
    let row = connection
        .query_one_raw(Statement::from_string(backend, query))
        .await
        .unwrap();
    row.unwrap().try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn every_text_on_mysql_is_compared_byte_for_byte() {
    let fresh = migrated::mysql().await;
    let texts = "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() \
                 AND table_name <> 'seaql_migrations' AND collation_name";
    assert!(count(&fresh, DbBackend::MySql, &format!("{texts} IS NOT NULL")).await > 20);
    let padding = format!("{texts} NOT IN ('utf8mb4_nopad_bin', 'utf8mb4_0900_bin')");
    assert_eq!(count(&fresh, DbBackend::MySql, &padding).await, 0);
}

#[tokio::test]
async fn sqlite_syncs_every_commit_to_the_disk() {
    let fresh = migrated::sqlite().await;
    let _store = fresh.store().await;
    let connection = fresh.connection().await;
    let row = connection
        .query_one_raw(Statement::from_string(
            DbBackend::Sqlite,
            "PRAGMA journal_mode",
        ))
        .await;
    let mode: String = row.unwrap().unwrap().try_get_by_index(0).unwrap();
    assert_eq!(mode, "wal");
}
