//! Patterns for answers: regular expressions that mean the same here and in every JSON
//! Schema validator, and take time linear in the text.

mod cursor;
mod set;
mod spelling;
mod translator;

use std::fmt;

use regex_lite::{Regex, RegexBuilder};
use thiserror::Error;

/// A regular expression that a text has to match somewhere, as JSON Schema's `pattern`
/// has it: write `^…$` for the whole text. Matching is by Unicode character and minds
/// the case.
///
/// The notation is the part of ECMA-262 (Unicode mode) that has one meaning everywhere:
/// literals, `.`, sets, `\d \w \s` and their opposites, groups, `|`, `^`, `$`, and the
/// quantifiers `* + ? {n} {n,} {n,m}`, greedy or lazy. Look-around, back-references,
/// named groups, flags, `\b` and `\p{…}` are refused: engines differ on them or take
/// exponential time.
///
/// Shorthands are spelled out once, and the one spelled-out text is what the engine runs
/// and what the schema shows. Work per text is bounded by its length times
/// [`Pattern::MAX_PROGRAM_BYTES`].
#[derive(Clone)]
pub struct Pattern {
    source: String,
    portable: String,
    program: Regex,
}

/// Why a text is not a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PatternError {
    /// There is nothing in it.
    #[error("must not be empty")]
    Empty,
    /// More characters than allowed.
    #[error("must be at most {max} characters")]
    TooLong {
        /// The greatest number of characters.
        max: usize,
    },
    /// Repetitions that multiply to more than is worth running.
    #[error("repeats too much; use the length limits instead of large counts")]
    TooLarge,
    /// Not part of the notation.
    #[error("{reason} (at character {at})")]
    Notation {
        /// Which character, counted from 1.
        at: usize,
        /// What is wrong with it, in words that stand by themselves.
        reason: &'static str,
    },
}

impl Pattern {
    /// The longest pattern.
    pub const MAX_CHARACTERS: usize = 500;
    /// How large the compiled program may be. The worst program of this size takes a few
    /// microseconds for each character of the text; usual ones take nanoseconds.
    pub const MAX_PROGRAM_BYTES: usize = 16 * 1024;

    /// Accepts a pattern of the notation above.
    ///
    /// # Errors
    /// A [`PatternError`] that says what is wrong with it, and where.
    pub fn parse(source: impl Into<String>) -> Result<Self, PatternError> {
        let source = source.into();
        if source.is_empty() {
            return Err(PatternError::Empty);
        }
        if source.chars().count() > Self::MAX_CHARACTERS {
            let max = Self::MAX_CHARACTERS;
            return Err(PatternError::TooLong { max });
        }
        let portable = translator::translate(&source)?;
        // What was translated is well formed, so only the size is left to object to.
        let program = RegexBuilder::new(&portable)
            .size_limit(Self::MAX_PROGRAM_BYTES)
            .build()
            .map_err(|_| PatternError::TooLarge)?;
        Ok(Self {
            source,
            portable,
            program,
        })
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// The same pattern without shorthands, for JSON Schema.
    pub fn portable(&self) -> &str {
        &self.portable
    }

    /// Whether the text matches somewhere.
    pub fn matches(&self, text: &str) -> bool {
        self.program.is_match(text)
    }

    /// The pattern, spelled out, that matches wherever this very text occurs.
    pub fn portable_literal(text: &str) -> String {
        let mut literal = String::new();
        for character in text.chars() {
            spelling::push_literal(&mut literal, character);
        }
        literal
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Pattern {}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}/", self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(source: &str) -> Pattern {
        Pattern::parse(source).unwrap_or_else(|error| panic!("{source}: {error}"))
    }

    fn refusal(source: &str) -> PatternError {
        Pattern::parse(source)
            .err()
            .unwrap_or_else(|| panic!("{source} was accepted"))
    }

    #[test]
    fn a_match_anywhere_counts_unless_it_is_anchored() {
        assert!(pattern("[0-9]{2}").matches("room 42b"));
        assert!(!pattern("^[0-9]{2}$").matches("room 42b"));
        assert!(
            !pattern("^a$").matches("a\n"),
            "`$` is the end of the text, not of a line"
        );
        assert!(!pattern("^a$").matches("b\na"));
    }

