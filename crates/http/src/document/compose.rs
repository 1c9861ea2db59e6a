//! Objects with all that another one has, written as that one and the rest.
//!
//! A flattened object is copied into every object that has it. Here the copies become
//! references again: of what is answered only, because a closed object cannot be a part.

use serde_json::{Map, Value, json};

/// Fewer keys in common are no reason to refer to another object.
const FEWEST_SHARED: usize = 4;

/// Writes every object that repeats another one as a composition.
pub(super) fn repeated(document: &mut Value) {
    let schemas = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    let Some(schemas) = schemas else { return };
    let whole = schemas.clone();
    for schema in schemas.values_mut() {
        if let Some((name, part)) = greatest_part(schema, &whole) {
            *schema = composed(schema, name, part);
        }
    }
}

fn greatest_part<'a>(
    schema: &Value,
    schemas: &'a Map<String, Value>,
) -> Option<(&'a str, &'a Map<String, Value>)> {
    let parts = schemas.iter().filter_map(|(name, part)| {
        let properties = open_properties(part)?;
        is_part(part, schema).then_some((name.as_str(), properties))
    });
    parts.max_by_key(|(_, properties)| properties.len())
}

/// Whether an object has all keys of another one, with the same words, and more of its own.
fn is_part(part: &Value, whole: &Value) -> bool {
    let (Some(of_part), Some(of_whole)) = (open_properties(part), open_properties(whole)) else {
        return false;
    };
    (FEWEST_SHARED..of_whole.len()).contains(&of_part.len())
        && of_part.iter().all(|(key, property)| {
            of_whole.get(key) == Some(property) && is_required(part, key) == is_required(whole, key)
        })
}

/// The properties of an object that takes others too, and of which nothing else is said.
fn open_properties(schema: &Value) -> Option<&Map<String, Value>> {
    let plain = ["type", "description", "required", "properties"];
    let schema = schema.as_object()?;
    let is_plain = schema.keys().all(|key| plain.contains(&key.as_str()));
    schema.get("properties")?.as_object().filter(|_| is_plain)
}

fn is_required(schema: &Value, key: &str) -> bool {
    let required = schema["required"].as_array();
    required.is_some_and(|names| names.iter().any(|name| name == key))
}

fn composed(schema: &Value, name: &str, part: &Map<String, Value>) -> Value {
    let mut rest = schema.clone();
    if let Some(properties) = rest["properties"].as_object_mut() {
        properties.retain(|key, _| !part.contains_key(key));
    }
    if let Some(rest) = rest.as_object_mut() {
        let own = |key: &Value| key.as_str().is_some_and(|key| !part.contains_key(key));
        if let Some(required) = rest.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(own);
        }
        rest.shift_remove("description");
        rest.retain(|_, value| value.as_array().is_none_or(|names| !names.is_empty()));
    }
    let reference = json!({"$ref": format!("#/components/schemas/{name}")});
    json!({"description": schema["description"], "allOf": [reference, rest]})
}
