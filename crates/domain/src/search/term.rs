//! Terms: words in the form in which they are compared.

use std::fmt;

use crate::triage::folding::folded;

/// A word in the form in which words are compared: lower case, and in letters and digits
/// of ASCII alone. Only the beginning of a very long word counts: 80 letters of English,
/// 26 of Greek or Cyrillic, 13 of most other scripts.
///
/// What a word begins with, its term begins with. A term is never `q` alone and never
/// begins with `qzz`: both are free for stores to mark things with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(String);

impl Term {
    /// The longest term.
    pub const MAX_BYTES: usize = 80;

    fn of(word: &str) -> Self {
        let mut term = String::with_capacity(word.len());
        for character in word.chars() {
            let before = term.len();
            spell(character, &mut term);
            if term.len() > Self::MAX_BYTES {
                term.truncate(before);
                break;
            }
        }
        Self(term)
    }

    /// The letters and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words of a text, in order, each as often as it stands there.
///
/// A word is a run of letters and digits. Scripts that put no space between words have a
/// word for each character, so that part of a sentence can be looked for there as well.
pub fn terms(text: &str) -> Vec<Term> {
    let mut found = Vec::new();
    let mut word = String::new();
    let finish = |word: &mut String, found: &mut Vec<Term>| {
        if !word.is_empty() {
            found.push(Term::of(word));
            word.clear();
        }
    };
    for character in folded(text).chars().filter(|c| !is_accent(*c)) {
        if stands_alone(character) {
            finish(&mut word, &mut found);
            word.push(character);
            finish(&mut word, &mut found);
        } else if character.is_alphanumeric() {
            word.push(character);
        } else {
            finish(&mut word, &mut found);
        }
    }
    finish(&mut word, &mut found);
    found
}

/// Writes a letter in ASCII. `q` begins whatever is not itself there, so that no two
/// letters are written alike.
fn spell(character: char, term: &mut String) {
    /// Latin with accents, Greek and Cyrillic lie here: two digits are enough.
    const NEAR: u32 = 0xC0;
    const NEAR_LETTERS: u32 = 34 * 36;
    let code = u32::from(character);
    match character {
        'q' => term.push_str("qq"),
        'a'..='z' | '0'..='9' => term.push(character),
        _ => {
            let near = code.checked_sub(NEAR);
            if let Some(near) = near.filter(|near| *near < NEAR_LETTERS) {
                // Neither `q` nor `z` comes first.
                let first = near / 36;
                term.push('q');
                term.push(digit(if first < 26 { first } else { first + 1 }));
                term.push(digit(near % 36));
            } else {
                term.push_str("qz");
                for place in [36 * 36 * 36, 36 * 36, 36, 1] {
                    term.push(digit(code / place % 36));
                }
            }
        }
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, 36).unwrap_or('0')
}

/// Accents that stand behind their letter. The letter is what counts then.
const fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Whether the script puts no space between words: Thai, Lao, Burmese, Khmer, Japanese
/// and Chinese.
const fn stands_alone(character: char) -> bool {
    matches!(
        character,
        '\u{e01}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3041}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        terms(text)
            .into_iter()
            .map(|term| term.to_string())
            .collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(
            words("It's 100%: Ann.Lee+1@example.ORG"),
            ["it", "s", "100", "ann", "lee", "1", "example", "org"]
        );
        assert_eq!(words(" \u{200b}-- …!"), [""; 0]);
    }

    #[test]
    fn case_and_width_do_not_count() {
        assert_eq!(words("ČÍSLO"), words("číslo"));
        assert_eq!(words("ΟΔΟΣ"), words("οδοσ"));
        assert_eq!(words("ＡＢＣ"), ["abc"]);
        assert_eq!(words("e\u{301}cole"), ["ecole"]);
    }

    #[test]
    fn scripts_without_spaces_have_a_word_for_each_character() {
        assert_eq!(words("東京都").len(), 3);
        assert_eq!(words("ไทย").len(), 3);
        assert_eq!(words("Wi-Fi東京").len(), 4);
    }

    #[test]
    fn every_letter_is_written_in_its_own_way_in_ascii() {
        let mut spelled: HashMap<String, char> = HashMap::new();
        for character in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric()) {
            if character.is_ascii_uppercase() {
                continue;
            }
            let mut term = String::new();
            spell(character, &mut term);
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
            assert!(term.bytes().all(plain), "{character:?} is {term}");
            assert!(!term.starts_with("qzz"), "{character:?} is {term}");
            if let Some(other) = spelled.insert(term, character) {
                panic!("{character:?} and {other:?} are written alike");
            }
        }
        for term in spelled.keys() {
            let beginnings = (1..term.len()).map(|length| &term[..length]);
            for beginning in beginnings {
                assert!(!spelled.contains_key(beginning), "{beginning} and {term}");
            }
        }
    }

    #[test]
    fn only_the_beginning_of_a_long_word_counts() {
        let long = |letter: &str, count: usize| words(&letter.repeat(count)).concat();
        assert_eq!(long("a", 81), long("a", 80));
        assert_eq!(long("я", 27), long("я", 26));
        assert_ne!(long("я", 26), long("я", 25));
        assert_eq!(long("ა", 14), long("ა", 13));
        assert!(long("ა", 14).len() <= Term::MAX_BYTES);
    }
}
