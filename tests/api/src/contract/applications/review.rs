//! Review: from pending to where it ends, with everything that follows.

use frontdesk_test_desk::{Database, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{count, form, good, id, made, made_with, read, submit};
use crate::contract::{each, has_keys, staffed};

const ONE: &str = "/api/admin/applications/submissions/1";
const MINE: &str = "/api/applications/my/1";

async fn a_submission_is_revised_and_decided(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let form = made_with(staff, &json!({"maxSubmissionsPerUser": 1})).await;
    let sent = submit(customer, form, &json!({"why": "Because of it."}))
        .await
        .is(201);
    assert_eq!(sent.json()["submissionId"], 1);
    let early = customer.patch(MINE, &json!({"responses": good()})).await;
    early.problem(409, "illegal_transition");

    let ask =
        json!({"status": "changes_requested", "note": "Why exactly?", "internalNote": "Odd."});
    let asked = staff.patch(ONE, &ask).await.is(200);
    assert_eq!(asked.header("etag"), Some("\"v2\""));
    let asked = asked.json();
    assert_eq!(asked["internalNote"], "Odd.");
    assert_eq!(asked["reviewer"]["id"], people.agent.id.as_str());
    let mine = customer.get(MINE).await.is(200);
    assert_eq!(mine.header("etag"), Some("\"v2\""));
    let mine = mine.json();
    assert_eq!(mine["note"], "Why exactly?");
    has_keys(&mine["history"][0], &["from", "to", "note", "at"]);
    assert!(!mine.to_string().contains("Odd."), "{mine}");

    customer
        .patch(MINE, &json!({"responses": {}}))
        .await
        .blames(&["/responses/why"]);
    let better = json!({"responses": {"why": "Because I can build."}});
    let stale = customer
        .patch(MINE, &better)
        .header("if-match", "\"v1\"")
        .await;
    stale.problem(412, "precondition_failed");
    let revised = customer
        .patch(MINE, &better)
        .header("if-match", "\"v2\"")
        .await
        .is(200);
    assert_eq!(revised.json(), json!({"success": true, "submissionId": 1}));
    let seen = staff.get(ONE).await.is(200).json();
    assert_eq!(seen["status"], "pending");
    assert_eq!(seen["responses"], better["responses"]);
    assert_eq!(
        seen["history"][1]["replaced"],
        json!({"why": "Because of it."})
    );
    assert_eq!(
        count(&customer.get("/api/applications/my").await.is(200).json()),
        1
    );

    let accept = json!({"status": "accepted"});
    let _ = staff.patch(ONE, &accept).await.is(200);
    let late = staff.patch(ONE, &json!({"status": "rejected"})).await;
    let words = "A submission that is accepted cannot become rejected";
    late.says(409, "illegal_transition", words);
    let again = staff.patch(ONE, &accept).await.is(200);
    assert_eq!(again.header("etag"), Some("\"v4\""), "no step was taken");
    let nothing = staff.patch(ONE, &json!({})).await;
    nothing.says(400, "no_valid_fields", "No valid fields to update");
    let history = staff.get(ONE).await.is(200).json()["history"].clone();
    assert_eq!(
        each(&history, "to"),
        ["changes_requested", "pending", "accepted"]
    );
}

/// Acceptance opens a ticket with the answers, and each names the other.
async fn acceptance_opens_a_ticket(database: Database) {
    let (desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let settings = json!({"acceptanceDepartment": "Sales", "title": "Become a partner"});
    let form = made(staff, &form(&settings)).await;
    let _ = submit(customer, id(&form["id"]), &json!({"why": "We sell."}))
        .await
        .is(201);
    let accepted = staff
        .patch(ONE, &json!({"status": "accepted"}))
        .key("accept");
    let accepted = accepted.await.is(200).json();
    let ticket = accepted["ticketId"].as_i64().expect("a ticket");
    let mine = customer.get(MINE).await.is(200).json();
    assert_eq!(mine["ticketId"], ticket);
    let again = staff
        .patch(ONE, &json!({"status": "accepted"}))
        .key("accept")
        .await;
    assert_eq!(again.is(200).json()["ticketId"], ticket);

    let theirs = people.owner.reads(ticket).await;
    assert_eq!(theirs["subject"], "Become a partner");
    assert_eq!(theirs["department"], "Sales");
    assert_eq!(theirs["message"], "Why?\nWe sell.\n\n");
    assert_eq!(theirs["replies"], json!([]));
    let seen = people.agent.reads(ticket).await;
    assert_eq!(seen["requester"]["id"], people.owner.id.as_str());
    let note = &seen["replies"][0];
    assert_eq!(note["internal"], true);
    assert_eq!(note["message"], "Opened by the acceptance of submission 1.");
    assert_eq!(
        desk.database().number("SELECT COUNT(*) FROM tickets").await,
        1
    );
}

async fn rejection_gives_the_place_back_where_the_form_says_so(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    for (counted, left) in [("all", 0), ("pending_and_accepted", 1)] {
        let settings = json!({"counted": counted, "maxSubmissionsPerUser": 1, "capacity": 1});
        let form = made_with(staff, &settings).await;
        let sent = submit(customer, form, &good()).await.is(201).json();
        let path = format!(
            "/api/admin/applications/submissions/{}",
            sent["submissionId"]
        );
        let _ = staff
            .patch(path, &json!({"status": "rejected"}))
            .await
            .is(200);
        assert_eq!(read(customer, form).await["remainingSubmissions"], left);
        let status = if left == 1 { 201 } else { 409 };
        let _ = submit(customer, form, &good()).await.is(status);
    }
}

async fn submissions_are_found(database: Database) {
    let (_desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let first = made_with(staff, &json!({})).await;
    let second = made_with(staff, &json!({})).await;
    for (client, form, why) in [
        (&people.owner.client, first, "Red balloons"),
        (&people.other.client, first, "BLUE balloons 100%"),
        (&people.owner.client, second, "Red bricks"),
    ] {
        let _ = submit(client, form, &json!({"why": why})).await.is(201);
    }
    let _ = staff
        .patch(ONE, &json!({"status": "archived"}))
        .await
        .is(200);
    let found = async |query: &str| {
        let path = format!("/api/admin/applications/submissions?{query}");
        let list: Value = staff.get(path).await.is(200).json();
        let ids = each(&list, "id").into_iter().filter_map(Value::as_i64);
        ids.collect::<Vec<_>>()
    };
    assert_eq!(found("").await, [3, 2, 1]);
    assert_eq!(found(&format!("form={first}")).await, [2, 1]);
    assert_eq!(found("status=archived").await, [1]);
    assert_eq!(
        found(&format!("submitter={}", people.owner.id)).await,
        [3, 1]
    );
    assert_eq!(found("q=red").await, [3, 1]);
    assert_eq!(found("q=balloons%20blue").await, [2]);
    assert_eq!(found("q=100%25").await, [2]);
    assert_eq!(found("q=red&status=pending").await, [3]);
    assert_eq!(found("q=nothing").await, [0_i64; 0]);
}

on_every_database!(
    a_submission_is_revised_and_decided,
    acceptance_opens_a_ticket,
    submissions_are_found,
);

mod alone {
    use super::{on_sqlite, rejection_gives_the_place_back_where_the_form_says_so};

    on_sqlite!(rejection_gives_the_place_back_where_the_form_says_so);
}
