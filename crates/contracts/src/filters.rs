//! Filters of the ticket list: each part alone, all of them together, and words.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::{StatusCounts, TicketFilter};
use frontdesk_domain::search::{SearchQuery, terms};
use frontdesk_domain::testing::{account_id, at, new_ticket, text};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::ticket::{NewTicket, TicketParts};

use crate::Fixture;

pub(crate) async fn found(fixture: &Fixture, filter: &TicketFilter) -> Vec<TicketId> {
    let page = PageRequest {
        limit: PageLimit::MAX,
        after: None,
    };
    let page = fixture.queries.tickets(filter, page).await.unwrap();
    assert_eq!(page.next, None, "everything fits on one page");
    page.items.iter().map(|listed| listed.ticket.id()).collect()
}

/// Tickets that differ in every field that can be filtered, and have all pairs in common.
async fn assorted(fixture: &Fixture) -> Vec<TicketParts> {
    let customers = [fixture.customer(1).await, fixture.customer(2).await];
    let agents = [fixture.agent(3).await, fixture.agent(4).await];
    let mut tickets = Vec::new();
    for n in 0..64_usize {
        let bit = |place: usize| n >> place & 1;
        let new = NewTicket {
            subject: text(["A printer", "An invoice"][bit(5)]),
            ..new_ticket(customers[bit(0)])
        };
        let id = fixture.open(&new).await;
        let changed = fixture.change(id, |parts| {
            parts.status = if bit(1) == 0 {
                Status::Open
            } else {
                Status::ALL[1 + n / 2 % 4]
            };
            parts.priority = [Priority::Low, Priority::Urgent][bit(2)];
            parts.department = text(["Billing", "billing"][bit(3)]);
            parts.category = (bit(4) == 0).then(|| text("Technical"));
            parts.assignee = [Some(agents[n % 3 % 2]), None][(n / 3) % 2];
        });
        tickets.push(changed.await.into_parts());
    }
    tickets.reverse();
    tickets
}

fn full_filter() -> TicketFilter {
    TicketFilter {
        requester: Some(account_id(1)),
        statuses: Some(vec![Status::Open, Status::Closed]),
        priority: Some(Priority::Low),
        department: Some(text("Billing")),
        category: Some(text("Technical")),
        assignee: Some(account_id(3)),
        opened_from: None,
        opened_before: None,
        search: Some(SearchQuery::parse("printer").unwrap()),
        audience: Audience::Customer,
    }
}

/// Tickets are found by when they were opened: from the first instant, up to the last and
/// without it.
pub async fn tickets_are_found_by_when_they_were_opened(fixture: &Fixture) {
    let customer = fixture.customer(1).await;
    let mut tickets = Vec::new();
    for millis in [1_000, 2_000, 3_000] {
        let new = NewTicket {
            created_at: at(millis),
            ..new_ticket(customer)
        };
        tickets.push(fixture.open(&new).await);
    }
    let opened = async |from: Option<i64>, before: Option<i64>| {
        let filter = TicketFilter {
            opened_from: from.map(at),
            opened_before: before.map(at),
            ..TicketFilter::default()
        };
        found(fixture, &filter).await
    };
    assert_eq!(opened(Some(2_000), None).await, [tickets[2], tickets[1]]);
    assert_eq!(opened(None, Some(2_000)).await, [tickets[0]]);
    assert_eq!(opened(Some(2_000), Some(3_000)).await, [tickets[1]]);
}

/// The filter that has only those parts whose bit is set.
fn part_of(full: TicketFilter, parts: u32) -> TicketFilter {
    let TicketFilter {
        requester,
        statuses,
        priority,
        department,
        category,
        assignee,
        opened_from,
        opened_before,
        search,
        audience,
    } = full;
    let on = |place: u32| parts >> place & 1 == 1;
    TicketFilter {
        requester: requester.filter(|_| on(0)),
        statuses: statuses.filter(|_| on(1)),
        priority: priority.filter(|_| on(2)),
        department: department.filter(|_| on(3)),
        category: category.filter(|_| on(4)),
        assignee: assignee.filter(|_| on(5)),
        opened_from,
        opened_before,
        search: search.filter(|_| on(6)),
        audience,
    }
}

