//! A form while it is being built: what its fields say, as a document that can be checked.

use std::collections::BTreeMap;

use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::draft::{Defect, FormDraft};
use frontdesk_domain::form::value::Value;

use super::form_rows::{Row, number, shown};
use crate::fields::Fields;

type Map = BTreeMap<String, Value>;

/// Fields of a form beside its questions: keys of its document, and whether they are
/// numbers.
const SETTINGS: [(&str, bool); 6] = [
    ("title", false),
    ("description", false),
    ("visibility", false),
    ("maxSubmissionsPerUser", true),
    ("capacity", true),
    ("acceptanceDepartment", false),
];

/// A form that is being built.
pub(crate) struct Building {
    settings: BTreeMap<&'static str, String>,
    pub rows: Vec<Row>,
    /// How it is stored, if it is.
    stored: Map,
}

/// What a button of the builder does to the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Add,
    Up(usize),
    Down(usize),
    Remove(usize),
    /// Nothing: the form is only looked at again.
    Check,
}

impl Step {
    /// What a button says; whatever is none of these only looks.
    pub(crate) fn of(button: &str) -> Self {
        let (deed, place) = button.split_once('-').unwrap_or((button, ""));
        match (deed, place.parse()) {
            ("add", _) => Self::Add,
            ("up", Ok(place)) => Self::Up(place),
            ("down", Ok(place)) => Self::Down(place),
            ("remove", Ok(place)) => Self::Remove(place),
            _ => Self::Check,
        }
    }
}

impl Building {
    /// A form of which nothing is stored.
    pub(crate) fn fresh() -> Self {
        Self::stored(Map::new())
    }

    /// A form as it is stored.
    pub(crate) fn of(definition: &FormDefinition) -> Self {
        match FormDraft::from(definition).into_document() {
            Value::Map(document) => Self::stored(document),
            _ => Self::fresh(),
        }
    }

    fn stored(document: Map) -> Self {
        let settings = SETTINGS.map(|(key, _)| (key, shown(document.get(key))));
        Self {
            settings: settings.into(),
            rows: questions(&document).map(Row::stored).collect(),
            stored: document,
        }
    }

    /// The same form as its fields say it now.
    #[must_use]
    pub(crate) fn written(mut self, fields: &Fields) -> Self {
        let settings = SETTINGS.map(|(key, _)| (key, fields.text(key).to_owned()));
        self.settings = settings.into();
        self.rows = Row::sent(fields);
        self
    }

    /// What was written in a field beside the questions.
    pub(crate) fn setting(&self, key: &str) -> &str {
        self.settings.get(key).map_or("", String::as_str)
    }

    /// Does to the questions what a button says. What there is not stays as it is.
    pub(crate) fn step(&mut self, step: Step) {
        match step {
            Step::Add => self.rows.push(Row::new(&self.rows)),
            Step::Up(place) if (1..self.rows.len()).contains(&place) => {
                self.rows.swap(place - 1, place);
            }
            Step::Down(place) if place + 1 < self.rows.len() => self.rows.swap(place, place + 1),
            Step::Remove(place) if place < self.rows.len() => {
                self.rows.remove(place);
            }
            Step::Up(_) | Step::Down(_) | Step::Remove(_) | Step::Check => {}
        }
    }

    /// The document of the form.
    pub(crate) fn document(&self) -> Map {
        let mut document = self.stored.clone();
        for (key, is_number) in SETTINGS {
            let written = self.setting(key);
            if written == shown(self.stored.get(key)) {
                continue;
            }
            let value = if is_number {
                number(written)
            } else {
                Value::from(written)
            };
            if written.trim().is_empty() {
                document.remove(key);
            } else {
                document.insert(key.to_owned(), value);
            }
        }
        let question = |row: &Row| {
            let mut stored = questions(&self.stored);
            let stored = stored.find(|stored| shown(stored.get("id")) == row.was);
            row.document(stored, &self.rows)
        };
        let rows = self.rows.iter().map(question).collect();
        document.insert("questions".to_owned(), Value::List(rows));
        document
    }

    /// What the document changes of the stored one: keys that are gone are null.
    pub(crate) fn edits(&self) -> Map {
        let mut edits = self.document();
        for key in self.stored.keys() {
            edits.entry(key.clone()).or_insert(Value::Null);
        }
        edits
    }

    /// The form, or everything that is wrong with it.
    pub(crate) fn check(&self) -> Result<FormDefinition, Vec<Defect>> {
        FormDraft::new(Value::Map(self.document())).check()
    }

