//! Schemas: made valid, readable by generators, and closed where requests are.

use std::collections::BTreeSet;

use serde_json::{Map, Number, Value, json};

use super::walk::{each_operation, each_schema, referenced, references};
use crate::problem::{Kind, describe};

/// Makes every schema say what it means, once.
pub(super) fn tidy(document: &mut Value) {
    each_schema(document, |schema| {
        whole_bounds(schema);
        unwrap_reference(schema);
        leave_open(schema);
        let is_array = schema.get("type").is_some_and(|kind| kind == "array");
        if is_array && !schema.contains_key("minItems") {
            schema.insert("minItems".to_owned(), 0.into());
        }
        // No format of the specification; what it leaves out is below the minimum anyway.
        if schema
            .get("format")
            .is_some_and(|format| format == "uint64")
        {
            schema.insert("format".to_owned(), "int64".into());
        }
        if schema.contains_key("oneOf") || schema.contains_key("anyOf") {
            schema.shift_remove("type");
        }
    });
    let schemas = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    for (name, schema) in schemas.into_iter().flatten() {
        if schema["title"] == **name
            && let Some(schema) = schema.as_object_mut()
        {
            schema.shift_remove("title");
        }
    }
    if let Some(codes) = document.pointer_mut("/components/schemas/ProblemCode") {
        let words = describe(&Kind::ALL);
        codes["description"] =
            format!("What kind of problem it is. Treat an unknown one by its status.\n\n{words}")
                .into();
    }
}

/// An object of which nothing is known but that it is one takes any keys without saying so.
fn leave_open(schema: &mut Map<String, Value>) {
    let takes_any = |any: &Value| any.as_object().is_some_and(Map::is_empty);
    if schema.get("additionalProperties").is_some_and(takes_any)
        && !schema.contains_key("properties")
    {
        schema.shift_remove("additionalProperties");
    }
}

/// The framework writes every bound as a fraction.
fn whole_bounds(schema: &mut Map<String, Value>) {
    for bound in ["minimum", "maximum", "multipleOf"] {
        let number = schema.get(bound).and_then(Value::as_f64);
        if let Some(whole) = number.filter(|number| number.fract() == 0.0 && number.abs() < 1e16) {
            #[expect(clippy::cast_possible_truncation, reason = "whole and small")]
            schema.insert(bound.to_owned(), Number::from(whole as i64).into());
        }
    }
}

/// A reference with something beside it arrives twice over: as two parts and as siblings.
/// The siblings stay; the parts become the one reference.
fn unwrap_reference(schema: &mut Map<String, Value>) {
    let Some([reference, beside]) = schema
        .get("allOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    else {
        return;
    };
    let Some(beside) = beside.as_object() else {
        return;
    };
    let is_twice = beside
        .iter()
        .all(|(key, value)| schema.get(key) == Some(value));
    if referenced(reference).is_some() && is_twice {
        let reference = reference.clone();
        schema.insert("allOf".to_owned(), json!([reference]));
    }
}

/// Says of request objects that no other key is taken, as the server has it. An object
/// that takes any has said so with an empty schema, and says it from here on by not
/// closing itself: generators take the schema for a dictionary.
pub(super) fn close_requests(document: &mut Value) {
    let mut closed = BTreeSet::new();
    each_operation(document, |_, _, operation| {
        references(
            operation.get("requestBody").unwrap_or(&Value::Null),
            &mut |name| {
                closed.insert(name.to_owned());
            },
        );
    });
    reach(document, &mut closed);
    let schemas = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    for (name, schema) in schemas.into_iter().flatten() {
        let Some(schema) = schema.as_object_mut() else {
            continue;
        };
        let is_object = schema.get("type").is_some_and(|kind| kind == "object");
        match schema.get("additionalProperties") {
            None if is_object && closed.contains(name) && !is_variant(name, &closed) => {
                schema.insert("additionalProperties".to_owned(), false.into());
            }
            Some(Value::Object(any)) if any.is_empty() => {
                schema.shift_remove("additionalProperties");
            }
            _ => {}
        }
    }
}

/// Whether the object is combined with the key that tells variants apart: closing it
/// would refuse that key.
fn is_variant(name: &str, closed: &BTreeSet<String>) -> bool {
    closed
        .iter()
        .any(|wrapper| wrapper.ends_with(&format!("_{name}")))
}

/// Adds everything that the named schemas refer to.
fn reach(document: &Value, names: &mut BTreeSet<String>) {
    let mut new: Vec<String> = names.iter().cloned().collect();
    while let Some(name) = new.pop() {
        references(&document["components"]["schemas"][&name], &mut |name| {
            if names.insert(name.to_owned()) {
                new.push(name.to_owned());
            }
        });
    }
}

/// Drops schemas that nothing refers to.
pub(super) fn drop_unused(document: &mut Value) {
    let mut used = BTreeSet::new();
    let mut use_name = |name: &str| {
        used.insert(name.to_owned());
    };
    for (part, value) in document.as_object().into_iter().flatten() {
        if part == "components" {
            let others = value
                .as_object()
                .into_iter()
                .flatten()
                .filter(|(kind, _)| *kind != "schemas");
            others.for_each(|(_, value)| references(value, &mut use_name));
        } else {
            references(value, &mut use_name);
        }
    }
    reach(document, &mut used);
    if let Some(schemas) = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
    {
        schemas.retain(|name, _| used.contains(name));
    }
}
