//! Types of request and response fields that every resource shares.

use std::borrow::Cow;
use std::fmt;

use chrono::SecondsFormat;
use frontdesk_domain::time::Timestamp;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use poem_openapi::types::{
    Example, ParseError, ParseFromJSON, ParseFromParameter, ParseResult, ToJSON, Type,
};
use serde_json::Value;
use uuid::Uuid;

/// Implements [`Type`] for a type whose schema is written in place.
macro_rules! inline_type {
    ([$($generics:tt)*] $type:ty, $name:expr, $schema:expr) => {
        impl<$($generics)*> Type for $type {
            const IS_REQUIRED: bool = true;
            type RawValueType = Self;
            type RawElementValueType = Self;

            fn name() -> Cow<'static, str> {
                $name.into()
            }

            fn schema_ref() -> MetaSchemaRef {
                MetaSchemaRef::Inline(Box::new($schema))
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }

            fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
                Box::new(std::iter::once(self))
            }
        }
    };
}
pub(crate) use inline_type;

/// Text of `MIN` to `MAX` characters, documented so, in requests and responses. It takes
/// strings only; numbers and booleans are not text. Without `BLANK` it is documented to
/// hold more than white space, which the domain's own type then checks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MIN: usize, const MAX: usize, const BLANK: bool = true>(pub String);

/// Text of at most `MAX` characters that is not blank.
pub type Line<const MAX: usize> = Text<1, MAX, false>;

/// Any character but NUL, which is refused wherever it stands.
pub(crate) const NO_NUL: &str = r"^[^\u0000]*$";
/// The same, and one of them is no white space.
pub(crate) const NOT_BLANK: &str = r"^[^\u0000]*[^\s\u0000][^\u0000]*$";

inline_type! {
    [const MIN: usize, const MAX: usize, const BLANK: bool] Text<MIN, MAX, BLANK>,
    format!("text_{MIN}_{MAX}_{BLANK}"),
    MetaSchema {
        min_length: (MIN > 0).then_some(MIN),
        max_length: Some(MAX),
        pattern: Some((if BLANK { NO_NUL } else { NOT_BLANK }).to_owned()),
        ..MetaSchema::new("string")
    }
}

impl<const MIN: usize, const MAX: usize, const BLANK: bool> Text<MIN, MAX, BLANK> {
    fn within_bounds(text: String) -> ParseResult<Self> {
        let characters = text.chars().count();
        if !(MIN..=MAX).contains(&characters) {
            return Err(ParseError::custom(format_args!(
                "must be {MIN} to {MAX} characters"
            )));
        }
        if text.contains('\0') {
            return Err(ParseError::custom("must not contain the NUL character"));
        }
        Ok(Self(text))
    }
}

impl<const MIN: usize, const MAX: usize, const BLANK: bool> ParseFromJSON
    for Text<MIN, MAX, BLANK>
{
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        match value {
            Some(Value::String(text)) => Self::within_bounds(text),
            Some(other) => Err(ParseError::expected_type(other)),
            None => Err(ParseError::expected_input()),
        }
    }
}

impl<const MIN: usize, const MAX: usize, const BLANK: bool> ParseFromParameter
    for Text<MIN, MAX, BLANK>
{
    fn parse_from_parameter(text: &str) -> ParseResult<Self> {
        Self::within_bounds(text.to_owned())
    }
}

impl<const MIN: usize, const MAX: usize, const BLANK: bool> ToJSON for Text<MIN, MAX, BLANK> {
    fn to_json(&self) -> Option<Value> {
        Some(Value::String(self.0.clone()))
    }
}

impl<const MIN: usize, const MAX: usize, const BLANK: bool, T: Into<String>> From<T>
    for Text<MIN, MAX, BLANK>
{
    /// For responses: the domain vouches for the bounds.
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

/// An e-mail address as the desk understands it: one `@` with something on either side.
/// The domain's own type checks it; this one says so in the document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(pub String);

inline_type! {
    [] Email, "email",
    MetaSchema {
        min_length: Some(3),
        max_length: Some(254),
        pattern: Some(
            r"^[^@\s\u0000-\u001f\u007f-\u009f]+@[^@\s.\u0000-\u001f\u007f-\u009f]+(\.[^@\s.\u0000-\u001f\u007f-\u009f]+)*$"
                .to_owned(),
        ),
        ..MetaSchema::new("string")
    }
}

impl<T: Into<String>> From<T> for Email {
    fn from(address: T) -> Self {
        Self(address.into())
    }
}

impl ParseFromJSON for Email {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        let text = Text::<3, 254>::parse_from_json(value);
        text.map(|Text(address)| Self(address))
            .map_err(ParseError::propagate)
    }
}

impl ToJSON for Email {
    fn to_json(&self) -> Option<Value> {
        Some(Value::String(self.0.clone()))
    }
}

/// An instant, written as RFC 3339 in UTC with milliseconds: `2026-01-31T08:05:00.000Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant(pub Timestamp);

