//! Objects that are composed of others, written out.

use serde_json::{Map, Value};

use crate::own::resolve;

/// The document with every named object that is composed of others as the object it makes.
pub fn written_out(document: &Value) -> Value {
    let mut plain = document.clone();
    let schemas = plain
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flatten().map(|(_, schema)| schema) {
        if let Some(whole) = whole(document, schema) {
            *schema = whole;
        }
    }
    plain
}

/// The object that a composition makes; nothing for a schema that is none.
fn whole(document: &Value, schema: &Value) -> Option<Value> {
    let parts = schema["allOf"].as_array().filter(|parts| parts.len() > 1)?;
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for part in parts {
        let part = resolve(document, part);
        let part = whole(document, part).unwrap_or_else(|| part.clone());
        properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    let mut whole = schema.as_object()?.clone();
    whole.remove("allOf");
    whole.insert("type".to_owned(), "object".into());
    whole.insert("properties".to_owned(), properties.into());
    whole.insert("required".to_owned(), required.into());
    Some(whole.into())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn compositions_of_compositions_become_one_object() {
        let object = |key: &str| json!({"type": "object", "required": [key], "properties": {key: {"type": "boolean"}}});
        let composed = |name: &str, key: &str| json!({"allOf": [{"$ref": format!("#/components/schemas/{name}")}, object(key)]});
        let document = json!({"components": {"schemas": {
            "One": object("a"), "Two": composed("One", "b"), "Three": composed("Two", "c"),
        }}});
        let plain = written_out(&document);
        let three = &plain["components"]["schemas"]["Three"];
        assert_eq!(three["required"], json!(["a", "b", "c"]));
        assert_eq!(three["properties"].as_object().map(Map::len), Some(3));
        assert_eq!(plain["components"]["schemas"]["One"], object("a"));
    }
}
