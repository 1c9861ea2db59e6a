//! The schemas of questions and conditions: one closed object for each type of question,
//! told apart by `type`. The domain judges what is sent; these tell people what it takes.

use frontdesk_domain::form::condition::Condition;
use frontdesk_domain::form::pattern::Pattern;
use frontdesk_domain::form::question::{
    ChoiceValue, Choices, Help, Label, NumberRules, Placeholder, QuestionId, QuestionType, Scale,
    TextRules,
};
use poem_openapi::registry::{MetaDiscriminatorObject, MetaSchema, MetaSchemaRef, Registry};

use crate::types::NO_NUL;

/// The name of the schema of questions.
pub(super) const QUESTION: &str = "FormQuestion";
const CONDITION: &str = "FormCondition";
const OPTION: &str = "FormOption";
const ID: &str = "QuestionId";
const LABEL: &str = "QuestionLabel";
const HELP: &str = "QuestionHelp";
const PLACEHOLDER: &str = "QuestionPlaceholder";

type Property = (&'static str, MetaSchemaRef);

/// Adds the schemas to the document.
pub(super) fn register(registry: &mut Registry) {
    let schemas = &mut registry.schemas;
    let mut add = |name: &str, schema: MetaSchema| schemas.insert(name.to_owned(), schema);
    for named in QuestionType::ALL {
        add(variant(named), question(named));
    }
    add(QUESTION, any_question());
    add(CONDITION, condition());
    add(OPTION, option());
    for (name, schema) in words() {
        add(name, schema);
    }
}

const fn variant(named: QuestionType) -> &'static str {
    match named {
        QuestionType::ShortText => "ShortTextQuestion",
        QuestionType::LongText => "LongTextQuestion",
        QuestionType::Email => "EmailQuestion",
        QuestionType::Url => "UrlQuestion",
        QuestionType::Number => "NumberQuestion",
        QuestionType::Date => "DateQuestion",
        QuestionType::Select => "SelectQuestion",
        QuestionType::MultiSelect => "MultiSelectQuestion",
        QuestionType::Checkbox => "CheckboxQuestion",
        QuestionType::Rating => "RatingQuestion",
        QuestionType::Phone => "PhoneQuestion",
        QuestionType::Country => "CountryQuestion",
        QuestionType::Consent => "ConsentQuestion",
        QuestionType::Statement => "Statement",
    }
}

const fn about(named: QuestionType) -> &'static str {
    match named {
        QuestionType::ShortText => "A question whose answer is a text of a few words.",
        QuestionType::LongText => "A question whose answer is a longer text.",
        QuestionType::Email => "A question whose answer is an e-mail address.",
        QuestionType::Url => "A question whose answer is a web address, `http` or `https`.",
        QuestionType::Number => "A question whose answer is a number.",
        QuestionType::Date => "A question whose answer is a day, as `YYYY-MM-DD`.",
        QuestionType::Select => {
            "A question whose answer is the value of one option or, where `other` is on, `{\"other\": \"…\"}`."
        }
        QuestionType::MultiSelect => {
            "A question whose answer is a list of values of options, each once; where `other` is on, one \
             `{\"other\": \"…\"}` may be among them."
        }
        QuestionType::Checkbox => "A question whose answer is `true` or `false`; both are answers.",
        QuestionType::Rating => {
            "A question whose answer is a whole number from 1 to the top of its scale."
        }
        QuestionType::Phone => {
            "A question whose answer is a telephone number: 5 to 15 digits with punctuation."
        }
        QuestionType::Country => {
            "A question whose answer is a country, by its two capital letters (ISO 3166-1)."
        }
        QuestionType::Consent => {
            "A question whose answer is `true`; `false` only where it is not required."
        }
        QuestionType::Statement => "Something to read. It takes no answer.",
    }
}

fn any_question() -> MetaSchema {
    let target = |named| format!("#/components/schemas/{}", variant(named));
    let mapping = QuestionType::ALL.map(|named| (named.name().to_owned(), target(named)));
    MetaSchema {
        description: Some("A question of a form, told apart by `type`."),
        one_of: QuestionType::ALL
            .map(|named| MetaSchemaRef::Reference(variant(named).to_owned()))
            .into(),
        discriminator: Some(MetaDiscriminatorObject {
            property_name: "type",
            mapping: mapping.into(),
        }),
        ..MetaSchema::ANY
    }
}

