//! A plain second opinion on answers that were accepted, without the code under test.

use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::question::{Choices, Question, QuestionKind};
use serde_json::{Map, Value};

/// The first thing that is wrong with accepted answers, conditions aside.
pub fn violation(form: &FormDefinition, responses: &Map<String, Value>) -> Option<String> {
    let known = |id: &String| {
        form.questions()
            .iter()
            .any(|question| question.id.as_str() == id)
    };
    if let Some(stranger) = responses.keys().find(|id| !known(id)) {
        return Some(format!("{stranger} is unknown"));
    }
    form.questions().iter().find_map(|question| {
        let id = question.id.as_str();
        match responses.get(id) {
            None => must_be_there(question).then(|| format!("{id} is missing")),
            Some(found) if fits(&question.kind, found) => None,
            Some(found) => Some(format!("{id} must not be {found}")),
        }
    })
}

const fn must_be_there(question: &Question) -> bool {
    question.required && question.show_if.is_none() && question.skip_if.is_none()
}

fn fits(kind: &QuestionKind, found: &Value) -> bool {
    match kind {
        QuestionKind::ShortText(rules) | QuestionKind::LongText(rules) => {
            found.as_str().is_some_and(|text| {
                let length = text.chars().count();
                (rules.min_length as usize..=rules.max_length as usize).contains(&length)
                    && !text.contains('\0')
                    && !text
                        .chars()
                        .all(|character| character.is_whitespace() && character != '\u{85}')
            })
        }
        QuestionKind::Email => found
            .as_str()
            .is_some_and(|text| text.matches('@').count() == 1),
        QuestionKind::Url => found
            .as_str()
            .is_some_and(|text| text.to_lowercase().starts_with("http")),
        QuestionKind::Phone => found
            .as_str()
            .is_some_and(|text| text.bytes().filter(u8::is_ascii_digit).count() >= 5),
        QuestionKind::Country => found.as_str().is_some_and(|text| text.len() == 2),
        QuestionKind::Number(rules) => found.as_f64().is_some_and(|number| {
            let bound = |text: &str| text.parse::<f64>().expect("a bound");
            bound(rules.min.as_str()) <= number && number <= bound(rules.max.as_str())
        }),
        QuestionKind::Rating(scale) => {
            (1..=scale.top()).any(|rating| *found == rating || *found == f64::from(rating))
        }
        QuestionKind::Date(_) => found.as_str().is_some_and(|text| text.len() == 10),
        QuestionKind::Select(choices) => is_choice(choices, found),
        QuestionKind::MultiSelect(choices, how_many) => found.as_array().is_some_and(|items| {
            (how_many.min as usize..=how_many.max as usize).contains(&items.len())
                && items.iter().all(|item| is_choice(choices, item))
                && items
                    .iter()
                    .enumerate()
                    .all(|(index, item)| !items[..index].contains(item))
        }),
        QuestionKind::Checkbox | QuestionKind::Consent => found.is_boolean(),
        QuestionKind::Statement => false,
    }
}

fn is_choice(choices: &Choices, found: &Value) -> bool {
    match found {
        Value::String(text) => choices
            .options
            .iter()
            .any(|option| option.value.as_str() == text),
        Value::Object(entries) => {
            choices.other && entries.len() == 1 && entries["other"].is_string()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => false,
    }
}
