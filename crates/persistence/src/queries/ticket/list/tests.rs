//! How SQLite goes about the lists: by walking, never by sorting everything that matches.

use frontdesk_domain::page::PageRequest;
use frontdesk_domain::testing::{account_id, text, ticket_id};
use frontdesk_domain::ticket::priority::Priority;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

use super::*;

async fn desk(folder: &tempfile::TempDir) -> DatabaseConnection {
    let url = format!("sqlite:{}", folder.path().join("desk.db").display());
    frontdesk_migration::migrate(&url).await.unwrap();
    Database::connect(url).await.unwrap()
}

/// The steps that SQLite takes for a page in the middle of a list.
async fn steps(desk: &DatabaseConnection, filter: TicketFilter) -> Vec<String> {
    let page = PageRequest {
        after: Some(ticket_id(1_000)),
        ..PageRequest::default()
    };
    let list = newest(Entity::find(), &filter, None, page).build(DbBackend::Sqlite);
    let explain = Statement {
        sql: format!("EXPLAIN QUERY PLAN {}", list.sql),
        ..list
    };
    let rows = desk.query_all_raw(explain).await.unwrap();
    rows.iter()
        .map(|row| row.try_get("", "detail").unwrap())
        .collect()
}

fn filters() -> [TicketFilter; 7] {
    let any = TicketFilter::default;
    [
        any(),
        TicketFilter {
            requester: Some(account_id(1)),
            ..any()
        },
        TicketFilter {
            statuses: Some(vec![Status::Open]),
            ..any()
        },
        TicketFilter {
            priority: Some(Priority::Urgent),
            ..any()
        },
        TicketFilter {
            department: Some(text("Billing")),
            ..any()
        },
        TicketFilter {
            category: Some(text("Billing")),
            ..any()
        },
        TicketFilter {
            assignee: Some(account_id(1)),
            ..any()
        },
    ]
}

#[tokio::test]
async fn a_filtered_list_is_one_walk_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder).await;
    for filter in filters() {
        let steps = steps(&desk, filter.clone()).await;
        let walk = matches!(steps.as_slice(), [step] if step.starts_with("SEARCH tickets USING"));
        assert!(walk, "{filter:?}: {steps:?}");
    }
}

#[tokio::test]
async fn several_statuses_are_a_walk_each() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder).await;
    let statuses = Some(vec![Status::Open, Status::Pending, Status::Open]);
    let steps = steps(
        &desk,
        TicketFilter {
            statuses,
            ..TicketFilter::default()
        },
    )
    .await;
    let walks = steps
        .iter()
        .filter(|step| step.contains("idx_tickets_status_id (status=? AND id<?)"))
        .count();
    assert_eq!(walks, 2, "{steps:?}");
    assert!(
        !steps.iter().any(|step| step.starts_with("SCAN tickets")),
        "{steps:?}"
    );
}
