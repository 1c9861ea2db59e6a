//! A place in the source of a pattern.

use super::PatternError;
use super::spelling::is_syntax;

/// The characters of a pattern, and how far they have been read.
pub(super) struct Cursor<'a> {
    characters: &'a [char],
    next: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(characters: &'a [char]) -> Self {
        Self {
            characters,
            next: 0,
        }
    }

    /// The index of the next character.
    pub(super) const fn position(&self) -> usize {
        self.next
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.characters.get(self.next).copied()
    }

    /// Whether `wanted`, in ASCII, stands here.
    pub(super) fn is_at(&self, wanted: &str) -> bool {
        let here = self.characters[self.next..].iter().copied();
        here.take(wanted.len()).eq(wanted.chars())
    }

    pub(super) fn take(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.next += 1;
        Some(character)
    }

    /// Passes over `wanted` if it stands here, and says whether it did.
    pub(super) fn take_if(&mut self, wanted: &str) -> bool {
        let found = self.is_at(wanted);
        if found {
            self.next += wanted.len();
        }
        found
    }

    /// What was read since `start`.
    pub(super) fn since(&self, start: usize) -> String {
        self.characters[start..self.next].iter().collect()
    }

    pub(super) fn refuse(&self, index: usize, reason: &'static str) -> PatternError {
        let at = index.min(self.characters.len().saturating_sub(1)) + 1;
        PatternError::Notation { at, reason }
    }

    /// A number of at most `most`; `None` for another, or when there is none.
    pub(super) fn count(&mut self, most: u32) -> Option<u32> {
        let start = self.next;
        while self.peek().is_some_and(|digit| digit.is_ascii_digit()) {
            self.next += 1;
        }
        self.since(start)
            .parse()
            .ok()
            .filter(|count| *count <= most)
    }

    /// What an escape stands for that is no shorthand; the `\` at `start` and the
    /// character after it have been read.
    pub(super) fn escaped(&mut self, start: usize, character: char) -> Result<char, PatternError> {
        match character {
            't' => Ok('\t'),
            'n' => Ok('\n'),
            'r' => Ok('\r'),
            'f' => Ok('\u{c}'),
            'v' => Ok('\u{b}'),
            'u' => self.code_point().ok_or_else(|| {
                self.refuse(
                    start,
                    "\\u needs the four hexadecimal digits of a character",
                )
            }),
            '/' => Ok('/'),
            syntax if is_syntax(syntax) => Ok(syntax),
            'b' | 'B' | 'p' | 'P' | 'k' | '0'..='9' => Err(self.refuse(
                start,
                "boundaries, Unicode properties and references are not supported",
            )),
            _ => Err(self.refuse(start, "this \\ is not needed or not supported here")),
        }
    }

    fn code_point(&mut self) -> Option<char> {
        let digits = self.characters.get(self.next..self.next + 4)?;
        let value = digits.iter().try_fold(0, |sum, digit| {
            digit.to_digit(16).map(|digit| sum * 16 + digit)
        })?;
        let character = char::from_u32(value)?;
        self.next += 4;
        Some(character)
    }
}
