//! How many statements a request costs. The numbers only shrink: a statement more is a
//! round trip more for every request of its kind.

use std::sync::{Arc, Mutex};

use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{AccountQueries, Store, TicketFilter, TicketQueries};
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::testing::{
    FixedClock, SequentialIds, SilentBell, account_id, actor, at, digest, new_ticket,
    sample_account, sample_token, text,
};
use frontdesk_domain::use_cases::{
    Desk, ListTickets, ReadTicket, ReplyCommand, ReplyToTicket, TicketStats,
};
use frontdesk_persistence::SeaOrmStore;
use sea_orm::Statement;

use crate::database::{Fresh, migrated};

/// Statements in the order in which they were asked.
#[derive(Clone, Default)]
pub struct Statements(Arc<Mutex<Vec<Statement>>>);

impl Statements {
    /// A store that is watched.
    pub async fn of(fresh: &Fresh) -> (SeaOrmStore, Self) {
        let statements = Self::default();
        let noted = statements.clone();
        let store = fresh.store_with(|options| {
            options.watch = Some(Arc::new(move |statement, _| {
                noted.0.lock().unwrap().push(statement.clone());
            }));
        });
        (store.await, statements)
    }

    /// Those since the last time.
    pub fn take(&self) -> Vec<Statement> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

/// A staffed store with a ticket, and the desk over it.
async fn desk(store: &SeaOrmStore) -> Desk {
    let mut work = store.begin().await.unwrap();
    for (n, role) in [(1, Role::Customer), (2, Role::Agent)] {
        let account = sample_account(n, role);
        work.accounts().insert_account(&account).await.unwrap();
    }
    let token = sample_token(2, account_id(2));
    work.accounts().insert_token(&token).await.unwrap();
    work.tickets()
        .insert_ticket(&new_ticket(account_id(1)))
        .await
        .unwrap();
    work.commit().await.unwrap();
    Desk {
        store: Arc::new(store.clone()),
        queries: Arc::new(store.clone()),
        clock: Arc::new(FixedClock::new(at(5_000))),
        ids: Arc::new(SequentialIds::after(100)),
        bell: Arc::new(SilentBell),
    }
}

/// Transactions begin and end besides.
#[tokio::test]
async fn requests_cost_so_many_statements() {
    let fresh = migrated::sqlite().await;
    let (store, statements) = Statements::of(&fresh).await;
    let desk = desk(&store).await;
    let staff = actor(Role::Agent, account_id(2));
    let page = PageRequest::default();
    let ticket = frontdesk_domain::testing::ticket_id(1);
    let count = |kind: &'static str| (kind, statements.take().len());
    statements.take();
    let mut counted = Vec::new();

    let SecretDigest(bytes) = digest(2);
    store.token(&SecretDigest(bytes)).await.unwrap().unwrap();
    counted.push(count("who presents a token"));
    let read = ReadTicket { desk: desk.clone() };
    read.thread(&staff, ticket).await.unwrap();
    counted.push(count("read a ticket with its replies"));
    let list = ListTickets { desk: desk.clone() };
    let any = TicketFilter::default;
    list.run(&staff, any(), page).await.unwrap();
    counted.push(count("list tickets"));
    for (kind, words) in [("search a word", "sum"), ("search two words", "line sum")] {
        let search = Some(SearchQuery::parse(words).unwrap());
        let filter = TicketFilter { search, ..any() };
        let found = list.run(&staff, filter, page).await.unwrap();
        assert_eq!(found.items.len(), 1, "{kind}");
        counted.push(count(kind));
    }
    let stats = TicketStats { desk: desk.clone() };
    stats.run(&staff).await.unwrap();
    counted.push(count("count tickets"));
    let reply = ReplyToTicket { desk: desk.clone() };
    let command = ReplyCommand {
        ticket,
        message: text("on our way"),
        internal: false,
    };
    reply.run(&staff, &command, &Receipt::none()).await.unwrap();
    counted.push(count("reply to a ticket"));
    let mut work = store.begin().await.unwrap();
    let new = new_ticket(account_id(1));
    work.tickets().insert_ticket(&new).await.unwrap();
    work.commit().await.unwrap();
    counted.push(count("store a ticket"));

    let counted: Vec<String> = counted
        .iter()
        .map(|(kind, statements)| format!("{statements} {kind}\n"))
        .collect();
    let expected = include_str!("statements.txt");
    assert_eq!(counted.concat(), expected, "write down what is less");
}

/// The store answers whoever asks without a use case as well.
#[tokio::test]
async fn a_store_that_nobody_watches_tells_nobody() {
    let fresh = migrated::sqlite().await;
    let (watched, statements) = Statements::of(&fresh).await;
    let store = fresh.store().await;
    store.status_counts(None).await.unwrap();
    assert_eq!(statements.take().len(), 0);
    watched.status_counts(None).await.unwrap();
    assert_eq!(statements.take().len(), 1);
}
