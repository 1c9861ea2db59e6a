//! From the fields of a form to answers, and to the submission.

use std::collections::BTreeMap;

use frontdesk_domain::form::answers::{AnswerProblem, ProblemKind};
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::number::Number;
use frontdesk_domain::form::question::{Choices, Question, QuestionKind};
use frontdesk_domain::form::value::Value;

use super::question::{answer_name, other_name};
use crate::fields::Fields;

/// Answers by question.
pub(crate) type Responses = BTreeMap<String, Value>;

/// What was answered. Fields that were left empty are left out.
pub(crate) fn responses(definition: &FormDefinition, fields: &Fields) -> Responses {
    let questions = definition.questions().iter();
    let answered = questions.filter_map(|question| {
        let answer = answer(question, fields)?;
        Some((question.id.to_string(), answer))
    });
    answered.collect()
}

fn answer(question: &Question, fields: &Fields) -> Option<Value> {
    let id = question.id.as_str();
    let name = answer_name(id);
    let written = fields.filled(&name);
    match &question.kind {
        QuestionKind::ShortText(_)
        | QuestionKind::LongText(_)
        | QuestionKind::Email
        | QuestionKind::Url
        | QuestionKind::Date(_)
        | QuestionKind::Phone
        | QuestionKind::Country => written.map(Value::from),
        QuestionKind::Number(_) | QuestionKind::Rating(_) => written.map(number),
        QuestionKind::Select(_) => other(id, fields).or_else(|| written.map(Value::from)),
        QuestionKind::MultiSelect(..) => {
            let chosen = fields.all(&name).map(Value::from);
            let all: Vec<Value> = chosen.chain(other(id, fields)).collect();
            (!all.is_empty()).then_some(Value::List(all))
        }
        // A box that was not ticked says no.
        QuestionKind::Checkbox | QuestionKind::Consent => Some(Value::Bool(fields.has(&name))),
        QuestionKind::Statement => None,
    }
}

/// A text of one's own beside the options.
fn other(id: &str, fields: &Fields) -> Option<Value> {
    let text = fields.filled(&other_name(id))?;
    Some(Value::map([(Choices::OTHER, Value::from(text))]))
}

/// A number as people write it: with a decimal point or a comma. What is none is left for
/// the form to refuse.
fn number(text: &str) -> Value {
    let text = text.trim();
    let pointed = if text.contains('.') {
        text.to_owned()
    } else {
        text.replacen(',', ".", 1)
    };
    Number::parse(pointed).map_or_else(|_| Value::from(text), Value::from)
}

/// Takes out the answers to questions that turned out not to be asked: without a script
/// all of them are on the page. Answers whether there were any.
pub(crate) fn leave_out_hidden(responses: &mut Responses, problems: &[AnswerProblem]) -> bool {
    let before = responses.len();
    for problem in problems
        .iter()
        .filter(|problem| problem.kind == ProblemKind::Hidden)
    {
        if let Some(id) = problem.pointer.as_str().strip_prefix("/responses/") {
            responses.remove(id);
        }
    }
    responses.len() < before
}
