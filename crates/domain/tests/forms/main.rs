//! Properties of forms over generated forms and answers, with a JSON Schema validator as
//! the second judge.

mod answers;
mod forms;
mod json;
mod oracle;

use std::sync::atomic::{AtomicUsize, Ordering};

use frontdesk_domain::form::answers::{ProblemKind, answer};
use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::pattern::Pattern;
use frontdesk_domain::form::schema::answers_schema;
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::{Map, Value, json};

/// How many forms are generated, and how many sets of answers to each: 10,000 pairs are
/// judged twice.
const FORMS: u32 = 2_000;
const ANSWERS: usize = 5;

fn today() -> Date {
    Date::parse("2024-02-29").expect("a day of the calendar")
}

fn definition(document: &Value) -> FormDefinition {
    FormDraft::new(json::to_domain(document))
        .check()
        .unwrap_or_else(|defects| panic!("{defects:?} in {document:#}"))
}

#[test]
fn the_server_and_the_schema_give_the_same_verdict() {
    let (accepted, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let plans = proptest::collection::vec(answers::plan(), ANSWERS);
    let mut runner = TestRunner::new(Config::with_cases(FORMS));
    let outcome = runner.run(&(forms::form(), plans), |(form, plans)| {
        let form = definition(&form.document());
        let schema = json::from_domain(&answers_schema(&form, today()));
        let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
        for plan in plans {
            let responses = plan.responses(&form, today());
            let verdict = judge_twice(&form, &validator, &responses)?;
            let count = if verdict { &accepted } else { &refused };
            count.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    // Agreement says little where one verdict is rare.
    let counts = (accepted.into_inner(), refused.into_inner());
    assert!(
        counts.0 > 2_000 && counts.1 > 2_000,
        "accepted, refused: {counts:?}"
    );
}

/// Whether the answers are accepted; fails when the two judges differ, when what is kept is
/// not what was sent, or when it breaks a rule that can be seen without either.
fn judge_twice(
    form: &FormDefinition,
    validator: &Validator,
    responses: &Map<String, Value>,
) -> Result<bool, TestCaseError> {
    let by_schema = validator.is_valid(&Value::Object(responses.clone()));
    let by_server = answer(form, json::to_responses(responses), today());
    prop_assert_eq!(
        by_server.is_ok(),
        by_schema,
        "{:?} on {:?}",
        by_server,
        responses
    );
    if let Ok(kept) = &by_server {
        let kept = kept
            .iter()
            .map(|(id, value)| (id.to_string(), json::from_domain(value)));
        prop_assert_eq!(&kept.collect::<Map<_, _>>(), responses, "kept as sent");
        prop_assert_eq!(
            oracle::violation(form, responses),
            None,
            "on {:?}",
            responses
        );
    }
    Ok(by_schema)
}

proptest! {
    #![proptest_config(Config::with_cases(1_000))]

    /// A problem points to something that was sent, or to a question that was not answered.
    #[test]
    fn every_problem_points_into_the_answers_or_to_a_missing_one(form in forms::form(), plan in answers::plan()) {
        let form = definition(&form.document());
        let responses = plan.responses(&form, today());
        let request = json!({"responses": responses});
        for problem in answer(&form, json::to_responses(&responses), today()).err().unwrap_or_default() {
            let pointed = request.pointer(problem.pointer.as_str());
            if problem.kind == ProblemKind::Missing {
                prop_assert!(pointed.is_none(), "{}", problem.pointer);
                let asked = form.questions().iter().any(|question| {
                    problem.pointer.as_str() == format!("/responses/{}", question.id)
                });
                prop_assert!(asked, "{}", problem.pointer);
            } else {
                prop_assert!(pointed.is_some(), "{} {problem}", problem.pointer);
            }
        }
    }

    #[test]
    fn a_definition_survives_being_written_and_read(form in forms::form()) {
        let form = definition(&form.document());
        let draft = FormDraft::from(&form);
        prop_assert_eq!(draft.check(), Ok(form.clone()));
        let through_json = json::to_domain(&json::from_domain(draft.document()));
        prop_assert_eq!(FormDraft::new(through_json).check(), Ok(form));
    }

    /// Whatever is done to a draft, it is a form or has defects, and each defect stands at
    /// something in the document or at a key that is missing from something in it.
    #[test]
    fn a_broken_draft_has_defects_with_their_places(form in forms::form(), damage in forms::damage()) {
        let mut document = form.document();
        damage.apply(&mut document);
        for defect in FormDraft::new(json::to_domain(&document)).check().err().unwrap_or_default() {
            let pointer = defect.pointer.as_str();
            let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
            prop_assert!(document.pointer(pointer).is_some() || document.pointer(parent).is_some_and(Value::is_object), "{pointer}");
        }
    }

    /// What is accepted as a pattern means the same to the engine of a JSON Schema
    /// validator, spelled out and, as far as that engine follows ECMA-262, as written.
    #[test]
    fn a_pattern_means_the_same_to_a_validator(pieces in forms::pattern_pieces(), texts in forms::texts()) {
        let source = pieces.concat();
        let Ok(pattern) = Pattern::parse(source.as_str()) else {
            return Ok(());
        };
        let validator = |text: &str| jsonschema::validator_for(&json!({"pattern": text}));
        let portable = validator(pattern.portable()).expect("a pattern of the validator too");
        for text in texts {
            prop_assert_eq!(pattern.matches(&text), portable.is_valid(&json!(text)), "{:?} on {:?}", source, text);
            // The validator takes `.` to match carriage returns and separators.
            if !source.contains('.') {
                let written = validator(&source).expect("a pattern of the validator too");
                prop_assert_eq!(pattern.matches(&text), written.is_valid(&json!(text)), "{:?} on {:?}", source, text);
            }
        }
    }
}
