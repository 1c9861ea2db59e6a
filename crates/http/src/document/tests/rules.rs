//! Rules that every operation and every schema of the desk's own document keeps.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::super::walk::{each_operation, each_schema};
use super::super::*;
use crate::body::json;
use crate::route_table::resolve;
use crate::testing::Sample;

/// The desk's own document and that of the small API.
fn documents() -> Vec<Value> {
    vec![finished::<Apis>(Oas::V3_1), finished::<Sample>(Oas::V3_1)]
}

fn complaints(complain: impl Fn(&mut Value) -> Vec<String>) {
    let found: Vec<String> = documents().iter_mut().flat_map(complain).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_key_is_written_twice() {
    // A path in two resources, or a status in both success and failure: parsers keep the last.
    for text in [raw_text::<Apis>(), raw_text::<Sample>()] {
        if let Err(refused) = json::read(text.as_bytes()) {
            panic!("{refused:?}");
        }
    }
}

#[test]
fn every_operation_is_told_in_full() {
    complaints(|document| {
        let bundle = document.clone();
        let (mut found, mut ids) = (Vec::new(), BTreeSet::new());
        each_operation(document, |path, method, operation| {
            let place = format!("{method} {path}");
            let text = |key: &str| {
                operation
                    .get(key)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
            };
            for key in ["operationId", "summary", "description"] {
                if text(key).is_empty() {
                    found.push(format!("{place} has no {key}"));
                }
            }
            if text("summary").ends_with('.') {
                found.push(format!(
                    "{place}: the summary is a title and ends without a stop"
                ));
            }
            if !ids.insert(text("operationId").to_owned()) {
                found.push(format!("{place}: the operation id is taken"));
            }
            if operation
                .get("tags")
                .and_then(Value::as_array)
                .is_none_or(|tags| tags.len() != 1)
            {
                found.push(format!("{place} needs one tag"));
            }
            found.extend(of_parameters(&bundle, &place, operation));
            found.extend(of_bodies(&place, operation));
        });
        found
    });
}

fn of_parameters(document: &Value, place: &str, operation: &Map<String, Value>) -> Vec<String> {
    let parameters = operation.get("parameters").and_then(Value::as_array);
    let parameters = parameters
        .into_iter()
        .flatten()
        .map(|parameter| resolve(document, parameter));
    let undescribed = parameters.filter(|parameter| parameter.get("description").is_none());
    undescribed
        .map(|parameter| format!("{place}: {} is not described", parameter["name"]))
        .collect()
}

fn of_bodies(place: &str, operation: &Map<String, Value>) -> Vec<String> {
    let mut found = Vec::new();
    let responses = operation["responses"].as_object().unwrap();
    let mut bodies: Vec<(&str, &Value)> = responses
        .iter()
        .map(|(status, body)| (status.as_str(), body))
        .collect();
    bodies.extend(
        operation
            .get("requestBody")
            .map(|body| ("the request", body)),
    );
    for (which, body) in bodies {
        let content = body
            .get("content")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        for (media_type, content) in content {
            let simple = content["schema"]["type"] == "string";
            if content.get("examples").is_none() && content.get("example").is_none() && !simple {
                found.push(format!("{place}: {which} ({media_type}) has no example"));
            }
        }
    }
    found
}

#[test]
fn every_property_is_described_and_everything_is_bounded() {
    complaints(|document| {
        let mut found = Vec::new();
        let bundle = document.clone();
        each_schema(document, |schema| {
            let properties = schema.get("properties").and_then(Value::as_object);
            for (key, property) in properties.into_iter().flatten() {
                let words = [property, resolve(&bundle, property)];
                if words.iter().all(|words| words.get("description").is_none()) {
                    found.push(format!("{key} is not described: {property}"));
                }
            }
            found.extend(unbounded(schema));
        });
        found
    });
}

/// What is missing for a reader to know how large a value can be.
fn unbounded(schema: &Map<String, Value>) -> Option<String> {
    let kind = match schema.get("type")? {
        Value::Array(kinds) => kinds.first()?.as_str()?,
        kind => kind.as_str()?,
    };
    let has = |key: &str| schema.contains_key(key);
    let bounded = match kind {
        "string" => has("maxLength") || has("enum"),
        "integer" => (has("minimum") || has("exclusiveMinimum")) && has("maximum") && has("format"),
        "number" => (has("minimum") || has("exclusiveMinimum")) && has("maximum"),
        // The list that is the whole of a response is bounded by `limit`.
        "array" => has("maxItems"),
        _ => true,
    };
    (!bounded).then(|| format!("not bounded: {}", Value::Object(schema.clone())))
}

#[test]
fn every_example_is_what_its_schema_says() {
    complaints(|document| {
        let bundle = document.clone();
        let mut found = Vec::new();
        each_operation(document, |path, method, operation| {
            let bodies = operation["responses"]
                .as_object()
                .unwrap()
                .values()
                .chain(operation.get("requestBody"));
            for body in bodies {
                let body = resolve(&bundle, body);
                for (_, content) in body
                    .get("content")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flatten()
                {
                    found.extend(
                        mismatch(&bundle, content).map(|why| format!("{method} {path}: {why}")),
                    );
                }
            }
            for parameter in operation
                .get("parameters")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let parameter = resolve(&bundle, parameter);
                found.extend(
                    mismatch(&bundle, parameter).map(|why| format!("{method} {path}: {why}")),
                );
            }
        });
        found
    });
}

/// Why the example beside a schema is none of it.
fn mismatch(document: &Value, content: &Value) -> Option<String> {
    let example = match &content["examples"]["sample"]["$ref"] {
        Value::String(target) => &document.pointer(&target[1..])?["value"],
        _ => content.get("example")?,
    };
    let mut schema = content["schema"].clone();
    schema["components"] = document["components"].clone();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    validator
        .validate(example)
        .err()
        .map(|error| format!("{error} at {} of {example}", error.instance_path()))
}
