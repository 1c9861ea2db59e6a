//! A pattern on the first line, and a text for it on the others.
#![no_main]

use frontdesk_domain::form::pattern::Pattern;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (source, text) = input.split_once('\n').unwrap_or((input, ""));
    if let Ok(pattern) = Pattern::parse(source) {
        assert_eq!(pattern.as_str(), source);
        assert!(!pattern.portable().is_empty());
        let _ = pattern.matches(text);
    }
});
