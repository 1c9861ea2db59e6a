//! Conditions: when a question is shown, required or skipped, told by the answers before
//! it.

mod truth;

use super::date::Date;
use super::number::Number;
use super::question::QuestionId;
use super::value::Value;

pub(in crate::form) use truth::{Heard, Truth};

/// A statement about earlier answers that holds or does not.
///
/// A test of a question that was not answered, or that is hidden, does not hold; its
/// opposite therefore does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// One answer is as the test says.
    Test(QuestionId, Test),
    /// All of these hold.
    And(Vec<Condition>),
    /// At least one of these holds.
    Or(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// How deep conditions may stand in each other.
    pub const MAX_DEPTH: usize = 8;
    /// How many parts an `and` or an `or` may have, and how many values a `oneOf`.
    pub const MAX_PARTS: usize = 50;

    /// Calls `visit` with every question that the condition looks at.
    pub fn for_each_question<'a>(&'a self, visit: &mut impl FnMut(&'a QuestionId)) {
        match self {
            Self::Test(question, _) => visit(question),
            Self::And(parts) | Self::Or(parts) => {
                for part in parts {
                    part.for_each_question(visit);
                }
            }
            Self::Not(part) => part.for_each_question(visit),
        }
    }
}

/// What is asked of one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// There is one.
    Answered,
    /// It is this.
    Equals(Scalar),
    /// It is one of these.
    OneOf(Vec<Scalar>),
    /// The text has this in it, letter for letter, or this option is chosen.
    Contains(String),
    /// The number is greater, or the day later.
    GreaterThan(Bound),
    /// The number is less, or the day earlier.
    LessThan(Bound),
}

impl Test {
    /// The key that documents use.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Equals(_) => "equals",
            Self::OneOf(_) => "oneOf",
            Self::Contains(_) => "contains",
            Self::GreaterThan(_) => "greaterThan",
            Self::LessThan(_) => "lessThan",
        }
    }
}

/// An answer that is neither a list nor a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scalar {
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text, an option, a day.
    Text(String),
}

impl From<&Scalar> for Value {
    fn from(scalar: &Scalar) -> Self {
        match scalar {
            Scalar::Bool(flag) => Self::Bool(*flag),
            Scalar::Number(number) => Self::Number(number.clone()),
            Scalar::Text(text) => Self::Text(text.clone()),
        }
    }
}

/// What an answer is measured against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// A number.
    Number(Number),
    /// A day.
    Date(Date),
}
