//! What a language model says, or whoever speaks through it.
#![no_main]

use std::sync::LazyLock;

use frontdesk_classifier::llm::answer;
use frontdesk_domain::testing::triage_policy;
use frontdesk_domain::triage::Catalogue;
use libfuzzer_sys::fuzz_target;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| triage_policy().catalogue);

fuzz_target!(|text: &str| {
    if let Ok(answer) = answer::read(text, "7", &CATALOGUE) {
        assert!(CATALOGUE.find(answer.category.as_str()).is_ok());
        assert!(answer.draft.is_none_or(|draft| text.len() >= draft.len()));
    }
});
