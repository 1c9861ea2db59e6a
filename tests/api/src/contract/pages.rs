//! Lists: pages that neither skip nor repeat, their headers and bounds, and what filters find.

use std::collections::BTreeSet;

use frontdesk_test_desk::{Client, Database, Person, Staffed, on_every_database};
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{each, staffed};

/// More than a page holds by default.
const TICKETS: usize = 120;

async fn open_many(person: &Person, count: usize, word: &str) -> BTreeSet<i64> {
    let opening = (0..count).map(|n| async move {
        let (subject, message) = (format!("{word} {n}"), format!("Message {n}"));
        person.opens(&subject, &message).await
    });
    join_all(opening).await.into_iter().collect()
}

fn ids(page: &Value) -> Vec<i64> {
    let ids = each(page, "id").into_iter();
    ids.map(|id| id.as_i64().expect("a number")).collect()
}

/// The target of `Link: <...>; rel="next"`, which must agree with `X-Next-Cursor`.
fn next(answer: &frontdesk_test_desk::Answer) -> Option<String> {
    let (link, cursor) = (answer.header("link"), answer.header("x-next-cursor"));
    assert_eq!(link.is_some(), cursor.is_some(), "both or neither");
    let target = link?
        .strip_prefix('<')?
        .strip_suffix(">; rel=\"next\"")
        .expect("a link to the next page");
    assert!(target.contains(&format!("cursor={}", cursor?)), "{target}");
    Some(target.to_owned())
}

/// Follows the links to the end, and opens a ticket between any two pages.
async fn walk(client: &Client, first: &str, inserting: Option<&Person>) -> Vec<Vec<i64>> {
    let mut pages = Vec::new();
    let mut path = Some(first.to_owned());
    while let Some(here) = path {
        let page = client.get(here).await.is(200);
        pages.push(ids(&page.json()));
        path = next(&page);
        if let Some(person) = inserting {
            person.opens("Meanwhile", "Somebody opens a ticket").await;
        }
    }
    pages
}

async fn a_walk_meets_every_ticket_once_while_others_arrive(database: Database) {
    let (_desk, people) = staffed(database).await;
    let there = open_many(&people.owner, TICKETS, "Question").await;
    assert_eq!(there.len(), TICKETS);
    let Staffed {
        agent,
        owner,
        other,
        ..
    } = &people;
    for (client, surface) in [
        (&agent.client, "/api/tickets"),
        (&agent.client, "/api/v1/tickets"),
        (&owner.client, "/api/tickets"),
    ] {
        let pages = walk(client, &format!("{surface}?limit=17"), Some(other)).await;
        let (last, full) = pages.split_last().expect("there are pages");
        assert!(full.iter().all(|page| page.len() == 17) && last.len() <= 17);
        let met = pages.concat();
        assert!(
            met.is_sorted_by(|one, two| one > two),
            "newest first: {met:?}"
        );
        let met: BTreeSet<i64> = met.into_iter().collect();
        assert!(met.is_superset(&there), "{:?} were skipped", &there - &met);
    }
    let own = walk(&owner.client, "/api/tickets?limit=200", None)
        .await
        .concat();
    assert_eq!(own.into_iter().collect::<BTreeSet<_>>(), there);

    let default = agent.client.get("/api/tickets").await.is(200).json();
    assert_eq!(ids(&default).len(), 50);
    let one = agent
        .client
        .get("/api/tickets?limit=1")
        .await
        .is(200)
        .json();
    assert_eq!(ids(&one).len(), 1);
}

async fn bounds_and_cursors_are_checked(database: Database) {
    let (_desk, people) = staffed(database).await;
    open_many(&people.owner, 3, "Question").await;
    let client = people.admin.client();
    for limit in ["0", "201", "-1", "1.5", "many", ""] {
        for list in ["/api/tickets", "/api/v1/tickets", "/api/admin/users"] {
            let refused = client.get(format!("{list}?limit={limit}")).await;
            refused.blames(&["query.limit"]);
        }
    }
    let page = client.get("/api/admin/users?limit=2").await.is(200);
    let of_users = page
        .header("x-next-cursor")
        .expect("there are four")
        .to_owned();
    for cursor in ["1", "x", "AAAA", "%00", &of_users] {
        let refused = client.get(format!("/api/tickets?cursor={cursor}")).await;
        refused.problem(400, "invalid_cursor");
    }
    for (query, pointer) in [
        ("status=done", "query.status"),
        ("priority=critical", "query.priority"),
        ("assignee=7", "query.assignee"),
    ] {
        let refused = client.get(format!("/api/tickets?{query}")).await;
        refused.blames(&[pointer]);
    }
    let users = walk_users(client, "/api/admin/users?limit=1").await;
    assert_eq!(users.len(), 4, "{users:?}");
    let tokens = walk_users(client, "/api/admin/tokens?limit=2").await;
    assert_eq!(tokens.len(), 4, "{tokens:?}");
}

