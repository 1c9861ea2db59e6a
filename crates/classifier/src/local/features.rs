//! What the lexical expert sees of a text: hashed word and character n-grams.

/// Longest run of words counted as one feature.
const WORDS: usize = 2;
/// Shortest and longest run of characters within one word, its borders included.
const CHARACTERS: std::ops::RangeInclusive<usize> = 2..=4;
/// Text beyond this many bytes is not looked at, so that one ticket costs a bounded time.
const MAX_BYTES: usize = 16 * 1024;

/// How often a feature occurs in one text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// The hash of the feature.
    pub key: u64,
    /// How often it occurs, at least once.
    pub count: f32,
}

/// The features of one text, each kind sorted by key without repetitions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Features {
    /// Single words: what tells a familiar text from a strange one.
    pub words: Vec<Term>,
    /// Pairs of neighbouring words.
    pub phrases: Vec<Term>,
    /// Runs of characters within words, which survive typing errors and inflection.
    pub characters: Vec<Term>,
}

impl Features {
    /// The features of `text`. Letter case, spacing and the values of digits do not matter.
    pub fn of(text: &str) -> Self {
        let text = normalise(text);
        let words: Vec<&str> = words(&text).collect();
        let singles = words.iter().map(|word| hash(b'w', [*word]));
        let phrases = words
            .windows(WORDS)
            .map(|pair| hash(b'p', pair.iter().copied()));
        let mut characters = Vec::with_capacity(text.len() * 4);
        for chunk in text.split_whitespace() {
            push_characters(chunk, &mut characters);
        }
        Self {
            words: count(singles.collect()),
            phrases: count(phrases.collect()),
            characters: count(characters),
        }
    }

    /// A number that texts with the same words share.
    pub fn fingerprint(&self) -> u64 {
        self.words
            .iter()
            .chain(&self.phrases)
            .fold(FNV_OFFSET, |hash, term| fold(hash, &term.key.to_le_bytes()))
    }
}

/// The words of a text in the form in which they are compared.
pub(super) fn spoken(text: &str) -> Vec<String> {
    words(&normalise(text)).map(str::to_owned).collect()
}

/// A number that tells equal bytes from others, by FNV-1a.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    fold(FNV_OFFSET, bytes)
}

/// A number that tells equal lists of parts from others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(FNV_OFFSET)
    }
}

impl Fingerprint {
    /// Takes in one more part, with its length, so that none runs into the next.
    pub(super) fn add(&mut self, part: &[u8]) {
        self.0 = fold(fold(self.0, &part.len().to_le_bytes()), part);
    }

    /// The number.
    pub(super) const fn get(self) -> u64 {
        self.0
    }
}

fn normalise(text: &str) -> String {
    let end = text.floor_char_boundary(MAX_BYTES);
    text[..end]
        .chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

/// One order number is like another, and one apostrophe like another.
fn plain(character: char) -> char {
    match character {
        '1'..='9' => '0',
        '\u{2019}' => '\'',
        other => other,
    }
}

/// Runs of letters and digits, and the two marks that change what a sentence asks.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| !c.is_alphanumeric())
        .flat_map(|piece| {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            let mark = Some(&piece[word.len()..]).filter(|mark| matches!(*mark, "?" | "!"));
            [Some(word).filter(|word| !word.is_empty()), mark]
                .into_iter()
                .flatten()
        })
}

/// Hashes every run of characters of `chunk`, a space standing at either border.
fn push_characters(chunk: &str, keys: &mut Vec<u64>) {
    let padded = format!(" {chunk} ");
    let borders: Vec<usize> = padded
        .char_indices()
        .map(|(at, _)| at)
        .chain([padded.len()])
        .collect();
    let longest = borders.len() - 1;
    for length in CHARACTERS {
        if length >= longest {
            keys.push(hash(b'c', [padded.as_str()]));
            return;
        }
        keys.extend(
            borders
                .windows(length + 1)
                .map(|run| hash(b'c', [&padded[run[0]..run[length]]])),
        );
    }
}

fn count(mut keys: Vec<u64>) -> Vec<Term> {
    keys.sort_unstable();
    let mut terms: Vec<Term> = Vec::with_capacity(keys.len());
    for key in keys {
        match terms.last_mut() {
            Some(last) if last.key == key => last.count += 1.0,
            _ => terms.push(Term { key, count: 1.0 }),
        }
    }
    terms
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;

/// FNV-1a over the parts, each closed by a byte that UTF-8 does not have.
fn hash<'a>(kind: u8, parts: impl IntoIterator<Item = &'a str>) -> u64 {
    parts
        .into_iter()
        .fold(fold(FNV_OFFSET, &[kind]), |hash, part| {
            fold(fold(hash, part.as_bytes()), &[0xff])
        })
}

fn fold(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spacing_and_digits_do_not_matter_and_words_do() {
        assert_eq!(Features::of("order 48213"), Features::of("order 11111"));
        assert_eq!(
            Features::of("My  CARD is\nlost"),
            Features::of("my card is lost")
        );
        assert_ne!(
            Features::of("my card is lost").fingerprint(),
            Features::of("my card was lost").fingerprint()
        );
    }

    #[test]
    fn words_keep_question_and_exclamation_marks_only() {
        let text = "can't pay, (again)! why?";
        assert_eq!(
            words(text).collect::<Vec<_>>(),
            ["can", "t", "pay", "again", "!", "why", "?"]
        );
        assert_eq!(
            words("¿Qué?  日本語").collect::<Vec<_>>(),
            ["Qué", "?", "日本語"]
        );
    }

    #[test]
    fn a_word_gives_its_runs_with_borders() {
        let mut keys = Vec::new();
        push_characters("ab", &mut keys);
        let runs = [" a", "ab", "b ", " ab", "ab ", " ab "];
        assert_eq!(keys, runs.map(|run| hash(b'c', [run])));
    }

    #[test]
    fn hashes_never_change() {
        // A stored model names its features by these numbers.
        assert_eq!(fingerprint(b"foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(hash(b'w', ["invoice"]), fingerprint(b"winvoice\xff"));
        assert_ne!(hash(b'p', ["ab", "c"]), hash(b'p', ["a", "bc"]));
    }

    #[test]
    fn any_text_is_accepted_in_bounded_size() {
        let long = "ж🚲\u{301} ".repeat(100_000);
        assert!(
            Features::of(&long)
                .characters
                .iter()
                .map(|term| term.count)
                .sum::<f32>()
                < 60_000.0
        );
        assert_eq!(Features::of(""), Features::default());
    }
}
