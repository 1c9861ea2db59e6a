//! Operations: parameters, media types, headers and who may ask.

use serde_json::{Map, Value, json};

use super::walk::each_operation;
use crate::auth::{BEARER_SCHEME, COOKIE_SCHEME};
use crate::request_id;

/// Media types as clients write them.
const JSON_WITH_CHARSET: &str = "application/json; charset=utf-8";

/// Makes every operation say what it takes, as clients will send it.
pub(super) fn tidy(document: &mut Value) {
    each_operation(document, |_, _, operation| {
        if let Some(parameters) = operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut)
        {
            parameters.iter_mut().for_each(tidy_parameter);
            parameters.sort_by_key(|parameter| parameter["required"] != true);
        }
        if let Some(body) = operation.get_mut("requestBody") {
            tidy_content(body);
        }
        for (_, response) in operation
            .get_mut("responses")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flatten()
        {
            tidy_content(response);
            tidy_headers(response);
        }
        if let Some(samples) = operation.shift_remove("x-code-samples") {
            operation.insert("x-codeSamples".to_owned(), samples);
        }
        say_who(operation);
    });
    document["security"] = json!([{COOKIE_SCHEME: []}, {BEARER_SCHEME: []}]);
    add_common_headers(document);
}

/// Parameters that document themselves carry their name and words in the schema.
fn tidy_parameter(parameter: &mut Value) {
    let Some(parameter) = parameter.as_object_mut() else {
        return;
    };
    parameter.retain(|key, value| !(key == "deprecated" && *value == false) && key != "explode");
    let is_header = parameter.get("in").is_some_and(|place| place == "header");
    let Some(schema) = parameter.get_mut("schema").and_then(Value::as_object_mut) else {
        return;
    };
    let title = schema.shift_remove("title").filter(|_| is_header);
    let description = schema.shift_remove("description");
    let example = schema.shift_remove("example");
    if let Some(title) = title {
        parameter.insert("name".to_owned(), title);
    }
    for (key, value) in [("description", description), ("example", example)] {
        if let Some(value) = value {
            parameter.entry(key).or_insert(value);
        }
    }
}

fn tidy_content(body: &mut Value) {
    let Some(content) = body.get_mut("content").and_then(Value::as_object_mut) else {
        return;
    };
    let tidied = content.iter_mut().map(|(media_type, value)| {
        let media_type = if media_type == JSON_WITH_CHARSET {
            "application/json"
        } else {
            media_type
        };
        (media_type.to_owned(), value.take())
    });
    *content = tidied.collect();
}

/// Header names as they are sent, not shouted.
fn tidy_headers(response: &mut Value) {
    let Some(headers) = response.get_mut("headers").and_then(Value::as_object_mut) else {
        return;
    };
    let tidied = headers.iter_mut().map(|(name, header)| {
        let mut header = header.take();
        if let Some(header) = header.as_object_mut() {
            header.retain(|key, value| !(key == "deprecated" && *value == false));
        }
        (name.to_owned(), header)
    });
    *headers = tidied.collect::<Map<_, _>>();
}

/// Operations say who may ask only where it is not what the document says of all: either
/// credential. The framework says nothing where anybody may.
fn say_who(operation: &mut Map<String, Value>) {
    let Some(ways) = operation.get_mut("security").and_then(Value::as_array_mut) else {
        operation.insert("security".to_owned(), json!([]));
        return;
    };
    if ways
        .iter()
        .any(|way| way.as_object().is_some_and(Map::is_empty))
    {
        // The empty way, which stands for nobody, comes first.
        ways.sort_by_key(|way| !way.as_object().is_some_and(Map::is_empty));
    } else {
        operation.shift_remove("security");
    }
}

/// Headers that the edge puts on responses.
fn add_common_headers(document: &mut Value) {
    let text = |description: &str, example: &str, longest: u16| {
        json!({
            "description": description,
            "schema": {"type": "string", "minLength": 1, "maxLength": longest, "pattern": "^[ -~]+$"},
            "example": example,
        })
    };
    document["components"]["headers"] = json!({
        "XRequestId": text("The id of the request, also in the log.", "0198c5f2-7d3e-7c4a-9a51-5b0f3f6f2a10",
            u16::try_from(request_id::MAX_CHARACTERS).unwrap_or(u16::MAX)),
        "RateLimit": text("How many requests are left, and seconds until all are back.", "\"read\";r=1199;t=1", 200),
        "RateLimitPolicy": text("How many requests are allowed in how many seconds.", "\"read\";q=1200;w=60", 200),
        "RetryAfter": {
            "description": "Seconds until trying again makes sense.",
            "schema": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 315_360_000},
            "example": 1,
        },
        "WwwAuthenticate": text("How to authenticate.", "Bearer realm=\"frontdesk\"", 200),
    });
    each_operation(document, |path, _, operation| {
        for (_, response) in operation
            .get_mut("responses")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flatten()
        {
            refer_to_headers(response, &common_headers(path, None));
        }
    });
}

/// The common headers of a response, of a problem when there is a status.
pub(super) fn common_headers(path: &str, status: Option<u16>) -> Vec<(&'static str, &'static str)> {
    let mut headers = vec![(request_id::HEADER, "XRequestId")];
    if !super::failures::is_probe(path) {
        headers.extend([
            ("RateLimit", "RateLimit"),
            ("RateLimit-Policy", "RateLimitPolicy"),
        ]);
    }
    match status {
        Some(401) => headers.push(("WWW-Authenticate", "WwwAuthenticate")),
        Some(409 | 429 | 503) => headers.push(("Retry-After", "RetryAfter")),
        _ => {}
    }
    headers
}

pub(super) fn refer_to_headers(response: &mut Value, headers: &[(&str, &str)]) {
    for (name, component) in headers {
        response["headers"][*name] = json!({"$ref": format!("#/components/headers/{component}")});
    }
}
