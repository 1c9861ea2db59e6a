//! Edits of the document that break clients, and edits that do not.

use serde_json::json;

use super::*;

/// An edit of either form of the document.
type Edit = fn(&mut Value);

fn edited(edit: Edit) -> Forms {
    let mut forms = Forms::current();
    let before = forms.twin.clone();
    edit(&mut forms.canonical);
    edit(&mut forms.twin);
    assert_ne!(forms.twin, before, "the edit has to find what it changes");
    forms
}

fn schema<'a>(document: &'a mut Value, name: &str) -> &'a mut Value {
    &mut document["components"]["schemas"][name]
}

fn remove(value: &mut Value, key: &str) {
    let object = value.as_object_mut().expect("an object");
    object.remove(key).expect("a key to remove");
}

fn require(schema: &mut Value, key: &str) {
    let required = schema["required"].as_array_mut().expect("a list of keys");
    required.push(key.into());
}

fn free(schema: &mut Value, key: &str) {
    let required = schema["required"].as_array_mut().expect("a list of keys");
    required.retain(|known| known != key);
}

const BREAKING: [(&str, Edit); 10] = [
    ("an operation goes", |document| {
        remove(&mut document["paths"], "/api/tickets/stats");
    }),
    ("a key of an answer goes", |document| {
        free(schema(document, "TicketSummary"), "subject");
        remove(
            &mut schema(document, "TicketSummary")["properties"],
            "subject",
        );
    }),
    ("a key of an answer is another type", |document| {
        let property = &mut schema(document, "TicketStats")["properties"]["open"];
        *property = json!({"type": "string", "maxLength": 9, "description": "How many."});
    }),
    ("a key of a request has to be there", |document| {
        require(schema(document, "NewTicket"), "priority");
    }),
    ("a parameter has to be there", |document| {
        document["paths"]["/api/tickets"]["get"]["parameters"][0]["required"] = true.into();
    }),
    ("a request takes less", |document| {
        schema(document, "NewTicket")["properties"]["subject"]["maxLength"] = 10.into();
    }),
    ("an answer says what it never said", |document| {
        let values = &mut schema(document, "TicketStatus")["enum"];
        values
            .as_array_mut()
            .expect("values")
            .push("archived".into());
    }),
    ("a key of an answer can be null", |document| {
        let is_canonical = document["openapi"] == "3.1.0";
        let property = &mut schema(document, "TicketSummary")["properties"]["subject"];
        if is_canonical {
            property["type"] = json!(["string", "null"]);
        } else {
            property["nullable"] = true.into();
        }
    }),
    ("an operation has another id", |document| {
        document["paths"]["/api/tickets"]["get"]["operationId"] = "getTickets".into();
    }),
    ("what anybody could ask needs a credential", |document| {
        remove(&mut document["paths"]["/api/health"]["get"], "security");
    }),
];

const HARMLESS: [(&str, Edit); 4] = [
    ("an operation more", |document| {
        let mut operation = document["paths"]["/api/tickets/stats"]["get"].clone();
        operation["operationId"] = "getMoreStats".into();
        document["paths"]["/api/tickets/more"] = json!({"get": operation});
    }),
    ("a key more in an answer", |document| {
        let property = json!({"type": "boolean", "description": "Whether it is."});
        schema(document, "TicketSummary")["properties"]["isNew"] = property;
        require(schema(document, "TicketSummary"), "isNew");
    }),
    ("an optional key more in a request", |document| {
        let property = json!({"type": "boolean", "description": "Whether it is."});
        schema(document, "NewTicket")["properties"]["isUrgent"] = property;
    }),
    ("other words", |document| {
        document["paths"]["/api/tickets"]["get"]["description"] = "All of them.".into();
        schema(document, "TicketSummary")["description"] = "A ticket, short.".into();
    }),
];

#[test]
fn every_breaking_edit_is_caught() {
    let before = Forms::current();
    let missed: Vec<&str> = BREAKING
        .into_iter()
        .filter(|(_, edit)| between(&before, &edited(*edit)).is_empty())
        .map(|(what, _)| what)
        .collect();
    assert!(missed.is_empty(), "not caught: {missed:?}");
}

#[test]
fn no_harmless_edit_is_taken_for_a_break() {
    let before = Forms::current();
    for (what, edit) in HARMLESS {
        let found = between(&before, &edited(edit));
        assert!(found.is_empty(), "{what}: {found:#?}");
    }
}

#[test]
fn nothing_breaks_where_nothing_changes() {
    let forms = Forms::current();
    assert_eq!(between(&forms, &forms), BTreeSet::new());
}

#[test]
fn a_break_that_is_meant_is_approved_by_its_line() {
    let found = BTreeSet::from(["frontdesk: a".to_owned(), "frontdesk: b".to_owned()]);
    let approvals: Approvals = toml::from_str(
        "[approved]\n\"frontdesk: a\" = \"nobody used it\"\n\"frontdesk: c\" = \"long ago\"\n",
    )
    .expect("approvals can be read");
    let verdict = Verdict::of(&found, &approvals);
    assert_eq!(verdict.unapproved, ["frontdesk: b"]);
    assert_eq!(
        verdict.idle,
        ["frontdesk: c"],
        "an approval must not wait for the next break"
    );
}
