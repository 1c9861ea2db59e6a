use poem_openapi::registry::Registry;
use poem_openapi::types::{MaybeUndefined, Type};
use poem_openapi::{Enum, Object, Union};
use serde_json::json;

use super::*;

#[derive(Enum)]
#[oai(rename_all = "snake_case")]
enum Size {
    Small,
    Large,
}

#[derive(Object)]
struct Circle {
    #[oai(validator(minimum(value = "0", exclusive = true)))]
    radius: f64,
}

#[derive(Object)]
struct Label {
    #[oai(validator(min_length = 1, max_length = 3))]
    text: String,
}

#[derive(Union)]
#[oai(discriminator_name = "kind", one_of, rename_all = "snake_case")]
enum Part {
    Circle(Circle),
    Label(Label),
}

#[derive(Object)]
struct Drawing {
    title: String,
    /// A reference with a description, which the framework wraps.
    size: Option<Size>,
    #[oai(validator(minimum(value = "1"), maximum(value = "9")))]
    layer: Option<i64>,
    #[oai(nullable)]
    note: MaybeUndefined<String>,
    visible: Option<bool>,
    #[oai(validator(max_items = 2, unique_items = true, max_length = 5))]
    tags: Option<Vec<String>>,
    #[oai(validator(max_items = 3))]
    parts: Option<Vec<Part>>,
}

fn faults(value: Value) -> Vec<(String, String)> {
    let mut registry = Registry::new();
    Drawing::register(&mut registry);
    let shape = Shape {
        root: Drawing::schema_ref(),
        schemas: registry.schemas,
    };
    let mut value = value;
    let Err(faults) = shape.check(&mut value) else {
        return Vec::new();
    };
    let details = serde_json::to_value(faults.pairs()).unwrap();
    serde_json::from_value(details).unwrap()
}

#[test]
fn what_the_schema_allows_passes() {
    let full = json!({
        "title": "", "size": "small", "layer": 1.0, "note": null, "visible": false, "tags": ["a", "b"],
        "parts": [{"kind": "circle", "radius": 0.5}, {"text": "abc", "kind": "label"}],
    });
    assert_eq!(faults(full), []);
    assert_eq!(faults(json!({"title": "x"})), []);
}

/// Each value has exactly this one fault.
fn each_is_pointed_at(cases: &[(&str, &str, &str)]) {
    for (value, pointer, message) in cases {
        let found = faults(serde_json::from_str(value).unwrap());
        assert_eq!(
            found,
            [((*pointer).to_owned(), (*message).to_owned())],
            "{value}"
        );
    }
}

#[test]
fn what_is_of_another_kind_is_pointed_at() {
    each_is_pointed_at(&[
        ("[]", "", "must be an object"),
        (r#"{"title": 7}"#, "/title", "must be a string"),
        (r#"{"title": true}"#, "/title", "must be a string"),
        (r#"{"title": null}"#, "/title", "must be a string"),
        (r#"{"title": "", "size": 1}"#, "/size", "must be a string"),
        (
            r#"{"title": "", "layer": "1"}"#,
            "/layer",
            "must be an integer",
        ),
        (
            r#"{"title": "", "layer": 1.5}"#,
            "/layer",
            "must be an integer",
        ),
        (
            r#"{"title": "", "layer": 1e300}"#,
            "/layer",
            "must be an integer",
        ),
        (
            r#"{"title": "", "layer": 18446744073709551615}"#,
            "/layer",
            "must be an integer",
        ),
        (
            r#"{"title": "", "visible": "yes"}"#,
            "/visible",
            "must be true or false",
        ),
        (r#"{"title": "", "tags": "a"}"#, "/tags", "must be an array"),
    ]);
}

#[test]
fn what_is_out_of_bounds_is_pointed_at() {
    each_is_pointed_at(&[
        (
            r#"{"title": "", "size": "huge"}"#,
            "/size",
            "must be one of small, large",
        ),
        (
            r#"{"title": "", "layer": 0}"#,
            "/layer",
            "must be at least 1",
        ),
        (
            r#"{"title": "", "layer": 10}"#,
            "/layer",
            "must be at most 9",
        ),
        (
            r#"{"title": "", "tags": ["a", "b", "c"]}"#,
            "/tags",
            "must have at most 2 items",
        ),
        (
            r#"{"title": "", "tags": ["a", "a"]}"#,
            "/tags",
            "must not have an item twice",
        ),
        (
            r#"{"title": "", "tags": ["ok", "too long"]}"#,
            "/tags/1",
            "must be at most 5 characters",
        ),
    ]);
}

#[test]
fn keys_that_are_missing_or_unknown_are_pointed_at() {
    each_is_pointed_at(&[
        ("{}", "/title", "is required"),
        (
            r#"{"title": "", "other/": 1}"#,
            "/other~1",
            "is not a known key",
        ),
    ]);
    assert_eq!(faults(json!({"layer": 0, "x": 1})).len(), 3, "all at once");
}

#[test]
fn variants_are_told_apart_and_checked() {
    let part = |part: &str| format!(r#"{{"title": "", "parts": [{part}]}}"#);
    for (value, pointer, message) in [
        ("{}", "/parts/0/kind", "must be one of circle, label"),
        (
            r#"{"kind": "square"}"#,
            "/parts/0/kind",
            "must be one of circle, label",
        ),
        (r#"{"kind": "circle"}"#, "/parts/0/radius", "is required"),
        (
            r#"{"kind": "circle", "radius": 0}"#,
            "/parts/0/radius",
            "must be more than 0",
        ),
        (
            r#"{"kind": "label", "text": ""}"#,
            "/parts/0/text",
            "must not be empty",
        ),
        (
            r#"{"kind": "label", "text": "a", "x": 1}"#,
            "/parts/0/x",
            "is not a known key",
        ),
    ] {
        each_is_pointed_at(&[(&part(value), pointer, message)]);
    }
}
