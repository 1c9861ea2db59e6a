//! What forms are called in addresses.

use crate::text::{TextError, text_type};

use super::definition::FormTitle;

text_type! {
    /// What a form is called in addresses: 1 to 64 lower-case ASCII letters and digits,
    /// with single hyphens between them.
    Slug, |text| {
        if text.len() > Slug::MAX_CHARACTERS {
            return Err(TextError::TooManyCharacters { max: Slug::MAX_CHARACTERS });
        }
        let plain = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.split('-').all(plain) {
            Ok(())
        } else {
            Err(TextError::Malformed { expected: "lower-case letters and digits with single hyphens between them" })
        }
    }
}

impl Slug {
    /// The longest slug.
    pub const MAX_CHARACTERS: usize = 64;

    /// A slug for a form that was given none: what of its title fits. `attempt` 1 is the
    /// plain slug; later ones differ, for when that is taken.
    pub fn for_title(title: &FormTitle, attempt: u32) -> Self {
        let lower = title.as_str().to_lowercase();
        let words = lower.split(|character: char| !character.is_ascii_alphanumeric());
        let mut slug = String::new();
        for word in words.filter(|word| !word.is_empty()) {
            // Room is left for a number.
            if slug.len() + word.len() > Self::MAX_CHARACTERS - 12 {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(word);
        }
        if slug.is_empty() {
            slug.push_str("form");
        }
        if attempt > 1 {
            slug = format!("{slug}-{attempt}");
        }
        Self(slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slugs_are_plain() {
        for good in ["a", "builder-application-2", "2026"] {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "ä", "a b", "a/b"] {
            assert!(Slug::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_title_makes_a_slug_and_then_others() {
        let title = FormTitle::parse("  Builder — Application (2026)! ").unwrap();
        assert_eq!(
            Slug::for_title(&title, 1).as_str(),
            "builder-application-2026"
        );
        assert_eq!(
            Slug::for_title(&title, 3).as_str(),
            "builder-application-2026-3"
        );
        assert_eq!(
            Slug::for_title(&FormTitle::parse("申請").unwrap(), 1).as_str(),
            "form"
        );
    }

    proptest! {
        #[test]
        fn every_title_makes_a_slug(title in "\\PC{1,200}", attempt: u32) {
            if let Ok(title) = FormTitle::parse(title) {
                prop_assert!(Slug::parse(Slug::for_title(&title, attempt).into_string()).is_ok());
            }
        }
    }
}
