//! Submissions as files.

use frontdesk_test_desk::{Database, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{form, id, made, submit};
use crate::contract::staffed;

const LINES: &str = "/api/admin/applications/exports/submissions.jsonl";
const TABLE: &str = "/api/admin/applications/exports/submissions.csv";

async fn a_table_holds_every_answer_and_no_formula(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let questions = json!([
        {"id": "text", "type": "long_text", "label": "Text?"},
        {"id": "number", "type": "number", "label": "Number?"},
        {"id": "pick", "type": "multi_select", "label": "Pick?", "other": true,
         "options": [{"value": "a", "label": "Option A"}, {"value": "b", "label": "=B"}]},
    ]);
    let settings = json!({"slug": "table", "questions": questions, "maxSubmissionsPerUser": 100});
    let form = id(&made(staff, &form(&settings)).await["id"]);
    for answers in [
        json!({"text": "=HYPERLINK(\"http://evil.example\")", "number": -5}),
        json!({"text": "two\r\nlines, \"quoted\"", "pick": ["a", {"other": "mine"}]}),
        json!({"text": "@cmd", "pick": ["b"]}),
    ] {
        let _ = submit(customer, form, &answers).await.is(201);
    }
    // What was asked once keeps its column.
    let asked = json!({"questions": [{"id": "new", "type": "short_text", "label": "New?"}]});
    let path = format!("/api/admin/applications/forms/{form}");
    let _ = staff.patch(path, &asked).await.is(200);
    let _ = submit(customer, form, &json!({"new": "+1"})).await.is(201);

    let file = staff.get(format!("{TABLE}?form={form}")).await.is(200);
    assert_eq!(file.header("content-type"), Some("text/csv"));
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"table.csv\"")
    );
    let text = file.text();
    let heading = text.lines().next().unwrap_or_default();
    let answers = r#""answer.new","answer.text","answer.number","answer.pick""#;
    assert!(heading.ends_with(answers), "{heading}");
    for row in [
        ",\"'+1\",,,\r\n",
        ",,\"'@cmd\",,\"'=B\"\r\n",
        ",,\"two\r\nlines, \"\"quoted\"\"\",,\"Option A\nmine\"\r\n",
        ",,\"'=HYPERLINK(\"\"http://evil.example\"\")\",-5,\r\n",
    ] {
        assert!(text.contains(row), "{row:?} in {text}");
    }
    let pending = staff
        .get(format!("{TABLE}?form={form}&status=accepted"))
        .await
        .is(200);
    assert_eq!(pending.text().lines().count(), 1, "the heading alone");
    let absent = staff.get(format!("{TABLE}?form=987654")).await;
    absent.says(404, "not_found", "Form not found");
}

/// More than a batch, all of it, each once.
async fn lines_hold_everything(database: Database) {
    const SUBMISSIONS: usize = 230;
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let question = json!([{"id": "n", "type": "number", "label": "N?"}]);
    let settings = json!({"questions": question, "maxSubmissionsPerUser": 1_000});
    let form = id(&made(staff, &form(&settings)).await["id"]);
    let path = format!("/api/applications/forms/{form}/submit");
    for n in 0..SUBMISSIONS {
        let body = format!(r#"{{"responses": {{"n": {n}.50}}}}"#);
        let call = customer.request("POST", &path);
        let _ = call.body("application/json", body).await.is(201);
    }
    let file = staff.get(LINES).await.is(200);
    assert_eq!(file.header("content-type"), Some("application/jsonl"));
    let text = file.text();
    assert!(
        text.contains(r#""responses":{"n":7.50}"#),
        "digit for digit"
    );
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON on each line"))
        .collect();
    let ids: Vec<i64> = lines.iter().map(|line| id(&line["id"])).collect();
    assert_eq!(ids.len(), SUBMISSIONS);
    assert!(
        ids.is_sorted_by(|one, two| one > two),
        "newest first, each once"
    );
    let found = staff
        .get(format!("{LINES}?q=7.50&form={form}"))
        .await
        .is(200);
    assert!(found.text().lines().count() < SUBMISSIONS);
}

on_every_database!(lines_hold_everything);

mod alone {
    use super::{a_table_holds_every_answer_and_no_formula, on_sqlite};

    on_sqlite!(a_table_holds_every_answer_and_no_formula);
}
