//! Forms are made, changed, copied, exported and removed.

use frontdesk_test_desk::{Database, on_every_database, on_sqlite};
use serde_json::{Value, json};

use super::{MANAGED, form, good, id, made, made_with, read, submissions, submit};
use crate::contract::{each, has_keys, staffed};

const EXAMPLES: [&str; 2] = [
    include_str!("../../../../../docs/forms/build-team.json"),
    include_str!("../../../../../docs/forms/abuse-report.json"),
];

async fn what_a_form_says_has_versions(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let created = staff.post(MANAGED, &form(&json!({}))).await.is(201);
    assert_eq!(
        created.header("location"),
        Some("/api/admin/applications/forms/1")
    );
    assert_eq!(created.header("etag"), Some("\"v1\""));
    let _ = submit(customer, 1, &good()).await.is(201);

    let path = format!("{MANAGED}/1");
    let closed = staff
        .patch(&path, &json!({"status": "closed"}))
        .await
        .is(200);
    assert_eq!(closed.header("etag"), Some("\"v2\""));
    assert_eq!(closed.json()["version"], 1, "it says what it said");
    let question = json!([{"id": "who", "type": "short_text", "label": "Who?", "required": true}]);
    let change = json!({"questions": question, "capacity": 7, "status": "active"});
    let changed = staff.patch(&path, &change).await.is(200).json();
    assert_eq!(
        (&changed["version"], &changed["capacity"]),
        (&json!(2), &json!(7))
    );
    let cleared = staff
        .patch(&path, &json!({"capacity": null}))
        .await
        .is(200)
        .json();
    assert_eq!(
        (&cleared["version"], cleared.get("capacity")),
        (&json!(3), None)
    );
    let same = staff
        .patch(&path, &json!({"title": "Join us"}))
        .await
        .is(200);
    assert_eq!(same.header("etag"), Some("\"v4\""), "nothing was changed");

    let stale = staff
        .patch(&path, &json!({"title": "X"}))
        .header("if-match", "\"v1\"")
        .await;
    stale.problem(412, "precondition_failed");
    let versions = staff.get(format!("{path}/versions")).await.is(200).json();
    assert_eq!(each(&versions, "version"), [3, 2, 1]);
    assert_eq!(versions[2]["questions"][0]["id"], "why");
    let page = staff.get(format!("{path}/versions?limit=2")).await.is(200);
    let next = page
        .header("x-next-cursor")
        .expect("a next page")
        .to_owned();
    let rest = staff
        .get(format!("{path}/versions?limit=2&cursor={next}"))
        .await
        .is(200);
    assert_eq!(each(&rest.json(), "version"), [1]);
    assert_eq!(rest.header("x-next-cursor"), None);

    // The submission is pinned to what it answered.
    let mine = customer.get("/api/applications/my/1").await.is(200).json();
    assert_eq!(
        (&mine["formVersion"], &mine["questions"][0]["id"]),
        (&json!(1), &json!("why"))
    );
    submit(customer, 1, &good())
        .await
        .blames(&["/responses/who", "/responses/why"]);
}

