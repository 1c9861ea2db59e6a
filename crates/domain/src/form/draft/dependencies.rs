//! What conditions say about other questions: that these exist, come earlier, and could
//! have such an answer.

use std::collections::BTreeSet;

use crate::form::condition::{Bound, Condition, Scalar, Test};
use crate::form::date::Date;
use crate::form::pointer::Pointer;
use crate::form::question::{COUNTRIES, Choices, QuestionId, QuestionKind};

use super::DefectKind;
use super::question::{CONDITION_KEYS, Reading};

/// Notes every condition that looks at a question it cannot look at.
pub(super) fn check(readings: &[&Reading<'_>]) {
    for (position, reading) in readings.iter().enumerate() {
        let place = Place { readings, position };
        for (key, condition) in CONDITION_KEYS.iter().zip(&reading.conditions) {
            if let Ok(Some(condition)) = condition {
                place.check(condition, &reading.at.key(key));
            }
        }
    }
}

/// One question among all of them.
struct Place<'a> {
    readings: &'a [&'a Reading<'a>],
    position: usize,
}

impl Place<'_> {
    fn refuse(&self, at: Pointer, kind: DefectKind) {
        self.readings[self.position].defects.add(at, kind);
    }

    fn check(&self, condition: &Condition, at: &Pointer) {
        match condition {
            Condition::Test(question, test) => self.check_test(question, test, at),
            Condition::And(parts) => self.check_all(parts, &at.key("and")),
            Condition::Or(parts) => self.check_all(parts, &at.key("or")),
            Condition::Not(part) => self.check(part, &at.key("not")),
        }
    }

    fn check_all(&self, parts: &[Condition], at: &Pointer) {
        for (index, part) in parts.iter().enumerate() {
            self.check(part, &at.index(index));
        }
    }

    fn check_test(&self, question: &QuestionId, test: &Test, at: &Pointer) {
        let Some(found) = position_of(self.readings, question) else {
            return self.refuse(at.key("question"), DefectKind::UnknownQuestion);
        };
        if found >= self.position {
            let kind = self
                .circle(found)
                .unwrap_or_else(|| DefectKind::LooksAhead(question.clone()));
            return self.refuse(at.key("question"), kind);
        }
        let Ok(kind) = &self.readings[found].kind else {
            return;
        };
        if *kind == QuestionKind::Statement {
            return self.refuse(at.key("question"), DefectKind::NoAnswer(question.clone()));
        }
        for (at, kind) in unfit(question, kind, test, &at.key(test.key())) {
            self.refuse(at, kind);
        }
    }

    /// The way from the later question back to this one, when there is one.
    fn circle(&self, later: usize) -> Option<DefectKind> {
        let mut way = vec![self.position];
        let mut seen = BTreeSet::new();
        let closed = self.leads_back(later, &mut way, &mut seen);
        let names = way
            .iter()
            .filter_map(|position| self.readings[*position].id.clone().ok());
        closed.then(|| DefectKind::Circle(names.collect()))
    }

    fn leads_back(&self, from: usize, way: &mut Vec<usize>, seen: &mut BTreeSet<usize>) -> bool {
        way.push(from);
        if from == self.position {
            return true;
        }
        let is_new = seen.insert(from);
        let next = looked_at(self.readings, from);
        if is_new
            && next
                .into_iter()
                .any(|next| self.leads_back(next, way, seen))
        {
            return true;
        }
        way.pop();
        false
    }
}

fn position_of(readings: &[&Reading<'_>], question: &QuestionId) -> Option<usize> {
    readings
        .iter()
        .position(|reading| reading.id.as_ref().is_ok_and(|id| id == question))
}

fn looked_at(readings: &[&Reading<'_>], position: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for condition in readings[position].conditions.iter().flatten().flatten() {
        condition.for_each_question(&mut |question| found.extend(position_of(readings, question)));
    }
    found
}

/// What about the test no answer of such a question could ever meet.
fn unfit(
    question: &QuestionId,
    kind: &QuestionKind,
    test: &Test,
    at: &Pointer,
) -> Vec<(Pointer, DefectKind)> {
    let unfit = || DefectKind::Unfit {
        question: question.clone(),
        question_type: kind.question_type(),
    };
    match test {
        Test::Answered => Vec::new(),
        Test::Equals(scalar) => misfit(question, kind, scalar)
            .map(|kind| (at.clone(), kind))
            .into_iter()
            .collect(),
        Test::OneOf(scalars) => scalars
            .iter()
            .enumerate()
            .filter_map(|(index, scalar)| Some((at.index(index), misfit(question, kind, scalar)?)))
            .collect(),
        Test::Contains(part) => match kind {
            QuestionKind::MultiSelect(choices, _) if choices.has(part) => Vec::new(),
            QuestionKind::MultiSelect(..) => {
                vec![(at.clone(), DefectKind::NotAnOption(question.clone()))]
            }
            kind if is_text(kind) => Vec::new(),
            _ => vec![(at.clone(), unfit())],
        },
        Test::GreaterThan(bound) | Test::LessThan(bound) => match (kind, bound) {
            (QuestionKind::Number(_) | QuestionKind::Rating(_), Bound::Number(_))
            | (QuestionKind::Date(_), Bound::Date(_)) => Vec::new(),
            _ => vec![(at.clone(), unfit())],
        },
    }
}

fn misfit(question: &QuestionId, kind: &QuestionKind, scalar: &Scalar) -> Option<DefectKind> {
    let among = |known: bool| (!known).then(|| DefectKind::NotAnOption(question.clone()));
    let fits = match (kind, scalar) {
        (QuestionKind::Select(choices), Scalar::Text(text)) => {
            return among(Choices::has(choices, text));
        }
        (QuestionKind::Country, Scalar::Text(text)) => {
            return among(COUNTRIES.contains(&text.as_str()));
        }
        (QuestionKind::Date(_), Scalar::Text(text)) => Date::parse(text).is_ok(),
        (kind, Scalar::Text(_)) => is_text(kind),
        (QuestionKind::Number(_) | QuestionKind::Rating(_), Scalar::Number(_))
        | (QuestionKind::Checkbox | QuestionKind::Consent, Scalar::Bool(_)) => true,
        (_, Scalar::Number(_) | Scalar::Bool(_)) => false,
    };
    let question_type = kind.question_type();
    (!fits).then(|| DefectKind::Unfit {
        question: question.clone(),
        question_type,
    })
}

const fn is_text(kind: &QuestionKind) -> bool {
    match kind {
        QuestionKind::ShortText(_)
        | QuestionKind::LongText(_)
        | QuestionKind::Email
        | QuestionKind::Url
        | QuestionKind::Phone => true,
        QuestionKind::Number(_)
        | QuestionKind::Date(_)
        | QuestionKind::Select(_)
        | QuestionKind::MultiSelect(..)
        | QuestionKind::Checkbox
        | QuestionKind::Rating(_)
        | QuestionKind::Country
        | QuestionKind::Consent
        | QuestionKind::Statement => false,
    }
}
