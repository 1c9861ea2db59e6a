//! Promises that no tool looks after.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];
const SCHEMAS: &str = "#/components/schemas/";

/// What was promised in the old document and is not in the new one, each in a line. Reads the 3.0 form.
pub fn breaks(old: &Value, new: &Value) -> Vec<String> {
    let mut found = lost_ids(old, new);
    found.extend(new_nulls(old, new));
    found.extend(closed_doors(old, new));
    found
}

/// Generated clients name their functions by these: none may go, whatever stands in its place.
fn lost_ids(old: &Value, new: &Value) -> Vec<String> {
    let (old, new) = (operations(old), operations(new));
    let lost = old.keys().filter(|id| !new.contains_key(*id));
    lost.map(|id| format!("the operation id `{id}` is gone"))
        .collect()
}

/// A client that was told of no null does not look for one.
fn new_nulls(old: &Value, new: &Value) -> Vec<String> {
    let (old, new) = (Answered::of(old), Answered::of(new));
    let appeared = new
        .nullable
        .iter()
        .filter(|place| old.places.contains(*place) && !old.nullable.contains(*place));
    appeared
        .map(|place| format!("{place} can be null"))
        .collect()
}

/// What anybody could ask, anybody can ask.
fn closed_doors(old: &Value, new: &Value) -> Vec<String> {
    let new = operations(new);
    let closed = operations(old).into_iter().filter(|(id, operation)| {
        is_open(operation) && new.get(id).is_some_and(|operation| !is_open(operation))
    });
    closed
        .map(|(id, _)| format!("`{id}` needs a credential"))
        .collect()
}

/// Whether an operation can be asked without a credential. Where it says nothing, what is said of the whole holds,
/// and that is: with one.
fn is_open(operation: &Value) -> bool {
    let Some(ways) = operation["security"].as_array() else {
        return false;
    };
    ways.is_empty()
        || ways
            .iter()
            .any(|way| way.as_object().is_some_and(Map::is_empty))
}

/// The operations of a document, by their ids.
pub fn operations(document: &Value) -> BTreeMap<&str, &Value> {
    let items = document["paths"].as_object().into_iter().flatten();
    let operations =
        items.flat_map(|(_, item)| METHODS.iter().filter_map(|method| item.get(*method)));
    operations
        .filter_map(|operation| Some((operation["operationId"].as_str()?, operation)))
        .collect()
}

/// Every place of what the server sends, and those that can hold null.
#[derive(Default)]
struct Answered {
    places: BTreeSet<String>,
    nullable: BTreeSet<String>,
}

impl Answered {
    fn of(document: &Value) -> Self {
        let mut answered = Self::default();
        for (id, operation) in operations(document) {
            for (status, response) in operation["responses"].as_object().into_iter().flatten() {
                let response = resolve(document, response);
                for (_, media_type) in response["content"].as_object().into_iter().flatten() {
                    answered.walk(document, &format!("{id} {status}"), &media_type["schema"]);
                }
            }
        }
        answered
    }

    /// Schemas with a name are walked once, under their name.
    fn walk(&mut self, document: &Value, place: &str, schema: &Value) {
        let name = schema["$ref"]
            .as_str()
            .and_then(|target| target.strip_prefix(SCHEMAS));
        if let Some(name) = name {
            if !self.places.contains(name) {
                self.walk(document, name, resolve(document, schema));
            }
            return;
        }
        self.places.insert(place.to_owned());
        if schema["nullable"] == true {
            self.nullable.insert(place.to_owned());
        }
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            self.walk(document, &format!("{place}.{key}"), property);
        }
        for (key, part) in [("items", "[]"), ("additionalProperties", "{}")] {
            if schema[key].is_object() {
                self.walk(document, &format!("{place}{part}"), &schema[key]);
            }
        }
        for union in ["allOf", "oneOf", "anyOf"] {
            for part in schema[union].as_array().into_iter().flatten() {
                self.walk(document, place, part);
            }
        }
    }
}

/// What a reference leads to, or the value itself.
pub fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let target = value["$ref"]
        .as_str()
        .and_then(|target| target.strip_prefix('#'));
    target
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(value)
}