async fn everything_wrong_with_a_draft_is_listed(database: Database) {
    let (_desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    let draft = json!({
        "slug": "Not A Slug", "status": "open", "maxSubmissionsPerUser": 0, "opensAt": "tomorrow",
        "surprise": true,
        "questions": [
            {"id": "a", "type": "short_text", "label": "A", "showIf": {"question": "b", "answered": true}},
            {"id": "b", "type": "select", "label": "B"},
            {"id": "b", "type": "riddle", "label": ""},
        ],
    });
    let validated = staff
        .post(format!("{MANAGED}/validate"), &draft)
        .await
        .is(200)
        .json();
    assert_eq!(validated["valid"], false);
    let pointers = each(&validated["defects"], "pointer");
    for expected in [
        "/slug",
        "/status",
        "/title",
        "/maxSubmissionsPerUser",
        "/opensAt",
        "/surprise",
        "/questions/0/showIf/question",
        "/questions/1/options",
        "/questions/2/id",
        "/questions/2/type",
        "/questions/2/label",
    ] {
        assert!(
            pointers.contains(&&json!(expected)),
            "{expected}: {validated}"
        );
    }
    let blamed: Vec<&str> = pointers
        .iter()
        .filter_map(|pointer| pointer.as_str())
        .collect();
    staff.post(MANAGED, &draft).await.blames(&blamed);
    let validate = format!("{MANAGED}/validate");
    staff.post(validate, &json!([])).await.blames(&[""]);
    let valid = staff
        .post(format!("{MANAGED}/validate"), &form(&json!({})))
        .await
        .is(200);
    assert_eq!(valid.json(), json!({"valid": true, "defects": []}));
    assert_eq!(staff.get(MANAGED).await.is(200).json(), json!([]));

    let nowhere = json!({"acceptanceDepartment": "Atlantis"});
    staff
        .post(MANAGED, &form(&nowhere))
        .await
        .blames(&["/acceptanceDepartment"]);
    let made = made_with(staff, &json!({})).await;
    let path = format!("{MANAGED}/{made}");
    staff
        .patch(&path, &nowhere)
        .await
        .blames(&["/acceptanceDepartment"]);
    staff
        .patch(&path, &json!({"title": "", "x": 1}))
        .await
        .blames(&["/title", "/x"]);
    let nothing = staff.patch(&path, &json!({})).await;
    nothing.says(400, "no_valid_fields", "No valid fields to update");
    staff.post(MANAGED, &json!([])).await.blames(&[""]);
}

/// The files that come with Frontdesk are forms, and a form that is exported can be imported.
async fn forms_travel_as_files(database: Database) {
    let (_desk, people) = staffed(database).await;
    let staff = &people.agent.client;
    for example in EXAMPLES {
        let document: Value = serde_json::from_str(example).expect("the file is JSON");
        let form = made(staff, &document).await;
        assert_eq!(form["slug"], document["slug"]);
        assert_eq!(form["questions"], document["questions"]);
        let export = format!("{MANAGED}/{}/definition", form["id"]);
        let exported = staff.get(export).await.is(200);
        let name = format!(
            "attachment; filename=\"{}.json\"",
            document["slug"].as_str().unwrap()
        );
        assert_eq!(exported.header("content-disposition"), Some(name.as_str()));
        let exported = exported.json();
        let imported = made(staff, &exported).await;
        assert_ne!(imported["slug"], form["slug"], "two forms");
        for key in exported.as_object().expect("an object").keys() {
            assert_eq!(imported[key], form[key], "{key}");
        }
    }
}

async fn forms_are_copied_archived_and_removed(database: Database) {
    let (_desk, people) = staffed(database).await;
    let (staff, customer) = (&people.agent.client, &people.owner.client);
    let form = made_with(staff, &json!({"slug": "first"})).await;
    let _ = submit(customer, form, &good()).await.is(201);
    let path = format!("{MANAGED}/{form}");
    let taken = json!({"slug": "first"});
    let duplicate = format!("{path}/duplicate");
    staff
        .post(&duplicate, &taken)
        .await
        .says(409, "already_exists", "Another form has this slug");
    let copy = json!({"title": "Second", "slug": "second"});
    let copy = staff.post(&duplicate, &copy).await.is(201).json();
    assert_eq!(
        (&copy["status"], &copy["version"]),
        (&json!("closed"), &json!(1))
    );
    assert_eq!(submissions(staff, id(&copy["id"])).await, json!([]));

    let purge = format!("{path}/purge");
    let confirm = json!({"confirm": "first"});
    staff
        .post(&purge, &confirm)
        .await
        .problem(409, "form_in_use");
    let _ = staff.delete(&path).await.is(204);
    submit(customer, form, &good())
        .await
        .says(404, "not_found", "Form not found");
    let kept = staff
        .get("/api/admin/applications/submissions/1")
        .await
        .is(200)
        .json();
    has_keys(&kept["submitter"], &["id", "name", "email"]);
    staff
        .post(&purge, &json!({"confirm": "second"}))
        .await
        .blames(&["/confirm"]);
    let _ = staff.post(&purge, &confirm).await.is(204);
    staff
        .get(&path)
        .await
        .says(404, "not_found", "Form not found");
    staff
        .get("/api/admin/applications/submissions/1")
        .await
        .problem(404, "not_found");
    let mine = customer.get("/api/applications/my").await.is(200).json();
    assert_eq!(mine, json!([]));
    let again = made_with(staff, &json!({"slug": "first"})).await;
    assert!(again > form, "ids are not given out twice");
    assert_eq!(read(customer, again).await["remainingSubmissions"], 5);
}

on_every_database!(
    what_a_form_says_has_versions,
    forms_are_copied_archived_and_removed
);

mod alone {
    use super::{everything_wrong_with_a_draft_is_listed, forms_travel_as_files, on_sqlite};

    on_sqlite!(
        everything_wrong_with_a_draft_is_listed,
        forms_travel_as_files
    );
}
