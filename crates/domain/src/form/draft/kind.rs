//! Reading the rules of a question, by its type.

use std::collections::BTreeSet;

use crate::form::date::Date;
use crate::form::number::Number;
use crate::form::pattern::Pattern;
use crate::form::question::{
    Choice, ChoiceValue, Choices, DateBound, DateRules, HowMany, Label, NumberRules, PatternRule,
    QuestionKind, QuestionType, Scale, TextRules,
};
use crate::form::value::Value;

use super::DefectKind;
use super::fields::{Field, Fields, Read};

/// The kind of question, if its rules are right.
pub(super) fn read(named: QuestionType, fields: &mut Fields<'_>) -> Read<QuestionKind> {
    Ok(match named {
        QuestionType::ShortText => {
            let rules = text_rules(fields, TextRules::SHORT_DEFAULT, TextRules::SHORT_MAX);
            QuestionKind::ShortText(rules?)
        }
        QuestionType::LongText => {
            let rules = text_rules(fields, TextRules::LONG_DEFAULT, TextRules::LONG_MAX);
            QuestionKind::LongText(rules?)
        }
        QuestionType::Email => QuestionKind::Email,
        QuestionType::Url => QuestionKind::Url,
        QuestionType::Number => QuestionKind::Number(number_rules(fields)?),
        QuestionType::Date => QuestionKind::Date(date_rules(fields)?),
        QuestionType::Select => QuestionKind::Select(choices(fields)?),
        QuestionType::MultiSelect => {
            let choices = choices(fields);
            let most = choices.as_ref().map_or(u32::MAX, Choices::count);
            let how_many = how_many(fields, most);
            QuestionKind::MultiSelect(choices?, how_many?)
        }
        QuestionType::Checkbox => QuestionKind::Checkbox,
        QuestionType::Rating => QuestionKind::Rating(fields.or("scale", Scale::DEFAULT, scale)?),
        QuestionType::Phone => QuestionKind::Phone,
        QuestionType::Country => QuestionKind::Country,
        QuestionType::Consent => QuestionKind::Consent,
        QuestionType::Statement => QuestionKind::Statement,
    })
}

fn text_rules(fields: &mut Fields<'_>, default: u32, most: u32) -> Read<TextRules> {
    let length = |field: &Field<'_>| field.whole(1..=i64::from(most));
    let min_length = fields.or("minLength", 1, length);
    let max_length = fields.or("maxLength", default, length);
    fields.refuse_reversed(
        ("minLength", min_length.as_ref().ok()),
        ("maxLength", max_length.as_ref().ok()),
    );
    let pattern = fields.optional("pattern", pattern);
    let hint = fields.optional("patternHint", Field::text);
    let (pattern, hint) = match (pattern?, hint?) {
        (None, Some(_)) => return fields.refuse("patternHint", DefectKind::HintWithoutPattern),
        other => other,
    };
    let (min_length, max_length) = (min_length?, max_length?);
    if pattern.is_some() && max_length > TextRules::PATTERN_MAX {
        let max = TextRules::PATTERN_MAX;
        return fields.refuse("maxLength", DefectKind::TooLongForPattern { max });
    }
    Ok(TextRules {
        min_length,
        max_length,
        pattern: pattern.map(|pattern| PatternRule { pattern, hint }),
    })
}

fn pattern(field: &Field<'_>) -> Read<Pattern> {
    Pattern::parse(field.plain_text()?).or_else(|error| field.refuse(error))
}

fn number_rules(fields: &mut Fields<'_>) -> Read<NumberRules> {
    let min = fields.or("min", NumberRules::lowest(), number_bound);
    let max = fields.or("max", NumberRules::highest(), number_bound);
    fields.refuse_reversed(("min", min.as_ref().ok()), ("max", max.as_ref().ok()));
    let decimals = fields.optional("decimals", |field| {
        field.whole(0..=i64::from(NumberRules::MAX_DECIMALS))
    });
    Ok(NumberRules {
        min: min?,
        max: max?,
        decimals: decimals?,
    })
}

fn number_bound(field: &Field<'_>) -> Read<Number> {
    let number = field.number()?;
    if NumberRules::lowest() <= number && number <= NumberRules::highest() {
        Ok(number)
    } else {
        field.refuse(DefectKind::BeyondNumbers)
    }
}

fn date_rules(fields: &mut Fields<'_>) -> Read<DateRules> {
    let earliest = fields.optional("earliest", date_bound);
    let latest = fields.optional("latest", date_bound);
    let (earliest, latest) = (earliest?, latest?);
    let reversed = match (earliest, latest) {
        (Some(DateBound::On(low)), Some(DateBound::On(high))) => high < low,
        (Some(DateBound::DaysFromToday(low)), Some(DateBound::DaysFromToday(high))) => high < low,
        // Which is first depends on the day.
        (Some(DateBound::On(_)), Some(DateBound::DaysFromToday(_)))
        | (Some(DateBound::DaysFromToday(_)), Some(DateBound::On(_)))
        | (None, _)
        | (_, None) => false,
    };
    if reversed {
        return fields.refuse("latest", DefectKind::Reversed { low: "earliest" });
    }
    Ok(DateRules { earliest, latest })
}

fn date_bound(field: &Field<'_>) -> Read<DateBound> {
    if let Value::Text(text) = field.value {
        let day = Date::parse(text).or_else(|error| field.refuse(error))?;
        return Ok(DateBound::On(day));
    }
    let mut fields = field.fields()?;
    let most = i64::from(DateBound::MAX_DAYS);
    let days = fields.required("daysFromToday", |field| field.whole(-most..=most));
    fields.finish();
    Ok(DateBound::DaysFromToday(days?))
}

fn choices(fields: &mut Fields<'_>) -> Read<Choices> {
    let options = fields.required("options", options);
    let other = fields.or("other", false, Field::flag);
    Ok(Choices {
        options: options?,
        other: other?,
    })
}

fn options(field: &Field<'_>) -> Read<Vec<Choice>> {
    let mut seen = BTreeSet::new();
    field.some(Choices::MAX, |field| {
        let option = option(field)?;
        if seen.insert(option.value.clone()) {
            Ok(option)
        } else {
            field.refuse(DefectKind::Repeated)
        }
    })
}

/// An option that is only a text says what it stands for.
fn option(field: &Field<'_>) -> Read<Choice> {
    if let Value::Text(_) = field.value {
        let value = field.text::<ChoiceValue>()?;
        let label = field.text::<Label>()?;
        return Ok(Choice { value, label });
    }
    let mut fields = field.fields()?;
    let value = fields.required("value", Field::text);
    let label = fields.required("label", Field::text);
    fields.finish();
    Ok(Choice {
        value: value?,
        label: label?,
    })
}

fn how_many(fields: &mut Fields<'_>, most: u32) -> Read<HowMany> {
    let count = |field: &Field<'_>| field.whole(1..=i64::from(most));
    let min = fields.or("minChosen", 1, count);
    let max = fields.or("maxChosen", most, count);
    fields.refuse_reversed(
        ("minChosen", min.as_ref().ok()),
        ("maxChosen", max.as_ref().ok()),
    );
    Ok(HowMany {
        min: min?,
        max: max?,
    })
}

fn scale(field: &Field<'_>) -> Read<Scale> {
    let (min, max) = (i64::from(Scale::MIN), i64::from(Scale::MAX));
    let top = field.whole(min..=max)?;
    Scale::new(top).map_or_else(|| field.refuse(DefectKind::OutOfRange { min, max }), Ok)
}
