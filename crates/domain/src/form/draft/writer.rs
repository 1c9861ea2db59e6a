//! Writing a form as a document.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::SecondsFormat;

use crate::form::condition::{Bound, Condition, Test};
use crate::form::definition::{FormDefinition, FormDescription, FormSettings};
use crate::form::limit::Limits;
use crate::form::question::{
    Choice, Choices, DateBound, Help, HowMany, NumberRules, PatternHint, Placeholder, Question,
    QuestionKind, Scale, TextRules,
};
use crate::form::value::Value;
use crate::form::visibility::{Schedule, Visibility};
use crate::ticket::department::DepartmentName;
use crate::time::Timestamp;

/// A document as it grows.
#[derive(Default)]
struct Document(BTreeMap<String, Value>);

impl Document {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    fn put_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Leaves out what is so anyway.
    fn put_unless<T: PartialEq + Into<Value>>(&mut self, key: &str, value: T, default: &T) {
        if value != *default {
            self.put(key, value);
        }
    }

    fn finish(self) -> Value {
        Value::Map(self.0)
    }
}

pub(super) fn write_form(form: &FormDefinition) -> Value {
    let mut document = Document::default();
    document.put("title", form.title().as_str());
    document.put_some(
        "description",
        form.description().map(FormDescription::as_str),
    );
    settings(form.settings(), &mut document);
    document.put(
        "questions",
        Value::list(form.questions().iter().map(question)),
    );
    document.finish()
}

fn settings(settings: &FormSettings, document: &mut Document) {
    let FormSettings {
        visibility,
        limits,
        schedule,
        acceptance_department,
    } = settings;
    let Limits {
        per_user,
        counted,
        window,
        capacity,
        cooldown,
    } = limits;
    let Schedule {
        opens_at,
        closes_at,
    } = schedule;
    let defaults = Limits::default();
    document.put_unless("visibility", visibility.name(), &Visibility::Users.name());
    document.put_unless("maxSubmissionsPerUser", *per_user, &defaults.per_user);
    document.put_unless("counted", counted.name(), &defaults.counted.name());
    document.put_some("windowSeconds", window.map(seconds));
    document.put_some("capacity", *capacity);
    document.put_unless(
        "cooldownSeconds",
        seconds(*cooldown),
        &seconds(defaults.cooldown),
    );
    document.put_some("opensAt", opens_at.map(instant));
    document.put_some("closesAt", closes_at.map(instant));
    document.put_some(
        "acceptanceDepartment",
        acceptance_department.as_ref().map(DepartmentName::as_str),
    );
}

/// Durations come from whole seconds, so nothing is lost.
fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

fn instant(instant: Timestamp) -> String {
    instant
        .to_utc()
        .to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn question(question: &Question) -> Value {
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
    let mut document = Document::default();
    document.put("id", id.as_str());
    document.put("type", kind.question_type().name());
    document.put("label", label.as_str());
    document.put_some("help", help.as_ref().map(Help::as_str));
    document.put_some("placeholder", placeholder.as_ref().map(Placeholder::as_str));
    document.put_unless("required", *required, &false);
    document.put_some("showIf", show_if.as_ref().map(condition));
    document.put_some("requireIf", require_if.as_ref().map(condition));
    document.put_some("skipIf", skip_if.as_ref().map(condition));
    rules(kind, &mut document);
    document.finish()
}

fn rules(kind: &QuestionKind, document: &mut Document) {
    match kind {
        QuestionKind::ShortText(rules) => text_rules(rules, TextRules::SHORT_DEFAULT, document),
        QuestionKind::LongText(rules) => text_rules(rules, TextRules::LONG_DEFAULT, document),
        QuestionKind::Number(NumberRules { min, max, decimals }) => {
            document.put_unless("min", min.clone(), &NumberRules::lowest());
            document.put_unless("max", max.clone(), &NumberRules::highest());
            document.put_some("decimals", decimals.map(u32::from));
        }
        QuestionKind::Date(rules) => {
            document.put_some("earliest", rules.earliest.map(date_bound));
            document.put_some("latest", rules.latest.map(date_bound));
        }
        QuestionKind::Select(choices) => write_choices(choices, document),
        QuestionKind::MultiSelect(choices, HowMany { min, max }) => {
            write_choices(choices, document);
            document.put_unless("minChosen", *min, &1);
            document.put_unless("maxChosen", *max, &choices.count());
        }
        QuestionKind::Rating(scale) => {
            document.put_unless("scale", scale.top(), &Scale::DEFAULT.top());
        }
        QuestionKind::Email
        | QuestionKind::Url
        | QuestionKind::Checkbox
        | QuestionKind::Phone
        | QuestionKind::Country
        | QuestionKind::Consent
        | QuestionKind::Statement => {}
    }
}

fn text_rules(rules: &TextRules, default: u32, document: &mut Document) {
    let TextRules {
        min_length,
        max_length,
        pattern,
    } = rules;
    document.put_unless("minLength", *min_length, &1);
    document.put_unless("maxLength", *max_length, &default);
    if let Some(rule) = pattern {
        document.put("pattern", rule.pattern.as_str());
        document.put_some("patternHint", rule.hint.as_ref().map(PatternHint::as_str));
    }
}

fn date_bound(bound: DateBound) -> Value {
    match bound {
        DateBound::On(day) => day.to_string().into(),
        DateBound::DaysFromToday(days) => Value::map([("daysFromToday", i64::from(days).into())]),
    }
}

fn write_choices(choices: &Choices, document: &mut Document) {
    let Choices { options, other } = choices;
    let option = |option: &Choice| {
        Value::map([
            ("value", option.value.as_str().into()),
            ("label", option.label.as_str().into()),
        ])
    };
    document.put("options", Value::list(options.iter().map(option)));
    document.put_unless("other", *other, &false);
}

fn condition(condition: &Condition) -> Value {
    let parts = |parts: &[Condition]| Value::list(parts.iter().map(self::condition));
    match condition {
        Condition::Test(question, test) => Value::map([
            ("question", question.as_str().into()),
            (test.key(), wanted(test)),
        ]),
        Condition::And(all) => Value::map([("and", parts(all))]),
        Condition::Or(any) => Value::map([("or", parts(any))]),
        Condition::Not(part) => Value::map([("not", self::condition(part))]),
    }
}

fn wanted(test: &Test) -> Value {
    match test {
        Test::Answered => true.into(),
        Test::Equals(scalar) => scalar.into(),
        Test::OneOf(scalars) => Value::list(scalars),
        Test::Contains(part) => part.as_str().into(),
        Test::GreaterThan(bound) | Test::LessThan(bound) => match bound {
            Bound::Number(number) => number.clone().into(),
            Bound::Date(day) => day.to_string().into(),
        },
    }
}
