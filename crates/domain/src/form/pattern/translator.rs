//! Reads the notation of patterns and spells it out: no shorthands, no captures, nothing
//! that two engines could take differently.

use super::PatternError;
use super::cursor::Cursor;
use super::set;
use super::spelling::{ANY_ON_A_LINE, DIGIT, SPACE, WORD, push_literal};

/// How deep groups may stand in groups.
const MAX_DEPTH: usize = 20;
/// The largest count of a quantifier.
const MAX_COUNT: u32 = 1_000;

/// The pattern spelled out.
///
/// # Errors
/// [`PatternError::Notation`] with the place that is not part of the notation.
pub(super) fn translate(source: &str) -> Result<String, PatternError> {
    let characters: Vec<char> = source.chars().collect();
    let mut translator = Translator {
        cursor: Cursor::new(&characters),
        out: String::new(),
        depth: 0,
    };
    translator.alternatives()?;
    let end = translator.cursor.position();
    if end < characters.len() {
        let reason = "this ')' closes nothing; write \\)";
        return Err(translator.cursor.refuse(end, reason));
    }
    Ok(translator.out)
}

struct Translator<'a> {
    cursor: Cursor<'a>,
    out: String,
    depth: usize,
}

impl Translator<'_> {
    /// Up to the end, or to a `)`. Engines disagree on repeating what is empty, so no
    /// alternative is.
    fn alternatives(&mut self) -> Result<(), PatternError> {
        let mut is_empty = true;
        loop {
            let start = self.cursor.position();
            match self.cursor.peek() {
                None | Some(')' | '|') if is_empty => {
                    let reason = "nothing stands here; use ? for what may be missing";
                    return Err(self.cursor.refuse(start, reason));
                }
                None | Some(')') => return Ok(()),
                Some('|') => {
                    self.cursor.take();
                    self.out.push('|');
                    is_empty = true;
                }
                Some(character) => {
                    self.cursor.take();
                    self.term(start, character)?;
                    is_empty = false;
                }
            }
        }
    }

    /// What begins with `character`, which has been read.
    fn term(&mut self, start: usize, character: char) -> Result<(), PatternError> {
        match character {
            // Nothing can be said about how often an anchor stands there.
            '^' | '$' => {
                self.out.push(character);
                return Ok(());
            }
            '.' => self.out.push_str(ANY_ON_A_LINE),
            '(' => self.group(start)?,
            '[' => set::translate(&mut self.cursor, start, &mut self.out)?,
            '\\' => self.escape(start)?,
            '*' | '+' | '?' | '{' => {
                let reason = "there is nothing here to repeat; escape it with \\";
                return Err(self.cursor.refuse(start, reason));
            }
            ']' | '}' => {
                let reason = "a bracket that closes nothing needs a \\";
                return Err(self.cursor.refuse(start, reason));
            }
            literal => push_literal(&mut self.out, literal),
        }
        self.quantifier()
    }

    fn group(&mut self, start: usize) -> Result<(), PatternError> {
        if !self.cursor.take_if("?:") && self.cursor.is_at("?") {
            let reason = "look-around, named groups and flags are not supported";
            return Err(self.cursor.refuse(start, reason));
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            let reason = "groups stand too deep in each other";
            return Err(self.cursor.refuse(start, reason));
        }
        self.out.push_str("(?:");
        self.alternatives()?;
        if !self.cursor.take_if(")") {
            return Err(self.cursor.refuse(start, "this group is not closed"));
        }
        self.depth -= 1;
        self.out.push(')');
        Ok(())
    }

    fn escape(&mut self, start: usize) -> Result<(), PatternError> {
        let Some(character) = self.cursor.take() else {
            return Err(self.cursor.refuse(start, "a \\ at the end escapes nothing"));
        };
        match character {
            'd' => self.push_set("[", DIGIT),
            'D' => self.push_set("[^", DIGIT),
            'w' => self.push_set("[", WORD),
            'W' => self.push_set("[^", WORD),
            's' => self.push_set("[", SPACE),
            'S' => self.push_set("[^", SPACE),
            other => {
                let literal = self.cursor.escaped(start, other)?;
                push_literal(&mut self.out, literal);
            }
        }
        Ok(())
    }

    fn push_set(&mut self, open: &str, members: &str) {
        self.out.push_str(open);
        self.out.push_str(members);
        self.out.push(']');
    }

    /// Whether it is greedy or lazy makes no difference to whether a text matches.
    fn quantifier(&mut self) -> Result<(), PatternError> {
        let start = self.cursor.position();
        match self.cursor.peek() {
            Some('*' | '+' | '?') => {
                self.cursor.take();
            }
            Some('{') => self.counts(start)?,
            Some(_) | None => return Ok(()),
        }
        self.out.push_str(&self.cursor.since(start));
        self.cursor.take_if("?");
        Ok(())
    }

    fn counts(&mut self, start: usize) -> Result<(), PatternError> {
        let reason = "write {n}, {n,} or {n,m} with counts up to 1000, or \\{";
        let wrong = self.cursor.refuse(start, reason);
        self.cursor.take();
        let least = self.cursor.count(MAX_COUNT).ok_or(wrong)?;
        if self.cursor.take_if(",") && !self.cursor.is_at("}") {
            let most = self.cursor.count(MAX_COUNT).ok_or(wrong)?;
            if most < least {
                return Err(wrong);
            }
        }
        if self.cursor.take_if("}") {
            Ok(())
        } else {
            Err(wrong)
        }
    }
}
