//! Background work: what admins see of it, and having it done again.

use frontdesk_test_desk::{Database, on_every_database};
use serde_json::json;

use super::{each, staffed};

async fn jobs_are_shown_and_tried_again(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let one = people.owner.opens("One", "What is it?").await;
    let other = people.owner.opens("Other", "And this?").await;
    let jobs = admin
        .get("/api/admin/jobs?status=waiting&kind=triage")
        .await;
    let jobs = jobs.is(200).json();
    assert_eq!(each(&jobs, "ticketId"), [&json!(other), &json!(one)]);
    assert_eq!(
        (&jobs[0]["attempts"], &jobs[0]["status"]),
        (&json!(0), &json!("waiting"))
    );
    let first = admin.get("/api/admin/jobs?limit=1").await.is(200);
    let cursor = first.header("x-next-cursor").unwrap();
    let second = admin
        .get(format!("/api/admin/jobs?limit=1&cursor={cursor}"))
        .await;
    assert_eq!(second.is(200).json()[0], jobs[1]);
    let path = format!("/api/admin/jobs/{}", jobs[0]["id"].as_str().unwrap());
    assert_eq!(admin.get(&path).await.is(200).json(), jobs[0]);
    let retried = admin
        .post(format!("{path}/retry"), &json!({}))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&retried["id"], &retried["status"]),
        (&jobs[0]["id"], &json!("waiting"))
    );
    let parked = admin
        .get("/api/admin/jobs?status=parked")
        .await
        .is(200)
        .json();
    assert_eq!(parked, json!([]));
    let _ = admin.get("/api/admin/jobs?status=lost").await.is(400);
    let _ = admin.get("/api/admin/jobs/1").await.is(400);
}

on_every_database!(jobs_are_shown_and_tried_again);
