//! JSON that keeps the digits of its numbers, on the way in and on the way out.
//!
//! [`serde_json::Value`] holds numbers as machines compute with them: `1.50` becomes 1.5,
//! and of twenty digits the last few are lost. An answer to a form is not rewritten.

use std::collections::BTreeMap;

use frontdesk_domain::form::number::Number;
use frontdesk_domain::form::value::Value;
use serde::de::Error as _;
use serde_json::Value as Json;
use serde_json::value::RawValue;

/// The value in these bytes. Where they come from outside, they were found to be JSON
/// that is not nested too deeply and has no key twice.
///
/// # Errors
/// When they are no JSON.
pub fn read(bytes: &[u8]) -> serde_json::Result<Value> {
    value(serde_json::from_slice(bytes)?)
}

fn value(raw: &RawValue) -> serde_json::Result<Value> {
    let text = raw.get();
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let entries: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
            let entries = entries
                .into_iter()
                .map(|(key, entry)| Ok((key, value(entry)?)));
            Value::Map(entries.collect::<serde_json::Result<_>>()?)
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            Value::List(items.into_iter().map(value).collect::<Result<_, _>>()?)
        }
        Some(b'"') => Value::Text(serde_json::from_str(text)?),
        Some(b't' | b'f') => Value::Bool(serde_json::from_str(text)?),
        Some(b'n') => Value::Null,
        _ => Value::Number(Number::parse(text).map_err(serde_json::Error::custom)?),
    })
}

/// What stands before the digits of a number that [`Json`] would rewrite. No text that
/// was taken in holds this character.
const MARK: char = '\0';

/// The value as JSON that [`settle`] makes exact once it is text.
pub(crate) fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(digits) => number(digits),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(json).collect()),
        Value::Map(entries) => {
            let entries = entries
                .iter()
                .map(|(key, entry)| (key.clone(), json(entry)));
            Json::Object(entries.collect())
        }
    }
}

fn number(digits: &Number) -> Json {
    let digits = digits.as_str();
    match serde_json::from_str::<serde_json::Number>(digits) {
        Ok(plain) if plain.to_string() == digits => Json::Number(plain),
        Ok(_) | Err(_) => Json::String(format!("{MARK}{digits}")),
    }
}

/// A value of JSON that was made in this program, such as a default in a schema.
pub(crate) fn of_json(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(plain) => Number::parse(plain.to_string()).map_or(Value::Null, Value::Number),
        Json::String(text) => match text.strip_prefix(MARK).map(Number::parse) {
            Some(Ok(digits)) => Value::Number(digits),
            Some(Err(_)) | None => Value::Text(text.clone()),
        },
        Json::Array(items) => Value::List(items.iter().map(of_json).collect()),
        Json::Object(entries) => {
            let entries = entries
                .iter()
                .map(|(key, entry)| (key.clone(), of_json(entry)));
            Value::Map(entries.collect())
        }
    }
}

/// Text of JSON in which every marked number is a number with its own digits again.
pub(crate) fn settle(text: String) -> String {
    // A mark at the start of a string, as JSON writes it.
    const MARKED: &str = r#""\u0000"#;
    if !text.contains(MARKED) {
        return text;
    }
    let mut parts = text.split(MARKED);
    let mut settled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (digits, rest) = part.split_once('"').unwrap_or((part, ""));
        settled.push_str(digits);
        settled.push_str(rest);
    }
    settled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(text: &str) -> String {
        let value = read(text.as_bytes()).unwrap();
        let json = json(&value);
        assert_eq!(of_json(&json), value);
        settle(json.to_string())
    }

    #[test]
    fn what_is_read_is_written_digit_for_digit() {
        for text in [
            r#"{"a":[1,1.0,1.50,-0,0.1,1e2,1E+02,12345678901234567890123,-9.99e-7],"b":{"c":null}}"#,
            r#""plain""#,
            r#"[true,false,"\"\\u00001.50",{"\\u0000":"\\"},"x\ny"]"#,
            "41.50",
        ] {
            assert_eq!(round_trip(text), text);
        }
    }

    #[test]
    fn white_space_and_escapes_are_notation() {
        assert_eq!(
            round_trip("{ \"\\u0061\" : [ 1 , \"\\u00e4\\/\" ] }"),
            r#"{"a":[1,"ä/"]}"#
        );
    }
}
