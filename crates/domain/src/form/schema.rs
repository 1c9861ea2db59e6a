//! The JSON Schema (2020-12) of the answers to a form.
//!
//! It is whole: conditions are `if` and `then`, ranges of days and the forms of addresses
//! are patterns. A set of answers is valid by it exactly when
//! [`answer`](super::answers::answer) takes it on the same day, whether or not a validator
//! asserts `format`.

mod condition;
mod day;
mod kind;

use std::collections::BTreeMap;

use super::date::Date;
use super::definition::FormDefinition;
use super::question::{COUNTRIES, Question, QuestionKind};
use super::value::Value;

use condition::When;

/// Where the schema of a country stands.
const COUNTRY: &str = "#/$defs/country";

/// The JSON Schema of the `responses` to a form that are sent on the day `today` (in UTC).
/// It is the same on every day unless a question has a range of days relative to it.
pub fn answers_schema(form: &FormDefinition, today: Date) -> Value {
    let mut properties = BTreeMap::new();
    let mut required = Vec::new();
    let mut branches = Vec::new();
    // A statement has no property, so that answering it is answering an unknown question.
    let asked = form
        .questions()
        .iter()
        .filter(|question| question.kind != QuestionKind::Statement);
    for question in asked {
        let schema = with_words(kind::schema(&question.kind, today), question);
        properties.insert(question.id.as_str().to_owned(), schema);
        if matches!(condition::required(question), When::Always) {
            required.push(question.id.as_str());
        }
        branches.extend(branches_of(question));
    }
    let mut schema = Value::map([
        (
            "$schema",
            "https://json-schema.org/draft/2020-12/schema".into(),
        ),
        ("title", form.title().as_str().into()),
        ("type", "object".into()),
        ("properties", Value::Map(properties)),
        ("required", Value::list(required)),
        ("additionalProperties", false.into()),
    ]);
    if !branches.is_empty() {
        schema = with_entry(schema, "allOf", Value::List(branches));
    }
    let names_countries = form
        .questions()
        .iter()
        .any(|question| question.kind == QuestionKind::Country);
    if names_countries {
        let country = Value::map([("type", "string".into()), ("enum", Value::list(COUNTRIES))]);
        schema = with_entry(schema, "$defs", Value::map([("country", country)]));
    }
    schema
}

/// What hangs on other answers: whether this one may be there, and whether it must.
fn branches_of(question: &Question) -> Vec<Value> {
    let hidden = Value::map([(
        "properties",
        Value::map([(question.id.as_str(), false.into())]),
    )]);
    let may = match condition::shown(question) {
        When::Always => None,
        When::Never => Some(hidden),
        When::If(shown) => Some(Value::map([("if", shown), ("else", hidden)])),
    };
    let requirement = condition::requirement(question);
    let must = match condition::required(question) {
        When::Never => None,
        // The list of what is always required says so.
        When::Always if question.kind != QuestionKind::Consent => None,
        When::Always => Some(requirement),
        When::If(required) => Some(Value::map([("if", required), ("then", requirement)])),
    };
    may.into_iter().chain(must).collect()
}

fn with_words(schema: Value, question: &Question) -> Value {
    let schema = with_entry(schema, "title", question.label.as_str().into());
    match &question.help {
        None => schema,
        Some(help) => with_entry(schema, "description", help.as_str().into()),
    }
}

/// The schema with one keyword more. A schema that is only `true` or `false` stays so.
fn with_entry(schema: Value, key: &str, value: Value) -> Value {
    match schema {
        Value::Map(mut entries) => {
            entries.insert(key.to_owned(), value);
            Value::Map(entries)
        }
        other @ (Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::Text(_)
        | Value::List(_)) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::testing::{definition, json};

    fn schema(questions: &str) -> Value {
        let form = definition(json(&format!(r#"{{"title":"T","questions":{questions}}}"#)));
        answers_schema(&form, Date::parse("2026-05-17").unwrap())
    }

    #[test]
    fn a_small_form_reads_as_a_person_would_write_it() {
        let found = schema(
            r#"[
                {"id": "note", "type": "statement", "label": "Hello"},
                {"id": "n", "type": "number", "label": "How many?", "help": "Roughly", "required": true, "decimals": 0},
                {"id": "why", "type": "short_text", "label": "Why?", "maxLength": 9,
                 "showIf": {"question": "n", "greaterThan": 3}}
            ]"#,
        );
        let readable = r"^[^\\u0000]*[^\\u0009-\\u000D\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF\\u0000][^\\u0000]*$";
        let expected = r#"{
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "T",
            "type": "object",
            "properties": {
                "n": {"title": "How many?", "description": "Roughly", "type": "integer",
                      "minimum": -1000000000000000, "maximum": 1000000000000000},
                "why": {"title": "Why?", "type": "string", "minLength": 1, "maxLength": 9, "pattern": "READABLE"}
            },
            "required": ["n"],
            "additionalProperties": false,
            "allOf": [{
                "if": {"required": ["n"], "properties": {"n": {"type": "number", "exclusiveMinimum": 3}}},
                "else": {"properties": {"why": false}}
            }]
        }"#;
        assert_eq!(found, json(&expected.replace("READABLE", readable)));
    }

    #[test]
    fn only_relative_ranges_change_with_the_day() {
        let today = |text: &str| Date::parse(text).unwrap();
        let form = definition(crate::form::testing::sample_draft());
        let (one, other) = (today("2026-05-17"), today("2026-05-18"));
        assert_ne!(answers_schema(&form, one), answers_schema(&form, other));
        let fixed = definition(json(
            r#"{"title": "T", "questions": [{"id": "d", "type": "date", "label": "?", "latest": "2026-05-17"}]}"#,
        ));
        assert_eq!(answers_schema(&fixed, one), answers_schema(&fixed, other));
    }
}
