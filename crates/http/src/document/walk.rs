//! Ways through a document.

use serde_json::{Map, Value};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Visits every operation, webhooks included, with its path and method.
pub(super) fn each_operation(
    document: &mut Value,
    mut visit: impl FnMut(&str, &str, &mut Map<String, Value>),
) {
    for part in ["paths", "webhooks"] {
        let items = document
            .get_mut(part)
            .and_then(Value::as_object_mut)
            .into_iter()
            .flatten();
        for (path, item) in items {
            for method in METHODS {
                if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                    visit(path, method, operation);
                }
            }
        }
    }
}

/// Visits every schema object, the innermost first.
pub(super) fn each_schema(document: &mut Value, mut visit: impl FnMut(&mut Map<String, Value>)) {
    for part in ["paths", "webhooks", "components"] {
        if let Some(part) = document.get_mut(part) {
            find(part, &mut visit);
        }
    }
    let components = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    for (_, schema) in components.into_iter().flatten() {
        within(schema, &mut visit);
    }
}

/// Looks for the schemas of parameters, bodies and headers.
fn find(value: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter_mut() {
                match key.as_str() {
                    "schema" => within(value, visit),
                    "schemas" | "example" | "examples" => {}
                    _ => find(value, visit),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| find(item, visit)),
        _ => {}
    }
}

fn within(schema: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    for (key, value) in object.iter_mut() {
        match (key.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                properties
                    .iter_mut()
                    .for_each(|(_, property)| within(property, visit));
            }
            ("items" | "additionalProperties", value) => within(value, visit),
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                for part in parts {
                    within(part, visit);
                }
            }
            _ => {}
        }
    }
    visit(object);
}

/// The name of the schema that a reference leads to.
pub(super) fn referenced(value: &Value) -> Option<&str> {
    value["$ref"]
        .as_str()?
        .strip_prefix("#/components/schemas/")
}

/// Every name of a schema that is referred to anywhere in the value.
pub(super) fn references(value: &Value, found: &mut impl FnMut(&str)) {
    match value {
        Value::Object(object) => {
            if let Some(name) = referenced(value) {
                found(name);
            }
            // A discriminator names schemas as plain text.
            for (_, target) in object
                .get("mapping")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                if let Some(name) = target
                    .as_str()
                    .and_then(|text| text.strip_prefix("#/components/schemas/"))
                {
                    found(name);
                }
            }
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}
