//! What an e-mail address, a web address and a telephone number look like: each one
//! pattern, so that the schema says exactly what the server checks.

use std::sync::LazyLock;

use crate::form::pattern::Pattern;

/// A text of a known form.
pub(in crate::form) struct Format {
    /// The most characters.
    pub(in crate::form) max_length: u32,
    /// What it has to match.
    pub(in crate::form) pattern: Pattern,
    /// What it is, with an example, for people.
    pub(in crate::form) example: &'static str,
}

/// White space and control characters, inside a set.
macro_rules! blank {
    () => {
        r"\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
    };
}

/// What [`EmailAddress`](crate::text::EmailAddress) accepts.
pub(in crate::form) static EMAIL: LazyLock<Format> = LazyLock::new(|| {
    let source = concat!(
        "^[^@",
        blank!(),
        "]+@[^@.",
        blank!(),
        r"]+(?:\.[^@.",
        blank!(),
        "]+)*$"
    );
    Format::new(254, source, "an e-mail address, such as ann@example.org")
});

/// `http` or `https`, a host without credentials before it, and anything without white
/// space after it.
pub(in crate::form) static URL: LazyLock<Format> = LazyLock::new(|| {
    let source = concat!(
        "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@:.",
        blank!(),
        "][^/?#@",
        blank!(),
        "]*(?:[/?#][^",
        blank!(),
        "]*)?$"
    );
    Format::new(2_048, source, "a web address, such as https://example.org")
});

/// 5 to 15 digits (the most that E.164 knows), perhaps a `+` before them, and the usual
/// punctuation between them.
pub(in crate::form) static PHONE: LazyLock<Format> = LazyLock::new(|| {
    let source = r"^\+?(?:[ ()./-]*[0-9]){5,15}[ ()./-]*$";
    Format::new(40, source, "a telephone number, such as +49 30 123456")
});

impl Format {
    fn new(max_length: u32, source: &str, example: &'static str) -> Self {
        let pattern = Pattern::parse(source).expect("the built-in patterns are valid");
        Self {
            max_length,
            pattern,
            example,
        }
    }

    /// Whether the text is of this form.
    pub(in crate::form) fn accepts(&self, text: &str) -> bool {
        text.chars().count() <= self.max_length as usize && self.pattern.matches(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::EmailAddress;
    use proptest::prelude::*;

    #[test]
    fn web_addresses_are_http_and_name_a_host() {
        for good in [
            "http://a",
            "https://example.org",
            "HTTPS://Example.org:8443/a?b=c#d",
            "https://münchen.example/ü",
            "http://[::1]/",
            "https://example.org/@ann",
        ] {
            assert!(URL.accepts(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "http://",
            "http:///a",
            "http://.a",
            "http://:80",
            "https://ann:secret@example.org",
            "https://exa mple.org",
            "https://a/\n",
            " http://a",
        ] {
            assert!(!URL.accepts(bad), "{bad:?}");
        }
    }

    #[test]
    fn telephone_numbers_have_five_to_fifteen_digits() {
        for good in [
            "12345",
            "+49 (0)30 / 123-456.78",
            "123456789012345",
            "0 0 0 0 0",
        ] {
            assert!(PHONE.accepts(good), "{good}");
        }
        for bad in [
            "1234",
            "1234567890123456",
            "++12345",
            "12345 ext. 6",
            "１２３４５",
            "",
        ] {
            assert!(!PHONE.accepts(bad), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn an_email_answer_is_what_the_desk_calls_an_email_address(
            parts in proptest::collection::vec(prop_oneof![
                Just("@".to_owned()), Just(".".to_owned()), Just("a".to_owned()), Just("é".to_owned()),
                any::<char>().prop_map(String::from), Just("\u{85}".to_owned()), Just("\u{feff}".to_owned()),
            ], 0..9)
        ) {
            let text = parts.concat();
            prop_assert_eq!(EMAIL.accepts(&text), EmailAddress::parse(text.as_str()).is_ok());
        }
    }
}
