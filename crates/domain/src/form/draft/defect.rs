//! What can be wrong with a draft.

use std::fmt;

use thiserror::Error;

use crate::form::pattern::PatternError;
use crate::form::pointer::Pointer;
use crate::form::question::{QuestionId, QuestionType};
use crate::text::TextError;

/// Something that is wrong with a draft, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// Where: into the document, or to what is missing from it.
    pub pointer: Pointer,
    /// What.
    pub kind: DefectKind,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

/// What is wrong. The words are meant for the person who wrote the draft.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DefectKind {
    /// A key that is needed is not there.
    #[error("is missing")]
    Missing,
    /// Something else stands there than what belongs there.
    #[error("must be {expected}")]
    Wrong {
        /// What belongs there, in words that follow "must be".
        expected: &'static str,
    },
    /// A key that means nothing here.
    #[error("is not a key that belongs here")]
    UnknownKey,
    /// A text that is empty, too long or malformed.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A pattern outside the notation.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// A number outside its range.
    #[error("must be a whole number from {min} to {max}")]
    OutOfRange {
        /// The least.
        min: i64,
        /// The greatest.
        max: i64,
    },
    /// A bound of a number beyond what numbers may be.
    #[error("must be from -1000000000000000 to 1000000000000000")]
    BeyondNumbers,
    /// A word that is none of those known.
    #[error("must be one of: {}", .0.join(", "))]
    NotOneOf(Vec<&'static str>),
    /// A list without entries.
    #[error("must have at least one entry")]
    NoEntries,
    /// A list with too many.
    #[error("must have at most {max} entries")]
    TooManyEntries {
        /// The greatest number of entries.
        max: usize,
    },
    /// Something that stands there a second time and has to be unique.
    #[error("must be unique, and is used before")]
    Repeated,
    /// The upper end of a range is below the lower one.
    #[error("must not be below '{low}'")]
    Reversed {
        /// The key of the lower end.
        low: &'static str,
    },
    /// A form that closes before it opens.
    #[error("must be later than '{earlier}'")]
    NotAfter {
        /// The key of the earlier instant.
        earlier: &'static str,
    },
    /// A hint for a pattern that is not there.
    #[error("needs a 'pattern' to speak of")]
    HintWithoutPattern,
    /// A pattern for texts that may be longer than is worth matching.
    #[error("must be at most {max} where there is a 'pattern'")]
    TooLongForPattern {
        /// The greatest length.
        max: u32,
    },
    /// A statement that is required.
    #[error("cannot be used with a statement, which takes no answer")]
    StatementRequired,
    /// A condition that is neither a test nor made of conditions.
    #[error("must have 'question' and exactly one test, or exactly one of 'and', 'or' and 'not'")]
    NotACondition,
    /// Conditions in conditions in conditions.
    #[error("stands too deep in other conditions; {max} levels are allowed")]
    TooDeep {
        /// The greatest depth.
        max: usize,
    },
    /// A condition on a question that the form does not have.
    #[error("names no question of this form")]
    UnknownQuestion,
    /// A condition on a question that comes later.
    #[error("'{0}' comes later; a condition can look only at questions before its own")]
    LooksAhead(QuestionId),
    /// Questions whose conditions wait for each other.
    #[error("goes in a circle: {}", circle(.0))]
    Circle(Vec<QuestionId>),
    /// A condition on a statement.
    #[error("'{0}' is a statement and never has an answer")]
    NoAnswer(QuestionId),
    /// A test that no answer of the question could pass.
    #[error("does not fit '{question}', which is of type '{}'", .question_type.name())]
    Unfit {
        /// The question that is looked at.
        question: QuestionId,
        /// Its type.
        question_type: QuestionType,
    },
    /// A test for an option that the question does not have.
    #[error("is not an option of '{0}'")]
    NotAnOption(QuestionId),
}

fn circle(questions: &[QuestionId]) -> String {
    let names: Vec<&str> = questions.iter().map(QuestionId::as_str).collect();
    names.join(" → ")
}
