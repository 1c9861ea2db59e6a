//! Failures: what the layers around an operation can answer is added to what it says
//! itself, and equal responses are written once.

use std::collections::{BTreeMap, BTreeSet};

use poem_openapi::types::ToJSON;
use serde_json::{Map, Value, json};

use super::operations::{common_headers, refer_to_headers};
use super::walk::each_operation;
use crate::problem::{Kind, MEDIA_TYPE, Problem, describe};

type Kinds = BTreeMap<u16, BTreeSet<Kind>>;

/// Adds the problems of the layers, and refers to shared responses.
pub(super) fn add(document: &mut Value) {
    let mut shared: Map<String, Value> = Map::new();
    each_operation(document, |path, method, operation| {
        if path.starts_with('/') {
            let mut kinds = own(operation);
            for kind in of_layers(path, method, operation) {
                kinds
                    .entry(kind.status().as_u16())
                    .or_default()
                    .insert(kind);
            }
            let responses = refer(path, &kinds, &mut shared);
            put(operation, responses);
        }
    });
    shared.sort_keys();
    document["components"]["responses"] = Value::Object(shared);
}

/// The kinds that the operation names itself, taken from the descriptions.
fn own(operation: &Map<String, Value>) -> Kinds {
    let mut kinds = Kinds::new();
    for (status, response) in operation
        .get("responses")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let Some(status) = status.parse().ok().filter(|status| *status >= 400) else {
            continue;
        };
        let description = response["description"].as_str().unwrap_or_default();
        let named = description.split('`').filter_map(Kind::from_code);
        kinds.insert(status, named.collect());
    }
    kinds
}

/// Whether the path only tells how the server is: never limited, never refused for load.
pub(super) fn is_probe(path: &str) -> bool {
    crate::route_table::PROBES.contains(&path)
}

fn of_layers(path: &str, method: &str, operation: &Map<String, Value>) -> Vec<Kind> {
    let mut kinds = vec![Kind::Internal];
    let writes = method != "get";
    if !is_probe(path) {
        kinds.push(Kind::RateLimited);
        kinds.extend(UNAVAILABLE);
        if writes {
            kinds.push(Kind::Busy);
        }
    }
    kinds.extend(of_credentials(operation, writes));
    if operation.contains_key("requestBody") {
        kinds.extend([Kind::InvalidRequest, Kind::MalformedBody, Kind::BodyTimeout]);
        kinds.extend([Kind::BodyTooLarge, Kind::UnsupportedMediaType]);
    }
    for parameter in operation
        .get("parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        kinds.push(Kind::InvalidRequest);
        match parameter["name"].as_str() {
            Some("cursor") => kinds.push(Kind::InvalidCursor),
            Some("Idempotency-Key") => {
                kinds.extend([Kind::IdempotencyKeyReused, Kind::RequestInProgress]);
                kinds.push(Kind::AnswerErased);
            }
            Some("If-Match") => {
                kinds.extend([Kind::PreconditionFailed, Kind::PreconditionRequired]);
            }
            _ => {}
        }
    }
    kinds
}

fn of_credentials(operation: &Map<String, Value>, writes: bool) -> Vec<Kind> {
    let ways = operation.get("security").and_then(Value::as_array);
    if ways.is_some_and(Vec::is_empty) {
        return Vec::new();
    }
    let mut kinds = vec![Kind::InvalidCredential];
    if ways.is_none() {
        kinds.extend([Kind::Unauthenticated, Kind::MissingScope]);
    }
    if writes {
        kinds.push(Kind::CrossOrigin);
    }
    kinds
}

/// References to the responses, each of which is made once.
fn refer(path: &str, kinds: &Kinds, shared: &mut Map<String, Value>) -> Vec<(u16, Value)> {
    let reference = |(status, kinds): (&u16, &BTreeSet<Kind>)| {
        let kinds: Vec<Kind> = kinds.iter().copied().collect();
        let mut name = name_of(&kinds);
        if is_probe(path) {
            name.push_str("OfProbe");
        }
        let target = format!("#/components/responses/{name}");
        shared
            .entry(name)
            .or_insert_with(|| response(path, *status, &kinds));
        (*status, json!({"$ref": target}))
    };
    kinds.iter().map(reference).collect()
}

/// What every operation but the probes can answer while the server cannot do its work.
const UNAVAILABLE: [Kind; 3] = [
    Kind::Overloaded,
    Kind::DeadlineExceeded,
    Kind::StorageUnavailable,
];

/// The kinds in a row; those that always come together have one name.
fn name_of(kinds: &[Kind]) -> String {
    let is_unavailable = UNAVAILABLE.iter().all(|kind| kinds.contains(kind));
    let own = kinds
        .iter()
        .filter(|kind| !(is_unavailable && UNAVAILABLE.contains(kind)));
    let names = own.map(|kind| format!("{kind:?}"));
    let last = is_unavailable.then(|| "Unavailable".to_owned());
    names.chain(last).collect()
}

fn response(path: &str, status: u16, kinds: &[Kind]) -> Value {
    let example = kinds
        .first()
        .and_then(|kind| Problem::example_of(*kind).to_json());
    let mut response = json!({
        "description": describe(kinds),
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}},
    });
    refer_to_headers(&mut response, &common_headers(path, Some(status)));
    response
}

/// Puts problems after successes, by status.
fn put(operation: &mut Map<String, Value>, problems: Vec<(u16, Value)>) {
    let Some(responses) = operation
        .get_mut("responses")
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    responses.retain(|status, _| status.parse().is_ok_and(|status: u16| status < 400));
    responses.extend(
        problems
            .into_iter()
            .map(|(status, response)| (status.to_string(), response)),
    );
}
