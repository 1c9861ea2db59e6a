//! What reaches receivers: everything, in order, whatever they do and whoever dies.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use frontdesk_test_desk::{Database, Desk, Setup, Staffed, on_every_database, on_sqlite};
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use super::receiver::{Message, Receiver, Temper};

/// Longer than anything takes on a loaded machine.
const PATIENCE: Duration = Duration::from_mins(3);

/// A desk that tells webhooks on loopback, tries again soon and often.
pub(super) async fn telling(database: Database) -> (Desk, Staffed) {
    let setup = Setup::on(database)
        .set("WEBHOOKS__ALLOW_PRIVATE", "true")
        .set(
            "WEBHOOKS__RESTS_SECONDS",
            "[0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
        )
        .set("WEBHOOKS__TIMEOUT_SECONDS", "2")
        .set("WORKER__LEASE_SECONDS", "5")
        .set("HTTP__DECISION_WAIT_MILLISECONDS", "0");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    (desk, people)
}

pub(super) async fn webhook(people: &Staffed, url: &str, events: &[&str]) -> String {
    let wanted = json!({"url": url, "label": "a test", "events": events});
    let made = people.admin.client().post("/api/admin/webhooks", &wanted);
    made.await.is(201).json()["id"].as_str().unwrap().to_owned()
}

/// Looks until it holds.
pub(super) async fn until(what: &str, holds: impl AsyncFn() -> bool) {
    within(PATIENCE, what, holds).await;
}

async fn within(patience: Duration, what: &str, holds: impl AsyncFn() -> bool) {
    let looking = async {
        while !holds().await {
            sleep(Duration::from_millis(50)).await;
        }
    };
    let looked = timeout(patience, looking).await;
    looked.unwrap_or_else(|_| panic!("never: {what}"));
}

/// What every attempt came to, latest first.
pub(super) async fn attempts(people: &Staffed, webhook: &str) -> Vec<Value> {
    let path = format!("/api/admin/webhooks/{webhook}/attempts?limit=200");
    let attempts = people.admin.client().get(path).await.is(200).json();
    attempts.as_array().unwrap().clone()
}

/// How many deliveries of a webhook are in this state.
pub(super) async fn count(people: &Staffed, webhook: &str, status: &str) -> usize {
    let path = format!("/api/admin/webhooks/{webhook}/deliveries?limit=200&status={status}");
    let deliveries = people.admin.client().get(path).await.is(200).json();
    deliveries.as_array().unwrap().len()
}

/// The numbers of the replies in the order in which their messages arrived first, by ticket.
fn first_arrivals(messages: &[Message]) -> BTreeMap<i64, Vec<i64>> {
    let mut met = BTreeSet::new();
    let mut arrived: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for message in messages {
        let event = message.event();
        assert_eq!(event["id"], message.header("webhook-id"));
        // The AI is nobody's account.
        let is_written = event["type"] == "ticket.replied" && event["actor_id"].is_string();
        if is_written && met.insert(event["id"].to_string()) {
            let data = &event["data"];
            let ticket = arrived
                .entry(data["ticket_id"].as_i64().unwrap())
                .or_default();
            ticket.push(data["reply_id"].as_i64().unwrap());
        }
    }
    arrived
}

/// Whatever a receiver does, it is told everything in the end, in the order of each ticket,
/// and the ids of repetitions are those of the first time; and nobody else waits for it.
async fn a_receiver_of_any_temper_is_told_everything(database: Database) {
    const TICKETS: usize = 4;
    const REPLIES: usize = 5;
    let (_desk, people) = telling(database).await;
    let moody = Receiver::start(|count, _| match count % 7 {
        0 => Temper::HangsUp,
        1 => Temper::status(503),
        2 => {
            Temper::Answers("302 Found\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n".into())
        }
        3 => Temper::Lies,
        4 => Temper::Rambles,
        _ => Temper::status(200),
    });
    let (moody, calm) = (moody.await, Receiver::friendly().await);
    let sleepy = Receiver::start(|_, _| Temper::Sleeps).await;
    let asleep = webhook(&people, &sleepy.url(), &["ticket.replied"]).await;
    let told = webhook(&people, &moody.url(), &["ticket.replied"]).await;
    webhook(&people, &calm.url(), &["ticket.replied"]).await;
    let mut written: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for _ in 0..TICKETS {
        let ticket = people.owner.opens("A question", "What is it?").await;
        for n in 0..REPLIES {
            let path = format!("/api/tickets/{ticket}/reply");
            let reply = json!({"message": format!("Number {n}")});
            let reply = people.owner.client.post(path, &reply).await.is(201).json();
            let replies = written.entry(ticket).or_default();
            replies.push(
                reply["id"]
                    .as_i64()
                    .or(reply["reply"]["id"].as_i64())
                    .unwrap(),
            );
        }
    }
    until("the calm one is told everything", async || {
        first_arrivals(&calm.messages()) == written
    })
    .await;
    until("the moody one is told everything", async || {
        count(&people, &told, "delivered").await >= TICKETS * REPLIES
    })
    .await;
    assert_eq!(first_arrivals(&moody.messages()), written);
    assert_eq!(first_arrivals(&calm.messages()), written);
    until("the sleepy one was tried", async || {
        let attempts = attempts(&people, &asleep).await;
        attempts
            .iter()
            .any(|attempt| attempt["fault"] == "timed_out")
    })
    .await;
    // One event of a ticket after the other: what comes later waits for what comes before.
    for (ticket, replies) in first_arrivals(&sleepy.messages()) {
        assert!(written[&ticket].starts_with(&replies), "{replies:?}");
    }
}

