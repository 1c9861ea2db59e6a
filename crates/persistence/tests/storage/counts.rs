//! Counts by status: those of a recount, whoever writes how much at once.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::ports::{StatusCounts, Store, StoreError, TicketQueries};
use frontdesk_domain::testing::{new_ticket, sample_account};
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::{NewTicket, Ticket};
use frontdesk_persistence::SeaOrmStore;
use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

use crate::database::{Fresh, run};

/// How many write at once, and how often each.
const WRITERS: usize = 16;
const TIMES: usize = 12;

async fn customers(store: &SeaOrmStore) -> [AccountId; 2] {
    let accounts = [1, 2].map(|n| sample_account(n, Role::Customer));
    let mut work = store.begin().await.unwrap();
    for account in &accounts {
        work.accounts().insert_account(account).await.unwrap();
    }
    work.commit().await.unwrap();
    accounts.map(|account| account.id)
}

async fn open(store: &SeaOrmStore, new: &NewTicket) -> Result<TicketId, StoreError> {
    let mut work = store.begin().await?;
    let id = work.tickets().insert_ticket(new).await?;
    work.commit().await?;
    Ok(id)
}

/// Moves a ticket to the status, or drops the change half-way.
async fn change(
    store: &SeaOrmStore,
    id: TicketId,
    status: Status,
    keep: bool,
) -> Result<(), StoreError> {
    let mut work = store.begin().await?;
    let ticket = work.tickets().lock_ticket(id).await?;
    let mut parts = ticket.expect("the ticket is there").into_parts();
    parts.status = status;
    work.tickets()
        .update_ticket(&Ticket::restore(parts))
        .await?;
    if keep { work.commit().await } else { Ok(()) }
}

/// Opens and moves tickets. Who loses a race tries again, as use cases do.
async fn write(store: SeaOrmStore, requester: AccountId, writer: usize) {
    let new = new_ticket(requester);
    let mut mine = None;
    for turn in 0..TIMES {
        let id = loop {
            match open(&store, &new).await {
                Ok(id) => break id,
                Err(StoreError::Conflict) => {}
                Err(error) => panic!("{error:?}"),
            }
        };
        let status = Status::ALL[(writer + turn) % Status::ALL.len()];
        for (id, keep) in [(Some(id), turn % 3 != 0), (mine, true)] {
            let Some(id) = id else { continue };
            while let Err(error) = change(&store, id, status, keep).await {
                assert!(matches!(error, StoreError::Conflict), "{error:?}");
            }
        }
        mine = Some(id);
    }
}

async fn recount(connection: &DatabaseConnection, condition: &str) -> StatusCounts {
    let query = format!("SELECT status, COUNT(*) FROM tickets {condition} GROUP BY status");
    let query = Statement::from_string(connection.get_database_backend(), query);
    let mut counts = StatusCounts::default();
    for row in connection.query_all_raw(query).await.unwrap() {
        let (name, count): (String, i64) = (
            row.try_get_by_index(0).unwrap(),
            row.try_get_by_index(1).unwrap(),
        );
        let names = ["open", "pending", "ai_resolved", "resolved", "closed"];
        let place = names.iter().position(|known| *known == name).unwrap();
        *counts.of_mut(Status::ALL[place]) = count.try_into().unwrap();
    }
    counts
}

async fn sum(store: &SeaOrmStore, requesters: [AccountId; 2]) -> [StatusCounts; 3] {
    let [one, other] = requesters.map(Some);
    [
        store.status_counts(None).await.unwrap(),
        store.status_counts(one).await.unwrap(),
        store.status_counts(other).await.unwrap(),
    ]
}

async fn counts_are_exact_while_many_write(fresh: &Fresh) {
    let store = fresh.store_with(|options| options.pool_size = 16).await;
    let requesters = customers(&store).await;
    let writers = (0..WRITERS)
        .map(|writer| tokio::spawn(write(store.clone(), requesters[writer % 2], writer)));
    for writer in join_all(writers).await {
        writer.unwrap();
    }
    let connection = fresh.connection().await;
    let [all, one, other] = sum(&store, requesters).await;
    assert_eq!(all, recount(&connection, "").await);
    for (requester, counts) in requesters.into_iter().zip([one, other]) {
        let counted = u64::try_from(WRITERS * TIMES / 2).unwrap();
        let StatusCounts {
            open,
            pending,
            ai_resolved,
            resolved,
            closed,
        } = counts;
        let tickets = open + pending + ai_resolved + resolved + closed;
        assert_eq!(tickets, counted, "{requester}");
    }
}

/// Rows that come, move between people and go past the ports are counted too.
async fn counts_follow_whoever_writes(fresh: &Fresh) {
    let store = fresh.store().await;
    let requesters = customers(&store).await;
    for _ in 0..3 {
        open(&store, &new_ticket(requesters[0])).await.unwrap();
    }
    open(&store, &new_ticket(requesters[1])).await.unwrap();
    let connection = fresh.connection().await;
    run(
        &connection,
        "UPDATE tickets SET requester = (SELECT requester FROM \
         (SELECT requester FROM tickets WHERE id = 4) AS other), status = 'closed' WHERE id = 1",
    )
    .await;
    run(&connection, "UPDATE tickets SET version = 9 WHERE id = 2").await;
    run(&connection, "DELETE FROM tickets WHERE id = 3").await;
    let counts = |open, closed| StatusCounts {
        open,
        closed,
        ..StatusCounts::default()
    };
    let [all, one, other] = sum(&store, requesters).await;
    assert_eq!(
        [all, one, other],
        [counts(2, 1), counts(1, 0), counts(1, 1)]
    );
    assert_eq!(all, recount(&connection, "").await);
}

/// What a migration finds is counted.
async fn tickets_from_before_are_counted(fresh: &Fresh) {
    let store = fresh.store().await;
    let requesters = customers(&store).await;
    for n in 0..70_usize {
        open(&store, &new_ticket(requesters[n % 2])).await.unwrap();
    }
    let connection = fresh.connection().await;
    let before = sum(&store, requesters).await;
    for table in ["desk_counts", "requester_counts"] {
        run(&connection, &format!("DELETE FROM {table}")).await;
    }
    let forget = "DELETE FROM seaql_migrations WHERE version = 'm0064_count_tickets'";
    run(&connection, forget).await;
    crate::database::migrate(&fresh.url).await;
    assert_eq!(sum(&store, requesters).await, before);
}

on_every_database! { migrated:
    counts_are_exact_while_many_write,
    counts_follow_whoever_writes,
    tickets_from_before_are_counted,
}
