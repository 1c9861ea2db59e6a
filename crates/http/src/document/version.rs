//! The two forms of the document.

use serde_json::{Map, Value, json};

use super::walk::{each_schema, referenced};

/// OpenAPI 3.1.0, whose schemas are JSON Schema 2020-12.
pub(super) fn to_3_1(document: &mut Value) {
    document["openapi"] = "3.1.0".into();
    each_schema(document, |schema| {
        merge_reference(schema);
        null_as_type(schema);
        exclusive_as_number(schema, "minimum", "exclusiveMinimum");
        exclusive_as_number(schema, "maximum", "exclusiveMaximum");
        if let Some(example) = schema.shift_remove("example") {
            schema.insert("examples".to_owned(), json!([example]));
        }
    });
}

/// A reference may have siblings here.
fn merge_reference(schema: &mut Map<String, Value>) {
    let Some([part]) = schema
        .get("allOf")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
    else {
        return;
    };
    if let Some(reference) = part.get("$ref").cloned() {
        schema.shift_remove("allOf");
        schema.insert("$ref".to_owned(), reference);
    }
}

fn null_as_type(schema: &mut Map<String, Value>) {
    if schema.shift_remove("nullable") != Some(Value::Bool(true)) {
        return;
    }
    if let Some(kind) = schema.get_mut("type") {
        *kind = json!([kind.take(), "null"]);
    }
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
    }
}

fn exclusive_as_number(schema: &mut Map<String, Value>, bound: &str, exclusive: &str) {
    if schema.get(exclusive) == Some(&Value::Bool(true)) {
        if let Some(number) = schema.shift_remove(bound) {
            schema.insert(exclusive.to_owned(), number);
        }
    } else {
        schema.shift_remove(exclusive);
    }
}

/// OpenAPI 3.0.3, which knows neither webhooks nor a summary of the whole.
pub(super) fn to_3_0(document: &mut Value) {
    document["openapi"] = "3.0.3".into();
    if let Some(info) = document["info"].as_object_mut() {
        info.shift_remove("summary");
    }
    let unions: Vec<String> = {
        let schemas = document["components"]["schemas"]
            .as_object()
            .into_iter()
            .flatten();
        schemas
            .filter(|(_, schema)| schema.get("oneOf").is_some())
            .map(|(name, _)| name.clone())
            .collect()
    };
    // Generators lose a union that is wrapped to carry a description.
    each_schema(document, |schema| {
        let Some([part]) = schema
            .get("allOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        else {
            return;
        };
        if referenced(part).is_some_and(|name| unions.iter().any(|union| union == name)) {
            let bare = part.as_object().cloned().unwrap_or_default();
            *schema = bare;
        }
    });
    if let Some(document) = document.as_object_mut()
        && let Some(webhooks) = document.shift_remove("webhooks")
    {
        document.insert("x-webhooks".to_owned(), webhooks);
    }
}