/// Whoever kills the desk, nothing is lost, and what is told twice has the same id.
async fn nothing_is_lost_when_the_desk_is_killed(database: Database) {
    let kills: usize = setting("FRONTDESK_TEST_WEBHOOK_KILLS", 3);
    let replies: usize = setting("FRONTDESK_TEST_WEBHOOK_EVENTS", 120) / kills / 2;
    let (mut desk, people) = telling(database).await;
    let moody = Receiver::start(|count, _| match count % 5 {
        0 => Temper::HangsUp,
        1 => Temper::status(500),
        _ => Temper::status(200),
    });
    let moody = moody.await;
    webhook(&people, &moody.url(), &["ticket.replied"]).await;
    let one = people.owner.opens("One", "What is it?").await;
    let other = people.owner.opens("Other", "And this?").await;
    let mut owner = people.owner.client.clone();
    let mut written: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for _ in 0..kills {
        for _ in 0..replies {
            for ticket in [one, other] {
                let path = format!("/api/tickets/{ticket}/reply");
                let reply = owner.post(path, &json!({"message": "And?"}));
                let reply = reply.await.is(201).json();
                let id = reply["id"].as_i64().or(reply["reply"]["id"].as_i64());
                written.entry(ticket).or_default().push(id.unwrap());
            }
        }
        desk.restart().await;
        owner = owner.moved_to(&desk);
    }
    let patience = PATIENCE * u32::try_from(1 + kills * replies / 500).unwrap();
    within(patience, "everything arrived", async || {
        first_arrivals(&moody.messages()) == written
    })
    .await;
}

fn setting(name: &str, usual: usize) -> usize {
    let set = std::env::var(name).ok();
    set.map_or(usual, |text| text.parse().expect("it is a number"))
}

/// A receiver that answers 410 is left alone; what failed to the end is parked, and sent
/// again when somebody asks for it.
async fn who_is_gone_is_left_alone_and_what_is_parked_can_be_sent_again(database: Database) {
    let setup = Setup::on(database)
        .set("WEBHOOKS__ALLOW_PRIVATE", "true")
        .set("WEBHOOKS__RESTS_SECONDS", "[0]")
        .set("HTTP__DECISION_WAIT_MILLISECONDS", "0");
    let desk = setup.start().await;
    let people = Staffed::at(&desk).await;
    let gone = Receiver::start(|_, _| Temper::status(410)).await;
    let deaf = Receiver::start(|count, _| Temper::status(if count < 2 { 500 } else { 200 })).await;
    let left = webhook(&people, &gone.url(), &["ticket.opened"]).await;
    let parked = webhook(&people, &deaf.url(), &["ticket.opened"]).await;
    let admin = people.admin.client();
    people.owner.opens("A question", "What is it?").await;
    until("it is gone", async || {
        let path = format!("/api/admin/webhooks/{left}");
        admin.get(path).await.is(200).json()["status"] == "gone"
    })
    .await;
    until("it is parked", async || {
        count(&people, &parked, "parked").await == 1
    })
    .await;
    let tried = attempts(&people, &parked).await;
    let outcomes: Vec<_> = tried.iter().map(|attempt| &attempt["status"]).collect();
    assert_eq!(outcomes, [500, 500]);
    let resend = format!("/api/admin/webhooks/{parked}/resend");
    let event = json!({"eventId": tried[0]["eventId"]});
    let sent = admin.post(&resend, &event).await.is(200).json();
    assert_eq!(sent, json!({"events": 1}));
    until("it is delivered", async || {
        count(&people, &parked, "delivered").await == 1
    })
    .await;
    // All of the feed again, as far as it wants it.
    let sent = admin.post(&resend, &json!({})).await.is(200).json();
    assert_eq!(sent, json!({"events": 1}));
    until("it came again", async || deaf.messages().len() == 4).await;
    let ids: BTreeSet<_> = deaf
        .messages()
        .iter()
        .map(|message| message.header("webhook-id").to_owned())
        .collect();
    assert_eq!(ids.len(), 1);
    let refused = format!("/api/admin/webhooks/{left}/resend");
    let refused = admin.post(refused, &json!({})).await.is(409).json();
    assert_eq!(refused["code"], "webhook_not_enabled");
    assert_eq!(gone.messages().len(), 1);
}

/// Nothing goes to an address of the inside, by number or by name, unless that is allowed.
async fn nothing_goes_inside_unless_allowed(database: Database) {
    let desk = Setup::on(database)
        .set("WEBHOOKS__RESTS_SECONDS", "[]")
        .set("HTTP__DECISION_WAIT_MILLISECONDS", "0");
    let desk = desk.start().await;
    let people = Staffed::at(&desk).await;
    let receiver = Receiver::friendly().await;
    let port = receiver.url();
    let by_name = port.replace("127.0.0.1", "localhost");
    let mapped = port.replace("127.0.0.1", "[::ffff:127.0.0.1]");
    for url in [port, by_name, mapped] {
        let inside = webhook(&people, &url, &[]).await;
        let test = format!("/api/admin/webhooks/{inside}/test");
        let _ = people.admin.client().post(test, &json!({})).await.is(200);
        until("it was tried", async || {
            count(&people, &inside, "parked").await >= 1
        })
        .await;
        let tried = attempts(&people, &inside).await;
        assert_eq!(tried[0]["fault"], "address_not_allowed", "{url}");
    }
    assert!(receiver.messages().is_empty());
}

on_every_database!(
    a_receiver_of_any_temper_is_told_everything,
    nothing_is_lost_when_the_desk_is_killed,
);

mod alone {
    use super::{
        nothing_goes_inside_unless_allowed, on_sqlite,
        who_is_gone_is_left_alone_and_what_is_parked_can_be_sent_again,
    };

    on_sqlite!(
        nothing_goes_inside_unless_allowed,
        who_is_gone_is_left_alone_and_what_is_parked_can_be_sent_again,
    );
}
