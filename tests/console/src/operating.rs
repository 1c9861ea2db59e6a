//! Looking after the desk without a script: background work, webhooks, the audit log, triage and its replays.

use std::time::{Duration, Instant};

use frontdesk_test_desk::{Database, Desk, Staffed, on_sqlite};
use serde_json::json;

use crate::browser::{Browser, Page};

async fn jobs_are_found_and_tried_again(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let id = people.owner.opens("Late parcel", "Where is it?").await;
    let page = ada
        .open("/settings/jobs?state=waiting&kind=triage")
        .await
        .is(200);
    assert!(page.says(&format!("Ticket {id}")), "{}", page.text);
    assert_eq!(page.words("table .state"), ["waiting"]);
    let parked = ada.open("/settings/jobs?state=parked").await.is(200);
    assert!(parked.says("No job fits."));
    ada.open("/settings/jobs?state=lost").await.is(400);

    let page = ada.open(&page.link("triage")).await.is(200);
    assert!(page.says("Nothing went wrong."));
    let retry = format!("{}/retry", page.address);
    let page = ada.send(&page, &retry, &[]).await.is(200);
    assert!(page.says("The job will be tried again now."));
    ada.open("/settings/jobs/nothing").await.is(404);
}

async fn a_webhook_is_made_changed_tried_and_deleted(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let admin = people.admin.client();
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/settings/webhooks").await.is(200);
    let wrong = [("url", "ftp://hooks.example"), ("label", "chat")];
    let page = ada.send(&page, "/settings/webhooks", &wrong).await.is(400);
    assert_eq!(page.words("#url-problem").len(), 1, "{}", page.text);
    let right = [
        ("url", "https://hooks.example/desk"),
        ("event", "ticket.opened"),
    ];
    let page = ada.send(&page, "/settings/webhooks", &right).await.is(200);
    let first = page.words(".secret").remove(0);
    let list = ada.open("/settings/webhooks").await.is(200);
    assert!(!list.text.contains(&first), "a secret is shown once");

    let page = ada.open(&list.link("chat")).await.is(200);
    let here = page.address.clone();
    let rotated = ada
        .send(&page, &format!("{here}/rotate"), &[])
        .await
        .is(200);
    assert_ne!(rotated.words(".secret"), [first]);
    let stale = ada.send(&page, &here, &[("label", "old")]).await.is(409);
    assert!(stale.says("The webhook was changed meanwhile."));
    let page = ada
        .send(&rotated, &here, &[("label", "chat room")])
        .await
        .is(200);
    assert!(page.says("Saved.") && page.says("chat room"));
    let page = ada.send(&page, &format!("{here}/test"), &[]).await.is(200);
    assert!(page.says("A test event is on its way."));

    people.owner.opens("Late parcel", "Where is it?").await;
    let feed = admin.get("/api/v1/events").await.is(200).json();
    let feed = feed.as_array().expect("a list").iter();
    let mut opened = feed.filter(|event| event["type"] == "ticket.opened");
    let event = opened.next().expect("the ticket was opened")["id"].clone();
    let event = event.as_str().expect("an id").to_owned();
    let again = [("event".to_owned(), event.clone())];
    let page = ada.post(&format!("{here}/resend"), &again).await.is(200);
    assert!(page.says("The event is on its way again."));
    assert_eq!(
        page.words("section .rows a"),
        [format!("ticket.opened {event}")]
    );

    let off = [("enabled", "no")];
    let page = ada.send(&page, &here, &off).await.is(200);
    ada.post(&format!("{here}/test"), &[]).await.is(409);
    let page = ada
        .send(&page, &format!("{here}/delete"), &[])
        .await
        .is(200);
    assert!(page.says("No other system is told what happens here."));
    ada.open(&here).await.is(404);
}

async fn the_log_tells_who_changed_what(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/settings/people").await.is(200);
    let action = format!("/settings/people/{}", people.owner.id);
    ada.send(&page, &action, &[("role", "agent")]).await.is(200);

    let view = format!(
        "/settings/audit?kind=account&action=changed&subject={}",
        people.owner.id
    );
    let page = ada.open(&view).await.is(200);
    assert!(page.says("ada.admin@example.org"), "{}", page.text);
    let changed = page.words(".changes dt");
    assert!(changed.contains(&"role".to_owned()), "{changed:?}");
    let values = page.words(".changes dd").join(" ");
    assert!(
        values.contains("customer") && values.contains("agent"),
        "{values}"
    );

    let export = ada.ask("GET", &page.link("Export"), None).await.is(200);
    assert!(export.text().lines().count() >= 1);
    assert!(export.text().contains(people.owner.id.as_str()));
    let later = ada.open("/settings/audit?from=2999-01-01").await.is(200);
    assert!(later.says("Nothing was done that fits."));
    let wrong = ada.open("/settings/audit?from=yesterday").await.is(400);
    assert_eq!(wrong.words("#from-problem").len(), 1);
    assert_eq!(
        wrong
            .html()
            .select(&crate::browser::select("table"))
            .count(),
        0
    );
    ada.open("/settings/audit?action=undone").await.is(400);
}

async fn a_replay_is_started_followed_and_read(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    let page = gil.open("/triage/replays").await.is(200);
    let wrong = [("threshold", "2"), ("tickets", "0")];
    let page = gil.send(&page, "/triage/replays", &wrong).await.is(400);
    assert_eq!(page.words("#threshold-problem, #tickets-problem").len(), 2);
    let right = [("threshold", "1"), ("tickets", "10")];
    let page = gil.send(&page, "/triage/replays", &right).await.is(409);
    assert!(page.says("There are no tickets to replay."));

    let clear = "I was charged twice for my subscription this month, please refund one payment.";
    let opened = json!({"user_description": clear});
    let client = &people.agent.client;
    let _ = client.post("/api/v1/tickets", &opened).await.is(201);
    let page = gil.send(&page, "/triage/replays", &right).await.is(200);
    let page = finished(&mut gil, &page.address).await;
    assert!(page.says("Looked at 1 of at most 10"), "{}", page.text);
    assert_eq!(page.words("table tbody tr").len(), 1, "{}", page.text);
    assert!(page.says("left it to people") && page.says("not sure enough"));

    let page = gil.open("/triage").await.is(200);
    let line = page.html();
    let line = line.select(&crate::browser::select("svg polyline")).next();
    let points = line
        .and_then(|line| line.attr("points"))
        .unwrap_or_default();
    assert!(points.split(' ').count() > 2, "{}", page.text);
    assert!(!page.actions().contains(&"/triage/rollback".to_owned()));
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    for address in ["/triage", "/triage/replays", &page.address] {
        cara.open(address).await.is(403);
    }
}

/// The page of a replay once it is done.
async fn finished(browser: &mut Browser, address: &str) -> Page {
    let began = Instant::now();
    loop {
        let page = browser.open(address).await.is(200);
        if page.words("h1 .state") == ["done"] {
            return page;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "{}", page.text);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

on_sqlite!(
    jobs_are_found_and_tried_again,
    a_webhook_is_made_changed_tried_and_deleted,
    the_log_tells_who_changed_what,
    a_replay_is_started_followed_and_read,
);
