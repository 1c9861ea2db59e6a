//! How things are spelled so that every engine reads them alike.

use std::fmt::Write;

/// The members of a set of digits.
pub(super) const DIGIT: &str = "0-9";
/// The members of a set of word characters.
pub(super) const WORD: &str = "A-Za-z0-9_";
/// The members of a set of white space, as ECMA-262 has it.
pub(super) const SPACE: &str =
    r"\u0009-\u000D\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
/// What `.` stands for.
pub(super) const ANY_ON_A_LINE: &str = r"[^\u000A\u000D\u2028\u2029]";

/// Whether the character means something of its own outside a set.
pub(super) fn is_syntax(character: char) -> bool {
    r"^$\.*+?()[]{}|".contains(character)
}

/// Adds a character that stands for itself outside a set.
pub(super) fn push_literal(out: &mut String, character: char) {
    if is_syntax(character) {
        out.push('\\');
    }
    push_visibly(out, character);
}

/// Adds a character that stands for itself in a set.
pub(super) fn push_member(out: &mut String, character: char) {
    match character {
        '\\' | '[' | ']' | '^' | '-' => {
            out.push('\\');
            out.push(character);
        }
        // Doubled, these are operators to some engines.
        '&' => out.push_str(r"\u0026"),
        '~' => out.push_str(r"\u007E"),
        other => push_visibly(out, other),
    }
}

fn push_visibly(out: &mut String, character: char) {
    if character != ' ' && (character.is_control() || character.is_whitespace()) {
        // Every control and white space character is below U+10000.
        write!(out, "\\u{:04X}", u32::from(character)).expect("texts take all that is written");
    } else {
        out.push(character);
    }
}
