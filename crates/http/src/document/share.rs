//! Headers and parameters that many operations have, written once.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::walk::each_operation;

/// Moves headers, and parameters that are used more than once, into the components.
pub(super) fn repeated(document: &mut Value) {
    let mut headers = taken(document, "headers");
    each_operation(document, |_, _, operation| {
        let responses = operation
            .get_mut("responses")
            .and_then(Value::as_object_mut);
        for (_, response) in responses.into_iter().flatten() {
            let own = response.get_mut("headers").and_then(Value::as_object_mut);
            for (name, header) in own.into_iter().flatten() {
                share(&mut headers, "headers", name, header);
            }
        }
    });
    document["components"]["headers"] = Value::Object(headers);
    share_parameters(document);
}

fn share_parameters(document: &mut Value) {
    let mut uses: HashMap<String, usize> = HashMap::new();
    each_parameter(document, |parameter| {
        *uses.entry(parameter.to_string()).or_default() += 1;
    });
    let mut parameters = taken(document, "parameters");
    each_parameter(document, |parameter| {
        if uses
            .get(&parameter.to_string())
            .is_some_and(|uses| *uses > 1)
        {
            let name = parameter["name"].as_str().unwrap_or_default().to_owned();
            share(&mut parameters, "parameters", &name, parameter);
        }
    });
    if !parameters.is_empty() {
        document["components"]["parameters"] = Value::Object(parameters);
    }
}

fn each_parameter(document: &mut Value, mut visit: impl FnMut(&mut Value)) {
    each_operation(document, |_, _, operation| {
        let parameters = operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut);
        parameters.into_iter().flatten().for_each(&mut visit);
    });
}

fn taken(document: &mut Value, kind: &str) -> Map<String, Value> {
    match document["components"][kind].take() {
        Value::Object(components) => components,
        _ => Map::new(),
    }
}

/// Puts a reference in the place of a component. One that differs from another of its
/// name gets a number.
fn share(components: &mut Map<String, Value>, kind: &str, name: &str, value: &mut Value) {
    if value.get("$ref").is_some() {
        return;
    }
    let base = component_name(name);
    let numbered = (2..).map(|number| format!("{base}{number}"));
    let mut names = std::iter::once(base.clone()).chain(numbered);
    let free = names.find(|name| components.get(name).is_none_or(|known| known == value));
    let Some(name) = free else { return };
    components.insert(name.clone(), value.take());
    *value = json!({"$ref": format!("#/components/{kind}/{name}")});
}

/// `If-None-Match` is `IfNoneMatch`, `limit` is `Limit`.
fn component_name(name: &str) -> String {
    let parts = name.split(['-', '_']);
    let capitals = parts.map(|part| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_ascii_uppercase() + rest
    });
    capitals.collect()
}
