//! Reading JSON strictly: no key twice, no NUL, not too deep.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::problem::{Details, Faults, Kind, Refused};

/// How deep arrays and objects may be nested.
const MAX_DEPTH: usize = 64;

/// The JSON value in these bytes.
///
/// # Errors
/// The problem that says what is wrong, and where.
pub fn read(bytes: &[u8]) -> Result<Value, Refused> {
    let state = RefCell::new(State::default());
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = Reader { state: &state }.deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| match state.into_inner().fault {
        Some((pointer, message)) => Faults::one(pointer, message).into(),
        None => malformed(&error),
    })
}

/// The problem of a body that is no JSON.
pub(super) fn malformed(error: &serde_json::Error) -> Refused {
    let words = if error.is_eof() {
        "breaks off"
    } else {
        "is not valid JSON"
    };
    let words = format!(
        "The body {words} at line {}, column {}",
        error.line(),
        error.column()
    );
    Refused::new(Kind::MalformedBody, Details::say(words))
}

#[derive(Default)]
struct State {
    /// Where the reader is, as the parts of a JSON pointer.
    path: Vec<String>,
    /// What was refused although it is JSON.
    fault: Option<(String, &'static str)>,
}

/// Part of a JSON pointer, escaped (RFC 6901, section 3).
pub(super) fn escape(part: &str) -> String {
    part.replace('~', "~0").replace('/', "~1")
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    state: &'a RefCell<State>,
}

impl Reader<'_> {
    /// Reads what lies one step deeper.
    fn inside<T, E: Error>(
        self,
        part: &str,
        read: impl FnOnce(Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.state.borrow_mut().path.push(escape(part));
        if self.state.borrow().path.len() > MAX_DEPTH {
            return Err(self.refuse("is nested too deeply"));
        }
        let read = read(self)?;
        self.state.borrow_mut().path.pop();
        Ok(read)
    }

    fn refuse<E: Error>(self, message: &'static str) -> E {
        let mut state = self.state.borrow_mut();
        let pointer: String = state.path.iter().flat_map(|part| ["/", part]).collect();
        state.fault = Some((pointer, message));
        E::custom(message)
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| self.refuse("must be a finite number"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        if value.contains('\0') {
            return Err(self.refuse("must not contain the NUL character"));
        }
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = self.inside(&array.len().to_string(), |reader| {
            items.next_element_seed(reader)
        })? {
            array.push(item);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = self.inside(&key, |reader| {
                if key.contains('\0') {
                    return Err(reader.refuse("must not contain the NUL character"));
                }
                if object.contains_key(&key) {
                    return Err(reader.refuse("must not appear twice"));
                }
                entries.next_value_seed(reader)
            })?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use poem::IntoResponse;
    use serde_json::json;

    use super::*;

    async fn refusal(text: &[u8]) -> (Kind, Value) {
        let refused = read(text).unwrap_err();
        let kind = refused.kind;
        (
            kind,
            refused
                .into_response()
                .into_body()
                .into_json()
                .await
                .unwrap(),
        )
    }

    #[test]
    fn json_is_read_as_it_is() {
        let text = br#" {"a": [1, -2, 2.5, 1e2, true, null, "\u00e4\ud83d\ude00"], "b~/": {}} "#;
        let expected = json!({"a": [1, -2, 2.5, 100.0, true, null, "ä😀"], "b~/": {}});
        assert_eq!(read(text).unwrap(), expected);
    }

    #[tokio::test]
    async fn what_other_parsers_let_pass_is_refused_where_it_stands() {
        for (text, pointer) in [
            (r#"{"a": {"b": 1, "b": 2}}"#, "/a/b"),
            (r#"{"a": ["x", "y\u0000"]}"#, "/a/1"),
            (r#"{"a\u0000": 1}"#, "/a\u{fffd}"),
            (r#"{"x/y~": [{"k": 1, "k": 1}]}"#, "/x~1y~0/0/k"),
        ] {
            let (kind, body) = refusal(text.as_bytes()).await;
            assert_eq!(
                (kind, &body["errors"][0]["pointer"]),
                (Kind::InvalidRequest, &json!(pointer)),
                "{text}"
            );
        }
        let (kind, body) = refusal("[".repeat(65).as_bytes()).await;
        assert_eq!(kind, Kind::InvalidRequest);
        assert_eq!(body["errors"][0]["message"], "is nested too deeply");
        assert_eq!(refusal(&b"[".repeat(200_000)).await.0, Kind::InvalidRequest);
    }

    #[tokio::test]
    async fn what_is_no_json_is_malformed() {
        for text in [
            &b"{"[..],
            b"{\"a\": 1,}",
            b"{} {}",
            b"\xff",
            b"\"\xff\"",
            b"\"\\ud800\"",
            b"\"\\ud800\\u0041\"",
            b"NaN",
            b"1e999",
            b"'a'",
            b"\xef\xbb\xbf{}",
        ] {
            assert_eq!(refusal(text).await.0, Kind::MalformedBody, "{text:?}");
        }
    }
}
