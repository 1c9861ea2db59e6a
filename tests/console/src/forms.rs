//! The journeys of whoever fills in a form, without a script: every question is on the page, and what turned out not to
//! be asked is left out by the desk.

use frontdesk_test_desk::{Admin, Database, Desk, Staffed, on_sqlite};
use serde_json::{Value, json};

use crate::browser::Browser;

/// A form that asks for more when somebody has worked before.
fn application(visibility: &str) -> Value {
    json!({
        "title": "Join the crew", "visibility": visibility, "cooldownSeconds": 0,
        "questions": [
            {"id": "name", "type": "short_text", "label": "Your name", "required": true},
            {"id": "age", "type": "number", "label": "Your age", "min": 18, "max": 99, "decimals": 0, "required": true},
            {"id": "worked", "type": "select", "label": "Have you worked before?", "options": ["yes", "no"], "required": true},
            {"id": "where", "type": "long_text", "label": "Where?", "required": true,
             "showIf": {"question": "worked", "equals": "yes"}},
            {"id": "days", "type": "multi_select", "label": "Which days?", "options": ["Mon", "Tue"], "other": true},
            {"id": "stars", "type": "rating", "label": "How keen?"},
            {"id": "agree", "type": "consent", "label": "I agree", "required": true},
        ],
    })
}

async fn created(admin: &Admin, form: &Value) -> (i64, String) {
    let created = admin
        .client()
        .post("/api/admin/applications/forms", form)
        .await;
    let created = created.is(201).json();
    let slug = created["slug"].as_str().expect("a slug").to_owned();
    (created["id"].as_i64().expect("an id"), slug)
}

async fn a_form_is_filled_in_returned_and_sent_again(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let (_, slug) = created(&people.admin, &application("users")).await;
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    let page = cara.open("/forms").await.is(200);
    let action = page.link("Join the crew");
    assert_eq!(action, format!("/forms/{slug}"));
    let page = cara.open(&action).await.is(200);
    assert!(page.says("You may send this form 5 more times."));

    let wrong = [("a.name", "Cara"), ("a.age", "seven"), ("a.worked", "yes")];
    let page = cara.send(&page, &action, &wrong).await.is(400);
    assert!(page.says("Please look at 3 fields again."), "{}", page.text);
    assert_eq!(page.words("#p-where"), ["Please answer this question."]);
    assert!(page.words("#p-age")[0].starts_with("Please send"));
    assert!(page.text.contains("value=\"Cara\"") && page.text.contains("value=\"seven\""));

    // "Where?" is on the page although it is not asked then: the desk leaves it out.
    let right = [
        ("a.age", "42"),
        ("a.worked", "no"),
        ("a.where", "left over"),
        ("a.days", "Tue"),
        ("o.days", "Sundays"),
        ("a.stars", "4"),
        ("a.agree", "true"),
    ];
    let page = cara.send(&page, &action, &right).await.is(200);
    assert!(
        page.address.starts_with("/submissions/"),
        "{}",
        page.address
    );
    assert!(page.says("We have received your answers."));
    let answers = page.words(".answers dd");
    assert_eq!(
        answers,
        ["Cara", "42", "no", "no answer", "Tue Sundays", "4", "yes"]
    );

    let id = page
        .address
        .trim_start_matches("/submissions/")
        .trim_end_matches("?done=sent")
        .to_owned();
    let path = format!("/api/admin/applications/submissions/{id}");
    let wanted = json!({"status": "changes_requested", "note": "How old exactly?"});
    let _ = people
        .admin
        .client()
        .patch(path.clone(), &wanted)
        .await
        .is(200);
    let page = cara.open(&format!("/submissions/{id}")).await.is(200);
    assert_eq!(page.words(".note .plain"), ["How old exactly?"]);
    let revised = [("a.age", "43")];
    let page = cara
        .send(&page, &format!("/submissions/{id}"), &revised)
        .await
        .is(200);
    assert!(page.says("waiting for review"));
    let stored = people.admin.client().get(path).await.is(200).json();
    assert_eq!(stored["responses"]["age"], 43, "{stored}");
}

async fn a_public_form_needs_no_account(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut form = application("public");
    form["questions"] = json!([{"id": "name", "type": "short_text", "label": "Your name"}]);
    let (_, slug) = created(&people.admin, &form).await;
    let mut nobody = Browser::at(&desk);
    let page = nobody.open("/forms").await.is(200);
    let action = page.link("Join the crew");
    let page = nobody.open(&action).await.is(200);
    let sent = [("a.name", "Nora"), ("contact", "not an address")];
    let page = nobody.send(&page, &action, &sent).await.is(400);
    assert_eq!(page.words("#contact-problem").len(), 1);
    let sent = [("contact", "nora@example.org")];
    let page = nobody.send(&page, &action, &sent).await.is(200);
    assert!(
        page.address.starts_with("/thanks?number="),
        "{} {slug}",
        page.address
    );
    assert!(page.says("We have received your answers."));
}

