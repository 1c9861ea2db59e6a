use super::*;
use crate::form::question::{QuestionKind, QuestionType};
use crate::form::testing::{definition, json, sample_draft};

fn defects(document: &str) -> Vec<String> {
    let defects = FormDraft::new(json(document)).check().unwrap_err();
    let line = |defect: &Defect| format!("{} {defect}", defect.pointer);
    defects.iter().map(line).collect()
}

/// The defects of a form with these questions, without the pointer to them all.
fn question_defects(questions: &str) -> Vec<String> {
    let lines = defects(&format!(r#"{{"title": "T", "questions": [{questions}]}}"#));
    let short = |line: String| line.strip_prefix("/questions").map(str::to_owned);
    lines.into_iter().filter_map(short).collect()
}

#[test]
fn the_sample_uses_every_type_and_survives_being_written_and_read() {
    let form = definition(sample_draft());
    for named in QuestionType::ALL {
        let uses = |kind: &QuestionKind| kind.question_type() == named;
        assert!(
            form.questions().iter().any(|question| uses(&question.kind)),
            "{named:?}"
        );
    }
    let draft = FormDraft::from(&form);
    assert_eq!(draft.check().as_ref(), Ok(&form));
    assert_eq!(draft.document(), &sample_draft());
}

#[test]
fn what_is_as_it_would_be_anyway_is_left_out() {
    let explicit = json(
        r#"{"title": "T", "description": null, "visibility": "users", "maxSubmissionsPerUser": 5,
            "counted": "all", "cooldownSeconds": 60, "questions": [
            {"id": "q", "type": "multi_select", "label": "?", "required": false, "options": ["a", "b"],
             "other": false, "minChosen": 1, "maxChosen": 2}]}"#,
    );
    let short = json(
        r#"{"title": "T", "questions": [{"id": "q", "type": "multi_select", "label": "?",
            "options": [{"value": "a", "label": "a"}, {"value": "b", "label": "b"}]}]}"#,
    );
    assert_eq!(
        FormDraft::from(&definition(explicit)).into_document(),
        short
    );
}

#[test]
fn every_defect_is_told_at_once_and_with_its_place() {
    let found = defects(
        r#"{
            "visibility": "secret", "maxSubmissionsPerUser": 0, "capacity": 1.5, "cooldownSeconds": "60",
            "opensAt": "2026-02-01T00:00:00Z", "closesAt": "2026-01-31T23:00:00-01:00", "colour": "red",
            "questions": [
                {"id": "a b", "type": "short_text", "label": " ", "minLength": 5, "maxLength": 4, "pattern": "(?=x)"},
                {"id": "c", "type": "number", "label": "?", "min": "1", "decimals": 10, "options": []},
                {"id": "c", "type": "colour", "label": "?", "required": 1, "min": 3},
                7
            ]
        }"#,
    );
    assert_eq!(
        found,
        [
            "/title is missing",
            "/visibility must be one of: users, public, invite",
            "/maxSubmissionsPerUser must be a whole number from 1 to 1000",
            "/capacity must be a whole number from 1 to 1000000",
            "/cooldownSeconds must be a whole number from 0 to 315360000",
            "/closesAt must be later than 'opensAt'",
            "/questions/0/id must be made of letters, digits, '_', '-' and '.'",
            "/questions/0/label must not be empty",
            "/questions/0/maxLength must not be below 'minLength'",
            "/questions/0/pattern look-around, named groups and flags are not supported (at character 1)",
            "/questions/1/min must be a number",
            "/questions/1/decimals must be a whole number from 0 to 9",
            "/questions/1/options is not a key that belongs here",
            "/questions/2/required must be true or false",
            "/questions/2/type must be one of: short_text, long_text, email, url, number, date, select, multi_select, \
             checkbox, rating, phone, country, consent, statement",
            "/questions/3 must be an object",
            "/questions/2/id must be unique, and is used before",
            "/colour is not a key that belongs here",
        ]
    );
}