    /// As much of the form as makes sense already, to look at.
    pub(crate) fn preview(&self) -> Option<FormDefinition> {
        let mut document = self.document();
        if self.setting("title").trim().is_empty() {
            document.insert("title".to_owned(), Value::from("–"));
        }
        let mut rounds = self.rows.len() + 1;
        loop {
            let defects = match FormDraft::new(Value::Map(document.clone())).check() {
                Ok(definition) => return Some(definition),
                Err(defects) => defects,
            };
            rounds = rounds.checked_sub(1)?;
            let wrong: Vec<usize> = defects.iter().filter_map(place).collect();
            let Some(Value::List(questions)) = document.get_mut("questions") else {
                return None;
            };
            if wrong.is_empty() {
                return None;
            }
            let mut at = 0..;
            questions.retain(|_| at.next().is_some_and(|at| !wrong.contains(&at)));
        }
    }
}

/// Which question a defect is about, if it is about one.
pub(crate) fn place(defect: &Defect) -> Option<usize> {
    let rest = defect.pointer.as_str().strip_prefix("/questions/")?;
    rest.split('/').next()?.parse().ok()
}

fn questions(document: &Map) -> impl Iterator<Item = &Map> {
    let items = match document.get("questions") {
        Some(Value::List(items)) => items.as_slice(),
        Some(_) | None => &[],
    };
    items.iter().filter_map(|item| match item {
        Value::Map(question) => Some(question),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Fields {
        Fields::parse(text.as_bytes())
    }

    fn definition(document: Value) -> FormDefinition {
        FormDraft::new(document).check().expect("no defects")
    }

    #[test]
    fn what_nobody_touches_stays_as_it_was_stored() {
        let condition = Value::map([(
            "and",
            Value::List(vec![
                Value::map([("question", "one".into()), ("answered", true.into())]),
                Value::map([("question", "one".into()), ("contains", "x".into())]),
            ]),
        )]);
        let stored = definition(Value::map([
            ("title", "Join".into()),
            ("cooldownSeconds", 7_u32.into()),
            (
                "questions",
                Value::List(vec![
                    Value::map([
                        ("id", "one".into()),
                        ("type", "short_text".into()),
                        ("label", "One".into()),
                    ]),
                    Value::map([
                        ("id", "two".into()),
                        ("type", "date".into()),
                        ("label", "Two".into()),
                        ("earliest", Value::map([("daysFromToday", 3_u32.into())])),
                        ("showIf", condition),
                    ]),
                ]),
            ),
        ]));
        let building = Building::of(&stored);
        assert_eq!(building.check(), Ok(stored.clone()));
        let sent = "title=Join&visibility=users&q0.was=one&q0.id=one&q0.type=short_text&q0.label=One\
             &q1.was=two&q1.id=two&q1.type=date&q1.label=Second";
        let written = Building::of(&stored).written(&fields(sent));
        let now = written.check().expect("no defects");
        assert_eq!(now.questions()[1].label.as_str(), "Second");
        assert_eq!(now.questions()[1].show_if, stored.questions()[1].show_if);
        assert_eq!(now.questions()[1].kind, stored.questions()[1].kind);
    }

    #[test]
    fn questions_are_added_moved_and_removed() {
        let mut building = Building::fresh();
        for _ in 0..3 {
            building.step(Step::of("add"));
        }
        let ids = |building: &Building| -> String {
            let ids = building.rows.iter().map(|row| row.id.as_str());
            ids.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ids(&building), "q1 q2 q3");
        building.step(Step::of("up-2"));
        building.step(Step::of("down-0"));
        assert_eq!(ids(&building), "q3 q1 q2");
        building.step(Step::of("remove-1"));
        building.step(Step::of("up-0"));
        building.step(Step::of("down-9"));
        assert_eq!(ids(&building), "q3 q2");
        building.step(Step::of("add"));
        assert_eq!(ids(&building), "q3 q2 q4");
    }

    #[test]
    fn every_defect_is_said_and_the_rest_is_shown() {
        let sent = "title=Join&q0.id=one&q0.type=short_text&q0.label=One\
             &q1.id=one&q1.type=rating&q1.label=&q1.scale=many&q2.id=two&q2.type=select\
             &q2.label=Two&q2.options=a%0Ab&q2.show=one&q2.test=equals&q2.value=yes";
        let building = Building::fresh().written(&fields(sent));
        let defects = building.check().expect_err("defects");
        assert!(defects.len() >= 3, "{defects:?}");
        assert!(defects.iter().all(|defect| place(defect) == Some(1)));
        let preview = building.preview().expect("the rest");
        assert_eq!(preview.questions().len(), 2);
        assert!(preview.questions()[1].show_if.is_some());
    }

    #[test]
    fn places_put_questions_in_order() {
        let sent = "q0.type=email&q0.id=a&q0.place=2&q1.type=email&q1.id=b&q1.place=1.5";
        let building = Building::fresh().written(&fields(sent));
        assert_eq!(building.rows[0].id, "b");
    }
}
