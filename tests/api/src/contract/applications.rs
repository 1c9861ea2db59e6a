//! Application forms.

mod crowds;
mod definitions;
mod exports;
mod intake;
mod invites;
mod networks;
mod review;
mod secrecy;

use frontdesk_test_desk::{Answer, Client};
use serde_json::{Value, json};

const MANAGED: &str = "/api/admin/applications/forms";

/// A form with one required question, and these settings besides.
fn form(settings: &Value) -> Value {
    let mut form = json!({
        "title": "Join us",
        "questions": [{"id": "why", "type": "short_text", "label": "Why?", "required": true}],
    });
    let settings = settings.as_object().expect("an object").clone();
    form.as_object_mut().expect("an object").extend(settings);
    form
}

/// Makes a form out of a document; answers it.
async fn made(staff: &Client, document: &Value) -> Value {
    staff.post(MANAGED, document).await.is(201).json()
}

/// Makes a form with one question and these settings; answers its id.
pub(super) async fn made_with(staff: &Client, settings: &Value) -> i64 {
    id(&made(staff, &form(settings)).await["id"])
}

/// Submits as somebody who is signed in.
pub(super) async fn submit(client: &Client, form: i64, responses: &Value) -> Answer {
    let path = format!("/api/applications/forms/{form}/submit");
    client.post(path, &json!({"responses": responses})).await
}

pub(super) fn good() -> Value {
    json!({"why": "Because."})
}

fn id(value: &Value) -> i64 {
    value.as_i64().expect("an id")
}

/// The form as its reader sees it.
async fn read(client: &Client, form: i64) -> Value {
    let path = format!("/api/applications/forms/{form}");
    client.get(path).await.is(200).json()
}

/// Every submission to a form, newest first.
pub(super) async fn submissions(staff: &Client, form: i64) -> Value {
    let path = format!("/api/admin/applications/submissions?form={form}&limit=200");
    staff.get(path).await.is(200).json()
}

fn count(list: &Value) -> usize {
    list.as_array().expect("an array").len()
}
