//! Values of columns as an export holds them, the same from every database.

use sea_orm::sea_query::ColumnType;
use sea_orm::{ColumnTrait, DbErr, QueryResult, Value};
use serde_json::{Number, Value as Json};
use uuid::Uuid;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Integer,
    Short,
    Boolean,
    Real,
    Text,
    Bytes,
    Uuid,
}

impl Kind {
    pub(crate) fn of(column: &impl ColumnTrait) -> Self {
        match column.def().get_column_type() {
            ColumnType::BigInteger => Self::Integer,
            ColumnType::Integer => Self::Short,
            ColumnType::Boolean => Self::Boolean,
            ColumnType::Double => Self::Real,
            ColumnType::Uuid => Self::Uuid,
            ColumnType::Binary(_) | ColumnType::VarBinary(_) | ColumnType::Blob => Self::Bytes,
            // What is left is text of some length; a test exports every column.
            _ => Self::Text,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Short => "short",
            Self::Boolean => "boolean",
            Self::Real => "real",
            Self::Text => "text",
            Self::Bytes => "bytes",
            Self::Uuid => "uuid",
        }
    }

    /// The value of a column of this kind.
    pub(crate) fn read(self, row: &QueryResult, column: &str) -> Result<Json, DbErr> {
        Ok(match self {
            Self::Integer => row.try_get::<Option<i64>>("", column)?.into(),
            Self::Short => row.try_get::<Option<i32>>("", column)?.into(),
            Self::Boolean => row.try_get::<Option<bool>>("", column)?.into(),
            Self::Text => row.try_get::<Option<String>>("", column)?.into(),
            Self::Real => {
                let number = row.try_get::<Option<f64>>("", column)?;
                number
                    .and_then(Number::from_f64)
                    .map_or(Json::Null, Json::Number)
            }
            Self::Bytes => {
                let bytes = row.try_get::<Option<Vec<u8>>>("", column)?;
                bytes.map_or(Json::Null, |bytes| Json::String(hexadecimal(&bytes)))
            }
            Self::Uuid => {
                let uuid = row.try_get::<Option<Uuid>>("", column)?;
                uuid.map_or(Json::Null, |uuid| Json::String(uuid.to_string()))
            }
        })
    }

    /// The value for a column of this kind; `None` for what never came out of one.
    pub(crate) fn parse(self, json: Json) -> Option<Value> {
        let text = |json: Json| match json {
            Json::Null => Some(None),
            Json::String(text) => Some(Some(text)),
            _ => None,
        };
        Some(match self {
            Self::Integer if json.is_null() => None::<i64>.into(),
            Self::Integer => json.as_i64()?.into(),
            Self::Short if json.is_null() => None::<i32>.into(),
            Self::Short => i32::try_from(json.as_i64()?).ok()?.into(),
            Self::Boolean if json.is_null() => None::<bool>.into(),
            Self::Boolean => json.as_bool()?.into(),
            Self::Real if json.is_null() => None::<f64>.into(),
            Self::Real => json.as_f64()?.into(),
            Self::Text => text(json)?.into(),
            Self::Bytes => match text(json)? {
                Some(text) => Some(bytes(&text)?).into(),
                None => None::<Vec<u8>>.into(),
            },
            Self::Uuid => match text(json)? {
                Some(text) => Some(text.parse::<Uuid>().ok()?).into(),
                None => None::<Uuid>.into(),
            },
        })
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| {
        [
            DIGITS[usize::from(byte >> 4)],
            DIGITS[usize::from(byte & 15)],
        ]
    });
    digits.map(char::from).collect()
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|digit| {
            digit
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        })
        .collect();
    let pairs = digits?;
    let whole = pairs.len().is_multiple_of(2);
    whole.then(|| pairs.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_from_their_digits() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(bytes(&hexadecimal(&all)), Some(all));
        assert_eq!(bytes(""), Some(Vec::new()));
        assert_eq!((bytes("0"), bytes("0g")), (None, None));
    }

    #[test]
    fn what_no_column_gave_is_refused() {
        assert_eq!(Kind::Short.parse(Json::from(5_000_000_000_i64)), None);
        assert_eq!(Kind::Text.parse(Json::from(1)), None);
        assert_eq!(Kind::Uuid.parse(Json::from("x")), None);
        assert_eq!(Kind::Boolean.parse(Json::from("true")), None);
    }
}