fn matches(filter: &TicketFilter, ticket: &TicketParts) -> bool {
    let TicketFilter {
        requester,
        statuses,
        priority,
        department,
        category,
        assignee,
        opened_from,
        opened_before,
        search,
        audience: _,
    } = filter;
    requester.is_none_or(|wanted| ticket.requester == wanted)
        && statuses
            .as_ref()
            .is_none_or(|wanted| wanted.contains(&ticket.status))
        && priority.is_none_or(|wanted| ticket.priority == wanted)
        && department
            .as_ref()
            .is_none_or(|wanted| ticket.department == *wanted)
        && category
            .as_ref()
            .is_none_or(|wanted| ticket.category.as_ref() == Some(wanted))
        && assignee.is_none_or(|wanted| ticket.assignee == Some(wanted))
        && opened_from.is_none_or(|from| ticket.created_at >= from)
        && opened_before.is_none_or(|before| ticket.created_at < before)
        && search
            .as_ref()
            .is_none_or(|query| query.finds(&[terms(ticket.subject.as_str())]))
}

/// Every combination of the parts of a filter finds the tickets that match all of them,
/// newest first, and no others.
pub async fn every_combination_of_filters_finds_what_matches_all(fixture: &Fixture) {
    let tickets = assorted(fixture).await;
    for parts in 0..128 {
        let filter = part_of(full_filter(), parts);
        let expected: Vec<TicketId> = tickets
            .iter()
            .filter(|ticket| matches(&filter, ticket))
            .map(|ticket| ticket.id)
            .collect();
        assert!(
            !expected.is_empty(),
            "the clause looks for something: {filter:?}"
        );
        assert!(
            parts == 0 || expected.len() < tickets.len(),
            "the filter leaves something out: {filter:?}"
        );
        assert_eq!(found(fixture, &filter).await, expected, "{filter:?}");
    }
}

/// A list of statuses finds all of them, one by one and together; an empty one finds nothing.
pub async fn status_filter_finds_any_of_its_statuses(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let mut by_status = Vec::new();
    for status in Status::ALL {
        let id = fixture.ticket(requester).await;
        fixture.change(id, |parts| parts.status = status).await;
        by_status.push(id);
    }
    let with = |statuses: &[Status]| TicketFilter {
        statuses: Some(statuses.to_vec()),
        ..TicketFilter::default()
    };
    for (status, id) in Status::ALL.into_iter().zip(&by_status) {
        assert_eq!(found(fixture, &with(&[status])).await, [*id]);
    }
    by_status.reverse();
    assert_eq!(found(fixture, &with(&Status::ALL)).await, by_status);
    assert_eq!(found(fixture, &with(&[])).await, []);
}

/// Names in filters are compared letter for letter.
pub async fn names_in_filters_are_exact(fixture: &Fixture) {
    let requester = fixture.customer(1).await;
    let names = [
        "Billing", "billing", "Billing ", "Bílling", "Billing%", "B_lling",
    ];
    let mut ids = Vec::new();
    for name in names {
        let id = fixture.ticket(requester).await;
        let changed = fixture.change(id, |parts| {
            parts.department = text(name);
            parts.category = Some(text(name));
        });
        ids.push(changed.await.id());
    }
    for (name, id) in names.into_iter().zip(ids) {
        let by_department = TicketFilter {
            department: Some(text(name)),
            ..TicketFilter::default()
        };
        let by_category = TicketFilter {
            category: Some(text(name)),
            ..TicketFilter::default()
        };
        assert_eq!(found(fixture, &by_department).await, [id], "{name:?}");
        assert_eq!(found(fixture, &by_category).await, [id], "{name:?}");
    }
}

/// The counts are what somebody would count in the list, for one requester and for all.
pub async fn status_counts_equal_a_recount(fixture: &Fixture) {
    let tickets = assorted(fixture).await;
    assert_eq!(
        fixture
            .queries
            .status_counts(Some(account_id(99)))
            .await
            .unwrap(),
        StatusCounts::default()
    );
    for requester in [None, Some(account_id(1)), Some(account_id(2))] {
        let mut expected = StatusCounts::default();
        for ticket in tickets
            .iter()
            .filter(|ticket| requester.is_none_or(|id| id == ticket.requester))
        {
            *expected.of_mut(ticket.status) += 1;
        }
        assert_eq!(
            fixture.queries.status_counts(requester).await.unwrap(),
            expected,
            "{requester:?}"
        );
    }
}
