//! Examples: from the types that made them to the bodies that people read.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::walk::{each_operation, referenced};

/// Gives every JSON body the example of its schema: in its place where one body has it,
/// written once for all where several have.
pub(super) fn place(document: &mut Value) {
    let examples = taken(document);
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    each_body(document, |media_type| {
        if let Some((name, _)) = example_of(&media_type["schema"], &examples) {
            *uses.entry(name).or_default() += 1;
        }
    });
    let mut shared = Map::new();
    each_body(document, |media_type| {
        let Some((name, value)) = example_of(&media_type["schema"], &examples) else {
            return;
        };
        if uses.get(&name).is_some_and(|uses| *uses > 1) {
            let reference = json!({"$ref": format!("#/components/examples/{name}")});
            media_type["examples"] = json!({"sample": reference});
            shared
                .entry(name)
                .or_insert_with(|| json!({"value": value}));
        } else {
            media_type["example"] = value;
        }
    });
    shared.sort_keys();
    if !shared.is_empty() {
        document["components"]["examples"] = Value::Object(shared);
    }
}

/// Visits every body of a request or a response that has no example yet, by media type.
fn each_body(document: &mut Value, mut visit: impl FnMut(&mut Value)) {
    each_operation(document, |_, _, operation| {
        for (part, value) in operation.iter_mut() {
            let bodies: Vec<&mut Value> = match part.as_str() {
                "requestBody" => vec![value],
                "responses" => value
                    .as_object_mut()
                    .into_iter()
                    .flatten()
                    .map(|(_, body)| body)
                    .collect(),
                _ => continue,
            };
            let contents = bodies
                .into_iter()
                .filter_map(|body| body.get_mut("content")?.as_object_mut());
            for (_, media_type) in contents.flatten() {
                if media_type.get("example").is_none() && media_type.get("examples").is_none() {
                    visit(media_type);
                }
            }
        }
    });
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
