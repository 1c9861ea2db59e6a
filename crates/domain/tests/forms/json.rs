//! Between the values of the domain and those of a JSON library.

use std::collections::BTreeMap;

use frontdesk_domain::form::number::Number;
use frontdesk_domain::form::value::Value;
use serde_json::Map;

pub fn to_domain(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Bool(*flag),
        serde_json::Value::Number(number) => {
            Value::Number(Number::parse(number.to_string()).expect("JSON writes numbers"))
        }
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) => Value::List(items.iter().map(to_domain).collect()),
        serde_json::Value::Object(entries) => Value::Map(to_responses(entries)),
    }
}

pub fn to_responses(entries: &Map<String, serde_json::Value>) -> BTreeMap<String, Value> {
    let entry = |(key, value): (&String, _)| (key.clone(), to_domain(value));
    entries.iter().map(entry).collect()
}

pub fn from_domain(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => serde_json::from_str(number.as_str()).expect("JSON reads numbers"),
        Value::Text(text) => text.clone().into(),
        Value::List(items) => items.iter().map(from_domain).collect(),
        Value::Map(entries) => {
            let entry = |(key, value): (&String, _)| (key.clone(), from_domain(value));
            serde_json::Value::Object(entries.iter().map(entry).collect())
        }
    }
}
