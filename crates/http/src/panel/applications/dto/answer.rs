//! The schemas of answers: what any question can be answered with. Which of it a question
//! takes, the domain judges.

use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::question::{Choices, NumberRules, TextRules};
use poem_openapi::registry::{MetaSchema, MetaSchemaRef, Registry};

use crate::types::NO_NUL;

/// The name of the schema of all answers to a form.
pub(super) const ANSWERS: &str = "Answers";
const ANSWER: &str = "Answer";
const OWN_CHOICE: &str = "OwnChoice";

/// Adds the schemas to the document.
pub(super) fn register(registry: &mut Registry) {
    for (name, schema) in [
        (ANSWERS, answers()),
        (ANSWER, answer()),
        (OWN_CHOICE, own_choice()),
    ] {
        registry.schemas.insert(name.to_owned(), schema);
    }
}

fn answers() -> MetaSchema {
    MetaSchema {
        description: Some("Answers by the ids of their questions."),
        additional_properties: Some(Box::new(reference(ANSWER))),
        max_properties: Some(FormDefinition::MAX_QUESTIONS),
        ..MetaSchema::new("object")
    }
}

fn answer() -> MetaSchema {
    let empty_or_text = MetaSchema {
        nullable: true,
        ..text(TextRules::LONG_MAX)
    };
    let number = MetaSchema {
        minimum: NumberRules::lowest().as_str().parse().ok(),
        maximum: NumberRules::highest().as_str().parse().ok(),
        ..MetaSchema::new_with_format("number", "double")
    };
    // One of these lists was not worth a name of its own; "any of" is what all generators
    // read there.
    let choice = MetaSchema {
        any_of: vec![inline(text(TextRules::LONG_MAX)), reference(OWN_CHOICE)],
        ..MetaSchema::ANY
    };
    let choices = MetaSchema {
        items: Some(Box::new(inline(choice))),
        max_items: Some(Choices::MAX + 1),
        ..MetaSchema::new("array")
    };
    MetaSchema {
        description: Some("What a question is answered with; the type of the question says which."),
        one_of: vec![
            titled("Text", empty_or_text),
            titled("Number", number),
            titled("YesOrNo", MetaSchema::new("boolean")),
            titled("Choices", choices),
            reference(OWN_CHOICE),
        ],
        ..MetaSchema::ANY
    }
}

fn own_choice() -> MetaSchema {
    let words = MetaSchema {
        description: Some("The text."),
        ..text(Choices::OTHER_MAX_LENGTH)
    };
    MetaSchema {
        description: Some("A text of the person's own, where the question takes one."),
        required: vec![Choices::OTHER],
        properties: vec![(Choices::OTHER, inline(words))],
        ..MetaSchema::new("object")
    }
}

fn text(longest: u32) -> MetaSchema {
    MetaSchema {
        max_length: usize::try_from(longest).ok(),
        pattern: Some(NO_NUL.to_owned()),
        ..MetaSchema::new("string")
    }
}

/// Generators name the alternative so.
fn titled(title: &str, schema: MetaSchema) -> MetaSchemaRef {
    inline(MetaSchema {
        title: Some(title.to_owned()),
        ..schema
    })
}

fn inline(schema: MetaSchema) -> MetaSchemaRef {
    MetaSchemaRef::Inline(Box::new(schema))
}

fn reference(name: &str) -> MetaSchemaRef {
    MetaSchemaRef::Reference(name.to_owned())
}
