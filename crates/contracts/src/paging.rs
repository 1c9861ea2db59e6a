//! Pages: the whole list, once, in order.

use std::fmt::Debug;

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::Token;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::page::{Page, PageLimit, PageRequest};
use frontdesk_domain::ports::{StoreError, TicketFilter};
use frontdesk_domain::testing::{account_id, sample_account, sample_token};
use frontdesk_domain::ticket::status::Status;

use crate::Fixture;
use crate::fixture::commit;

fn page_of<K>(limit: u16, after: Option<K>) -> PageRequest<K> {
    PageRequest {
        limit: PageLimit::new(limit).unwrap(),
        after,
    }
}

/// A page is full unless it is the last, and leads on from its last item.
fn assert_whole<T, K: Copy + PartialEq + Debug>(
    page: &Page<T, K>,
    limit: u16,
    key: impl Fn(&T) -> K,
) {
    assert!(page.items.len() <= usize::from(limit));
    if let Some(next) = page.next {
        assert_eq!(page.items.len(), usize::from(limit));
        assert_eq!(page.items.last().map(key), Some(next));
    }
}

/// Pages in these clauses; more would be a list without an end.
const MOST_PAGES: usize = 60;

/// Every page of a list, one after the other.
pub(crate) async fn walk<T, K, F>(
    limit: u16,
    key: impl Fn(&T) -> K,
    page: impl Fn(PageRequest<K>) -> F,
) -> Vec<T>
where
    K: Copy + PartialEq + Debug,
    F: Future<Output = Result<Page<T, K>, StoreError>>,
{
    let (mut seen, mut after) = (Vec::new(), None);
    for _ in 0..MOST_PAGES {
        let page = page(page_of(limit, after)).await.unwrap();
        assert_whole(&page, limit, &key);
        seen.extend(page.items);
        after = page.next;
        if after.is_none() {
            return seen;
        }
    }
    panic!("the pages never end");
}

async fn page_of_tickets(
    fixture: &Fixture,
    filter: &TicketFilter,
    request: PageRequest<TicketId>,
) -> Result<Page<TicketId, TicketId>, StoreError> {
    let page = fixture.queries.tickets(filter, request).await?;
    Ok(page.map(|listed| listed.ticket.id()))
}

/// However long the pages, together they are the list of tickets, newest first.
pub async fn pages_of_tickets_are_the_whole_list(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let mut expected = Vec::new();
    for _ in 0..12 {
        expected.push(fixture.ticket(requester).await);
    }
    expected.reverse();
    let all = TicketFilter::default();
    for limit in [1, 5, 6, 11, 12, 13, 200] {
        let seen = walk(
            limit,
            |id| *id,
            |request| page_of_tickets(fixture, &all, request),
        )
        .await;
        assert_eq!(seen, expected, "{limit} at a time");
    }
}

/// Reads a page while somebody opens a ticket and somebody changes one that was listed.
async fn page_while_others_write(
    fixture: &Fixture,
    requester: AccountId,
    request: PageRequest<TicketId>,
) -> Result<Page<TicketId, TicketId>, StoreError> {
    let filter = TicketFilter {
        requester: Some(requester),
        ..TicketFilter::default()
    };
    let writer = fixture.clone();
    let writing = tokio::spawn(async move {
        let newer = writer.ticket(requester).await;
        writer
            .change(newer, |parts| parts.status = Status::Closed)
            .await;
    });
    let page = page_of_tickets(fixture, &filter, request).await?;
    writing.await.unwrap();
    if let Some(last) = page.items.last() {
        fixture
            .change(*last, |parts| parts.version = parts.version.next())
            .await;
    }
    Ok(page)
}

/// Paging through a filtered list while others open and change tickets shows every
/// ticket that was there and matched throughout, once.
pub async fn paging_never_skips_or_repeats_while_others_write(fixture: &Fixture) {
    let (requester, other) = (fixture.customer(1).await, fixture.customer(2).await);
    let mut throughout = Vec::new();
    for _ in 0..30 {
        throughout.push(fixture.ticket(requester).await);
        fixture.ticket(other).await;
    }
    throughout.reverse();
    let mut seen = walk(
        4,
        |id| *id,
        |request| page_while_others_write(fixture, requester, request),
    )
    .await;
    assert!(seen.is_sorted_by(|newer, older| newer > older), "{seen:?}");
    seen.retain(|id| throughout.contains(id));
    assert_eq!(seen, throughout);
}

/// A page can start after a ticket that does not match, and after one that never was.
pub async fn page_starts_after_any_ticket(fixture: &Fixture) {
    let (requester, other) = (fixture.customer(1).await, fixture.customer(2).await);
    let first = fixture.ticket(requester).await;
    let foreign = fixture.ticket(other).await;
    let last = fixture.ticket(requester).await;
    let filter = TicketFilter {
        requester: Some(requester),
        ..TicketFilter::default()
    };
    let beyond = TicketId::new(i64::MAX).unwrap();
    for (after, expected) in [
        (foreign, vec![first]),
        (beyond, vec![last, first]),
        (first, vec![]),
    ] {
        let page = page_of_tickets(fixture, &filter, page_of(5, Some(after)))
            .await
            .unwrap();
        assert_eq!(page.items, expected, "after {after}");
    }
}

/// Accounts are listed newest first, whole, page by page.
pub async fn pages_of_accounts_are_the_whole_list(fixture: &Fixture) {
    let mut expected = Vec::new();
    for n in [3, 1, 4, 5, 9, 2, 6] {
        let account = sample_account(n, Role::Customer);
        fixture.store_account(&account).await;
        expected.push(account);
    }
    expected.sort_by_key(|account| std::cmp::Reverse(account.id));
    for limit in [1, 3, 7, 50] {
        let seen = walk(
            limit,
            |account: &Account| account.id,
            |request| fixture.queries.accounts(request),
        )
        .await;
        assert_eq!(seen, expected, "{limit} at a time");
    }
    let newer = fixture
        .queries
        .accounts(page_of(5, Some(account_id(5))))
        .await
        .unwrap();
    assert!(newer.items.iter().all(|account| account.id < account_id(5)));
}

/// Tokens of everybody are listed newest first, whole, page by page.
pub async fn pages_of_tokens_are_the_whole_list(fixture: &Fixture) {
    let owners = [fixture.agent(1).await, fixture.agent(2).await];
    let mut expected = Vec::new();
    for n in [3, 1, 4, 5, 9, 2, 6] {
        let token = sample_token(n, owners[usize::from(n % 2)]);
        let mut work = fixture.begin().await;
        work.accounts().insert_token(&token).await.unwrap();
        commit(work).await;
        expected.push(token);
    }
    expected.sort_by_key(|token| std::cmp::Reverse(token.id));
    for limit in [1, 4, 7, 50] {
        let seen = walk(
            limit,
            |token: &Token| token.id,
            |request| fixture.queries.tokens(request),
        )
        .await;
        assert_eq!(seen, expected, "{limit} at a time");
    }
}
