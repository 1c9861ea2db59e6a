//! The desk itself.

use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{StatusCounts, TicketFilter};

use crate::Fixture;

/// A store that answers says so.
pub async fn store_that_answers_is_ready(fixture: &Fixture) {
    fixture.queries.ready().await.unwrap();
}

/// A fresh store is empty.
pub async fn fresh_store_is_empty(fixture: &Fixture) {
    let queries = &fixture.queries;
    let tickets = queries
        .tickets(&TicketFilter::default(), PageRequest::default())
        .await
        .unwrap();
    assert!(tickets.items.is_empty() && tickets.next.is_none());
    let accounts = queries.accounts(PageRequest::default()).await.unwrap();
    assert!(accounts.items.is_empty() && accounts.next.is_none());
    let tokens = queries.tokens(PageRequest::default()).await.unwrap();
    assert!(tokens.items.is_empty() && tokens.next.is_none());
    assert_eq!(
        queries.status_counts(None).await.unwrap(),
        StatusCounts::default()
    );
}
