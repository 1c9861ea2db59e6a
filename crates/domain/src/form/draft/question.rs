//! Reading questions.

use std::collections::BTreeSet;

use crate::form::condition::Condition;
use crate::form::pointer::Pointer;
use crate::form::question::{
    Help, Label, Placeholder, Question, QuestionId, QuestionKind, QuestionType,
};

use super::fields::{Defects, Field, Fields, Read};
use super::{DefectKind, condition, dependencies, kind};

/// A question as far as it could be read.
pub(super) struct Reading<'a> {
    pub(super) at: Pointer,
    pub(super) defects: &'a Defects,
    pub(super) id: Read<QuestionId>,
    label: Read<Label>,
    help: Read<Option<Help>>,
    placeholder: Read<Option<Placeholder>>,
    required: Read<bool>,
    /// Under [`CONDITION_KEYS`].
    pub(super) conditions: [Read<Option<Condition>>; 3],
    pub(super) kind: Read<QuestionKind>,
}

/// The keys of a question's conditions.
pub(super) const CONDITION_KEYS: [&str; 3] = ["showIf", "requireIf", "skipIf"];

impl Reading<'_> {
    fn finish(self) -> Read<Question> {
        let [show_if, require_if, skip_if] = self.conditions;
        Ok(Question {
            id: self.id?,
            label: self.label?,
            help: self.help?,
            placeholder: self.placeholder?,
            required: self.required?,
            show_if: show_if?,
            require_if: require_if?,
            skip_if: skip_if?,
            kind: self.kind?,
        })
    }
}

/// Reads every question, and then what they say about each other.
pub(super) fn read_all(fields: &[Field<'_>]) -> Read<Vec<Question>> {
    let readings: Vec<Read<Reading<'_>>> = fields
        .iter()
        .map(|field| field.fields().map(read_one))
        .collect();
    let known: Vec<&Reading<'_>> = readings.iter().flatten().collect();
    refuse_repeated_ids(&known);
    dependencies::check(&known);
    readings
        .into_iter()
        .map(|reading| reading?.finish())
        .collect()
}

fn read_one(mut fields: Fields<'_>) -> Reading<'_> {
    let (at, defects) = (fields.at.clone(), fields.defects);
    let id = fields.required("id", Field::text);
    let label = fields.required("label", Field::text);
    let help = fields.optional("help", Field::text);
    let placeholder = fields.optional("placeholder", Field::text);
    let required = fields.or("required", false, Field::flag);
    let conditions = CONDITION_KEYS.map(|key| fields.optional(key, condition::read));
    let named = fields.required("type", |field| {
        field.word(&QuestionType::ALL, QuestionType::name)
    });
    let kind = named.and_then(|named| kind::read(named, &mut fields));
    // Without a type nobody can say which other keys belong here.
    if let Ok(named) = named {
        if named == QuestionType::Statement {
            let is_set = [
                matches!(required, Ok(true)),
                matches!(conditions[1], Ok(Some(_))),
            ];
            refuse_requirements(&fields, is_set);
        }
        fields.finish();
    }
    Reading {
        at,
        defects,
        id,
        label,
        help,
        placeholder,
        required,
        conditions,
        kind,
    }
}

fn refuse_requirements(fields: &Fields<'_>, is_set: [bool; 2]) {
    for (key, is_set) in ["required", "requireIf"].into_iter().zip(is_set) {
        if is_set {
            fields
                .defects
                .add(fields.at.key(key), DefectKind::StatementRequired);
        }
    }
}

fn refuse_repeated_ids(known: &[&Reading<'_>]) {
    let mut seen = BTreeSet::new();
    for reading in known {
        if reading.id.as_ref().is_ok_and(|id| !seen.insert(id)) {
            reading
                .defects
                .add(reading.at.key("id"), DefectKind::Repeated);
        }
    }
}
