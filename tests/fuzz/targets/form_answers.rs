//! Answers to a form with every type of question and every condition.
#![no_main]

use std::sync::LazyLock;

use frontdesk_domain::form::answers::answer;
use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::testing::{definition, sample_draft};
use frontdesk_domain::form::value::Value;
use libfuzzer_sys::fuzz_target;

static FORM: LazyLock<FormDefinition> = LazyLock::new(|| definition(sample_draft()));

fuzz_target!(|bytes: &[u8]| {
    // The strict reader comes first, as it does for every request.
    if frontdesk_http::body::json::read(bytes).is_err() {
        return;
    }
    let Ok(Value::Map(responses)) = frontdesk_http::exact::read(bytes) else {
        return;
    };
    let today = Date::parse("2026-01-31").expect("a date");
    match answer(&FORM, responses.clone(), today) {
        Ok(answers) => {
            // Nothing was rewritten, and what was accepted is accepted again.
            assert!(answers.iter().all(|(id, value)| responses.get(id.as_str()) == Some(value)));
            assert_eq!(answers.iter().count(), responses.len());
            assert_eq!(answer(&FORM, responses, today).as_ref(), Ok(&answers));
            let _ = answers.searchable();
            assert!(answers.transcript(&FORM, 2_000).len() <= 2_000);
        }
        Err(problems) => assert!(!problems.is_empty()),
    }
});
