//! `ETag`, `If-None-Match` and `If-Match`.

use frontdesk_test_desk::{Answer, Database, Setup, Staffed, on_sqlite};
use serde_json::json;

use super::staffed;

fn tag(answer: &Answer) -> String {
    answer.header("etag").expect("a tag").to_owned()
}

async fn reads_say_when_nothing_changed(database: Database) {
    let (_desk, people) = staffed(database).await;
    people.owner.opens("Subject", "Message").await;
    for path in ["/api/tickets/1", "/api/v1/tickets/1"] {
        let client = &people.owner.client;
        let current = tag(&client.get(path).await.is(200));
        for known in [
            current.clone(),
            format!("\"other\", W/{current}"),
            "*".to_owned(),
        ] {
            let unchanged = client
                .get(path)
                .header("if-none-match", known)
                .await
                .is(304);
            assert_eq!(unchanged.body(), b"");
            assert_eq!(tag(&unchanged), current);
        }
        people.owner.replies(1, "Something new").await;
        let changed = client
            .get(path)
            .header("if-none-match", &current)
            .await
            .is(200);
        assert_ne!(tag(&changed), current);
    }
}

async fn changes_of_an_old_version_are_refused(database: Database) {
    let (_desk, people) = staffed(database).await;
    people.owner.opens("Subject", "Message").await;
    let client = &people.agent.client;
    let changes = [
        (
            "/api/tickets/1",
            json!({"priority": "low"}),
            json!({"priority": "high"}),
        ),
        (
            "/api/v1/tickets/1",
            json!({"category": "Billing"}),
            json!({"category": "Returns"}),
        ),
    ];
    for (path, first, second) in changes {
        let old = tag(&client.get(path).await.is(200));
        let changed = client
            .patch(path, &first)
            .header("if-match", &old)
            .await
            .is(200);
        let current = tag(&changed);
        assert_ne!(current, old);
        let before = client.get(path).await.is(200).json();
        for stale in [old.as_str(), "\"unknown\"", &format!("W/{current}")] {
            let refused = client.patch(path, &second).header("if-match", stale).await;
            refused.problem(412, "precondition_failed");
        }
        assert_eq!(client.get(path).await.is(200).json(), before);
        let malformed = client.patch(path, &second).header("if-match", "v1").await;
        malformed.blames(&["header.If-Match"]);
        let _ = client
            .patch(path, &second)
            .header("if-match", "*")
            .await
            .is(200);
    }
    // A missing ticket is missing, whatever version is asked of it.
    let missing = client.patch("/api/tickets/99", &json!({"status": "closed"}));
    missing
        .header("if-match", "\"v1\"")
        .await
        .problem(404, "not_found");
}

async fn accounts_have_versions_too(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let path = format!("/api/admin/users/{}", people.other.id);
    let renamed = admin.patch(&path, &json!({"name": "One"})).await.is(200);
    let old = tag(&renamed);
    let again = admin
        .patch(&path, &json!({"name": "Two"}))
        .header("if-match", &old);
    let _ = again.await.is(200);
    let stale = admin
        .patch(&path, &json!({"name": "Three"}))
        .header("if-match", &old);
    stale.await.problem(412, "precondition_failed");
}

async fn an_operator_may_make_versions_a_duty(database: Database) {
    let setup = Setup::on(database).without_triage();
    let desk = setup.set("HTTP__REQUIRE_IF_MATCH", "true").start().await;
    let people = Staffed::at(&desk).await;
    let ticket = people.owner.opens("Careful", "One at a time").await;
    let path = format!("/api/tickets/{ticket}");
    let close = people
        .owner
        .client
        .patch(&path, &json!({"status": "closed"}));
    close.clone().await.problem(428, "precondition_required");
    assert_eq!(people.owner.reads(ticket).await["status"], "open");
    let seen = people.owner.client.get(&path).await.is(200);
    let _ = close.header("if-match", tag(&seen)).await.is(200);
}

on_sqlite!(
    an_operator_may_make_versions_a_duty,
    reads_say_when_nothing_changed,
    changes_of_an_old_version_are_refused,
    accounts_have_versions_too,
);