    #[test]
    fn shorthands_mean_what_ecma_says() {
        assert!(!pattern(r"^\d$").matches("٣"), "digits are those of ASCII");
        assert!(!pattern(r"^\w$").matches("é"));
        for space in ["\u{a0}", "\u{feff}", "\u{2029}", "\u{3000}", "\t"] {
            assert!(pattern(r"^\s$").matches(space), "{space:?}");
            assert!(!pattern(r"^\S$").matches(space), "{space:?}");
        }
        assert!(
            !pattern(r"^\s$").matches("\u{85}"),
            "next line is no white space in ECMA-262"
        );
        for line_end in ["\n", "\r", "\u{2028}", "\u{2029}"] {
            assert!(!pattern("^.$").matches(line_end), "{line_end:?}");
        }
        assert!(
            pattern("^.$").matches("🚲"),
            "characters are whole code points"
        );
        assert!(pattern(r"^[\d\w\s-]$").matches("-"));
        assert!(pattern("^[^\\s]+$").matches("ab") && !pattern("^[^\\s]+$").matches("a b"));
    }

    #[test]
    fn special_characters_can_be_escaped() {
        assert!(pattern(r"^\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/$").matches(r"^$\.*+?()[]{}|/"));
        assert!(pattern(r"^[\]\[\\\^\-&~]{7}$").matches(r"][\^-&~"));
        assert!(
            pattern(r"^[a&&b]+$").matches("a&b"),
            "sets know no operators"
        );
        assert!(pattern(r"^\t\n\r\f\v\u00e9$").matches("\t\n\r\u{c}\u{b}é"));
        assert!(pattern("^[-a]+[a-]+$").matches("-a-"));
        assert!(pattern("^(?:ab|(cd))*?x{2}y{1,}z{0,3}?$").matches("abcdxxyz"));
    }

    #[test]
    fn what_engines_disagree_on_is_refused_with_its_place() {
        for (source, at) in [
            ("a(?=b)", 2),
            ("(?<!a)b", 1),
            ("(?<n>a)", 1),
            ("(?i)a", 1),
            (r"(a)\1", 4),
            (r"\bx", 1),
            (r"\p{L}", 1),
            (r"\x41", 1),
            (r"\cA", 1),
            (r"\0", 1),
            (r"a\-b", 2),
            (r"\ud83d", 1),
            (r"[\b]", 2),
            (r"[\D]", 2),
            ("[a[b]", 3),
            ("[]", 1),
            ("[^]", 1),
            ("[a", 1),
            ("[z-a]", 2),
            (r"[\d-z]", 4),
            ("[a-b-c]", 5),
            ("a**", 3),
            ("*a", 1),
            ("a{,2}", 2),
            ("a{2,1}", 2),
            ("a{2", 2),
            ("a{", 2),
            ("}", 1),
            ("]", 1),
            ("(a", 1),
            ("a)", 2),
            ("^*", 2),
            ("a\\", 2),
            ("a{9999}", 2),
            ("a{1,9999}", 2),
            ("()*", 2),
            ("a||b", 3),
            ("(a|)", 4),
            ("|a", 1),
            ("a|", 2),
        ] {
            match refusal(source) {
                PatternError::Notation { at: found, .. } => assert_eq!(found, at, "{source}"),
                other => panic!("{source}: {other}"),
            }
        }
    }

    #[test]
    fn size_is_bounded_in_every_direction() {
        assert_eq!(refusal(""), PatternError::Empty);
        assert_eq!(
            refusal(&"a".repeat(501)),
            PatternError::TooLong { max: 500 }
        );
        assert_eq!(
            refusal("(((a{500}){500}){500}){500}"),
            PatternError::TooLarge
        );
        let deep = "(".repeat(200) + "a" + &")".repeat(200);
        assert!(matches!(refusal(&deep), PatternError::Notation { .. }));
        assert!(pattern("^.{0,100}$").matches("fine"));
    }

    #[test]
    fn a_literal_matches_itself_and_nothing_else() {
        for text in ["a.b", "(?i)", "[x]", "a\nb", "🚲", r"\d", "&&", "a-b/c"] {
            let literal = pattern(&Pattern::portable_literal(text));
            assert!(literal.matches(&format!("<{text}>")), "{text:?}");
            assert!(!literal.matches("axb"), "{text:?}");
        }
    }
}
