//! What happened: a feed without gaps, and a stream that is taken up where it broke off.

use frontdesk_test_desk::{Database, exchange, on_every_database};
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{each, staffed};

async fn the_feed_tells_what_happened_in_order(database: Database) {
    let (_desk, people) = staffed(database).await;
    let ticket = people.owner.opens("A question", "What is it?").await;
    people.agent.replies(ticket, "It is this.").await;
    let path = format!("/api/v1/events?ticket_id={ticket}");
    let events = people.agent.client.get(&path).await.is(200).json();
    let types = each(&events, "type");
    assert_eq!(types[0], "ticket.opened", "{events}");
    let places = ["ticket.opened", "ticket.replied", "ticket.status_changed"]
        .map(|kind| types.iter().position(|told| *told == kind));
    assert!(
        places.is_sorted() && places.iter().all(Option::is_some),
        "{events}"
    );
    let replied = &events[places[1].unwrap()];
    assert_eq!(replied["data"]["ticket_id"], ticket);
    assert_eq!(replied["data"]["internal"], false);
    let only = format!("{path}&type=ticket.replied");
    let replies = people.agent.client.get(&only).await.is(200).json();
    assert_eq!(replies, json!([replied]));
    // Nothing is after the last, until something happens.
    let last = events.as_array().and_then(|events| events.last()).unwrap();
    let after = format!("/api/v1/events?after={}", last["cursor"].as_str().unwrap());
    let client = &people.agent.client;
    assert_eq!(client.get(&after).await.is(200).json(), json!([]));
    for refused in ["?after=not-a-cursor", "/stream?after=not-a-cursor"] {
        let _ = client.get(format!("/api/v1/events{refused}")).await.is(400);
    }
    people.owner.opens("Another", "And this?").await;
    let news = client.get(&after).await.is(200).json();
    assert_eq!(news[0]["type"], "ticket.opened", "{news}");
}

async fn a_reader_who_goes_on_meets_every_event_once(database: Database) {
    const TICKETS: usize = 40;
    let (_desk, people) = staffed(database).await;
    let people = &people;
    let opening = (0..TICKETS).map(|n| async move {
        let message = format!("Number {n}");
        people.owner.opens("A question", &message).await
    });
    let reading = async {
        let mut seen: Vec<Value> = Vec::new();
        while seen.len() < TICKETS {
            let mut path = "/api/v1/events?type=ticket.opened&limit=7".to_owned();
            if let Some(last) = seen.last() {
                path = format!("{path}&after={}", last["cursor"].as_str().unwrap());
            }
            let page = people.agent.client.get(&path).await.is(200).json();
            seen.extend(page.as_array().unwrap().clone());
        }
        seen
    };
    let (mut opened, seen) = tokio::join!(join_all(opening), reading);
    opened.sort_unstable();
    let mut told: Vec<i64> = seen
        .iter()
        .map(|event| event["data"]["ticket_id"].as_i64().unwrap())
        .collect();
    told.sort_unstable();
    assert_eq!(told, opened);
}

async fn a_stream_is_taken_up_where_it_broke_off(database: Database) {
    let (desk, people) = staffed(database).await;
    people.owner.opens("The first", "What is it?").await;
    let first = &people
        .agent
        .client
        .get("/api/v1/events")
        .await
        .is(200)
        .json()[0];
    people.owner.opens("The second", "And this?").await;
    let token = people
        .admin
        .token(&people.agent.id, &["tickets:read"])
        .await;
    let cursor = first["cursor"].as_str().unwrap();
    let listen = |resume: String| {
        let request = format!(
            "GET /api/v1/events/stream?type=ticket.opened HTTP/1.1\r\nhost: desk\r\n\
             authorization: Bearer {token}\r\n{resume}connection: close\r\n\r\n"
        );
        let address = desk.address().to_owned();
        async move { exchange(&address, request.as_bytes()).await }
    };
    let resumed = listen(format!("last-event-id: {cursor}\r\n")).await;
    assert_eq!(resumed.status, 200, "{}", resumed.head);
    assert!(
        resumed.head.contains("text/event-stream"),
        "{}",
        resumed.head
    );
    assert_eq!(
        resumed.body.matches("event: ticket.opened").count(),
        1,
        "{}",
        resumed.body
    );
    assert!(!resumed.body.contains(cursor), "{}", resumed.body);
    let meanwhile = async {
        loop {
            people.owner.opens("While somebody listens", "Hello?").await;
        }
    };
    let fresh = tokio::select! {
        fresh = listen(String::new()) => fresh,
        () = meanwhile => unreachable!("it goes on as long as the stream"),
    };
    assert!(
        fresh.body.contains("event: ticket.opened"),
        "{}",
        fresh.body
    );
    let before = format!("{{\"ticket_id\":{}}}", first["data"]["ticket_id"]);
    assert!(!fresh.body.contains(&before), "{}", fresh.body);
}

on_every_database!(
    the_feed_tells_what_happened_in_order,
    a_reader_who_goes_on_meets_every_event_once,
    a_stream_is_taken_up_where_it_broke_off,
);
