//! Conditions as schemas of all the answers together.
//!
//! A schema sees what was sent and not what is hidden. That makes no difference to the
//! verdict: whoever answers a hidden question is refused for it in either case.

use crate::form::condition::{Bound, Condition, Test};
use crate::form::pattern::Pattern;
use crate::form::question::{Question, QuestionKind};
use crate::form::value::Value;

use super::day::{self, Side};

/// When something is so.
pub(super) enum When {
    Always,
    Never,
    /// Where the answers are valid by this schema.
    If(Value),
}

impl When {
    fn not(self) -> Self {
        match self {
            Self::Always => Self::Never,
            Self::Never => Self::Always,
            Self::If(schema) => Self::If(Value::map([("not", schema)])),
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Always, when) | (when, Self::Always) => when,
            (Self::If(one), Self::If(other)) => {
                Self::If(Value::map([("allOf", Value::list([one, other]))]))
            }
        }
    }
}

/// When the question is shown.
pub(super) fn shown(question: &Question) -> When {
    let show = question
        .show_if
        .as_ref()
        .map_or(When::Always, |condition| When::If(schema(condition)));
    let skip = question
        .skip_if
        .as_ref()
        .map_or(When::Never, |condition| When::If(schema(condition)));
    show.and(skip.not())
}

/// When the question has to be answered.
pub(super) fn required(question: &Question) -> When {
    let asked = match &question.require_if {
        _ if question.required => When::Always,
        None => When::Never,
        Some(condition) => When::If(schema(condition)),
    };
    shown(question).and(asked)
}

fn schema(condition: &Condition) -> Value {
    let all = |parts: &[Condition]| Value::list(parts.iter().map(schema));
    match condition {
        Condition::Test(question, test) => answered(question.as_str(), wanted(test)),
        Condition::And(parts) => Value::map([("allOf", all(parts))]),
        Condition::Or(parts) => Value::map([("anyOf", all(parts))]),
        Condition::Not(part) => Value::map([("not", schema(part))]),
    }
}

/// The question has an answer, and it is like this.
fn answered(question: &str, answer: Option<Value>) -> Value {
    let required = ("required", Value::list([question]));
    match answer {
        None => Value::map([required]),
        Some(answer) => Value::map([required, ("properties", Value::map([(question, answer)]))]),
    }
}

/// What a test wants of an answer; `None` where any will do.
fn wanted(test: &Test) -> Option<Value> {
    match test {
        Test::Answered => None,
        Test::Equals(scalar) => Some(Value::map([("const", scalar.into())])),
        Test::OneOf(scalars) => Some(Value::map([("enum", Value::list(scalars))])),
        Test::Contains(part) => Some(containing(part)),
        Test::GreaterThan(bound) => Some(beyond(bound, Side::After)),
        Test::LessThan(bound) => Some(beyond(bound, Side::Before)),
    }
}

/// A text with this in it, or a list with this among its entries.
fn containing(part: &str) -> Value {
    let text = Value::map([
        ("type", "string".into()),
        ("pattern", Pattern::portable_literal(part).into()),
    ]);
    let list = Value::map([
        ("type", "array".into()),
        ("contains", Value::map([("const", part.into())])),
    ]);
    Value::map([("anyOf", Value::list([text, list]))])
}

fn beyond(bound: &Bound, side: Side) -> Value {
    match bound {
        Bound::Number(bound) => {
            let keyword = match side {
                Side::Before => "exclusiveMaximum",
                Side::After => "exclusiveMinimum",
            };
            Value::map([("type", "number".into()), (keyword, bound.clone().into())])
        }
        Bound::Date(bound) => Value::map([
            ("type", "string".into()),
            ("pattern", day::beyond(*bound, side, false).into()),
        ]),
    }
}

/// What follows where the question has to be answered.
pub(super) fn requirement(question: &Question) -> Value {
    let needs_yes = question.kind == QuestionKind::Consent;
    let answer = needs_yes.then(|| Value::map([("const", true.into())]));
    answered(question.id.as_str(), answer)
}
