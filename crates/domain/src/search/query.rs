//! What somebody looks for, as they typed it.

use thiserror::Error;

use super::term::{Term, terms};

/// What a text must hold and what it must not.
///
/// Words stand for themselves, `"words in quotes"` must follow each other, `word*` is the
/// beginning of a word, and `-` before any of these means that it must not be there.
/// Whatever else somebody types separates words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchQuery {
    wanted: Vec<Phrase>,
    unwanted: Vec<Phrase>,
}

/// Words that follow each other: one, most of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// At least one.
    terms: Vec<Term>,
    open_ended: bool,
}

/// Why there is nothing to search for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SearchQueryError {
    /// There is no word that a text must hold.
    #[error("must hold a word to look for")]
    NothingWanted,
    /// There are more words and phrases than a search takes.
    #[error("must hold at most {} words and phrases", SearchQuery::MAX_PHRASES)]
    TooMany,
}

impl SearchQuery {
    /// How many words and phrases a search takes, since each is looked for by itself.
    pub const MAX_PHRASES: usize = 16;

    /// Understands what somebody typed: any text is a search, or there is nothing to
    /// search for in it.
    ///
    /// # Errors
    /// [`SearchQueryError`] when no word is wanted, or too many are given.
    pub fn parse(text: &str) -> Result<Self, SearchQueryError> {
        let mut query = Self {
            wanted: Vec::new(),
            unwanted: Vec::new(),
        };
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (item, after) = Item::first(rest);
            rest = after.trim_start();
            let phrase = Phrase {
                terms: terms(item.words),
                open_ended: item.open_ended,
            };
            let list = if item.unwanted {
                &mut query.unwanted
            } else {
                &mut query.wanted
            };
            if !phrase.terms.is_empty() && !list.contains(&phrase) {
                list.push(phrase);
            }
        }
        if query.wanted.is_empty() {
            return Err(SearchQueryError::NothingWanted);
        }
        if query.wanted.len() + query.unwanted.len() > Self::MAX_PHRASES {
            return Err(SearchQueryError::TooMany);
        }
        Ok(query)
    }

    /// What must be found, each anywhere; at least one.
    pub fn wanted(&self) -> &[Phrase] {
        &self.wanted
    }

    /// What must not be found anywhere.
    pub fn unwanted(&self) -> &[Phrase] {
        &self.unwanted
    }

    /// Whether the texts together hold all that is wanted and nothing that is not. A
    /// phrase lies within one text.
    pub fn finds(&self, texts: &[Vec<Term>]) -> bool {
        let holds = |phrase: &Phrase| texts.iter().any(|text| phrase.is_in(text));
        self.wanted.iter().all(holds) && !self.unwanted.iter().any(holds)
    }
}

impl Phrase {
    /// The words, in order; at least one.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether the last word may go on.
    pub const fn is_open_ended(&self) -> bool {
        self.open_ended
    }

    fn is_in(&self, text: &[Term]) -> bool {
        text.windows(self.terms.len()).any(|window| self.is(window))
    }

    fn is(&self, words: &[Term]) -> bool {
        let last = self.terms.len() - 1;
        let same = |(place, (term, word)): (usize, (&Term, &Term))| {
            if self.open_ended && place == last {
                word.as_str().starts_with(term.as_str())
            } else {
                word == term
            }
        };
        self.terms.iter().zip(words).enumerate().all(same)
    }
}

/// A word or phrase with its marks.
struct Item<'a> {
    words: &'a str,
    unwanted: bool,
    open_ended: bool,
}

impl<'a> Item<'a> {
    /// The first item of a text that does not begin with white space, and what follows.
    fn first(text: &'a str) -> (Self, &'a str) {
        let (unwanted, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (words, after) = match text.strip_prefix('"') {
            // A quotation that is not closed goes on to the end.
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => text.split_at(
                text.find(|c: char| c.is_whitespace() || c == '"')
                    .unwrap_or(text.len()),
            ),
        };
        let (open_ended, after) = match after.strip_prefix('*') {
            Some(rest) => (true, rest),
            None => (words.ends_with('*'), after),
        };
        let item = Self {
            words,
            unwanted,
            open_ended,
        };
        (item, after)
    }
}

#[cfg(test)]
mod tests;
