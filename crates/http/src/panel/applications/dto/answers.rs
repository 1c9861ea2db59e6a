//! Answers: values by the ids of the questions, and the schema that judges them.

use std::borrow::Cow;

use frontdesk_domain::form::answers::Answers as DomainAnswers;
use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::definition::FormDefinition as DomainDefinition;
use frontdesk_domain::form::schema::answers_schema;
use frontdesk_domain::form::value::Value;
use poem_openapi::Object;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{Example, ParseError, ParseFromJSON, ParseResult, ToJSON, Type};
use serde_json::Value as Json;

use crate::exact;
use crate::samples;
use crate::types::{Email, Text, inline_type};

use super::answer;

/// Answers by the ids of their questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answers(Value);

impl Type for Answers {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        answer::ANSWERS.into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Reference(answer::ANSWERS.to_owned())
    }

    fn register(registry: &mut Registry) {
        answer::register(registry);
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl From<&DomainAnswers> for Answers {
    fn from(answers: &DomainAnswers) -> Self {
        let entries = answers
            .iter()
            .map(|(id, answer)| (id.to_string(), answer.clone()));
        Self(Value::Map(entries.collect()))
    }
}

impl ToJSON for Answers {
    fn to_json(&self) -> Option<Json> {
        Some(exact::json(&self.0))
    }
}

impl ParseFromJSON for Answers {
    fn parse_from_json(value: Option<Json>) -> ParseResult<Self> {
        match value {
            Some(object @ Json::Object(_)) => Ok(Self(exact::of_json(&object))),
            Some(other) => Err(ParseError::expected_type(other)),
            None => Err(ParseError::expected_input()),
        }
    }
}

/// The JSON Schema of the answers to a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AnswersSchema(Value);

inline_type! {
    [] AnswersSchema, "answers_schema",
    MetaSchema {
        additional_properties: Some(Box::new(MetaSchemaRef::Inline(Box::new(MetaSchema::ANY)))),
        ..MetaSchema::new("object")
    }
}

impl AnswersSchema {
    /// The schema of the answers that are sent on this day.
    pub fn of(form: &DomainDefinition, today: Date) -> Self {
        Self(answers_schema(form, today))
    }
}

impl ToJSON for AnswersSchema {
    fn to_json(&self) -> Option<Json> {
        Some(exact::json(&self.0))
    }
}

impl ParseFromJSON for AnswersSchema {
    fn parse_from_json(value: Option<Json>) -> ParseResult<Self> {
        Answers::parse_from_json(value)
            .map(|Answers(value)| Self(value))
            .map_err(ParseError::propagate)
    }
}

/// Answers to a form.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct FormAnswers {
    /// The answers by the ids of the questions. A question that is not answered is left
    /// out; a null or an empty text is no answer.
    pub responses: Answers,
    /// The token of an invite, for forms by invite. On other forms it is used too.
    pub invite_token: Option<Text<1, 200>>,
}

/// Answers to a form from somebody who is not signed in.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct OpenFormAnswers {
    /// The answers by the ids of the questions. A question that is not answered is left
    /// out; a null or an empty text is no answer.
    pub responses: Answers,
    /// The token of an invite, for forms by invite. On other forms it is used too.
    pub invite_token: Option<Text<1, 200>>,
    /// Where mail reaches whoever submits. An invite that is made out to an address wants
    /// that one.
    pub contact_email: Option<Email>,
}

/// Better answers to a submission for which changes were requested.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", example)]
pub(crate) struct RevisedAnswers {
    /// All answers anew, by the ids of the questions.
    pub responses: Answers,
}

impl Example for FormAnswers {
    fn example() -> Self {
        Self {
            responses: (&samples::answers()).into(),
            invite_token: None,
        }
    }
}

impl Example for OpenFormAnswers {
    fn example() -> Self {
        Self {
            responses: (&samples::answers()).into(),
            invite_token: None,
            contact_email: Some("mara@customer.example".into()),
        }
    }
}

impl Example for RevisedAnswers {
    fn example() -> Self {
        Self {
            responses: (&samples::answers()).into(),
        }
    }
}
