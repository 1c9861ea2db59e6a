//! The finished document: that of a small API in detail, that of the desk by its rules.

mod rules;

use serde_json::{Value, json};

use super::*;
use crate::route_table::resolve;
use crate::testing::Sample;

fn sample(oas: Oas) -> Value {
    finished::<Sample>(oas)
}

fn operation<'a>(document: &'a Value, path: &str, method: &str) -> &'a Value {
    &document["paths"][path][method]
}

fn statuses(operation: &Value) -> Vec<&str> {
    operation["responses"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn both_forms_say_which_they_are_and_have_the_same_operations() {
    let (canonical, twin) = (sample(Oas::V3_1), sample(Oas::V3_0));
    assert_eq!(
        (&canonical["openapi"], &twin["openapi"]),
        (&json!("3.1.0"), &json!("3.0.3"))
    );
    let paths = |document: &Value| {
        document["paths"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&canonical), paths(&twin));
}

#[test]
fn parameters_carry_their_names_words_and_examples() {
    let document = sample(Oas::V3_1);
    let of = |method: &str| {
        let parameters = operation(&document, "/api/things", method)["parameters"]
            .as_array()
            .unwrap();
        parameters
            .iter()
            .map(|parameter| resolve(&document, parameter))
            .collect::<Vec<_>>()
    };
    let make = of("post")[0];
    assert_eq!(make["name"], "Idempotency-Key");
    assert_eq!(
        (&make["in"], &make["required"]),
        (&json!("header"), &json!(false))
    );
    assert!(make["description"].is_string() && make["example"].is_string());
    assert!(make["schema"].get("title").is_none() && make["schema"].get("description").is_none());
    assert!(make.get("explode").is_none() && make.get("deprecated").is_none());
    let list = of("get");
    let names: Vec<&str> = list
        .iter()
        .map(|parameter| parameter["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["limit", "cursor", "colour"]);
    assert_eq!(
        list[0]["schema"]["maximum"].to_string(),
        "200",
        "a whole number"
    );
}

#[test]
fn operations_say_exactly_what_the_layers_answer() {
    let document = sample(Oas::V3_1);
    let of = |path, method| statuses(operation(&document, path, method));
    assert_eq!(
        of("/api/things/{thing_id}", "get"),
        [
            "200", "304", "400", "401", "403", "404", "429", "500", "503"
        ]
    );
    assert_eq!(
        of("/api/things", "post"),
        [
            "201", "400", "401", "403", "408", "409", "413", "415", "422", "429", "500", "503"
        ]
    );
    assert_eq!(
        of("/api/things/{thing_id}", "patch"),
        [
            "200", "400", "401", "403", "404", "408", "412", "413", "415", "428", "429", "500",
            "503"
        ]
    );
    assert_eq!(of("/api/panic", "get"), ["204", "429", "500", "503"]);
    assert_eq!(
        of("/api/whoami", "get"),
        ["200", "401", "429", "500", "503"]
    );
}

#[test]
fn equal_problems_are_written_once_with_their_codes() {
    let document = sample(Oas::V3_1);
    let reference = &operation(&document, "/api/things", "post")["responses"]["409"]["$ref"];
    assert_eq!(
        reference,
        "#/components/responses/AlreadyExistsRequestInProgressAnswerErased"
    );
    let response =
        &document["components"]["responses"]["AlreadyExistsRequestInProgressAnswerErased"];
    let description = response["description"].as_str().unwrap();
    assert!(
        description.contains("`already_exists`") && description.contains("`request_in_progress`")
    );
    assert_eq!(
        response["content"]["application/problem+json"]["example"]["code"],
        "already_exists"
    );
    let unavailable = &operation(&document, "/api/things", "post")["responses"]["503"]["$ref"];
    assert!(unavailable.as_str().unwrap().contains("FeatureDisabled"));
}

#[test]
fn everybody_may_ask_only_where_it_says_so() {
    let document = sample(Oas::V3_1);
    assert_eq!(
        document["security"],
        json!([{"SessionCookie": []}, {"BearerToken": []}])
    );
    assert!(
        operation(&document, "/api/things", "get")
            .get("security")
            .is_none()
    );
    assert_eq!(
        operation(&document, "/api/panic", "get")["security"],
        json!([])
    );
    let optional = &operation(&document, "/api/whoami", "get")["security"];
    assert_eq!(
        *optional,
        json!([{}, {"SessionCookie": []}, {"BearerToken": []}])
    );
    let schemes = &document["components"]["securitySchemes"];
    assert_eq!(
        (
            &schemes["SessionCookie"]["in"],
            &schemes["SessionCookie"]["name"]
        ),
        (&json!("cookie"), &json!("session"))
    );
    assert_eq!(schemes["BearerToken"]["scheme"], "bearer");
}

#[test]
fn requests_are_closed_and_responses_open() {
    let schemas = &sample(Oas::V3_1)["components"]["schemas"];
    assert_eq!(schemas["MakeThing"]["additionalProperties"], false);
    for open in ["ChangeThing", "Thing"] {
        assert!(schemas[open].get("additionalProperties").is_none());
    }
}

#[test]
fn each_form_has_its_own_way_with_null_and_references() {
    let canonical = &sample(Oas::V3_1)["components"]["schemas"]["Thing"]["properties"];
    assert_eq!(canonical["note"]["type"], json!(["string", "null"]));
    assert_eq!(canonical["colour"]["$ref"], "#/components/schemas/Colour");
    assert_eq!(canonical["colour"]["description"], "Its colour.");
    assert!(canonical["colour"].get("allOf").is_none());
    let twin = &sample(Oas::V3_0)["components"]["schemas"]["Thing"]["properties"];
    assert_eq!(
        (&twin["note"]["type"], &twin["note"]["nullable"]),
        (&json!("string"), &json!(true))
    );
    assert_eq!(
        twin["colour"]["allOf"],
        json!([{"$ref": "#/components/schemas/Colour"}])
    );
}

#[test]
fn bodies_have_the_examples_of_their_types() {
    let document = sample(Oas::V3_1);
    let content = |path, method, part: &str| {
        let body = operation(&document, path, method).pointer(part);
        body.unwrap()["content"]["application/json"].clone()
    };
    let list = content("/api/things", "get", "/responses/200");
    assert_eq!(
        list["example"][0]["name"], "Lamp",
        "used once, it stands in its place"
    );
    let request = content("/api/things", "post", "/requestBody");
    assert!(request["example"]["name"].is_string());
    for (path, method, part) in [
        ("/api/things", "post", "/responses/201"),
        ("/api/things/{thing_id}", "get", "/responses/200"),
    ] {
        let reference = &content(path, method, part)["examples"]["sample"]["$ref"];
        assert_eq!(reference, "#/components/examples/Thing");
    }
    assert_eq!(
        document["components"]["examples"]["Thing"]["value"]["name"],
        "Lamp"
    );
}

#[test]
fn responses_name_the_headers_that_are_sent() {
    let document = sample(Oas::V3_1);
    let created = &operation(&document, "/api/things", "post")["responses"]["201"]["headers"];
    for name in [
        "ETag",
        "Location",
        "Idempotent-Replayed",
        "X-Request-Id",
        "RateLimit",
        "RateLimit-Policy",
    ] {
        assert!(created.get(name).is_some(), "{name}");
    }
    let limited = &document["components"]["responses"]["RateLimited"]["headers"];
    assert!(limited.get("Retry-After").is_some());
}

#[test]
fn webhooks_are_an_extension_in_the_twin() {
    let mut document =
        json!({"openapi": "", "info": {"summary": "s"}, "webhooks": {"a": {}}, "components": {}});
    version::to_3_0(&mut document);
    assert_eq!(
        document,
        json!({"openapi": "3.0.3", "info": {}, "components": {}, "x-webhooks": {"a": {}}})
    );
}

#[test]
fn exclusive_bounds_become_numbers() {
    let schema = json!({"type": "number", "minimum": 0, "exclusiveMinimum": true, "exclusiveMaximum": false});
    let mut document = json!({"components": {"schemas": {"A": schema}}});
    version::to_3_1(&mut document);
    assert_eq!(
        document["components"]["schemas"]["A"],
        json!({"type": "number", "exclusiveMinimum": 0})
    );
}
