//! Bodies that are no JSON, and JSON that is not what was asked for.

use serde_json::{Value, json};

use super::ground::Route;
use super::{Case, Ground};

/// How deep nobody needs to nest.
const DEEP: usize = 60_000;

/// Texts that are no JSON.
fn broken_texts() -> Vec<(&'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        ("nothing", Vec::new()),
        ("a space", text(" ")),
        ("half an object", text("{")),
        ("half a text", text("{\"a\": \"")),
        ("a comma too many", text("{\"a\": 1,}")),
        ("a comment", text("{/* */}")),
        ("single quotes", text("{'a': 1}")),
        ("two values", text("{} {}")),
        ("NaN", text("{\"a\": NaN}")),
        ("infinity", text("{\"a\": -Infinity}")),
        ("a number beyond all", text("{\"a\": 1e99999}")),
        (
            "a thousand digits",
            text(&format!("{{\"a\": {}}}", "9".repeat(1_000))),
        ),
        ("a leading zero", text("{\"a\": 01}")),
        ("NUL in a text", text("{\"a\": \"\\u0000\"}")),
        ("NUL itself", b"{\"a\": \"\0\"}".to_vec()),
        ("NUL before", b"\0{}".to_vec()),
        ("a control character", b"{\"a\": \"\x01\"}".to_vec()),
        ("a high surrogate", text("{\"a\": \"\\ud800\"}")),
        ("a low surrogate", text("{\"a\": \"\\udc00\"}")),
        ("surrogates reversed", text("{\"a\": \"\\udc00\\ud800\"}")),
        ("a surrogate in a key", text("{\"\\ud800\": 1}")),
        ("bytes that are no UTF-8", b"{\"a\": \"\xff\xfe\"}".to_vec()),
        ("an overlong slash", b"{\"a\": \"\xc0\xaf\"}".to_vec()),
        (
            "a surrogate in bytes",
            b"{\"a\": \"\xed\xa0\x80\"}".to_vec(),
        ),
        ("UTF-16", b"\xff\xfe{\0}\0".to_vec()),
        ("a mark of byte order", b"\xef\xbb\xbf{}".to_vec()),
        ("a bad escape", text("{\"a\": \"\\x41\"}")),
    ]
}

/// JSON that nobody should have written.
fn odd_texts() -> Vec<(&'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        ("a key twice", text("{\"a\": 1, \"a\": 2}")),
        ("deep lists", text(&("[".repeat(DEEP) + &"]".repeat(DEEP)))),
        ("deep lists, open", text(&"[".repeat(DEEP * 2))),
        (
            "deep objects",
            text(&("{\"a\":".repeat(DEEP / 2) + "1" + &"}".repeat(DEEP / 2))),
        ),
        ("many keys", text(&many_keys())),
        (
            "a long key",
            text(&format!("{{\"{}\": 1}}", "k".repeat(200_000))),
        ),
        ("a list", text("[]")),
        ("a text", text("\"{}\"")),
        ("a number", text("42")),
        ("null", text("null")),
        ("true", text("true")),
        (
            "XML",
            text(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            ),
        ),
        (
            "a prototype",
            text("{\"__proto__\": {\"admin\": true}, \"constructor\": {}}"),
        ),
    ]
}

fn many_keys() -> String {
    let keys: Vec<String> = (0..10_000).map(|n| format!("\"k{n}\": {n}")).collect();
    format!("{{{}}}", keys.join(", "))
}

/// Each text to each operation that takes a body.
pub fn broken(ground: &Ground) -> Vec<Case> {
    let texts = [broken_texts(), odd_texts()].concat();
    let of_route = |route| {
        let sent = |(name, text): &(&str, Vec<u8>)| {
            Case::new(named(route, name), ground.sending(route, text))
        };
        texts.iter().map(sent).collect::<Vec<_>>()
    };
    ground.writes().flat_map(of_route).collect()
}

/// What may stand where something else belongs.
fn strangers() -> [Value; 14] {
    [
        Value::Null,
        json!(true),
        json!(-1),
        json!(9_223_372_036_854_775_807_i64),
        json!(1.5),
        json!(""),
        json!("x".repeat(70_000)),
        json!("\u{feff}\u{202e}\u{10ffff}"),
        json!("'; DROP TABLE tickets; --"),
        json!("../../../../etc/passwd"),
        json!([]),
        json!([[[[]]]]),
        json!({}),
        json!({"$gt": ""}),
    ]
}

/// The example of each operation with one value replaced, left out or surrounded by what nobody knows.
pub fn misshapen(ground: &Ground) -> Vec<Case> {
    let mut cases = Vec::new();
    for route in ground.writes() {
        let Some(example) = route.example.as_ref().and_then(Value::as_object) else {
            continue;
        };
        let mut send = |name: String, body: &Value| {
            let bytes = ground.sending(route, body.to_string().as_bytes());
            cases.push(Case::new(named(route, &name), bytes));
        };
        for key in example.keys() {
            for stranger in strangers() {
                let mut changed = example.clone();
                changed.insert(key.clone(), stranger);
                send(format!("a stranger for {key}"), &changed.into());
            }
        }
        let mut unknown = example.clone();
        unknown.insert("isAdmin".to_owned(), json!(true));
        send("an unknown key".to_owned(), &unknown.into());
        send("the example in a list".to_owned(), &json!([example]));
    }
    cases
}

fn named(route: &Route, name: &str) -> String {
    format!("{} {}: {name}", route.method, route.template)
}
