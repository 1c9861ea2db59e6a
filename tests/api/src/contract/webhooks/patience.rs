//! Receivers that ask to be left alone for a while.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use frontdesk_test_desk::{Database, Setup, Staffed, on_sqlite};
use serde_json::{Value, json};

use super::deliveries::{attempts, count, until, webhook};
use super::receiver::{Receiver, Temper};

/// What the deliveries of a webhook are at.
async fn deliveries(people: &Staffed, webhook: &str) -> Vec<Value> {
    let path = format!("/api/admin/webhooks/{webhook}/deliveries");
    let deliveries = people.admin.client().get(path).await.is(200).json();
    deliveries.as_array().unwrap().clone()
}

fn instant(value: &Value) -> DateTime<Utc> {
    value.as_str().unwrap().parse().unwrap()
}

/// One that is overloaded is left alone for as long as it asks, up to the longest rest; what
/// makes no sense is not heard, nor is it from one that failed otherwise.
async fn who_asks_for_a_rest_gets_it(database: Database) {
    const LONGEST: Duration = Duration::from_hours(2);
    let setup = Setup::on(database)
        .set("WEBHOOKS__ALLOW_PRIVATE", "true")
        .set("WEBHOOKS__RESTS_SECONDS", "[0, 7200]")
        .set("HTTP__DECISION_WAIT_MILLISECONDS", "0");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    let now = desk.nobody().get("/api/health").await.is(200).json();
    let moment = instant(&now["timestamp"]) + TimeDelta::hours(1);
    let moment = moment.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let asks = |status: &str, rest: &str| {
        let answer = format!("{status}\r\nretry-after: {rest}\r\ncontent-length: 0\r\n\r\n");
        Receiver::start(move |_, _| Temper::Answers(answer.clone()))
    };
    let (busy, away) = ("429 Too Many Requests", "503 Service Unavailable");
    let heard = [
        (asks(busy, "3600").await, Duration::from_hours(1)),
        (asks(away, &moment).await, Duration::from_hours(1)),
        (asks(away, "999999999").await, LONGEST),
    ];
    let unheard = [
        asks("500 Broken", "3600").await,
        asks(away, "some day").await,
    ];
    let mut left_alone = Vec::new();
    for (receiver, rest) in &heard {
        let id = webhook(&people, &receiver.url(), &["ticket.opened"]).await;
        left_alone.push((id, *rest));
    }
    let mut tried_again = Vec::new();
    for receiver in &unheard {
        tried_again.push(webhook(&people, &receiver.url(), &["ticket.opened"]).await);
    }
    people.owner.opens("A question", "What is it?").await;
    for (id, rest) in left_alone {
        until("it was tried", async || {
            !attempts(&people, &id).await.is_empty()
        })
        .await;
        let delivery = deliveries(&people, &id).await.remove(0);
        assert_eq!(
            (&delivery["status"], &delivery["attempts"]),
            (&json!("waiting"), &json!(1))
        );
        let tried = attempts(&people, &id).await.remove(0);
        let granted = instant(&delivery["dueAt"]) - instant(&tried["at"]);
        // An instant comes nearer while the test goes on.
        let rest = i64::try_from(rest.as_secs()).unwrap();
        let expected = rest - 600..rest + 120;
        assert!(expected.contains(&granted.num_seconds()), "{granted}");
    }
    for id in tried_again {
        until("it was tried again", async || {
            attempts(&people, &id).await.len() == 2
        })
        .await;
        assert_eq!(count(&people, &id, "waiting").await, 1);
    }
}

on_sqlite!(who_asks_for_a_rest_gets_it);