#[test]
fn rules_have_to_make_sense() {
    let found = question_defects(
        r#"
        {"id": "a", "type": "select", "label": "?", "options": []},
        {"id": "b", "type": "select", "label": "?", "options": ["x", {"value": "x", "label": "X"}, {"value": "y"}]},
        {"id": "c", "type": "multi_select", "label": "?", "options": ["x"], "minChosen": 2, "maxChosen": 0},
        {"id": "d", "type": "date", "label": "?", "earliest": "2023-02-29", "latest": {"days": 1}},
        {"id": "e", "type": "date", "label": "?", "earliest": {"daysFromToday": 1}, "latest": {"daysFromToday": 0}},
        {"id": "f", "type": "number", "label": "?", "min": 2, "max": 1e16},
        {"id": "g", "type": "statement", "label": "!", "required": true, "requireIf": {"question": "f", "answered": true}},
        {"id": "h", "type": "long_text", "label": "?", "maxLength": 65537, "patternHint": "x"},
        {"id": "i", "type": "rating", "label": "?", "scale": 11, "minLength": 1},
        {"id": "j", "type": "long_text", "label": "?", "maxLength": 10001, "pattern": "x"}"#,
    );
    assert_eq!(
        found,
        [
            "/0/options must have at least one entry",
            "/1/options/1 must be unique, and is used before",
            "/1/options/2/label is missing",
            "/2/minChosen must be a whole number from 1 to 1",
            "/2/maxChosen must be a whole number from 1 to 1",
            "/3/earliest must be a date that exists, written YYYY-MM-DD",
            "/3/latest/daysFromToday is missing",
            "/3/latest/days is not a key that belongs here",
            "/4/latest must not be below 'earliest'",
            "/5/max must be from -1000000000000000 to 1000000000000000",
            "/6/required cannot be used with a statement, which takes no answer",
            "/6/requireIf cannot be used with a statement, which takes no answer",
            "/7/maxLength must be a whole number from 1 to 65536",
            "/7/patternHint needs a 'pattern' to speak of",
            "/8/scale must be a whole number from 2 to 10",
            "/8/minLength is not a key that belongs here",
            "/9/maxLength must be at most 10000 where there is a 'pattern'",
        ]
    );
}

#[test]
fn conditions_have_to_be_tests_or_made_of_tests() {
    let nested =
        r#"{"not": "#.repeat(8) + r#"{"question": "a", "answered": true}"# + &"}".repeat(8);
    let found = question_defects(&format!(
        r#"
        {{"id": "a", "type": "number", "label": "?"}},
        {{"id": "b", "type": "email", "label": "?", "showIf": {{}}, "requireIf": {{"question": "a"}},
          "skipIf": {{"and": [], "or": []}}}},
        {{"id": "c", "type": "email", "label": "?", "showIf": {{"question": "a", "equals": 1, "lessThan": 2}},
          "requireIf": {{"and": []}}, "skipIf": {{"or": [{{"question": "a", "answered": false}}, 3]}}}},
        {{"id": "d", "type": "email", "label": "?", "showIf": {nested},
          "requireIf": {{"question": "a", "oneOf": [[], 1]}}, "skipIf": {{"question": "a", "answered": true, "x": 1}}}}"#
    ));
    let expected = [
        "/1/showIf must have 'question' and exactly one test, or exactly one of 'and', 'or' and 'not'",
        "/1/requireIf must have 'question' and exactly one test, or exactly one of 'and', 'or' and 'not'",
        "/1/skipIf must have 'question' and exactly one test, or exactly one of 'and', 'or' and 'not'",
        "/2/showIf must have 'question' and exactly one test, or exactly one of 'and', 'or' and 'not'",
        "/2/requireIf/and must have at least one entry",
        "/2/skipIf/or/0/answered must be true; for the opposite use 'not'",
        "/2/skipIf/or/1 must be an object",
        "/3/showIf/not/not/not/not/not/not/not/not stands too deep in other conditions; 8 levels are allowed",
        "/3/requireIf/oneOf/0 must be a text, a number, true or false",
        "/3/skipIf/x is not a key that belongs here",
    ];
    assert_eq!(found, expected);
}

