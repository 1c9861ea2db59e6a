//! What is in the search index beyond what the contract asks for.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{Store, TicketFilter, TicketQueries};
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::testing::{customer_reply, new_ticket, sample_account, text};
use frontdesk_domain::ticket::NewTicket;
use frontdesk_domain::ticket::reply::NewReply;
use frontdesk_persistence::SeaOrmStore;

use sea_orm::ConnectionTrait;

use crate::database::{Fresh, run};

async fn found(store: &SeaOrmStore, words: &str) -> Vec<TicketId> {
    let filter = TicketFilter {
        search: Some(SearchQuery::parse(words).unwrap()),
        ..TicketFilter::default()
    };
    let page = store.tickets(&filter, PageRequest::default()).await;
    let page = page.unwrap().items.into_iter();
    page.map(|listed| listed.ticket.id()).collect()
}

/// Tickets that were written past the index are found once the backlog was worked off, by
/// any number of desks that start at once, and once only.
async fn tickets_of_the_backlog_are_indexed(fresh: &Fresh) {
    let store = fresh.store().await;
    let requester = sample_account(1, Role::Customer);
    let mut work = store.begin().await.unwrap();
    work.accounts().insert_account(&requester).await.unwrap();
    let mut ids = Vec::new();
    for n in 0..230 {
        let new = NewTicket {
            subject: text(&format!("subject{n}")),
            message: text("imported"),
            ..new_ticket(requester.id)
        };
        let id = work.tickets().insert_ticket(&new).await.unwrap();
        let reply = NewReply {
            message: text(&format!("reply{n}")),
            ..customer_reply(id, requester.id)
        };
        work.tickets().insert_reply(&reply).await.unwrap();
        ids.push(id);
    }
    work.commit().await.unwrap();
    let connection = fresh.connection().await;
    run(&connection, "DELETE FROM ticket_texts").await;
    assert_eq!(found(&store, "subject7").await, []);
    let fill = "INSERT INTO search_backlog (ticket) SELECT id FROM tickets";
    run(&connection, fill).await;
    let (first, second) = tokio::join!(store.index_backlog(), store.index_backlog());
    first.unwrap();
    second.unwrap();
    for n in [0, 7, 229] {
        assert_eq!(
            found(&store, &format!("subject{n} reply{n}")).await,
            [ids[n]]
        );
    }
    assert_eq!(found(&store, "imported").await.len(), 50);
}

/// What is deleted from the table of texts is found no more, and is nowhere in the index.
async fn deleted_texts_are_forgotten(fresh: &Fresh) {
    let store = fresh.store().await;
    let requester = sample_account(1, Role::Customer);
    let mut work = store.begin().await.unwrap();
    work.accounts().insert_account(&requester).await.unwrap();
    let secret = NewTicket {
        subject: text("canarysecret"),
        ..new_ticket(requester.id)
    };
    for _ in 0..2 {
        work.tickets().insert_ticket(&secret).await.unwrap();
    }
    work.commit().await.unwrap();
    assert_eq!(found(&store, "canarysecret").await.len(), 2);
    let connection = fresh.connection().await;
    run(&connection, "DELETE FROM ticket_texts WHERE ticket = 1").await;
    let left = found(&store, "canary*").await;
    assert_eq!(left.iter().map(|id| id.get()).collect::<Vec<_>>(), [2]);
    run(&connection, "DELETE FROM tickets WHERE id = 2").await;
    if fresh.url.starts_with("sqlite") {
        let check = "INSERT INTO ticket_search (ticket_search, rank) VALUES ('integrity-check', 1)";
        run(&connection, check).await;
        let holds = "SELECT COUNT(*) FROM ticket_search_data WHERE INSTR(HEX(block), HEX('canarysecret')) > 0";
        let holds = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, holds);
        let row = connection.query_one_raw(holds).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<i64>(0).unwrap(), 0);
    }
    assert_eq!(found(&store, "canary*").await, []);
}

on_every_database! { migrated:
    deleted_texts_are_forgotten,
    tickets_of_the_backlog_are_indexed,
}
