//! Questions as the builder writes them: text in fields, and the document of the form.
//!
//! What a field shows of a stored form and nobody touched stays exactly as it was stored,
//! and so does whatever the builder has no field for.

use std::collections::BTreeMap;

use frontdesk_domain::form::number::Number;
use frontdesk_domain::form::value::Value;

use crate::fields::Fields;

type Map = BTreeMap<String, Value>;

/// A question with its fields, as they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// The id under which it is stored, if it is.
    pub was: String,
    pub id: String,
    pub kind: String,
    pub label: String,
    pub help: String,
    pub placeholder: String,
    pub required: bool,
    pub options: String,
    pub other: bool,
    /// The rules that its type has, by key.
    pub rules: Vec<(&'static str, String)>,
    pub show_question: String,
    pub show_test: String,
    pub show_value: String,
}

/// The keys that only some types have.
const fn rules_of(kind: &str) -> &'static [&'static str] {
    match kind.as_bytes() {
        b"short_text" | b"long_text" => &["minLength", "maxLength", "pattern", "patternHint"],
        b"number" => &["min", "max", "decimals"],
        b"date" => &["earliest", "latest"],
        b"multi_select" => &["minChosen", "maxChosen"],
        b"rating" => &["scale"],
        _ => &[],
    }
}

/// Whether the rule is a number rather than a text.
fn is_number(rule: &str) -> bool {
    !matches!(rule, "pattern" | "patternHint" | "earliest" | "latest")
}

/// The tests that a condition of the builder may make.
pub(crate) const TESTS: [&str; 5] = ["answered", "equals", "contains", "greaterThan", "lessThan"];

impl Row {
    /// A new question, with an id that no other has.
    pub(crate) fn new(others: &[Self]) -> Self {
        let mut number = others.len() + 1;
        while others.iter().any(|row| row.id == format!("q{number}")) {
            number += 1;
        }
        Self {
            id: format!("q{number}"),
            kind: "short_text".to_owned(),
            ..Self::default()
        }
        .with_rules(|_| String::new())
    }

