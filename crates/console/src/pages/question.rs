//! The questions of a form, as fields to fill in.

use std::collections::BTreeMap;

use frontdesk_domain::form::answers::{AnswerProblem, Answers};
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::question::{COUNTRIES, Choices, Question, QuestionKind};
use frontdesk_domain::form::value::Value;

use super::condition_text::condition_text;
use crate::fields::Fields;
use crate::markup::Markup;
use crate::texts::Texts;

/// One question with what was written so far and what is wrong with it.
pub(crate) struct Field {
    pub id: String,
    pub label: String,
    pub help: Option<String>,
    pub placeholder: Markup,
    pub required: bool,
    pub look: Look,
    pub value: Markup,
    pub other: Markup,
    pub options: Vec<Choice>,
    pub problem: Option<String>,
    /// When the question is asked, for the script; the server decides anyway.
    pub show_if: Option<String>,
    pub skip_if: Option<String>,
    pub require_if: Option<String>,
}

/// Which control a question gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    Line {
        kind: &'static str,
        hint: &'static str,
    },
    Lines,
    Select {
        other: bool,
    },
    Several {
        other: bool,
    },
    Tick,
    Scale,
    Country,
    Statement,
}

/// An option of a question.
pub(crate) struct Choice {
    pub value: Markup,
    pub label: String,
    pub chosen: bool,
}

/// What was written, question by question: by a form that came back, or before.
#[derive(Default)]
pub(crate) struct Written(BTreeMap<String, Vec<String>>);

impl Written {
    /// What a form says.
    pub(crate) fn sent(fields: &Fields) -> Self {
        let mut written = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in fields.iter() {
            written
                .entry(name.to_owned())
                .or_default()
                .push(value.to_owned());
        }
        Self(written)
    }

    /// What was answered before.
    pub(crate) fn before(answers: &Answers) -> Self {
        let mut written = Self::default();
        for (id, value) in answers.iter() {
            written.add(id.as_str(), value);
        }
        written
    }

    fn add(&mut self, id: &str, value: &Value) {
        let (name, text) = match value {
            Value::Null => return,
            Value::Bool(flag) => (answer_name(id), flag.to_string()),
            Value::Number(number) => (answer_name(id), number.to_string()),
            Value::Text(text) => (answer_name(id), text.clone()),
            Value::List(items) => return items.iter().for_each(|item| self.add(id, item)),
            Value::Map(entries) => match entries.get(Choices::OTHER).and_then(Value::as_text) {
                Some(text) => (other_name(id), text.to_owned()),
                None => return,
            },
        };
        self.0.entry(name).or_default().push(text);
    }

    fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    fn one(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }
}

/// The name of the field that holds the answer.
pub(crate) fn answer_name(id: &str) -> String {
    format!("a.{id}")
}

/// The name of the field for an answer beside the options.
pub(crate) fn other_name(id: &str) -> String {
    format!("o.{id}")
}

/// Every question with what was written and what is wrong.
pub(crate) fn fields(
    definition: &FormDefinition,
    written: &Written,
    problems: &[AnswerProblem],
    t: &Texts,
) -> Vec<Field> {
    let questions = definition.questions().iter();
    questions
        .map(|question| field(question, written, problem_of(question, problems, t)))
        .collect()
}

/// What is wrong with the answer to a question, or inside of it.
fn problem_of(question: &Question, problems: &[AnswerProblem], t: &Texts) -> Option<String> {
    let at = format!("/responses/{}", question.id);
    let inside = format!("{at}/");
    let found = problems.iter().find(|problem| {
        let pointer = problem.pointer.as_str();
        pointer == at || pointer.starts_with(&inside)
    });
    found.map(|problem| t.problem(&problem.kind))
}

fn field(question: &Question, written: &Written, problem: Option<String>) -> Field {
    let Question {
        id,
        label,
        help,
        placeholder,
        required,
        show_if,
        require_if,
        skip_if,
        kind,
    } = question;
    let name = answer_name(id.as_str());
    let chosen = written.all(&name);
    Field {
        id: id.to_string(),
        label: label.to_string(),
        help: help.as_ref().map(ToString::to_string),
        placeholder: Markup::verbatim(placeholder.as_ref().map_or("", |text| text.as_str())),
        required: *required,
        look: look(kind),
        value: Markup::verbatim(written.one(&name)),
        other: Markup::verbatim(written.one(&other_name(id.as_str()))),
        options: options(kind, chosen),
        problem,
        show_if: show_if.as_ref().map(condition_text),
        skip_if: skip_if.as_ref().map(condition_text),
        require_if: require_if.as_ref().map(condition_text),
    }
}

fn look(kind: &QuestionKind) -> Look {
    let line = |kind, hint| Look::Line { kind, hint };
    match kind {
        QuestionKind::ShortText(_) => line("text", "text"),
        QuestionKind::LongText(_) => Look::Lines,
        QuestionKind::Email => line("email", "email"),
        QuestionKind::Url => line("url", "url"),
        QuestionKind::Number(_) => line("text", "decimal"),
        QuestionKind::Date(_) => line("date", "text"),
        QuestionKind::Select(choices) => Look::Select {
            other: choices.other,
        },
        QuestionKind::MultiSelect(choices, _) => Look::Several {
            other: choices.other,
        },
        QuestionKind::Checkbox | QuestionKind::Consent => Look::Tick,
        QuestionKind::Rating(_) => Look::Scale,
        QuestionKind::Phone => line("tel", "tel"),
        QuestionKind::Country => Look::Country,
        QuestionKind::Statement => Look::Statement,
    }
}

fn options(kind: &QuestionKind, chosen: &[String]) -> Vec<Choice> {
    let choice = |value: &str, label: &str| Choice {
        value: Markup::verbatim(value),
        label: label.to_owned(),
        chosen: chosen.iter().any(|chosen| chosen == value),
    };
    match kind {
        QuestionKind::Select(choices) | QuestionKind::MultiSelect(choices, _) => choices
            .options
            .iter()
            .map(|option| choice(option.value.as_str(), option.label.as_str()))
            .collect(),
        QuestionKind::Rating(scale) => (1..=scale.top())
            .map(|number| choice(&number.to_string(), &number.to_string()))
            .collect(),
        QuestionKind::Country => COUNTRIES.iter().map(|code| choice(code, code)).collect(),
        QuestionKind::Checkbox | QuestionKind::Consent => vec![choice("true", "")],
        QuestionKind::ShortText(_)
        | QuestionKind::LongText(_)
        | QuestionKind::Email
        | QuestionKind::Url
        | QuestionKind::Number(_)
        | QuestionKind::Date(_)
        | QuestionKind::Phone
        | QuestionKind::Statement => Vec::new(),
    }
}
