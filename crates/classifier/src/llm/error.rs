//! Why a language model gave no answer that can be used.

use std::time::Duration;

use frontdesk_domain::ports::ClassifierError;
use serde_json::error::Category;
use thiserror::Error;

use super::answer::Nonsense;

/// Why a language model gave no answer that can be used. None of these repeats what the
/// customer, the model or the provider wrote.
#[derive(Debug, Error)]
pub enum LlmError {
    /// The enquiry looks like instructions to a machine and was not passed on.
    #[error("the enquiry looks like instructions to a machine")]
    Suspected,
    /// The calls of this hour or this day are used up.
    #[error("the budget of calls is spent")]
    BudgetSpent,
    /// Too many calls failed in a row; the provider is left alone for a while.
    #[error("the provider is left alone after failures in a row")]
    Resting,
    /// The deadline passed.
    #[error("no answer within {0:?}")]
    TimedOut(Duration),
    /// No connection, or one that broke.
    #[error("the provider could not be reached")]
    Unreachable(#[source] reqwest::Error),
    /// The provider answered with an error.
    #[error("the provider answered with status {status}{}", Code(.code))]
    Rejected {
        /// The status code.
        status: u16,
        /// The provider's word for it, where it gave one.
        code: Option<String>,
        /// How long the provider asked to be left alone.
        wait: Wait,
    },
    /// The provider sent more than any answer needs.
    #[error("the provider sent more than {0} bytes")]
    TooLarge(usize),
    /// The provider sent something else than its protocol.
    #[error("what the provider sent is not its protocol")]
    Unreadable(#[source] BadJson),
    /// The provider's answer holds no text.
    #[error("the provider's answer is empty")]
    Empty,
    /// The model, or a filter before it, declined.
    #[error("the model declined")]
    Declined,
    /// The model's answer is not an assessment of this enquiry.
    #[error("the model's answer makes no sense")]
    Nonsense(#[from] Nonsense),
    /// Nothing was recorded for this request.
    #[error("no answer was recorded for this request")]
    NotRecorded,
    /// A recording could not be read or written.
    #[error("the recording could not be read or written")]
    Recording(#[source] std::io::Error),
}

/// Where JSON is not what was expected. Unlike the parser's own error it repeats nothing of
/// the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{problem} at line {line}, column {column}")]
pub struct BadJson {
    problem: &'static str,
    line: usize,
    column: usize,
}

impl From<serde_json::Error> for BadJson {
    fn from(error: serde_json::Error) -> Self {
        let problem = match error.classify() {
            Category::Data => "a value of another form",
            Category::Syntax => "no JSON",
            Category::Eof => "the text ends",
            Category::Io => "the text cannot be read",
        };
        Self {
            problem,
            line: error.line(),
            column: error.column(),
        }
    }
}

/// What a provider said about trying again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Nothing.
    Unsaid,
    /// Not before this has passed.
    AtLeast(Duration),
    /// Something that cannot be understood: not soon.
    Unclear,
}

struct Code<'a>(&'a Option<String>);

impl std::fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(code) => write!(f, " ({code})"),
            None => Ok(()),
        }
    }
}

impl LlmError {
    /// Whether the same request may well succeed in a moment.
    pub(super) const fn is_transient(&self) -> bool {
        match self {
            Self::Unreachable(_) => true,
            Self::Rejected { status, .. } => {
                matches!(status, 408 | 425 | 429 | 500 | 502..=504 | 529)
            }
            Self::Suspected
            | Self::BudgetSpent
            | Self::Resting
            | Self::TimedOut(_)
            | Self::TooLarge(_)
            | Self::Unreadable(_)
            | Self::Empty
            | Self::Declined
            | Self::Nonsense(_)
            | Self::NotRecorded
            | Self::Recording(_) => false,
        }
    }

    /// Whether the provider did its part and this enquiry is at fault. Such failures say
    /// nothing about the next enquiry; if they counted against the provider, one customer
    /// could silence it for all.
    pub(super) const fn is_about_the_enquiry(&self) -> bool {
        match self {
            Self::Rejected { status, .. } => matches!(status, 400 | 413 | 422),
            Self::Suspected | Self::Empty | Self::Declined | Self::Nonsense(_) => true,
            Self::BudgetSpent
            | Self::Resting
            | Self::TimedOut(_)
            | Self::Unreachable(_)
            | Self::TooLarge(_)
            | Self::Unreadable(_)
            | Self::NotRecorded
            | Self::Recording(_) => false,
        }
    }
}

impl From<LlmError> for ClassifierError {
    fn from(error: LlmError) -> Self {
        match error {
            LlmError::Suspected | LlmError::Declined => Self::Refused(Box::new(error)),
            LlmError::BudgetSpent
            | LlmError::Resting
            | LlmError::TimedOut(_)
            | LlmError::Unreachable(_)
            | LlmError::Rejected { .. }
            | LlmError::TooLarge(_)
            | LlmError::Unreadable(_)
            | LlmError::Empty
            | LlmError::Nonsense(_)
            | LlmError::NotRecorded
            | LlmError::Recording(_) => Self::Unavailable(Box::new(error)),
        }
    }
}
