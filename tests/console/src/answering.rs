//! The journeys of those who answer, without a script.

use frontdesk_test_desk::{Database, Desk, Staffed, on_sqlite};
use serde_json::json;

use crate::browser::Browser;

async fn a_ticket_is_found_answered_and_closed(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    let id = people
        .owner
        .opens("Late parcel", "Where is my parcel?")
        .await;
    let _ = people.owner.opens("Invoice", "Please send it again").await;
    let revision =
        json!({"category": "Shipping", "ai_suggested_response": "It is **on its way**."});
    let path = format!("/api/v1/tickets/{id}");
    let _ = people.agent.client.patch(path, &revision).await.is(200);

    let page = gil.open("/").await.is(200);
    assert_eq!(page.words("table a"), ["Invoice", "Late parcel"]);
    assert_eq!(page.words(".tabs [aria-current]"), ["open 2"]);
    let page = gil
        .open("/tickets?q=parcel&category=Shipping")
        .await
        .is(200);
    assert_eq!(page.words("table a"), ["Late parcel"]);
    let page = gil.open(&page.link("Late parcel")).await.is(200);
    assert_eq!(page.words("#triage-title ~ .prose strong"), ["on its way"]);

    let page = gil.open(&page.link("Edit and send")).await.is(200);
    assert_eq!(page.words("#message"), ["It is **on its way**."]);
    let note = [("message", "call the carrier")];
    let fields = page.fields_of_second(&format!("/tickets/{id}/answer"), &note);
    let page = gil
        .post(&format!("/tickets/{id}/answer"), &fields)
        .await
        .is(200);
    assert!(page.says("The note was added."));
    assert_eq!(page.words("section .internal .prose"), ["call the carrier"]);
    let reply = [("message", "It is on its way, Olga.")];
    let page = gil
        .send(&page, &format!("/tickets/{id}/answer"), &reply)
        .await
        .is(200);
    assert!(page.says("Your reply was sent.") && page.says("waiting for customer"));

    let page = gil
        .send(
            &page,
            &format!("/tickets/{id}/category"),
            &[("category", "Returns")],
        )
        .await
        .is(200);
    assert!(page.says("The category was corrected."));
    let page = gil
        .send(&page, &format!("/tickets/{id}/hand-over"), &[])
        .await
        .is(200);
    assert!(page.says("the AI stays out of it"));
    let changed = [
        ("status", "resolved"),
        ("priority", "urgent"),
        ("assignee", "me"),
    ];
    let page = gil
        .send(&page, &format!("/tickets/{id}/change"), &changed)
        .await
        .is(200);
    assert!(page.says("The ticket was changed."), "{}", page.text);
    let now = people.agent.reads(id).await;
    assert_eq!(
        (&now["status"], &now["priority"]),
        (&json!("resolved"), &json!("urgent"))
    );
    assert_eq!(now["assignee"]["name"], "Gil Agent", "{now}");
}

async fn a_filter_that_makes_no_sense_shows_no_list(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    people.owner.opens("Late parcel", "Where is it?").await;
    for (query, field) in [
        ("q=-parcel", "#q-problem"),
        ("priority=huge", "#priority-problem"),
        ("department=Nowhere", "#department-problem"),
        ("category=Nothing", "#category-problem"),
    ] {
        let page = gil.open(&format!("/tickets?{query}")).await.is(400);
        assert_eq!(page.words(field).len(), 1, "{query}: {}", page.text);
        assert!(!page.says("Late parcel"), "{query}: {}", page.text);
    }
    for query in ["status=lost", "after=x"] {
        let page = gil.open(&format!("/tickets?{query}")).await.is(400);
        assert!(!page.says("Late parcel"), "{query}");
    }
    let page = gil.open("/tickets?q=+&priority=").await.is(200);
    assert_eq!(page.words("table a"), ["Late parcel"]);
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    for address in [
        "/reviews?status=lost",
        "/reviews?form=x",
        "/knowledge?after=x",
    ] {
        ada.open(address).await.is(400);
    }
}

async fn a_view_is_kept_used_and_forgotten(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    people.owner.opens("Late parcel", "Where is it?").await;
    people.owner.opens("Invoice", "Please send it again").await;
    let page = gil
        .open("/tickets?status=all&q=parcel&priority=medium")
        .await
        .is(200);
    let name = [("name", "Late & <lost>")];
    let page = gil.send(&page, "/tickets/views", &name).await.is(200);
    assert_eq!(page.words("nav [aria-current] bdi"), ["Late & <lost>"]);
    assert_eq!(page.words("table a"), ["Late parcel"]);
    let page = gil.send(&page, "/tickets/views", &name).await.is(409);
    assert!(page.says("You have a view of this name."));
    let page = gil.open("/tickets").await.is(200);
    let view = gil.open(&page.link("Late & <lost>")).await.is(200);
    assert_eq!(view.words("table a"), ["Late parcel"]);
    let mut gus = Browser::of(&desk, &people.admin, "Gus Agent", "agent").await;
    assert!(!gus.open("/tickets").await.says("lost"));

    let mut forget = page.actions().into_iter();
    let forget = forget.find(|action| action.ends_with("/forget"));
    let forget = forget.expect("a button");
    gus.post(&forget, &[]).await.is(404);
    let page = gil.send(&page, &forget, &[]).await.is(200);
    assert!(!page.says("lost"));
}

