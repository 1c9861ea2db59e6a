//! Pages: the whole list, once, in order.

use frontdesk_domain::account::Account;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, TicketId};
use frontdesk_domain::page::{Page, PageLimit, PageRequest};
use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::testing::{account_id, sample_account, sample_token, token_id};
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
fn assert_whole<T, K: Copy + PartialEq + std::fmt::Debug>(
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

async fn page_of_tickets(
    fixture: &Fixture,
    filter: &TicketFilter,
    limit: u16,
    after: Option<TicketId>,
) -> Page<TicketId, TicketId> {
    let page = fixture
        .queries
        .tickets(filter, page_of(limit, after))
        .await
        .unwrap();
    let page = page.map(|listed| listed.ticket.id());
    assert_whole(&page, limit, |id| *id);
    page
}

/// However long the pages, together they are the list of tickets, newest first.
pub async fn pages_of_tickets_are_the_whole_list(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let mut expected = Vec::new();
    for _ in 0..12 {
        expected.push(fixture.ticket(requester).await);
    }
    expected.reverse();
    for limit in [1, 5, 6, 11, 12, 13, 200] {
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = page_of_tickets(fixture, &TicketFilter::default(), limit, after).await;
            seen.extend(page.items);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, expected, "{limit} at a time");
    }
}

/// Paging through a filtered list while others open and change tickets shows every
/// ticket that was there and matched throughout, once.
pub async fn paging_never_skips_or_repeats_while_others_write(fixture: &Fixture) {
    let (requester, other) = (fixture.customer(1).await, fixture.customer(2).await);
    let mut throughout = Vec::new();
    for _ in 0..15 {
        throughout.push(fixture.ticket(requester).await);
        fixture.ticket(other).await;
        let leaving = fixture.ticket(requester).await;
        fixture
            .change(leaving, |parts| parts.status = Status::Pending)
            .await;
    }
    throughout.reverse();
    let filter = TicketFilter {
        requester: Some(requester),
        ..TicketFilter::default()
    };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let writer = fixture.clone();
        let writing = tokio::spawn(async move {
            let newer = writer.ticket(requester).await;
            writer
                .change(newer, |parts| parts.status = Status::Closed)
                .await;
        });
        let page = page_of_tickets(fixture, &filter, 4, after).await;
        writing.await.unwrap();
        if let Some(last) = page.items.last() {
            fixture
                .change(*last, |parts| parts.version = parts.version.next())
                .await;
        }
        seen.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
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
    assert_eq!(
        page_of_tickets(fixture, &filter, 5, Some(foreign))
            .await
            .items,
        [first]
    );
    let beyond = TicketId::new(i64::MAX).unwrap();
    assert_eq!(
        page_of_tickets(fixture, &filter, 5, Some(beyond))
            .await
            .items,
        [last, first]
    );
    assert_eq!(
        page_of_tickets(fixture, &filter, 5, Some(first))
            .await
            .items,
        []
    );
}

/// Accounts are listed newest first, whole, page by page.
pub async fn pages_of_accounts_are_the_whole_list(fixture: &Fixture) {
    let mut expected = Vec::new();
    for n in [3, 1, 4, 5, 9, 2, 6] {
        let account = sample_account(
            n,
            if n % 2 == 0 {
                Role::Agent
            } else {
                Role::Customer
            },
        );
        fixture.store_account(&account).await;
        expected.push(account);
    }
    expected.sort_by_key(|account| std::cmp::Reverse(account.id));
    for limit in [1, 3, 7, 50] {
        let (mut seen, mut after): (Vec<Account>, Option<AccountId>) = (Vec::new(), None);
        loop {
            let page = fixture
                .queries
                .accounts(page_of(limit, after))
                .await
                .unwrap();
            assert_whole(&page, limit, |account| account.id);
            seen.extend(page.items);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
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
    let first = fixture.queries.tokens(page_of(4, None)).await.unwrap();
    assert_whole(&first, 4, |token| token.id);
    assert_eq!(first.next, Some(token_id(4)));
    let rest = fixture
        .queries
        .tokens(page_of(4, first.next))
        .await
        .unwrap();
    assert_eq!(rest.next, None);
    assert_eq!([first.items, rest.items].concat(), expected);
}
