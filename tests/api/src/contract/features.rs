//! Features that are off refuse on every path, from the next request on.

use frontdesk_test_desk::{Client, Database, Desk, Operation, Staffed, on_sqlite};
use serde_json::{Value, json};

use super::{each, staffed};

async fn switch(people: &Staffed, features: &Value) -> Value {
    let switched = people.admin.client().patch("/api/admin/features", features);
    switched.await.is(200).json()
}

/// Every operation on tickets, with a body that it would take.
fn operations_on_tickets(desk: &Desk) -> Vec<(Operation, Option<Value>)> {
    let operations = desk.document().operations().iter().cloned();
    let on_tickets = operations.filter(|operation| {
        operation.path.starts_with("/api/tickets") || operation.path.starts_with("/api/v1/tickets")
    });
    let with_body = |operation: Operation| {
        let body = match operation.id.as_str() {
            "createTicket" => Some(json!({"subject": "A", "message": "B"})),
            "openTriageTicket" => Some(json!({"user_description": "A"})),
            "replyToTicket" => Some(json!({"message": "A"})),
            "updateTicket" | "reviseTriage" => Some(json!({"status": "closed"})),
            _ => None,
        };
        (operation, body)
    };
    on_tickets.map(with_body).collect()
}

async fn call(
    client: &Client,
    operation: &Operation,
    id: i64,
    body: Option<&Value>,
) -> frontdesk_test_desk::Answer {
    let path = operation.path.replace("{id}", &id.to_string());
    let request = client.request(&operation.method, path);
    match body {
        Some(body) => request.json(body).await,
        None => request.await,
    }
}

async fn no_operation_on_tickets_works_while_ticketing_is_off(database: Database) {
    let (mut desk, people) = staffed(database).await;
    let ticket = people.owner.opens("Subject", "Message").await;
    let before = people.agent.reads(ticket).await;
    let off = switch(&people, &json!({"ticketing": false})).await;
    assert_eq!(
        off,
        json!({"ticketing": false, "applications": true, "ai": true})
    );
    for restarted in [false, true] {
        if restarted {
            desk.restart().await;
        }
        let people = people.moved_to(&desk);
        let operations = operations_on_tickets(&desk);
        assert!(operations.len() >= 11, "{operations:?}");
        for (operation, body) in &operations {
            for client in [
                &people.owner.client,
                &people.agent.client,
                people.admin.client(),
            ] {
                for id in [ticket, 999] {
                    let refused = call(client, operation, id, body.as_ref()).await;
                    refused.says(503, "feature_disabled", "Feature 'ticketing' is disabled");
                    assert!(refused.header("retry-after").is_some());
                }
            }
            let nobody = call(&desk.nobody(), operation, ticket, body.as_ref()).await;
            nobody.problem(401, "unauthenticated");
        }
        let known = desk.nobody().get("/api/features").await.is(200).json();
        assert_eq!(known["ticketing"], false);
        let _ = people.owner.client.get("/api/auth/me").await.is(200);
    }
    let people = people.moved_to(&desk);
    switch(&people, &json!({"ticketing": true})).await;
    assert_eq!(people.agent.reads(ticket).await, before);
}

/// Every operation on applications, with a body that it would take.
fn operations_on_applications(desk: &Desk) -> Vec<(Operation, Option<Value>)> {
    let operations = desk.document().operations().iter().cloned();
    let on_applications = operations.filter(|operation| operation.path.contains("/applications/"));
    let with_body = |operation: Operation| {
        let body = match operation.id.as_str() {
            "submitForm" | "submitPublicForm" | "reviseMySubmission" => {
                Some(json!({"responses": {}}))
            }
            "createForm" | "validateForm" => Some(json!({"title": "T", "questions": []})),
            "updateForm" => Some(json!({"title": "T"})),
            "duplicateForm" | "createInvite" => Some(json!({})),
            "purgeForm" => Some(json!({"confirm": "t"})),
            "reviewSubmission" => Some(json!({"status": "accepted"})),
            _ => None,
        };
        (operation, body)
    };
    on_applications.map(with_body).collect()
}

async fn no_operation_on_applications_works_while_they_are_off(database: Database) {
    let (desk, people) = staffed(database).await;
    switch(&people, &json!({"applications": false})).await;
    let operations = operations_on_applications(&desk);
    assert!(operations.len() >= 24, "{operations:?}");
    for (operation, body) in &operations {
        let is_about_an_invite = operation.path.contains("/invites/");
        let id = if is_about_an_invite {
            &people.agent.id
        } else {
            "1"
        };
        let path = operation.path.replace("{id}", id).replace("{slug}", "t");
        let path = if operation.id == "exportSubmissionsAsCsv" {
            path + "?form=1"
        } else {
            path
        };
        let request = people.admin.client().request(&operation.method, path);
        let refused = match body {
            Some(body) => request.json(body).await,
            None => request.await,
        };
        refused.says(
            503,
            "feature_disabled",
            "Feature 'applications' is disabled",
        );
    }
    switch(&people, &json!({"applications": true})).await;
    let forms = people.owner.client.get("/api/applications/forms").await;
    assert_eq!(forms.is(200).json(), json!([]));
}

async fn nobody_triages_while_the_ai_is_off(database: Database) {
    let desk = Desk::start(database).await;
    let people = Staffed::at(&desk).await;
    switch(&people, &json!({"ai": false})).await;
    let question =
        json!({"user_description": "I was charged twice for my subscription this month."});
    let service = &people.agent.client;
    let opened = service
        .post("/api/v1/tickets", &question)
        .await
        .is(201)
        .json();
    assert_eq!(opened["status"], "pending_agent");
    assert_eq!(opened["category"], Value::Null);
    let jobs = "SELECT COUNT(*) FROM jobs";
    assert_eq!(desk.database().number(jobs).await, 0);

    switch(&people, &json!({"ai": true})).await;
    let opened = service
        .post("/api/v1/tickets", &question)
        .await
        .is(201)
        .json();
    assert_eq!(opened["status"], "ai_resolved");
    assert_eq!(desk.database().number(jobs).await, 1);
    let list = service
        .get("/api/v1/tickets/1/decisions")
        .await
        .is(200)
        .json();
    assert_eq!(list, json!([]));
    let list = service
        .get("/api/v1/tickets/2/decisions")
        .await
        .is(200)
        .json();
    assert_eq!(each(&list, "action"), ["answer"]);
}

async fn switches_are_checked(database: Database) {
    let (_desk, people) = staffed(database).await;
    let admin = people.admin.client();
    let path = "/api/admin/features";
    let nothing = admin.patch(path, &json!({})).await;
    nothing.says(400, "no_valid_fields", "No valid fields to update");
    admin
        .patch(path, &json!({"telepathy": true}))
        .await
        .blames(&["/telepathy"]);
    admin
        .patch(path, &json!({"ai": "off", "ticketing": null}))
        .await
        .blames(&["/ai", "/ticketing"]);
    let on = admin.get("/api/features").await.is(200).json();
    assert_eq!(
        on,
        json!({"ticketing": true, "applications": true, "ai": true})
    );
}

on_sqlite!(
    no_operation_on_tickets_works_while_ticketing_is_off,
    no_operation_on_applications_works_while_they_are_off,
    nobody_triages_while_the_ai_is_off,
    switches_are_checked,
);
