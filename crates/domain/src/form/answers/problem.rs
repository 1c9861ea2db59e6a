//! What can be wrong with an answer.

use std::fmt;

use thiserror::Error;

use crate::form::date::Date;
use crate::form::number::Number;
use crate::form::pointer::Pointer;
use crate::form::question::PatternHint;

/// Something that is wrong with the answers, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerProblem {
    /// `/responses/<id>`, and on into the answer where it is a list or a map.
    pub pointer: Pointer,
    /// What.
    pub kind: ProblemKind,
}

impl fmt::Display for AnswerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

/// What is wrong. The words are meant for the person who fills in the form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProblemKind {
    /// The question has to be answered.
    #[error("Please answer this question.")]
    Missing,
    /// Consent has to be given.
    #[error("Please agree to this, or do not send the form.")]
    ConsentNeeded,
    /// The question is not part of the form after the answers before it.
    #[error("Please leave this out: after your other answers this question is not asked.")]
    Hidden,
    /// The form has no such question.
    #[error("Please leave this out: the form has no such question.")]
    Unknown,
    /// A statement was answered.
    #[error("Please leave this out: it is there to read and takes no answer.")]
    NotAQuestion,
    /// Another type of answer is expected.
    #[error("Please send {expected}.")]
    WrongType {
        /// What is expected.
        expected: &'static str,
    },
    /// A text without anything in it to read.
    #[error("Please write something, or leave the answer out.")]
    Blank,
    /// U+0000, which not every database can store.
    #[error("Please remove the NUL character.")]
    Nul,
    /// A text with too few characters.
    #[error("Please write at least {min} characters; there are {found}.")]
    TooShort {
        /// The fewest.
        min: u32,
        /// How many there are.
        found: usize,
    },
    /// A text with too many characters.
    #[error("Please write at most {max} characters; there are {found}.")]
    TooLong {
        /// The most.
        max: u32,
        /// How many there are.
        found: usize,
    },
    /// A text that does not match the pattern.
    #[error("{}", hint.as_ref().map_or("Please write this in the form that is asked for.", PatternHint::as_str))]
    Pattern {
        /// What is asked for, in the words of the form.
        hint: Option<PatternHint>,
    },
    /// Not of the form that the question is about.
    #[error("Please write {expected}.")]
    Malformed {
        /// What is expected.
        expected: &'static str,
    },
    /// A number that is too small.
    #[error("Please choose a number that is at least {min}.")]
    TooSmall {
        /// The least.
        min: Number,
    },
    /// A number that is too great.
    #[error("Please choose a number that is at most {max}.")]
    TooGreat {
        /// The greatest.
        max: Number,
    },
    /// A number that has to be whole and is not.
    #[error("Please choose a whole number.")]
    NotWhole,
    /// A number with too many decimal places.
    #[error("Please give at most {max} decimal places.")]
    TooManyDecimals {
        /// The most.
        max: u8,
    },
    /// A day before the first.
    #[error("Please choose a day that is not before {earliest}.")]
    TooEarly {
        /// The first day.
        earliest: Date,
    },
    /// A day after the last.
    #[error("Please choose a day that is not after {latest}.")]
    TooLate {
        /// The last day.
        latest: Date,
    },
    /// Not one of the options.
    #[error("Please choose one of the options.")]
    NotAnOption,
    /// An option that is chosen twice.
    #[error("Please choose each option once.")]
    ChosenTwice,
    /// Too few options.
    #[error("Please choose at least {min} of the options.")]
    TooFewChosen {
        /// The fewest.
        min: u32,
    },
    /// Too many options.
    #[error("Please choose at most {max} of the options.")]
    TooManyChosen {
        /// The most.
        max: u32,
    },
}
