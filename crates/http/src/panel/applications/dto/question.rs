//! Questions: the document that forms are written in, as it is sent and served.

use std::borrow::Cow;

use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::value::Value;
use poem_openapi::registry::{MetaSchemaRef, Registry};
use poem_openapi::types::{ParseFromJSON, ParseResult, ToJSON, Type};
use serde_json::Value as Json;

use crate::exact;

use super::schema;

/// A question with its rules, as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormQuestion(Value);

impl FormQuestion {
    /// The questions of a form, in order.
    pub fn all(form: &FormDefinition) -> Vec<Self> {
        let Value::Map(mut document) = FormDraft::from(form).into_document() else {
            return Vec::new();
        };
        match document.remove("questions") {
            Some(Value::List(questions)) => questions.into_iter().map(Self).collect(),
            _ => Vec::new(),
        }
    }
}

impl Type for FormQuestion {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        schema::QUESTION.into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Reference(schema::QUESTION.to_owned())
    }

    fn register(registry: &mut Registry) {
        schema::register(registry);
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl ToJSON for FormQuestion {
    fn to_json(&self) -> Option<Json> {
        Some(exact::json(&self.0))
    }
}

impl ParseFromJSON for FormQuestion {
    fn parse_from_json(value: Option<Json>) -> ParseResult<Self> {
        Ok(Self(exact::of_json(&value.unwrap_or_default())))
    }
}
