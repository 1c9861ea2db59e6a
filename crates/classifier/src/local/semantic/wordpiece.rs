//! WordPiece: from text to the numbers of BERT's vocabulary.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words with more characters than this are unknown.
const LONGEST_WORD: usize = 100;

/// The vocabulary of an uncased BERT model.
#[derive(Debug, Clone)]
pub(super) struct WordPiece {
    numbers: HashMap<String, u32>,
    opening: u32,
    closing: u32,
    unknown: u32,
}

impl WordPiece {
    /// One token a line, in the order of their numbers; `None` without the special tokens.
    pub(super) fn parse(vocabulary: &str) -> Option<Self> {
        let numbers: HashMap<String, u32> =
            vocabulary.lines().map(str::to_owned).zip(0..).collect();
        let [opening, closing, unknown] =
            ["[CLS]", "[SEP]", "[UNK]"].map(|token| numbers.get(token).copied());
        Some(Self {
            opening: opening?,
            closing: closing?,
            unknown: unknown?,
            numbers,
        })
    }

    /// One more than the greatest number.
    pub(super) fn size(&self) -> usize {
        self.numbers.len()
    }

    /// The tokens of `text` between an opening and a closing one, at most `limit` in all.
    pub(super) fn tokens(&self, text: &str, limit: usize) -> Vec<u32> {
        let mut tokens = vec![self.opening];
        for word in words(text) {
            self.push_pieces(&word, &mut tokens);
            if tokens.len() >= limit {
                break;
            }
        }
        tokens.truncate(limit.saturating_sub(1));
        tokens.push(self.closing);
        tokens
    }

    /// The longest known pieces of a word from left to right, or one unknown token.
    fn push_pieces(&self, word: &str, tokens: &mut Vec<u32>) {
        let before = tokens.len();
        let borders: Vec<usize> = word
            .char_indices()
            .map(|(at, _)| at)
            .chain([word.len()])
            .collect();
        let (mut start, last) = (0, borders.len() - 1);
        while start < last && last <= LONGEST_WORD {
            let piece = (start + 1..=last).rev().find_map(|end| {
                let piece = &word[borders[start]..borders[end]];
                let number = if start == 0 {
                    self.numbers.get(piece)
                } else {
                    self.numbers.get(&format!("##{piece}"))
                };
                number.map(|number| (*number, end))
            });
            let Some((number, end)) = piece else { break };
            tokens.push(number);
            start = end;
        }
        if start < last {
            tokens.truncate(before);
            tokens.push(self.unknown);
        }
    }
}

/// Lower-case words without accents; punctuation marks and ideographs stand alone.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let plain = text
        .chars()
        .filter(|c| !is_removed(*c))
        .flat_map(char::to_lowercase)
        .nfd();
    for character in plain.filter(|c| !is_combining_mark(*c)) {
        let alone = is_punctuation(character) || is_ideograph(character);
        if alone || character.is_whitespace() {
            words.push(String::new());
        }
        if !character.is_whitespace() {
            words
                .last_mut()
                .expect("there is a word from the start")
                .push(character);
        }
        if alone {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_removed(character: char) -> bool {
    character == '\u{fffd}' || (character.is_control() && !character.is_whitespace())
}

fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿')
        || matches!(character, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}')
        || matches!(character, '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{fe30}'..='\u{fe6b}')
        || matches!(character, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff3f}' | '\u{ff5b}'..='\u{ff65}')
}

fn is_ideograph(character: char) -> bool {
    matches!(character,
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{2ebef}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces() -> WordPiece {
        WordPiece::parse("[UNK]\n[CLS]\n[SEP]\nre\n##fund\n##ed\n!\ncafe\n日").unwrap()
    }

    #[test]
    fn words_fall_into_their_longest_pieces() {
        assert_eq!(pieces().tokens("Refunded!", 16), [1, 3, 4, 5, 6, 2]);
        assert_eq!(
            pieces().tokens("CAFÉ\u{0} refunds 日日", 16),
            [1, 7, 0, 8, 8, 2]
        );
        assert_eq!(pieces().tokens("", 16), [1, 2]);
    }

    #[test]
    fn long_texts_are_cut_and_still_closed() {
        assert_eq!(pieces().tokens(&"re ".repeat(50), 4), [1, 3, 3, 2]);
        assert_eq!(pieces().tokens(&"re".repeat(60), 4), [1, 0, 2]);
    }

    #[test]
    fn a_vocabulary_without_special_tokens_is_none() {
        assert!(WordPiece::parse("[UNK]\n[CLS]\nre").is_none());
    }
}
