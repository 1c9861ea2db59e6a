//! Text that arrived from outside, parsed once and carried as a type from then on.
//!
//! Text is kept exactly as it was sent: nothing is trimmed, normalised or cut. A
//! constructor either accepts the whole text or says why not.

use thiserror::Error;

/// Why a text was refused. The words are meant for the person who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    /// There is nothing in it, or nothing but white space where that does not count.
    #[error("must not be empty")]
    Empty,
    /// More characters than allowed.
    #[error("must be at most {max} characters")]
    TooManyCharacters {
        /// The greatest number of characters.
        max: usize,
    },
    /// More bytes of UTF-8 than allowed.
    #[error("must be at most {max} bytes")]
    TooManyBytes {
        /// The greatest number of bytes.
        max: usize,
    },
    /// U+0000, which not every database can store.
    #[error("must not contain the NUL character")]
    Nul,
    /// Not of the expected form.
    #[error("must be {expected}")]
    Malformed {
        /// What was expected, in words that follow "must be".
        expected: &'static str,
    },
}

/// Declares a text newtype: a private `String` that only `parse` can fill.
macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
        pub struct $name(String);

        impl $name {
            /// Accepts the text as it stands.
            ///
            /// # Errors
            /// A [`TextError`](crate::text::TextError) that says what is wrong with it.
            pub fn parse(text: impl Into<String>) -> Result<Self, crate::text::TextError> {
                let text = text.into();
                let check: fn(&str) -> Result<(), crate::text::TextError> = $check;
                check(&text)?;
                Ok(Self(text))
            }

            /// The text as it was sent.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text as it was sent, owned.
            pub fn into_string(self) -> String {
                self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = crate::text::TextError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::text::TextError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }
    };
}
pub(crate) use text_type;

/// The form in which words are looked for. Character by character, so that part of a
/// text is part of its lower case: the rules for whole words know a sigma at the end.
pub fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Refuses NUL and texts that are blank or longer than `max` characters.
///
/// # Errors
/// The first thing that is wrong with the text.
pub(crate) fn line(text: &str, max: usize) -> Result<(), TextError> {
    if text.trim().is_empty() {
        return Err(TextError::Empty);
    }
    at_most_characters(text, max)
}

/// Refuses NUL and texts longer than `max` characters.
pub(crate) fn at_most_characters(text: &str, max: usize) -> Result<(), TextError> {
    without_nul(text)?;
    // A character is at least one byte, so short texts need no count.
    if text.len() > max && text.chars().count() > max {
        return Err(TextError::TooManyCharacters { max });
    }
    Ok(())
}

/// Refuses NUL, the empty text and texts longer than `max` bytes.
pub(crate) fn body(text: &str, max: usize) -> Result<(), TextError> {
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    without_nul(text)?;
    if text.len() > max {
        return Err(TextError::TooManyBytes { max });
    }
    Ok(())
}

fn without_nul(text: &str) -> Result<(), TextError> {
    if text.contains('\0') {
        Err(TextError::Nul)
    } else {
        Ok(())
    }
}

text_type! {
    /// A person's e-mail address, as written. Compare addresses by [`EmailAddress::key`].
    ///
    /// The check is the one every mail form can agree on: one `@` with something on
    /// either side, a dot-free or dotted host, no white space, at most 254 characters
    /// (RFC 5321, 4.5.3.1.3).
    EmailAddress, |text| {
        at_most_characters(text, EmailAddress::MAX_CHARACTERS)?;
        let malformed = TextError::Malformed { expected: "an e-mail address" };
        let (local, host) = text.rsplit_once('@').ok_or(malformed)?;
        let plain = |part: &str| {
            !part.is_empty() && !part.contains('@') && !part.chars().any(|c| c.is_whitespace() || c.is_control())
        };
        let host_is_whole = !host.starts_with('.') && !host.ends_with('.') && !host.contains("..");
        if plain(local) && plain(host) && host_is_whole { Ok(()) } else { Err(malformed) }
    }
}

impl EmailAddress {
    /// The longest address that mail can carry.
    pub const MAX_CHARACTERS: usize = 254;

    /// The form in which two addresses are the same person: lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

text_type! {
    /// What a person is called: 1 to 100 characters, not blank.
    PersonName, |text| line(text, PersonName::MAX_CHARACTERS)
}

impl PersonName {
    /// The longest name.
    pub const MAX_CHARACTERS: usize = 100;

    /// What to call somebody of whom only the address is known: its local part.
    pub fn of_address(email: &EmailAddress) -> Self {
        let text = email.as_str();
        let local = text.rsplit_once('@').map_or(text, |(local, _)| local);
        // An address has a local part without white space, so there is something left.
        Self(local.chars().take(Self::MAX_CHARACTERS).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn part_of_a_word_is_part_of_its_lower_case() {
        assert!(lower_case("ΟΔΟΣΑ").contains(&lower_case("ΟΔΟΣ")));
        assert_eq!(lower_case("ČÍSLO"), "číslo");
    }

    #[test]
    fn text_is_kept_byte_for_byte() {
        let sent = "  Zoë \u{202e} 🚲\r\n ";
        assert_eq!(PersonName::parse(sent).unwrap().as_str(), sent);
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        let longest = "ß".repeat(PersonName::MAX_CHARACTERS);
        assert!(PersonName::parse(longest.clone()).is_ok());
        assert_eq!(
            PersonName::parse(longest + "ß"),
            Err(TextError::TooManyCharacters {
                max: PersonName::MAX_CHARACTERS
            })
        );
    }

    #[test]
    fn blank_and_nul_are_refused() {
        assert_eq!(PersonName::parse(" \u{3000}\t"), Err(TextError::Empty));
        assert_eq!(PersonName::parse("a\0b"), Err(TextError::Nul));
    }

    #[test]
    fn addresses_need_two_sides_and_no_space() {
        for good in ["a@b", "Ann.Lee+desk@example.org", "ü@bücher.example"] {
            assert!(EmailAddress::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "", "a", "@b", "a@", "a b@c", "a@b@c", "a@.b", "a@b.", "a@b..c", "a\n@b",
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad:?}");
        }
        assert_eq!(
            EmailAddress::parse("Ann@Example.ORG").unwrap().key(),
            "ann@example.org"
        );
    }
}
