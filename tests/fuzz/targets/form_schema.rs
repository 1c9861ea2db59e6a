//! Forms as staff write them.
#![no_main]

use frontdesk_domain::form::answers::answer;
use frontdesk_domain::form::date::Date;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::schema::answers_schema;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if frontdesk_http::body::json::read(bytes).is_err() {
        return;
    }
    let Ok(document) = frontdesk_http::exact::read(bytes) else {
        return;
    };
    match FormDraft::new(document).check() {
        Ok(form) => {
            // Whatever form there is can be shown and answered.
            let today = Date::parse("2026-01-31").expect("a date");
            let _ = answers_schema(&form, today);
            let _ = answer(&form, std::collections::BTreeMap::new(), today);
        }
        Err(defects) => assert!(!defects.is_empty()),
    }
});
