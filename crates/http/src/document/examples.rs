//! Examples: from the types that made them to the bodies that people read.

use serde_json::{Map, Value, json};

use super::walk::{each_operation, referenced};

/// Gives every JSON body the example of its schema, written once for all bodies of it.
pub(super) fn place(document: &mut Value) {
    let examples = taken(document);
    let mut used = Map::new();
    each_operation(document, |_, _, operation| {
        let responses = operation
            .get_mut("responses")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flatten();
        let mut bodies: Vec<&mut Value> = responses.map(|(_, response)| response).collect();
        // Two borrows of one operation: the responses first, the body on its own below.
        for body in &mut bodies {
            give(body, &examples, &mut used);
        }
        if let Some(body) = operation.get_mut("requestBody") {
            give(body, &examples, &mut used);
        }
    });
    used.sort_keys();
    if !used.is_empty() {
        document["components"]["examples"] = Value::Object(used);
    }
}

/// The examples of all schemas, taken out of them.
fn taken(document: &mut Value) -> Map<String, Value> {
    let schemas = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    let of = |(name, schema): (&String, &mut Value)| {
        Some((
            name.clone(),
            schema.as_object_mut()?.shift_remove("example")?,
        ))
    };
    schemas
        .into_iter()
        .flatten()
        .filter_map(|(name, schema)| of((name, schema)))
        .collect()
}

fn give(body: &mut Value, examples: &Map<String, Value>, used: &mut Map<String, Value>) {
    for (_, media_type) in body
        .get_mut("content")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flatten()
    {
        if media_type.get("example").is_some() || media_type.get("examples").is_some() {
            continue;
        }
        let Some((name, value)) = example_of(&media_type["schema"], examples) else {
            continue;
        };
        media_type["examples"] =
            json!({"sample": {"$ref": format!("#/components/examples/{name}")}});
        used.entry(name).or_insert_with(|| json!({"value": value}));
    }
}

/// The example of a schema, or a list of the one of its items.
fn example_of(schema: &Value, examples: &Map<String, Value>) -> Option<(String, Value)> {
    if let Some(name) = referenced(schema) {
        return examples
            .get(name)
            .map(|value| (name.to_owned(), value.clone()));
    }
    let name = referenced(&schema["items"])?;
    let value = examples.get(name)?;
    Some((format!("ListOf{name}"), json!([value])))
}
