//! How answers and definitions are written in a column: as JSON in which every value says
//! what it is, so that a decimal number keeps each of its digits.

use std::collections::BTreeMap;

use frontdesk_domain::form::answers::Answers;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::number::Number;
use frontdesk_domain::form::question::QuestionId;
use frontdesk_domain::form::value::Value;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
enum Stored {
    #[serde(rename = "null")]
    Null,
    #[serde(rename = "bool")]
    Bool(bool),
    #[serde(rename = "number")]
    Number(String),
    #[serde(rename = "text")]
    Text(String),
    #[serde(rename = "list")]
    List(Vec<Stored>),
    #[serde(rename = "map")]
    Map(BTreeMap<String, Stored>),
}

impl From<&Value> for Stored {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(yes) => Self::Bool(*yes),
            Value::Number(number) => Self::Number(number.as_str().to_owned()),
            Value::Text(text) => Self::Text(text.clone()),
            Value::List(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| (key.clone(), value.into()));
                Self::Map(entries.collect())
            }
        }
    }
}

impl Stored {
    fn value(self) -> Option<Value> {
        Some(match self {
            Self::Null => Value::Null,
            Self::Bool(yes) => Value::Bool(yes),
            Self::Number(text) => Value::Number(Number::parse(text).ok()?),
            Self::Text(text) => Value::Text(text),
            Self::List(items) => {
                Value::List(items.into_iter().map(Self::value).collect::<Option<_>>()?)
            }
            Self::Map(entries) => {
                let entries = entries
                    .into_iter()
                    .map(|(key, value)| Some((key, value.value()?)));
                Value::Map(entries.collect::<Option<_>>()?)
            }
        })
    }
}

fn json_of(value: &Stored) -> String {
    serde_json::to_string(value).expect("texts and maps of texts are always JSON")
}

/// Answers as a column holds them.
pub(crate) fn answers_json(answers: &Answers) -> String {
    let entries = answers
        .iter()
        .map(|(id, value)| (id.to_string(), value.into()));
    json_of(&Stored::Map(entries.collect()))
}

/// The answers in a column; `None` when they make no sense.
pub(crate) fn answers_of(json: &str) -> Option<Answers> {
    let Stored::Map(entries) = serde_json::from_str(json).ok()? else {
        return None;
    };
    let entries = entries
        .into_iter()
        .map(|(id, value)| Some((QuestionId::parse(id).ok()?, value.value()?)));
    Some(Answers::restore(entries.collect::<Option<_>>()?))
}

/// A definition as a column holds it: the draft that makes it.
pub(crate) fn definition_json(definition: &FormDefinition) -> String {
    json_of(&FormDraft::from(definition).document().into())
}

/// The definition in a column; `None` when the draft has defects.
pub(crate) fn definition_of(json: &str) -> Option<FormDefinition> {
    let document: Stored = serde_json::from_str(json).ok()?;
    FormDraft::new(document.value()?).check().ok()
}