async fn who_comes_second_is_warned_and_overwrites_nothing(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "agent").await;
    let mut gus = Browser::of(&desk, &people.admin, "Gus Agent", "agent").await;
    let id = people
        .owner
        .opens("Late parcel", "Where is my parcel?")
        .await;
    let address = format!("/tickets/{id}");
    let seen_by_gil = gil.open(&address).await.is(200);
    let seen_by_gus = gus.open(&address).await.is(200);
    assert!(seen_by_gus.says("Also looking at this ticket: Gil Agent"));

    let change = format!("{address}/change");
    let page = gil
        .send(&seen_by_gil, &change, &[("priority", "urgent")])
        .await;
    assert_eq!(page.status, 200);
    let late = gus
        .send(&seen_by_gus, &change, &[("priority", "low")])
        .await
        .is(409);
    assert!(late.says("Somebody changed this ticket meanwhile"));
    let rows = late.words("table td");
    assert!(
        rows.contains(&"low".to_owned()) && rows.contains(&"urgent".to_owned()),
        "{rows:?}"
    );
    assert_eq!(people.agent.reads(id).await["priority"], "urgent");
    let page = gus.send(&late, &change, &[]).await.is(200);
    assert!(page.says("The ticket was changed."));
    assert_eq!(people.agent.reads(id).await["priority"], "low");

    let answer = format!("{address}/answer");
    let late = gil
        .send(&seen_by_gil, &answer, &[("message", "Soon.")])
        .await
        .is(409);
    assert_eq!(people.agent.reads(id).await["replies"], json!([]));
    assert_eq!(late.words("#message"), ["Soon."]);
    let page = gil.send(&late, &answer, &[]).await.is(200);
    assert!(page.says("Your reply was sent."));
}

async fn an_article_is_written_previewed_found_and_guarded(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut gil = Browser::of(&desk, &people.admin, "Gil Agent", "admin").await;
    let page = gil.open("/knowledge").await.is(200);
    let page = gil.open(&page.link("New article")).await.is(200);
    let wrong = [
        ("title", ""),
        ("importance", "3"),
        ("body", "x"),
        ("do", "save"),
    ];
    let page = gil.send(&page, "/knowledge/new", &wrong).await.is(400);
    assert!(page.says("Please write a number from 0.0 to 2.0."));
    let text = [
        ("title", "Late parcels"),
        ("importance", "1.5"),
        ("body", "# Late\n\nParcels take **five** days."),
        ("tags", "parcel, late"),
        ("status", "published"),
        ("do", "preview"),
    ];
    let page = gil.send(&page, "/knowledge/new", &text).await.is(200);
    assert_eq!(page.words(".panel .prose strong"), ["five"]);
    let page = gil
        .send(&page, "/knowledge/new", &[("do", "save")])
        .await
        .is(200);
    assert!(page.says("Saved."));
    let action = page.address.trim_end_matches("?done=saved").to_owned();
    let list = gil.open("/knowledge").await.is(200);
    assert_eq!(list.words(".critical"), ["critical 1.5"]);
    let found = gil
        .open("/knowledge/search?q=late+parcels&for=customers")
        .await
        .is(200);
    assert!(
        found.says("Late parcels") && found.says("score"),
        "{}",
        found.text
    );

    let first = [("title", "Late parcels, again"), ("do", "save")];
    gil.send(&page, &action, &first).await.is(200);
    let second = [("title", "Mine"), ("do", "save")];
    let late = gil.send(&page, &action, &second).await.is(409);
    assert!(late.says("Somebody changed this article meanwhile"));
    let page = gil.open(&action).await.is(200);
    assert_eq!(page.words("h1"), ["Late parcels, again"]);
}

async fn a_submission_is_reviewed(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let form = json!({"title": "Join", "questions": [{"id": "why", "type": "long_text", "label": "Why?"}]});
    let form = people
        .admin
        .client()
        .post("/api/admin/applications/forms", &form)
        .await
        .is(201)
        .json();
    let path = format!("/api/applications/forms/{}/submit", form["id"]);
    let answers = json!({"responses": {"why": "Because"}});
    let sent = people
        .owner
        .client
        .post(path, &answers)
        .await
        .is(201)
        .json();
    let id = sent["submissionId"].as_i64().expect("a number");
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let page = ada.open("/reviews").await.is(200);
    let page = ada.open(&page.link("Join")).await.is(200);
    assert_eq!(page.words(".answers dd"), ["Because"]);
    let decision = [("note", "Welcome"), ("status", "accepted")];
    let page = ada
        .send(&page, &format!("/reviews/{id}"), &decision)
        .await
        .is(200);
    assert!(page.says("Saved.") && page.says("accepted"));
    let mine = people
        .owner
        .client
        .get("/api/applications/my")
        .await
        .is(200)
        .json();
    assert_eq!(
        (&mine[0]["status"], &mine[0]["note"]),
        (&json!("accepted"), &json!("Welcome")),
        "{mine}"
    );
}

on_sqlite!(
    a_ticket_is_found_answered_and_closed,
    a_filter_that_makes_no_sense_shows_no_list,
    a_view_is_kept_used_and_forgotten,
    who_comes_second_is_warned_and_overwrites_nothing,
    an_article_is_written_previewed_found_and_guarded,
    a_submission_is_reviewed,
);
