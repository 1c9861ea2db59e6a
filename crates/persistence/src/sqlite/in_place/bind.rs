//! Values of statements, as SQLite takes them.

use rusqlite::types::{ToSqlOutput, Value as Owned, ValueRef};
use rusqlite::{Error, Statement as Prepared};
use sea_orm::{Statement, Value};
use thiserror::Error as ThisError;

/// No question that is asked in place holds such a value.
#[derive(Debug, ThisError)]
#[error("a value of a statement is of a type that is not asked for in place")]
struct Unforeseen;

/// Puts the values in their places.
pub(super) fn values(prepared: &mut Prepared<'_>, statement: &Statement) -> rusqlite::Result<()> {
    let values = statement.values.iter().flat_map(|values| values.0.iter());
    for (place, value) in (1..).zip(values) {
        prepared.raw_bind_parameter(place, bound(value)?)?;
    }
    Ok(())
}

/// As the driver of the pool stores it: a truth is 0 or 1, an id its sixteen bytes.
fn bound(value: &Value) -> rusqlite::Result<ToSqlOutput<'_>> {
    let integer = |value: Option<i64>| value.map_or(ValueRef::Null, ValueRef::Integer);
    let value = match value {
        Value::Bool(value) => integer(value.map(i64::from)),
        Value::Int(value) => integer(value.map(i64::from)),
        Value::BigInt(value) => integer(*value),
        Value::BigUnsigned(value) => {
            let value = value.map(i64::try_from).transpose();
            integer(value.map_err(|error| Error::ToSqlConversionFailure(error.into()))?)
        }
        Value::Double(value) => value.map_or(ValueRef::Null, ValueRef::Real),
        Value::String(value) => value
            .as_ref()
            .map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes())),
        Value::Bytes(value) => value
            .as_ref()
            .map_or(ValueRef::Null, |bytes| ValueRef::Blob(bytes)),
        Value::Uuid(value) => {
            let bytes = value.as_ref().map(|id| Owned::Blob(id.as_bytes().to_vec()));
            return Ok(ToSqlOutput::Owned(bytes.unwrap_or(Owned::Null)));
        }
        _ => return Err(Error::ToSqlConversionFailure(Unforeseen.into())),
    };
    Ok(ToSqlOutput::Borrowed(value))
}
