//! The calls that clients of the older service make, and what they are told about their answers.

use frontdesk_test_desk::{Database, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{count, form, good, made, made_with, read, submissions, submit};
use crate::contract::{has_keys, staffed};

async fn the_panel_lists_reads_and_submits(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let settings = json!({"description": "Tell us.", "maxSubmissionsPerUser": 2});
    let id = made_with(staff, &settings).await;

    let listed = customer.get("/api/applications/forms").await.is(200).json();
    let summary = [
        "id",
        "slug",
        "title",
        "description",
        "status",
        "active",
        "visibility",
        "maxSubmissionsPerUser",
        "cooldownSeconds",
        "version",
        "remainingSubmissions",
    ];
    has_keys(&listed[0], &summary);
    assert_eq!(listed[0]["id"], id);
    assert_eq!(listed[0]["title"], "Join us");
    assert_eq!(listed[0]["slug"], "join-us");
    assert_eq!(listed[0]["active"], true);
    assert_eq!(listed[0]["maxSubmissionsPerUser"], 2);
    assert_eq!(listed[0]["remainingSubmissions"], 2);

    let whole = read(customer, id).await;
    has_keys(
        &whole,
        &[&summary[..], &["questions", "answersSchema"]].concat(),
    );
    assert_eq!(whole["questions"][0]["id"], "why");
    assert_eq!(whole["answersSchema"]["required"], json!(["why"]));

    let sent = submit(customer, id, &good()).await.is(201);
    assert_eq!(sent.json(), json!({"success": true, "submissionId": 1}));
    assert_eq!(sent.header("location"), Some("/api/applications/my/1"));
    assert_eq!(read(customer, id).await["remainingSubmissions"], 1);
    let _ = submit(customer, id, &good()).await.is(201);
    let refused = submit(customer, id, &good()).await;
    let told = refused.problem(409, "limit_per_user");
    assert_eq!(
        told["error"],
        "You have submitted this form as often as you may (2)"
    );
    assert_eq!(told["freesAt"], Value::Null, "time alone does not free it");

    let mine = customer.get("/api/applications/my").await.is(200).json();
    assert_eq!(count(&mine), 2);
    has_keys(
        &mine[1],
        &[
            "id",
            "formId",
            "formTitle",
            "formVersion",
            "status",
            "createdAt",
            "updatedAt",
        ],
    );
    assert_eq!(mine[1]["status"], "pending");
    let others = people.other.client.get("/api/applications/my").await;
    assert_eq!(others.is(200).json(), json!([]));
}

/// Everything at once, each with its place; what is left out or null is no answer.
async fn answers_are_judged_as_a_whole(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let questions = json!([
        {"id": "name", "type": "short_text", "label": "Name?", "required": true, "maxLength": 5},
        {"id": "mail", "type": "email", "label": "Mail?", "required": true},
        {"id": "age", "type": "number", "label": "Age?", "min": 0, "decimals": 0},
        {"id": "plan", "type": "select", "label": "Plan?", "options": [{"value": "a", "label": "A"}]},
        {"id": "why", "type": "long_text", "label": "Why?", "required": true, "showIf": {"question": "plan", "equals": "a"}},
        {"id": "terms", "type": "consent", "label": "Terms?", "required": true},
    ]);
    let document = json!({"title": "T", "questions": questions});
    let form = made(staff, &document).await["id"].as_i64().expect("an id");
    let wrong = json!({
        "name": "far too long", "age": 1.5, "plan": "b", "terms": false, "a/b~c": 1,
    });
    let refused = submit(customer, form, &wrong).await;
    refused.blames(&[
        "/responses/name",
        "/responses/mail",
        "/responses/age",
        "/responses/plan",
        "/responses/terms",
        "/responses/a~1b~0c",
    ]);
    let told = refused.json();
    assert_eq!(told["error"], "Some of the answers are not good");
    let mail = told["errors"].as_array().into_iter().flatten();
    let mail: Vec<&Value> = mail
        .filter(|error| error["pointer"] == "/responses/mail")
        .collect();
    assert_eq!(mail[0]["message"], "Please answer this question.");

    let rest = json!({"name": "Ann", "mail": "ann@example.org", "terms": true});
    let with = |key: &str, value: Value| {
        let mut answers = rest.clone();
        answers[key] = value;
        answers
    };
    for (answers, blamed) in [
        (with("plan", json!("a")), "/responses/why"),
        (with("why", json!("asked by nobody")), "/responses/why"),
        (with("age", Value::Null), "/responses/age"),
        (with("mail", json!("")), "/responses/mail"),
        (with("name", Value::Null), "/responses/name"),
    ] {
        submit(customer, form, &answers).await.blames(&[blamed]);
    }
    let path = format!("/api/applications/forms/{form}/submit");
    customer
        .post(&path, &json!({}))
        .await
        .blames(&["/responses"]);
    let nothing = json!({"responses": null, "inviteToken": null, "extra": 1});
    customer
        .post(&path, &nothing)
        .await
        .blames(&["/responses", "/inviteToken", "/extra"]);
    assert_eq!(submissions(staff, form).await, json!([]));
    let _ = submit(customer, form, &rest).await.is(201);
}

async fn a_failed_validation_spends_nothing(database: Database) {
    let (_desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let customer = &people.owner.client;
    let settings = json!({"maxSubmissionsPerUser": 1, "capacity": 1, "visibility": "invite"});
    let form = made_with(staff, &settings).await;
    let path = format!("/api/admin/applications/forms/{form}/invites");
    let invite = staff.post(path, &json!({})).await.is(201).json();
    let submit = format!("/api/applications/forms/{form}/submit");
    let with = |responses: Value| json!({"responses": responses, "inviteToken": invite["token"]});
    for wrong in [
        json!({}),
        json!({"why": 1}),
        json!({"why": null}),
        json!({"who": "me"}),
    ] {
        let answer = customer.post(&submit, &with(wrong)).await;
        answer.problem(400, "invalid_request");
    }
    let _ = customer.post(&submit, &with(good())).await.is(201);
    let path = format!("/api/admin/applications/forms/{form}/invites");
    let invites = staff.get(path).await.is(200).json();
    assert_eq!(invites[0]["uses"], 1);
}

async fn a_retried_submission_is_the_same_submission(database: Database) {
    let (mut desk, people) = staffed(database).await;
    let form = made_with(&people.agent.client, &json!({"maxSubmissionsPerUser": 1})).await;
    let path = format!("/api/applications/forms/{form}/submit");
    let body = json!({"responses": good()});
    // What was refused is not kept: the key is there for the mended request.
    let wrong = json!({"responses": {}});
    let refused = people.owner.client.post(&path, &wrong).key("one").await;
    refused.problem(400, "invalid_request");
    let first = people
        .owner
        .client
        .post(&path, &body)
        .key("one")
        .await
        .is(201);
    for restarted in [false, true] {
        if restarted {
            desk.restart().await;
        }
        let people = people.moved_to(&desk);
        let again = people
            .owner
            .client
            .post(&path, &body)
            .key("one")
            .await
            .is(201);
        assert_eq!(again.json(), first.json());
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        let other = people.owner.client.post(&path, &body).key("two").await;
        other.problem(409, "limit_per_user");
        let changed = json!({"responses": {"why": "Otherwise."}});
        let changed = people.owner.client.post(&path, &changed).key("one").await;
        changed.problem(422, "idempotency_key_reused");
        assert_eq!(count(&submissions(&people.agent.client, form).await), 1);
    }
}

async fn digits_are_kept(database: Database) {
    let (_desk, people) = staffed(database).await;
    let question = json!([{"id": "n", "type": "number", "label": "How much?"}]);
    let form = made(&people.agent.client, &form(&json!({"questions": question}))).await;
    let path = format!("/api/applications/forms/{}/submit", form["id"]);
    for digits in [
        "1.50",
        "-0.0",
        "1e2",
        "123456789012345.000000000000000000001",
        "7",
    ] {
        let body = format!(r#"{{"responses": {{"n": {digits}}}}}"#);
        let sent = people.other.client.request("POST", &path);
        let sent = sent.body("application/json", body).await.is(201).json();
        let mine = format!("/api/applications/my/{}", sent["submissionId"]);
        let mine = people.other.client.get(mine).await.is(200).text();
        assert!(
            mine.contains(&format!(r#""responses":{{"n":{digits}}}"#)),
            "{mine}"
        );
    }
}

on_every_database!(
    the_panel_lists_reads_and_submits,
    a_failed_validation_spends_nothing,
    a_retried_submission_is_the_same_submission,
);

mod alone {
    use super::{answers_are_judged_as_a_whole, digits_are_kept, on_sqlite};

    on_sqlite!(answers_are_judged_as_a_whole, digits_are_kept);
}
