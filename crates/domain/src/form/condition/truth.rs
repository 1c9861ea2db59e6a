//! Whether a condition holds.

use crate::form::date::Date;
use crate::form::question::QuestionId;
use crate::form::value::Value;

use super::{Bound, Condition, Test};

/// What is known of the answer to a question.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) enum Heard<'a> {
    /// There is a good one.
    Answer(&'a Value),
    /// There is none, and need be none.
    Nothing,
    /// There is a bad one, or one is missing: whatever depends on it cannot be judged
    /// until it is mended.
    Unclear,
}

/// Whether a condition holds; `None` while that hangs on an answer that is not clear.
pub(in crate::form) type Truth = Option<bool>;

impl Condition {
    /// Whether the condition holds, by what was heard of the questions.
    pub(in crate::form) fn holds<'a>(&self, heard: &impl Fn(&QuestionId) -> Heard<'a>) -> Truth {
        match self {
            Self::Test(question, test) => match heard(question) {
                Heard::Answer(answer) => Some(test.holds(answer)),
                Heard::Nothing => Some(false),
                Heard::Unclear => None,
            },
            Self::And(parts) => all(parts.iter().map(|part| part.holds(heard))),
            Self::Or(parts) => {
                let opposites = parts
                    .iter()
                    .map(|part| part.holds(heard).map(|truth| !truth));
                all(opposites).map(|none| !none)
            }
            Self::Not(part) => part.holds(heard).map(|truth| !truth),
        }
    }
}

/// Whether all hold: one that does not decides, whatever is unclear about the rest.
fn all(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut all = Some(true);
    for truth in truths {
        match truth {
            Some(true) => {}
            Some(false) => return Some(false),
            None => all = None,
        }
    }
    all
}

impl Test {
    fn holds(&self, answer: &Value) -> bool {
        match self {
            Self::Answered => true,
            Self::Equals(wanted) => *answer == Value::from(wanted),
            Self::OneOf(wanted) => wanted.iter().any(|wanted| *answer == Value::from(wanted)),
            Self::Contains(part) => match answer {
                Value::Text(text) => text.contains(part.as_str()),
                Value::List(chosen) => chosen.iter().any(|item| item.as_text() == Some(part)),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::Map(_) => false,
            },
            Self::GreaterThan(bound) => bound.is_passed_by(answer, std::cmp::Ordering::Greater),
            Self::LessThan(bound) => bound.is_passed_by(answer, std::cmp::Ordering::Less),
        }
    }
}

impl Bound {
    fn is_passed_by(&self, answer: &Value, side: std::cmp::Ordering) -> bool {
        let found = match self {
            Self::Number(bound) => answer.as_number().map(|number| number.cmp(bound)),
            Self::Date(bound) => answer
                .as_text()
                .and_then(|text| Date::parse(text).ok())
                .map(|day| day.cmp(bound)),
        };
        found == Some(side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::condition::Scalar;
    use crate::form::number::Number;

    fn id(text: &str) -> QuestionId {
        QuestionId::parse(text).unwrap()
    }

    fn test(test: Test) -> Condition {
        Condition::Test(id("q"), test)
    }

    fn with(answer: &Value, condition: &Condition) -> Truth {
        condition.holds(&|_| Heard::Answer(answer))
    }

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn each_test_looks_at_the_answer_it_is_made_for() {
        let equals_one = test(Test::Equals(Scalar::Number(number("1"))));
        assert_eq!(with(&number("1.0").into(), &equals_one), Some(true));
        assert_eq!(with(&Value::from("1"), &equals_one), Some(false));
        let over = test(Test::GreaterThan(Bound::Number(number("2"))));
        assert_eq!(with(&number("2").into(), &over), Some(false));
        assert_eq!(with(&number("2.01").into(), &over), Some(true));
        let before = test(Test::LessThan(Bound::Date(
            Date::parse("2024-03-01").unwrap(),
        )));
        assert_eq!(with(&Value::from("2024-02-29"), &before), Some(true));
        assert_eq!(with(&Value::from("2024-03-01"), &before), Some(false));
        let contains = test(Test::Contains("b".to_owned()));
        assert_eq!(with(&Value::from("abc"), &contains), Some(true));
        assert_eq!(with(&Value::list(["a", "b"]), &contains), Some(true));
        assert_eq!(with(&Value::list(["abc"]), &contains), Some(false));
    }

    #[test]
    fn nothing_passes_no_test_and_so_every_opposite() {
        let answered = test(Test::Answered);
        assert_eq!(answered.holds(&|_| Heard::Nothing), Some(false));
        assert_eq!(
            Condition::Not(Box::new(answered)).holds(&|_| Heard::Nothing),
            Some(true)
        );
    }

    #[test]
    fn what_is_unclear_matters_only_where_it_decides() {
        let yes = Condition::And(vec![]);
        let no = Condition::Or(vec![]);
        let unclear = test(Test::Answered);
        let judge = |condition: &Condition| condition.holds(&|_| Heard::Unclear);
        assert_eq!(
            judge(&Condition::And(vec![unclear.clone(), no.clone()])),
            Some(false)
        );
        assert_eq!(
            judge(&Condition::And(vec![unclear.clone(), yes.clone()])),
            None
        );
        assert_eq!(
            judge(&Condition::Or(vec![unclear.clone(), yes])),
            Some(true)
        );
        assert_eq!(judge(&Condition::Or(vec![no, unclear.clone()])), None);
        assert_eq!(judge(&Condition::Not(Box::new(unclear))), None);
    }
}
