//! Reads the notation of patterns and spells it out: no shorthands, no captures, nothing
//! that two engines could take differently.

use std::fmt::Write;

use super::PatternError;

/// How deep groups may stand in groups.
const MAX_DEPTH: usize = 20;
/// The largest count of a quantifier.
const MAX_COUNT: u32 = 1_000;

const DIGIT: &str = "0-9";
const WORD: &str = "A-Za-z0-9_";
const SPACE: &str =
    r"\u0009-\u000D\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
const ANY_ON_A_LINE: &str = r"[^\u000A\u000D\u2028\u2029]";

/// The pattern spelled out.
///
/// # Errors
/// [`PatternError::Notation`] with the place that is not part of the notation.
pub(super) fn translate(source: &str) -> Result<String, PatternError> {
    let characters: Vec<char> = source.chars().collect();
    let mut translator = Translator {
        characters: &characters,
        next: 0,
        out: String::new(),
        depth: 0,
    };
    translator.alternatives()?;
    match translator.peek() {
        Some(_) => Err(translator.refuse(translator.next, "this ')' closes nothing; write \\)")),
        None => Ok(translator.out),
    }
}

/// Adds a character that stands for itself outside a set.
pub(super) fn with_literal(mut out: String, character: char) -> String {
    if is_syntax(character) {
        out.push('\\');
    }
    push_visibly(&mut out, character);
    out
}

fn is_syntax(character: char) -> bool {
    r"^$\.*+?()[]{}|".contains(character)
}

fn push_visibly(out: &mut String, character: char) {
    if character != ' ' && (character.is_control() || character.is_whitespace()) {
        // Every control and white space character is below U+10000.
        write!(out, "\\u{:04X}", u32::from(character)).expect("texts take all that is written");
    } else {
        out.push(character);
    }
}

/// One member of a set: a character, which may begin or end a range, or a shorthand.
enum Member {
    Character(char),
    Shorthand(&'static str),
}

struct Translator<'a> {
    characters: &'a [char],
    next: usize,
    out: String,
    depth: usize,
}