fn question(named: QuestionType) -> MetaSchema {
    let name = MetaSchema {
        enum_items: vec![named.name().into()],
        ..MetaSchema::new("string")
    };
    let mut properties = vec![
        shared("id", ID),
        inline("type", "Which answers it takes.", name),
        shared("label", LABEL),
        shared("help", HELP),
        shared("placeholder", PLACEHOLDER),
    ];
    let may_be_required = named != QuestionType::Statement;
    if may_be_required {
        properties.push(flag(
            "required",
            "Whether it must be answered wherever it is shown. Default false.",
        ));
        properties.push(reference(
            "requireIf",
            "It must be answered where this holds and it is shown.",
            CONDITION,
        ));
    }
    properties.push(reference(
        "showIf",
        "It is shown only where this holds. Default always.",
        CONDITION,
    ));
    properties.push(reference(
        "skipIf",
        "It is hidden where this holds, whatever else does.",
        CONDITION,
    ));
    properties.extend(rules(named));
    let mut required = vec!["id", "type", "label"];
    if matches!(named, QuestionType::Select | QuestionType::MultiSelect) {
        required.push("options");
    }
    object(about(named), required, properties)
}

/// What every question says, written once.
fn words() -> [(&'static str, MetaSchema); 4] {
    let described = |description, schema| MetaSchema {
        description: Some(description),
        ..schema
    };
    [
        (
            ID,
            described(
                "The name of the question: unique in its form, and the key of its answer.",
                name_of_question(),
            ),
        ),
        (
            LABEL,
            described("What it asks.", of_characters(1, Label::MAX_CHARACTERS)),
        ),
        (
            HELP,
            described("What explains it.", of_characters(1, Help::MAX_CHARACTERS)),
        ),
        (
            PLACEHOLDER,
            described(
                "What stands in the empty field.",
                of_characters(0, Placeholder::MAX_CHARACTERS),
            ),
        ),
    ]
}

/// The keys that only questions of this type have.
fn rules(named: QuestionType) -> Vec<Property> {
    match named {
        QuestionType::ShortText => text_rules(TextRules::SHORT_MAX),
        QuestionType::LongText => text_rules(TextRules::LONG_MAX),
        QuestionType::Number => vec![
            number("min", "The least number."),
            number("max", "The greatest number."),
            integer(
                "decimals",
                "How many decimal places at most; 0 for whole numbers. Default any.",
                0..=NumberRules::MAX_DECIMALS.into(),
            ),
        ],
        QuestionType::Date => vec![
            anything(
                "earliest",
                "The first day: `YYYY-MM-DD`, or `{\"daysFromToday\": n}` counted from the day of submission in UTC.",
            ),
            anything("latest", "The last day, likewise."),
        ],
        QuestionType::Select => choices(),
        QuestionType::MultiSelect => {
            let most = 1..=u32::try_from(Choices::MAX + 1).unwrap_or(u32::MAX);
            let mut properties = choices();
            properties.push(integer(
                "minChosen",
                "The fewest options. Default 1.",
                most.clone(),
            ));
            properties.push(integer("maxChosen", "The most options. Default all.", most));
            properties
        }
        QuestionType::Rating => {
            vec![integer(
                "scale",
                "The top of the scale. Default 5.",
                Scale::MIN..=Scale::MAX,
            )]
        }
        QuestionType::Email
        | QuestionType::Url
        | QuestionType::Checkbox
        | QuestionType::Phone
        | QuestionType::Country
        | QuestionType::Consent
        | QuestionType::Statement => Vec::new(),
    }
}

fn text_rules(longest: u32) -> Vec<Property> {
    vec![
        integer(
            "minLength",
            "The fewest characters. Default 1.",
            1..=longest,
        ),
        integer("maxLength", "The most characters.", 1..=longest),
        text(
            "pattern",
            "What the text has to match somewhere: a regular expression (ECMA-262) without look-around and back references, \
             matched in linear time.",
            1,
            Pattern::MAX_CHARACTERS,
        ),
        text(
            "patternHint",
            "The pattern in words, for whoever does not match it.",
            1,
            200,
        ),
    ]
}

fn choices() -> Vec<Property> {
    let options = MetaSchema {
        items: Some(Box::new(MetaSchemaRef::Reference(OPTION.to_owned()))),
        min_items: Some(1),
        max_items: Some(Choices::MAX),
        ..MetaSchema::new("array")
    };
    vec![
        inline("options", "What can be chosen, each value once.", options),
        flag(
            "other",
            "Whether a text of the person's own is taken as well. Default false.",
        ),
    ]
}

fn option() -> MetaSchema {
    let properties = vec![
        text(
            "value",
            "What stands for it in an answer.",
            1,
            ChoiceValue::MAX_CHARACTERS,
        ),
        text("label", "What it says.", 1, Label::MAX_CHARACTERS),
    ];
    object("Something to choose.", vec!["value", "label"], properties)
}

fn condition() -> MetaSchema {
    let parts = |name, description| {
        let items = MetaSchemaRef::Reference(CONDITION.to_owned());
        let parts = MetaSchema {
            items: Some(Box::new(items)),
            min_items: Some(1),
            max_items: Some(Condition::MAX_PARTS),
            ..MetaSchema::new("array")
        };
        inline(name, description, parts)
    };
    let values = MetaSchema {
        items: Some(Box::new(MetaSchemaRef::Inline(Box::new(MetaSchema::ANY)))),
        min_items: Some(1),
        max_items: Some(Condition::MAX_PARTS),
        ..MetaSchema::new("array")
    };
    let properties = vec![
        inline(
            "question",
            "The question that is looked at; it must come before. Beside it stands exactly one test.",
            name_of_question(),
        ),
        flag(
            "answered",
            "Holds where the question was answered. Always `true`.",
        ),
        anything(
            "equals",
            "Holds where the answer is this text, number or boolean.",
        ),
        inline("oneOf", "Holds where the answer is one of these.", values),
        text(
            "contains",
            "Holds where a text contains this, or a list this option.",
            1,
            262_144,
        ),
        anything(
            "greaterThan",
            "Holds where the answer is greater than this number, or later than this day.",
        ),
        anything(
            "lessThan",
            "Holds where the answer is less than this number, or earlier than this day.",
        ),
        parts("and", "Holds where all of these hold."),
        parts("or", "Holds where one of these holds."),
        reference("not", "Holds where this does not.", CONDITION),
    ];
    MetaSchema {
        min_properties: Some(1),
        max_properties: Some(2),
        ..object(
            "What hangs on other answers: `question` with exactly one test, or exactly one of `and`, `or` and `not`.",
            Vec::new(),
            properties,
        )
    }
}

fn object(
    description: &'static str,
    required: Vec<&'static str>,
    properties: Vec<Property>,
) -> MetaSchema {
    MetaSchema {
        description: Some(description),
        required,
        properties,
        ..MetaSchema::new("object")
    }
}

fn inline(name: &'static str, description: &'static str, schema: MetaSchema) -> Property {
    let schema = MetaSchema {
        description: Some(description),
        ..schema
    };
    (name, MetaSchemaRef::Inline(Box::new(schema)))
}

fn reference(name: &'static str, description: &'static str, target: &str) -> Property {
    let described = MetaSchema {
        description: Some(description),
        ..MetaSchema::ANY
    };
    (
        name,
        MetaSchemaRef::Reference(target.to_owned()).merge(described),
    )
}

fn anything(name: &'static str, description: &'static str) -> Property {
    inline(name, description, MetaSchema::ANY)
}

fn flag(name: &'static str, description: &'static str) -> Property {
    inline(name, description, MetaSchema::new("boolean"))
}

fn shared(name: &'static str, target: &str) -> Property {
    (name, MetaSchemaRef::Reference(target.to_owned()))
}

fn text(name: &'static str, description: &'static str, min: usize, max: usize) -> Property {
    inline(name, description, of_characters(min, max))
}

fn of_characters(min: usize, max: usize) -> MetaSchema {
    MetaSchema {
        min_length: (min > 0).then_some(min),
        max_length: Some(max),
        pattern: Some(NO_NUL.to_owned()),
        ..MetaSchema::new("string")
    }
}

fn name_of_question() -> MetaSchema {
    MetaSchema {
        min_length: Some(1),
        max_length: Some(QuestionId::MAX_CHARACTERS),
        pattern: Some("^[A-Za-z0-9_.-]+$".to_owned()),
        ..MetaSchema::new("string")
    }
}

fn integer(
    name: &'static str,
    description: &'static str,
    range: std::ops::RangeInclusive<u32>,
) -> Property {
    let schema = MetaSchema {
        minimum: Some((*range.start()).into()),
        maximum: Some((*range.end()).into()),
        ..MetaSchema::new_with_format("integer", "int32")
    };
    inline(name, description, schema)
}

fn number(name: &'static str, description: &'static str) -> Property {
    let bound = |number: &str| number.parse().ok();
    let schema = MetaSchema {
        minimum: bound(NumberRules::lowest().as_str()),
        maximum: bound(NumberRules::highest().as_str()),
        ..MetaSchema::new("number")
    };
    inline(name, description, schema)
}