async fn an_invite_opens_its_form_only(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut form = application("invite");
    form["questions"] = json!([{"id": "name", "type": "short_text", "label": "Your name"}]);
    let (id, slug) = created(&people.admin, &form).await;
    let path = format!("/api/admin/applications/forms/{id}/invites");
    let invite = people
        .admin
        .client()
        .post(path, &json!({"label": "one"}))
        .await
        .is(201)
        .json();
    let token = invite["token"].as_str().expect("a token");
    let mut nobody = Browser::at(&desk);
    let page = nobody.open(&format!("/forms/{slug}")).await;
    assert!(page.address.starts_with("/sign-in"));
    nobody
        .open(&format!("/forms/{slug}?invite=wrong"))
        .await
        .is(404);
    let page = nobody
        .open(&format!("/forms/{slug}?invite={token}"))
        .await
        .is(200);
    let action = format!("/forms/{slug}");
    let page = nobody
        .send(&page, &action, &[("a.name", "Nora")])
        .await
        .is(200);
    assert!(page.address.starts_with("/thanks"));
    let page = nobody
        .open(&format!("/forms/{slug}?invite={token}"))
        .await
        .is(200);
    let page = nobody
        .send(&page, &action, &[("a.name", "Nora")])
        .await
        .is(409);
    assert!(page.says("The invite was used as often as it may be."));
}

async fn a_form_is_built_looked_at_published_and_changed(database: Database) {
    let desk = Desk::start_without_triage(database).await;
    let people = Staffed::at(&desk).await;
    let mut ada = Browser::of(&desk, &people.admin, "Ada Admin", "admin").await;
    let new = "/manage/forms/new";
    let list = ada.open("/manage/forms").await.is(200);
    let page = ada.open(&list.link("New form")).await.is(200);
    let page = ada.send(&page, new, &[("do", "add")]).await.is(200);
    let page = ada.send(&page, new, &[("do", "add")]).await.is(200);
    let page = ada
        .send(&page, new, &[("q1.type", "select"), ("do", "check")])
        .await
        .is(200);
    let page = ada
        .send(&page, new, &[("q1.label", "Which days?"), ("do", "save")])
        .await
        .is(400);
    let defects = page.words("#defects li");
    assert!(defects.len() >= 3, "every defect is said: {defects:?}");
    assert_eq!(page.words("#preview .question"), [""; 0]);

    let whole = [
        ("title", "Volunteers"),
        ("q0.label", "Your name"),
        ("q1.options", "Mon\ntue = Tuesday"),
        ("do", "check"),
    ];
    let page = ada.send(&page, new, &whole).await.is(200);
    assert_eq!(page.words("#defects li"), [""; 0]);
    assert_eq!(
        page.words("#preview [data-question] > label"),
        ["Your name", "Which days?"]
    );
    let page = ada.send(&page, new, &[("do", "up-1")]).await.is(200);
    assert_eq!(
        page.words("#preview [data-question] > label"),
        ["Which days?", "Your name"]
    );
    let condition = [
        ("q1.show", "q2"),
        ("q1.test", "equals"),
        ("q1.value", "tue"),
        ("do", "save"),
    ];
    let page = ada.send(&page, new, &condition).await.is(200);
    assert!(page.says("Saved."), "{}", page.text);
    let edit = page.address.trim_end_matches("?done=saved").to_owned();
    let path = edit.replace("/manage/", "/api/admin/applications/");
    let path = path.trim_end_matches("/edit");
    let form = people.admin.client().get(path).await.is(200).json();
    assert_eq!(form["status"], "closed");
    let shown = &form["questions"][1];
    assert_eq!(shown["showIf"], json!({"question": "q2", "equals": "tue"}));
    let options = json!([
        {"value": "Mon", "label": "Mon"},
        {"value": "tue", "label": "Tuesday"},
    ]);
    assert_eq!(form["questions"][0]["options"], options, "{form}");

    let page = ada.send(&page, &edit, &[("do", "publish")]).await.is(200);
    let form = people.admin.client().get(path).await.is(200).json();
    assert_eq!(
        (&form["status"], &form["questions"][1]),
        (&json!("active"), shown)
    );
    let stale = page.form_of(&edit, &[("title", "Volunteers!"), ("do", "save")]);
    let again = ada.post(&edit, &stale).await.is(200);
    assert!(again.says("Saved."));
    let late = ada.post(&edit, &stale).await.is(409);
    assert!(late.says("The form was changed meanwhile."));
    let mut cara = Browser::of(&desk, &people.admin, "Cara Curious", "customer").await;
    cara.open(new).await.is(403);
    cara.open(&edit).await.is(403);
}

on_sqlite!(
    a_form_is_built_looked_at_published_and_changed,
    a_form_is_filled_in_returned_and_sent_again,
    a_public_form_needs_no_account,
    an_invite_opens_its_form_only,
);