inline_type! {
    [] Instant, "instant",
    MetaSchema {
        min_length: Some(20),
        max_length: Some(40),
        example: Some("2026-01-31T08:05:00.000Z".into()),
        ..MetaSchema::new_with_format("string", "date-time")
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Example for Instant {
    fn example() -> Self {
        Self(
            Timestamp::from_millis(1_769_846_700_000)
                .unwrap_or(Timestamp::from(chrono::DateTime::UNIX_EPOCH)),
        )
    }
}

impl From<Timestamp> for Instant {
    fn from(at: Timestamp) -> Self {
        Self(at)
    }
}

impl ToJSON for Instant {
    fn to_json(&self) -> Option<Value> {
        Some(self.to_string().into())
    }
}

impl ParseFromJSON for Instant {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        match value {
            Some(Value::String(text)) => Self::parse_from_parameter(&text),
            Some(other) => Err(ParseError::expected_type(other)),
            None => Err(ParseError::expected_input()),
        }
    }
}

impl ParseFromParameter for Instant {
    fn parse_from_parameter(text: &str) -> ParseResult<Self> {
        let at = chrono::DateTime::parse_from_rfc3339(text)?;
        Ok(Self(Timestamp::from(at.to_utc())))
    }
}

/// An integer id of the domain, such as `Id<TicketId>`: 1 or greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Id<T>(pub T);

/// The greatest integer that every JSON parser keeps exact.
const MAX_ID: i64 = 9_007_199_254_740_991;

inline_type! {
    [T: Send + Sync] Id<T>, "id",
    MetaSchema {
        minimum: Some(1.0),
        maximum: Some(9_007_199_254_740_991.0),
        ..MetaSchema::new_with_format("integer", "int64")
    }
}

impl<T: TryFrom<i64> + Send + Sync> Id<T> {
    fn of(number: i64) -> ParseResult<Self> {
        let id = Some(number)
            .filter(|number| *number <= MAX_ID)
            .and_then(|number| T::try_from(number).ok());
        id.map(Self)
            .ok_or_else(|| ParseError::custom("must be 1 or greater"))
    }
}

impl<T: TryFrom<i64> + Send + Sync> ParseFromParameter for Id<T> {
    fn parse_from_parameter(text: &str) -> ParseResult<Self> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseError::custom("must be digits"));
        }
        Self::of(text.parse()?)
    }
}

impl<T: TryFrom<i64> + Send + Sync> ParseFromJSON for Id<T> {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        let value = value.unwrap_or_default();
        let number = value
            .as_i64()
            .ok_or_else(|| ParseError::expected_type(value))?;
        Self::of(number)
    }
}

impl<T: Copy + Into<i64> + Send + Sync> ToJSON for Id<T> {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.into().into())
    }
}

/// A UUID of the domain, such as `Uid<AccountId>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uid<T>(pub T);

inline_type! {
    [T: Send + Sync] Uid<T>, "uid",
    MetaSchema {
        min_length: Some(36),
        max_length: Some(36),
        pattern: Some("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$".to_owned()),
        ..MetaSchema::new_with_format("string", "uuid")
    }
}

impl<T: From<Uuid> + Send + Sync> ParseFromParameter for Uid<T> {
    fn parse_from_parameter(text: &str) -> ParseResult<Self> {
        // Only the form with hyphens: the parser also takes braces, URNs and bare digits.
        let uuid = Some(text)
            .filter(|text| text.len() == 36)
            .and_then(|text| text.parse::<Uuid>().ok());
        uuid.map(|uuid| Self(uuid.into()))
            .ok_or_else(|| ParseError::custom("must be a UUID"))
    }
}

impl<T: From<Uuid> + Send + Sync> ParseFromJSON for Uid<T> {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        match value {
            Some(Value::String(text)) => Self::parse_from_parameter(&text),
            Some(other) => Err(ParseError::expected_type(other)),
            None => Err(ParseError::expected_input()),
        }
    }
}

impl<T: fmt::Display + Send + Sync> ToJSON for Uid<T> {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.to_string().into())
    }
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::id::{AccountId, TicketId};
    use serde_json::json;

    use super::*;

    #[test]
    fn text_is_strings_only() {
        let parse = |value: Value| Text::<1, 3>::parse_from_json(Some(value)).ok();
        assert_eq!(parse(json!("äöü")), Some(Text("äöü".into())));
        for bad in [
            json!(1),
            json!(true),
            json!(null),
            json!(""),
            json!("four"),
            json!("a\0"),
        ] {
            assert_eq!(parse(bad.clone()), None, "{bad}");
        }
    }

    #[test]
    fn instants_are_written_with_milliseconds_and_z() {
        let at = Timestamp::from_millis(1_769_846_700_000).unwrap();
        assert_eq!(
            Instant(at).to_json(),
            Some(json!("2026-01-31T08:05:00.000Z"))
        );
        let parsed = Instant::parse_from_parameter("2026-01-31T10:05:00+02:00").unwrap();
        assert_eq!(parsed.0, at);
    }

    #[test]
    fn ids_have_one_form_each() {
        let id = |text: &str| {
            Id::<TicketId>::parse_from_parameter(text)
                .map(|id| id.0.get())
                .ok()
        };
        assert_eq!(id("7"), Some(7));
        for bad in [
            "",
            "0",
            "-1",
            "+1",
            "1.0",
            "abc",
            "9007199254740992",
            "99999999999999999999",
            "1 ",
            "٣",
        ] {
            assert_eq!(id(bad), None, "{bad}");
        }
        let uid = |text: &str| Uid::<AccountId>::parse_from_parameter(text).is_ok();
        assert!(uid("0198c5f2-7d3e-7c4a-9a51-5b0f3f6f2a10"));
        assert!(
            !uid("{0198c5f2-7d3e-7c4a-9a51-5b0f3f6f2a10}")
                && !uid("0198c5f27d3e7c4a9a515b0f3f6f2a10")
        );
    }
}
