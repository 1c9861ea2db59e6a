//! Reading conditions, as far as they make sense by themselves.

use crate::form::condition::{Bound, Condition, Scalar, Test};
use crate::form::date::Date;
use crate::form::value::Value;

use super::DefectKind;
use super::fields::{Field, Fields, Read};

const SHAPES: [&str; 4] = ["question", "and", "or", "not"];
const TESTS: [&str; 6] = [
    "answered",
    "equals",
    "oneOf",
    "contains",
    "greaterThan",
    "lessThan",
];

pub(super) fn read(field: &Field<'_>) -> Read<Condition> {
    at_depth(field, 1)
}

fn at_depth(field: &Field<'_>, depth: usize) -> Read<Condition> {
    if depth > Condition::MAX_DEPTH {
        let max = Condition::MAX_DEPTH;
        return field.refuse(DefectKind::TooDeep { max });
    }
    let mut fields = field.fields()?;
    let Some(shape) = only(&fields, &SHAPES) else {
        return field.refuse(DefectKind::NotACondition);
    };
    let part = |field: &Field<'_>| at_depth(field, depth + 1);
    let parts = |field: &Field<'_>| field.some(Condition::MAX_PARTS, part);
    let condition = match shape {
        "and" => fields.required(shape, parts).map(Condition::And),
        "or" => fields.required(shape, parts).map(Condition::Or),
        "not" => fields
            .required(shape, part)
            .map(|part| Condition::Not(Box::new(part))),
        _ => test(field, &mut fields),
    };
    fields.finish();
    condition
}

/// The one key of these that is there.
fn only<'k>(fields: &Fields<'_>, keys: &[&'k str]) -> Option<&'k str> {
    let mut found = keys.iter().filter(|key| fields.has(key));
    match (found.next(), found.next()) {
        (Some(key), None) => Some(key),
        (None, _) | (Some(_), Some(_)) => None,
    }
}

fn test(field: &Field<'_>, fields: &mut Fields<'_>) -> Read<Condition> {
    let question = fields.required("question", Field::text);
    let Some(key) = only(fields, &TESTS) else {
        fields.forget(&TESTS);
        return field.refuse(DefectKind::NotACondition);
    };
    let test = fields.required(key, |field| match key {
        "answered" => answered(field),
        "equals" => scalar(field).map(Test::Equals),
        "oneOf" => field.some(Condition::MAX_PARTS, scalar).map(Test::OneOf),
        "contains" => contains(field),
        "greaterThan" => bound(field).map(Test::GreaterThan),
        _ => bound(field).map(Test::LessThan),
    });
    Ok(Condition::Test(question?, test?))
}

fn answered(field: &Field<'_>) -> Read<Test> {
    if field.flag()? {
        Ok(Test::Answered)
    } else {
        field.wrong("true; for the opposite use 'not'")
    }
}

fn scalar(field: &Field<'_>) -> Read<Scalar> {
    match field.value {
        Value::Bool(flag) => Ok(Scalar::Bool(*flag)),
        Value::Number(number) => Ok(Scalar::Number(number.clone())),
        Value::Text(text) => Ok(Scalar::Text(text.clone())),
        Value::Null | Value::List(_) | Value::Map(_) => {
            field.wrong("a text, a number, true or false")
        }
    }
}

fn contains(field: &Field<'_>) -> Read<Test> {
    match field.plain_text()? {
        "" => field.wrong("at least one character"),
        part => Ok(Test::Contains(part.to_owned())),
    }
}

fn bound(field: &Field<'_>) -> Read<Bound> {
    match field.value {
        Value::Number(number) => Ok(Bound::Number(number.clone())),
        Value::Text(text) => Date::parse(text)
            .map(Bound::Date)
            .or_else(|error| field.refuse(error)),
        Value::Null | Value::Bool(_) | Value::List(_) | Value::Map(_) => {
            field.wrong("a number or a date")
        }
    }
}
