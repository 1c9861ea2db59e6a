//! Sets of characters in a pattern: `[…]` and `[^…]`.

use super::PatternError;
use super::cursor::Cursor;
use super::spelling::{DIGIT, SPACE, WORD, push_member};

/// Spells out the set whose `[`, at `start`, has been read.
///
/// # Errors
/// [`PatternError::Notation`] with the place that is not part of the notation.
pub(super) fn translate(
    cursor: &mut Cursor<'_>,
    start: usize,
    out: &mut String,
) -> Result<(), PatternError> {
    let mut set = Set { cursor, start, out };
    set.out.push('[');
    if set.cursor.take_if("^") {
        set.out.push('^');
    }
    if set.cursor.is_at("]") {
        let reason = "an empty set; write \\] for the bracket itself";
        return Err(set.cursor.refuse(start, reason));
    }
    while !set.cursor.take_if("]") {
        set.members()?;
    }
    set.out.push(']');
    Ok(())
}

/// A character, which may begin or end a range, or a shorthand.
enum Member {
    Character(char),
    Shorthand(&'static str),
}

struct Set<'a, 'b> {
    cursor: &'a mut Cursor<'b>,
    start: usize,
    out: &'a mut String,
}

impl Set<'_, '_> {
    /// One member, or a range.
    fn members(&mut self) -> Result<(), PatternError> {
        let start = self.cursor.position();
        let first = self.member()?;
        if self.is_at_dash() {
            return self.range(start, first);
        }
        match first {
            Member::Character(character) => push_member(self.out, character),
            Member::Shorthand(members) => self.out.push_str(members),
        }
        Ok(())
    }

    /// Whether a `-` comes next that is not the last member.
    fn is_at_dash(&self) -> bool {
        self.cursor.is_at("-") && !self.cursor.is_at("-]")
    }

    fn range(&mut self, start: usize, first: Member) -> Result<(), PatternError> {
        const LITERAL_DASH: &str = "a literal - goes first or last";
        let dash = self.cursor.position();
        self.cursor.take();
        let (first, last) = match (first, self.member()?) {
            (Member::Character('-'), _) => return Err(self.cursor.refuse(start, LITERAL_DASH)),
            (Member::Character(first), Member::Character(last)) => (first, last),
            (Member::Shorthand(_), _) | (_, Member::Shorthand(_)) => {
                let reason = "a range needs a character at either end";
                return Err(self.cursor.refuse(dash, reason));
            }
        };
        if last < first {
            return Err(self.cursor.refuse(start, "this range runs backwards"));
        }
        if self.is_at_dash() {
            let dash = self.cursor.position();
            return Err(self.cursor.refuse(dash, LITERAL_DASH));
        }
        push_member(self.out, first);
        self.out.push('-');
        push_member(self.out, last);
        Ok(())
    }

    fn member(&mut self) -> Result<Member, PatternError> {
        let start = self.cursor.position();
        match self.cursor.take() {
            None => Err(self.not_closed()),
            Some('[') => Err(self.cursor.refuse(start, "write \\[ inside a set")),
            Some('\\') => match self.cursor.take() {
                None => Err(self.not_closed()),
                Some('d') => Ok(Member::Shorthand(DIGIT)),
                Some('w') => Ok(Member::Shorthand(WORD)),
                Some('s') => Ok(Member::Shorthand(SPACE)),
                Some('-') => Ok(Member::Character('-')),
                Some(other) => self.cursor.escaped(start, other).map(Member::Character),
            },
            Some(character) => Ok(Member::Character(character)),
        }
    }

    fn not_closed(&self) -> PatternError {
        self.cursor.refuse(self.start, "this set is not closed")
    }
}
