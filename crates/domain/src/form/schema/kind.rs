//! The schema of one answer, by the kind of its question.

use std::sync::LazyLock;

use crate::form::date::Date;
use crate::form::number::Number;
use crate::form::pattern::Pattern;
use crate::form::question::{
    Choice, Choices, DateRules, EMAIL, Format, HowMany, NumberRules, PHONE, QuestionKind,
    TextRules, URL,
};
use crate::form::value::Value;

use super::day::{self, Side};
use super::{COUNTRY, with_entry};

/// A text with something in it to read, and without NUL.
static READABLE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::parse(r"^[^\u0000]*[^\s\u0000][^\u0000]*$").expect("the built-in patterns are valid")
});

/// What a good answer looks like. Statements have none.
pub(super) fn schema(kind: &QuestionKind, today: Date) -> Value {
    match kind {
        QuestionKind::ShortText(rules) | QuestionKind::LongText(rules) => text(rules),
        QuestionKind::Email => formed(&EMAIL),
        QuestionKind::Url => formed(&URL),
        QuestionKind::Phone => formed(&PHONE),
        QuestionKind::Number(rules) => number(rules),
        QuestionKind::Date(rules) => date(*rules, today),
        QuestionKind::Select(choices) => choice(choices),
        QuestionKind::MultiSelect(choices, how_many) => list(choices, *how_many),
        QuestionKind::Checkbox | QuestionKind::Consent => Value::map([("type", "boolean".into())]),
        QuestionKind::Rating(scale) => number(&scale.rules()),
        QuestionKind::Country => Value::map([("$ref", COUNTRY.into())]),
        QuestionKind::Statement => Value::Bool(false),
    }
}

fn text(rules: &TextRules) -> Value {
    let TextRules {
        min_length,
        max_length,
        pattern,
    } = rules;
    let schema = readable(*min_length, *max_length);
    match pattern {
        None => schema,
        Some(rule) => with_entry(
            schema,
            "allOf",
            Value::list([matching(rule.pattern.portable())]),
        ),
    }
}

fn readable(min_length: u32, max_length: u32) -> Value {
    Value::map([
        ("type", "string".into()),
        ("minLength", min_length.into()),
        ("maxLength", max_length.into()),
        ("pattern", READABLE.portable().into()),
    ])
}

fn matching(pattern: &str) -> Value {
    Value::map([("pattern", pattern.into())])
}

fn formed(format: &Format) -> Value {
    Value::map([
        ("type", "string".into()),
        ("maxLength", format.max_length.into()),
        ("pattern", format.pattern.portable().into()),
    ])
}

fn number(rules: &NumberRules) -> Value {
    let NumberRules { min, max, decimals } = rules;
    let is_whole = *decimals == Some(0);
    let schema = Value::map([
        ("type", if is_whole { "integer" } else { "number" }.into()),
        ("minimum", min.clone().into()),
        ("maximum", max.clone().into()),
    ]);
    match decimals {
        None | Some(0) => schema,
        Some(places) => with_entry(schema, "multipleOf", Number::step(*places).into()),
    }
}

fn date(rules: DateRules, today: Date) -> Value {
    let schema = Value::map([
        ("type", "string".into()),
        ("format", "date".into()),
        ("pattern", day::CALENDAR.into()),
    ]);
    let earliest = rules
        .earliest
        .map(|bound| day::beyond(bound.day(today), Side::After, true));
    let latest = rules
        .latest
        .map(|bound| day::beyond(bound.day(today), Side::Before, true));
    let bounds: Vec<Value> = earliest
        .iter()
        .chain(&latest)
        .map(|pattern| matching(pattern))
        .collect();
    if bounds.is_empty() {
        schema
    } else {
        with_entry(schema, "allOf", Value::List(bounds))
    }
}

fn choice(choices: &Choices) -> Value {
    let option = |option: &Choice| {
        Value::map([
            ("const", option.value.as_str().into()),
            ("title", option.label.as_str().into()),
        ])
    };
    let mut alternatives: Vec<Value> = choices.options.iter().map(option).collect();
    if choices.other {
        alternatives.push(other());
    }
    Value::map([("anyOf", Value::List(alternatives))])
}

fn other() -> Value {
    Value::map([
        ("type", "object".into()),
        (
            "properties",
            Value::map([(Choices::OTHER, readable(1, Choices::OTHER_MAX_LENGTH))]),
        ),
        ("required", Value::list([Choices::OTHER])),
        ("additionalProperties", false.into()),
    ])
}

fn list(choices: &Choices, how_many: HowMany) -> Value {
    let schema = Value::map([
        ("type", "array".into()),
        ("items", choice(choices)),
        ("minItems", how_many.min.into()),
        ("maxItems", how_many.max.into()),
        ("uniqueItems", true.into()),
    ]);
    if !choices.other {
        return schema;
    }
    // Beside the options, one text of the person's own.
    let schema = with_entry(schema, "contains", Value::map([("type", "object".into())]));
    let schema = with_entry(schema, "minContains", 0_u32.into());
    with_entry(schema, "maxContains", 1_u32.into())
}