impl Translator<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.next).copied()
    }

    fn take(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.next += 1;
        Some(character)
    }

    fn take_if(&mut self, wanted: &str) -> bool {
        let found = wanted
            .chars()
            .enumerate()
            .all(|(offset, character)| self.characters.get(self.next + offset) == Some(&character));
        if found {
            self.next += wanted.chars().count();
        }
        found
    }

    fn refuse(&self, index: usize, reason: &'static str) -> PatternError {
        let at = index.min(self.characters.len().saturating_sub(1)) + 1;
        PatternError::Notation { at, reason }
    }

    fn alternatives(&mut self) -> Result<(), PatternError> {
        loop {
            match self.peek() {
                None | Some(')') => return Ok(()),
                Some('|') => {
                    self.next += 1;
                    self.out.push('|');
                }
                Some(_) => self.term()?,
            }
        }
    }

    fn term(&mut self) -> Result<(), PatternError> {
        let start = self.next;
        let Some(character) = self.take() else {
            return Ok(());
        };
        match character {
            '^' | '$' => {
                self.out.push(character);
                return Ok(());
            }
            '.' => self.out.push_str(ANY_ON_A_LINE),
            '(' => self.group(start)?,
            '[' => self.set(start)?,
            '\\' => self.escape(start)?,
            '*' | '+' | '?' | '{' => {
                return Err(
                    self.refuse(start, "there is nothing here to repeat; escape it with \\")
                );
            }
            ']' | '}' => return Err(self.refuse(start, "a bracket that closes nothing needs a \\")),
            literal => self.push_literal(literal),
        }
        self.quantifier()
    }

    fn push_literal(&mut self, character: char) {
        self.out = with_literal(std::mem::take(&mut self.out), character);
    }

    fn group(&mut self, start: usize) -> Result<(), PatternError> {
        if !self.take_if("?:") && self.peek() == Some('?') {
            return Err(self.refuse(
                start,
                "look-around, named groups and flags are not supported",
            ));
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.refuse(start, "groups stand too deep in each other"));
        }
        self.out.push_str("(?:");
        self.alternatives()?;
        if !self.take_if(")") {
            return Err(self.refuse(start, "this group is not closed"));
        }
        self.depth -= 1;
        self.out.push(')');
        Ok(())
    }

    fn escape(&mut self, start: usize) -> Result<(), PatternError> {
        let Some(character) = self.take() else {
            return Err(self.refuse(start, "a \\ at the end escapes nothing"));
        };
        match character {
            'd' => self.push_set("[", DIGIT),
            'D' => self.push_set("[^", DIGIT),
            'w' => self.push_set("[", WORD),
            'W' => self.push_set("[^", WORD),
            's' => self.push_set("[", SPACE),
            'S' => self.push_set("[^", SPACE),
            other => {
                let literal = self.escaped_character(start, other)?;
                self.push_literal(literal);
            }
        }
        Ok(())
    }

    fn push_set(&mut self, open: &str, members: &str) {
        self.out.push_str(open);
        self.out.push_str(members);
        self.out.push(']');
    }

    /// What an escape that is no shorthand stands for; the `\` and the character after it
    /// have been taken.
    fn escaped_character(&mut self, start: usize, character: char) -> Result<char, PatternError> {
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
        let digits: String = self
            .characters
            .get(self.next..self.next + 4)?
            .iter()
            .collect();
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.next += 4;
        u32::from_str_radix(&digits, 16)
            .ok()
            .and_then(char::from_u32)
    }

    fn set(&mut self, start: usize) -> Result<(), PatternError> {
        self.out.push('[');
        if self.take_if("^") {
            self.out.push('^');
        }
        if self.peek() == Some(']') {
            return Err(self.refuse(start, "an empty set; write \\] for the bracket itself"));
        }
        while !self.take_if("]") {
            self.set_member(start)?;
        }
        self.out.push(']');
        Ok(())
    }

    fn set_member(&mut self, set: usize) -> Result<(), PatternError> {
        let start = self.next;
        let first = self.member(set)?;
        let is_range = self.peek() == Some('-') && self.characters.get(self.next + 1) != Some(&']');
        if !is_range {
            match first {
                Member::Character(character) => self.push_member(character),
                Member::Shorthand(members) => self.out.push_str(members),
            }
            return Ok(());
        }
        let dash = self.next;
        self.next += 1;
        let last = self.member(set)?;
        match (first, last) {
            (Member::Character('-'), _) => {
                Err(self.refuse(start, "a literal - goes first or last"))
            }
            (Member::Character(first), Member::Character(last)) if first <= last => {
                self.push_member(first);
                self.out.push('-');
                self.push_member(last);
                self.no_dash_after_range()
            }
            (Member::Character(_), Member::Character(_)) => {
                Err(self.refuse(start, "this range runs backwards"))
            }
            (Member::Shorthand(_), _) | (_, Member::Shorthand(_)) => {
                Err(self.refuse(dash, "a range needs a character at either end"))
            }
        }
    }

    fn no_dash_after_range(&self) -> Result<(), PatternError> {
        let ends = self.characters.get(self.next + 1) == Some(&']');
        if self.peek() == Some('-') && !ends {
            return Err(self.refuse(self.next, "a literal - goes first or last"));
        }
        Ok(())
    }

    fn member(&mut self, set: usize) -> Result<Member, PatternError> {
        let start = self.next;
        match self.take() {
            None => Err(self.refuse(set, "this set is not closed")),
            Some('[') => Err(self.refuse(start, "write \\[ inside a set")),
            Some('\\') => match self.take() {
                None => Err(self.refuse(set, "this set is not closed")),
                Some('d') => Ok(Member::Shorthand(DIGIT)),
                Some('w') => Ok(Member::Shorthand(WORD)),
                Some('s') => Ok(Member::Shorthand(SPACE)),
                Some('-') => Ok(Member::Character('-')),
                Some(other) => self.escaped_character(start, other).map(Member::Character),
            },
            Some(character) => Ok(Member::Character(character)),
        }
    }

    fn push_member(&mut self, character: char) {
        match character {
            '\\' | '[' | ']' | '^' | '-' => {
                self.out.push('\\');
                self.out.push(character);
            }
            // Doubled, these are operators to some engines.
            '&' => self.out.push_str(r"\u0026"),
            '~' => self.out.push_str(r"\u007E"),
            other => push_visibly(&mut self.out, other),
        }
    }

    /// Whether it is greedy or lazy makes no difference to whether a text matches.
    fn quantifier(&mut self) -> Result<(), PatternError> {
        match self.peek() {
            Some(simple @ ('*' | '+' | '?')) => {
                self.next += 1;
                self.out.push(simple);
            }
            Some('{') => self.counts()?,
            _ => return Ok(()),
        }
        self.take_if("?");
        Ok(())
    }

    fn counts(&mut self) -> Result<(), PatternError> {
        let start = self.next;
        let wrong = self.refuse(
            start,
            "write {n}, {n,} or {n,m} with counts up to 1000, or \\{",
        );
        self.next += 1;
        let least = self.count().ok_or(wrong)?;
        if self.take_if(",") && self.peek() != Some('}') && self.count().ok_or(wrong)? < least {
            return Err(wrong);
        }
        if !self.take_if("}") {
            return Err(wrong);
        }
        let written: String = self.characters[start..self.next].iter().collect();
        self.out.push_str(&written);
        Ok(())
    }

    fn count(&mut self) -> Option<u32> {
        let start = self.next;
        while self
            .peek()
            .is_some_and(|character| character.is_ascii_digit())
        {
            self.next += 1;
        }
        let digits: String = self.characters[start..self.next].iter().collect();
        digits.parse().ok().filter(|count| *count <= MAX_COUNT)
    }
}