#[test]
fn conditions_look_only_at_earlier_questions_that_could_answer_so() {
    let found = question_defects(
        r#"
        {"id": "s", "type": "statement", "label": "!"},
        {"id": "n", "type": "number", "label": "?", "showIf": {"question": "m", "answered": true}},
        {"id": "m", "type": "multi_select", "label": "?", "options": ["x"], "showIf": {"and": [
            {"question": "nobody", "answered": true}, {"question": "s", "answered": true},
            {"not": {"question": "n", "equals": "1"}}, {"question": "n", "contains": "1"},
            {"question": "n", "greaterThan": "2026-01-01"}]}},
        {"id": "d", "type": "date", "label": "?", "showIf": {"or": [
            {"question": "m", "contains": "y"}, {"question": "m", "equals": "x"}, {"question": "m", "contains": "x"}]}},
        {"id": "e", "type": "select", "label": "?", "options": ["x"], "showIf": {"question": "d", "lessThan": 5},
            "skipIf": {"question": "d", "equals": "2023-02-29"}, "requireIf": {"question": "e", "answered": true}},
        {"id": "c", "type": "checkbox", "label": "?", "showIf": {"question": "e", "oneOf": ["x", "y"]},
            "skipIf": {"question": "later", "answered": true}},
        {"id": "later", "type": "country", "label": "?", "showIf": {"question": "c", "equals": true}}"#,
    );
    assert_eq!(
        found,
        [
            "/1/showIf/question goes in a circle: n → m → n",
            "/2/showIf/and/0/question names no question of this form",
            "/2/showIf/and/1/question 's' is a statement and never has an answer",
            "/2/showIf/and/2/not/equals does not fit 'n', which is of type 'number'",
            "/2/showIf/and/3/contains does not fit 'n', which is of type 'number'",
            "/2/showIf/and/4/greaterThan does not fit 'n', which is of type 'number'",
            "/3/showIf/or/0/contains is not an option of 'm'",
            "/3/showIf/or/1/equals does not fit 'm', which is of type 'multi_select'",
            "/4/showIf/lessThan does not fit 'd', which is of type 'date'",
            "/4/requireIf/question goes in a circle: e → e",
            "/4/skipIf/equals does not fit 'd', which is of type 'date'",
            "/5/showIf/oneOf/1 is not an option of 'e'",
            "/5/skipIf/question goes in a circle: c → later → c",
        ]
    );
    let ahead = question_defects(
        r#"{"id": "a", "type": "email", "label": "?", "showIf": {"question": "b", "answered": true}},
           {"id": "b", "type": "email", "label": "?"}"#,
    );
    assert_eq!(
        ahead,
        [
            "/0/showIf/question 'b' comes later; a condition can look only at questions before its own"
        ]
    );
}

#[test]
fn a_form_has_at_most_so_many_questions() {
    let questions = |count: usize| {
        let question = |n| format!(r#"{{"id": "q{n}", "type": "email", "label": "?"}}"#);
        (0..count).map(question).collect::<Vec<_>>().join(",")
    };
    let most = FormDefinition::MAX_QUESTIONS;
    assert_eq!(
        question_defects(&questions(most + 1)),
        [" must have at most 120 entries"]
    );
    let whole = format!(r#"{{"title": "T", "questions": [{}]}}"#, questions(most));
    assert_eq!(definition(json(&whole)).questions().len(), most);
}

#[test]
fn edits_replace_add_and_take_out_and_leave_the_rest() {
    let draft = FormDraft::new(json(
        r#"{"title": "T", "capacity": 5, "visibility": "public", "questions": []}"#,
    ));
    let Value::Map(edits) = json(r#"{"title": "U", "capacity": null, "windowSeconds": 60}"#) else {
        panic!("a map");
    };
    let edited = draft.with(&edits);
    let expected =
        r#"{"title": "U", "windowSeconds": 60, "visibility": "public", "questions": []}"#;
    assert_eq!(edited.document(), &json(expected));
}