    /// The questions that a form holds, in the order of their places.
    pub(crate) fn sent(fields: &Fields) -> Vec<Self> {
        let exists = |at: &usize| fields.has(&format!("q{at}.type"));
        let rows = (0..).take_while(exists).map(|at| {
            let place = fields.text(&format!("q{at}.place")).trim().parse::<f64>();
            #[expect(clippy::cast_precision_loss, reason = "a form has few questions")]
            let place = place.unwrap_or(at as f64);
            (place, Self::one_sent(fields, at))
        });
        let mut rows: Vec<(f64, Self)> = rows.collect();
        rows.sort_by(|one, other| one.0.total_cmp(&other.0));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn one_sent(fields: &Fields, at: usize) -> Self {
        let own = |key: &str| fields.text(&format!("q{at}.{key}")).to_owned();
        let ticked = |key: &str| fields.has(&format!("q{at}.{key}"));
        Self {
            was: own("was"),
            id: own("id").trim().to_owned(),
            kind: own("type"),
            label: own("label"),
            help: own("help"),
            placeholder: own("placeholder"),
            required: ticked("required"),
            options: own("options"),
            other: ticked("other"),
            rules: Vec::new(),
            show_question: own("show"),
            show_test: own("test"),
            show_value: own("value"),
        }
        .with_rules(own)
    }

    /// A question of a stored form.
    pub(crate) fn stored(question: &Map) -> Self {
        let own = |key: &str| shown(question.get(key));
        let condition = simple(question.get("showIf"));
        let (show_question, show_test, show_value) = condition.unwrap_or_default();
        Self {
            was: own("id"),
            id: own("id"),
            kind: own("type"),
            label: own("label"),
            help: own("help"),
            placeholder: own("placeholder"),
            required: question.get("required") == Some(&Value::Bool(true)),
            options: own("options"),
            other: question.get("other") == Some(&Value::Bool(true)),
            rules: Vec::new(),
            show_question,
            show_test,
            show_value,
        }
        .with_rules(own)
    }

    fn with_rules(mut self, written: impl Fn(&str) -> String) -> Self {
        let rules = rules_of(&self.kind).iter();
        self.rules = rules.map(|rule| (*rule, written(rule))).collect();
        self
    }

    /// Whether it has options to choose from.
    pub(crate) fn chooses(&self) -> bool {
        self.kind == "select" || self.kind == "multi_select"
    }

    /// The question as a document; `stored` is how it was, and `rows` are all of them.
    pub(crate) fn document(&self, stored: Option<&Map>, rows: &[Self]) -> Value {
        let before = stored.filter(|before| shown(before.get("type")) == self.kind);
        let mut document = before.cloned().unwrap_or_default();
        let mut put = |key: &str, written: &str, value: &dyn Fn(&str) -> Value| {
            if written == shown(before.and_then(|before| before.get(key))) {
                return;
            }
            if written.trim().is_empty() {
                document.remove(key);
            } else {
                document.insert(key.to_owned(), value(written));
            }
        };
        let text = |text: &str| Value::from(text);
        put("id", &self.id, &text);
        put("type", &self.kind, &text);
        put("label", &self.label, &text);
        put("help", &self.help, &text);
        put("placeholder", &self.placeholder, &text);
        for (rule, written) in &self.rules {
            let value: &dyn Fn(&str) -> Value = if is_number(rule) { &number } else { &text };
            put(rule, written, value);
        }
        if self.chooses() {
            put("options", &self.options, &options);
        }
        document.insert("required".to_owned(), self.required.into());
        if self.chooses() {
            document.insert("other".to_owned(), self.other.into());
        }
        self.put_condition(before, &mut document, rows);
        Value::Map(document)
    }

    fn put_condition(&self, before: Option<&Map>, document: &mut Map, rows: &[Self]) {
        let stored = before.and_then(|before| before.get("showIf"));
        let shown = simple(stored);
        let written = (
            self.show_question.clone(),
            self.show_test.clone(),
            self.show_value.clone(),
        );
        // A longer condition has no fields here; it stays until another is chosen.
        if shown.as_ref() == Some(&written) || (shown.is_none() && written.0.is_empty()) {
            return;
        }
        if written.0.is_empty() {
            document.remove("showIf");
            return;
        }
        let asked = rows.iter().find(|row| row.id == written.0);
        let kind = asked.map_or("", |row| row.kind.as_str());
        let value = match (written.1.as_str(), kind) {
            ("answered", _) | ("equals", "checkbox" | "consent") => Value::Bool(true),
            (_, "number" | "rating") => number(&written.2),
            _ => Value::from(written.2.as_str()),
        };
        let test = [
            ("question".to_owned(), Value::Text(written.0)),
            (written.1, value),
        ];
        document.insert("showIf".to_owned(), Value::Map(test.into()));
    }
}

/// A number where it is one; otherwise the text, of which the check says what is wrong.
pub(crate) fn number(written: &str) -> Value {
    let parsed = Number::parse(written.trim());
    parsed.map_or_else(|_| Value::from(written), Value::Number)
}

/// One option on each line: its words, or `value = words`.
fn options(written: &str) -> Value {
    let lines = written.lines().map(str::trim);
    let option = |line: &str| match line.split_once(" = ") {
        Some((value, label)) => Value::map([
            ("value", value.trim().into()),
            ("label", label.trim().into()),
        ]),
        None => Value::from(line),
    };
    Value::List(lines.filter(|line| !line.is_empty()).map(option).collect())
}

/// How a field shows a stored value; empty where it has no way to.
pub(crate) fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::List(items)) => {
            let lines: Vec<String> = items.iter().map(option_line).collect();
            lines.join("\n")
        }
        Some(Value::Null | Value::Bool(_) | Value::Map(_)) | None => String::new(),
    }
}

fn option_line(option: &Value) -> String {
    match option {
        Value::Map(entries) => {
            let (value, label) = (shown(entries.get("value")), shown(entries.get("label")));
            format!("{value} = {label}")
        }
        plain => shown(Some(plain)),
    }
}

/// Question, test and value of a condition that makes one test, as fields show them.
fn simple(condition: Option<&Value>) -> Option<(String, String, String)> {
    let Value::Map(entries) = condition? else {
        return None;
    };
    let question = entries.get("question").and_then(Value::as_text)?;
    let (test, value) = entries
        .iter()
        .find(|(key, _)| TESTS.contains(&key.as_str()))?;
    Some((question.to_owned(), test.clone(), shown(Some(value))))
}