async fn walk_users(client: &Client, first: &str) -> BTreeSet<String> {
    let (mut met, mut path) = (BTreeSet::new(), Some(first.to_owned()));
    while let Some(here) = path {
        let page = client.get(here).await.is(200);
        for id in each(&page.json(), "id") {
            let is_new = met.insert(id.as_str().expect("a text").to_owned());
            assert!(is_new, "{id} came twice");
        }
        path = next(&page);
    }
    met
}

/// Tickets of every status, priority, department and assignee.
async fn open_all_kinds(people: &Staffed) {
    let priorities = ["urgent", "high", "medium", "low"];
    let departments = ["Technical Support", "Billing", "Sales", "Security"];
    let statuses = ["open", "pending", "resolved", "closed"];
    for n in 0..16 {
        let (owner, word) = if n % 2 == 0 {
            (&people.owner, "printer")
        } else {
            (&people.other, "invoice")
        };
        let ticket = json!({"subject": format!("About the {word}"), "message": format!("It is number {n}."),
            "priority": priorities[n % 4], "department": departments[n / 4]});
        let opened = owner
            .client
            .post("/api/tickets/create", &ticket)
            .await
            .is(201)
            .json();
        let id = opened["ticket"]["id"].as_i64().expect("an id");
        let assignee = (n % 3 == 0).then_some(&people.agent.id);
        let change = json!({"status": statuses[(n + n / 4) % 4], "assigneeId": assignee});
        people.agent.changes(id, &change).await;
    }
}

/// Each filter, and all of them together, find what a look at the whole list finds.
async fn filters_find_what_the_whole_list_shows(database: Database) {
    let (_desk, people) = staffed(database).await;
    open_all_kinds(&people).await;
    let agent = &people.agent;
    let assignee = format!("assignee={}", agent.id);
    let is = |key: &'static str, value: &'static str| move |ticket: &Value| ticket[key] == value;
    let mine = |ticket: &Value| ticket["assignee"]["id"] == agent.id.as_str();
    let about = |ticket: &Value| ticket["subject"] == "About the printer";
    let cases: Vec<(String, Box<dyn Fn(&Value) -> bool + Send + '_>)> = vec![
        (
            "status=pending".to_owned(),
            Box::new(is("status", "pending")),
        ),
        (
            "priority=urgent".to_owned(),
            Box::new(is("priority", "urgent")),
        ),
        (
            "department=Technical%20Support".to_owned(),
            Box::new(is("department", "Technical Support")),
        ),
        ("department=Nowhere".to_owned(), Box::new(|_| false)),
        (assignee.clone(), Box::new(mine)),
        ("q=PRINTER".to_owned(), Box::new(about)),
        ("q=printer%20number".to_owned(), Box::new(about)),
        ("q=print%25".to_owned(), Box::new(|_| false)),
        (
            format!("status=open&{assignee}&q=printer"),
            Box::new(move |ticket| ticket["status"] == "open" && mine(ticket) && about(ticket)),
        ),
    ];
    let all = agent.client.get("/api/tickets").await.is(200).json();
    let all = all.as_array().expect("an array");
    for (query, fits) in cases {
        let found = agent
            .client
            .get(format!("/api/tickets?{query}"))
            .await
            .is(200)
            .json();
        let expected: Vec<&Value> = all.iter().filter(|ticket| fits(ticket)).collect();
        assert_eq!(found, json!(expected), "{query}");
    }
    statistics_agree_with_the_lists(&people).await;
    let theirs = people.owner.client.get(format!("/api/tickets?{assignee}"));
    assert_eq!(
        theirs.await.is(200).json(),
        json!([]),
        "customers learn nothing of assignees"
    );
}

async fn statistics_agree_with_the_lists(people: &Staffed) {
    for person in [&people.agent, &people.owner, &people.other] {
        let listed = person
            .client
            .get("/api/tickets?limit=200")
            .await
            .is(200)
            .json();
        let statuses = each(&listed, "status");
        let stats = person.client.get("/api/tickets/stats").await.is(200).json();
        for status in ["open", "pending", "resolved", "closed"] {
            let counted = statuses.iter().filter(|word| **word == status).count();
            assert_eq!(stats[status], counted, "{status}");
        }
    }
}

on_every_database!(
    a_walk_meets_every_ticket_once_while_others_arrive,
    bounds_and_cursors_are_checked,
    filters_find_what_the_whole_list_shows,
);
