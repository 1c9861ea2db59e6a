//! Answers: what was sent, judged as a whole against a form.

mod check;
mod problem;
mod transcript;

use std::collections::BTreeMap;

use super::condition::{Condition, Heard, Truth};
use super::date::Date;
use super::definition::FormDefinition;
use super::pointer::Pointer;
use super::question::{Question, QuestionId, QuestionKind};
use super::value::Value;
use crate::text::lower_case;

pub use problem::{AnswerProblem, ProblemKind};

/// Answers that were judged good, exactly as they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<QuestionId, Value>);

impl Answers {
    /// For adapters: answers that were good when they were stored.
    pub const fn restore(answers: BTreeMap<QuestionId, Value>) -> Self {
        Self(answers)
    }

    /// The answer to a question, if it was answered.
    pub fn get(&self, question: &QuestionId) -> Option<&Value> {
        self.0.get(question)
    }

    /// Every text among the answers in lower case, one a line: what a search looks through.
    pub fn searchable(&self) -> String {
        let mut text = String::new();
        for value in self.0.values() {
            add_texts(value, &mut text);
        }
        text
    }

    /// Every answer, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Value)> {
        self.0.iter()
    }
}

fn add_texts(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(number) => {
            text.push_str(&number.to_string());
            text.push('\n');
        }
        Value::Text(part) => {
            text.push_str(&lower_case(part));
            text.push('\n');
        }
        Value::List(items) => items.iter().for_each(|item| add_texts(item, text)),
        Value::Map(entries) => entries.values().for_each(|entry| add_texts(entry, text)),
    }
}

/// The answers, if they are good ones to this form on the day `today` (in UTC).
///
/// Each answer has to fit its question; what has to be answered on the branch taken has
/// to be there; what is hidden or unknown must not be. While an answer is wrong or
/// missing, nothing is said about questions that hang on it.
///
/// # Errors
/// Everything that is wrong with them: first question by question, then what belongs to
/// no question.
pub fn answer(
    form: &FormDefinition,
    responses: BTreeMap<String, Value>,
    today: Date,
) -> Result<Answers, Vec<AnswerProblem>> {
    let mut hearing = Hearing {
        responses: &responses,
        today,
        heard: BTreeMap::new(),
        problems: Vec::new(),
    };
    for question in form.questions() {
        let heard = hearing.hear(question);
        hearing.heard.insert(&question.id, heard);
    }
    hearing.refuse_unknown();
    let problems = hearing.problems;
    if problems.is_empty() {
        let named = |(id, value)| Some((QuestionId::parse(id).ok()?, value));
        Ok(Answers(responses.into_iter().filter_map(named).collect()))
    } else {
        Err(problems)
    }
}

/// A form that is being gone through, question by question.
struct Hearing<'a> {
    responses: &'a BTreeMap<String, Value>,
    today: Date,
    heard: BTreeMap<&'a QuestionId, Heard<'a>>,
    problems: Vec<AnswerProblem>,
}

impl<'a> Hearing<'a> {
    fn hear(&mut self, question: &Question) -> Heard<'a> {
        let (shown, required) = self.place_of(question);
        let sent = self.responses.get(question.id.as_str());
        match (sent, shown) {
            (Some(_), Some(false)) => {
                self.refuse(&question.id, ProblemKind::Hidden);
                // It counts as what it is to whoever fills in the form.
                Heard::Nothing
            }
            (Some(sent), Some(true) | None) => self.judge(question, sent, shown, required),
            (None, Some(true)) if required == Some(true) => {
                self.refuse(&question.id, ProblemKind::Missing);
                Heard::Unclear
            }
            (None, Some(_) | None) => Heard::Nothing,
        }
    }

    /// Whether the question is shown, and whether it then has to be answered.
    fn place_of(&self, question: &Question) -> (Truth, Truth) {
        let hear = |id: &QuestionId| self.heard.get(id).copied().unwrap_or(Heard::Nothing);
        let holds = |condition: &Option<Condition>, otherwise: bool| {
            condition
                .as_ref()
                .map_or(Some(otherwise), |condition| condition.holds(&hear))
        };
        let shown = match (
            holds(&question.show_if, true),
            holds(&question.skip_if, false),
        ) {
            (Some(false), _) | (_, Some(true)) => Some(false),
            (None, _) | (_, None) => None,
            (Some(true), Some(false)) => Some(true),
        };
        let required = if question.required {
            Some(true)
        } else {
            holds(&question.require_if, false)
        };
        (shown, required)
    }

    fn judge(
        &mut self,
        question: &Question,
        sent: &'a Value,
        shown: Truth,
        required: Truth,
    ) -> Heard<'a> {
        let found = check::problems(&question.kind, sent, &at(question.id.as_str()), self.today);
        let is_good = found.is_empty();
        self.problems.extend(found);
        let refused = question.kind == QuestionKind::Consent && *sent == Value::Bool(false);
        if refused && (shown, required) == (Some(true), Some(true)) {
            self.refuse(&question.id, ProblemKind::ConsentNeeded);
            return Heard::Unclear;
        }
        if is_good && shown == Some(true) {
            Heard::Answer(sent)
        } else {
            Heard::Unclear
        }
    }

    fn refuse_unknown(&mut self) {
        for id in self.responses.keys() {
            let is_known =
                QuestionId::parse(id.as_str()).is_ok_and(|id| self.heard.contains_key(&id));
            if !is_known {
                self.problems.push(AnswerProblem {
                    pointer: at(id),
                    kind: ProblemKind::Unknown,
                });
            }
        }
    }

    fn refuse(&mut self, question: &QuestionId, kind: ProblemKind) {
        self.problems.push(AnswerProblem {
            pointer: at(question.as_str()),
            kind,
        });
    }
}

/// Where the answer to a question stands in a request.
fn at(id: &str) -> Pointer {
    Pointer::root().key("responses").key(id)
}

#[cfg(test)]
mod tests;
