//! Replays: what triage would have made of past tickets, without touching them.

mod outcome;
mod ticket;

pub use outcome::{ReplayOutcome, ReplayTiming};
pub use ticket::{ReplayedTicket, Route, Said};

use crate::id::{AccountId, ModelId, ReplayId, TicketId};
use crate::knowledge::Edition;
use crate::text::{TextError, line, text_type};
use crate::time::Timestamp;

use super::{CategoryName, Confidence};

text_type! {
    /// A language model as its provider spells it: 1 to 100 letters, digits and
    /// `. _ - / : @ +`.
    LanguageModelName, |text| {
        line(text, 100)?;
        spelled(text, "._-/:@+")
    }
}

text_type! {
    /// The name of a prompt: 1 to 64 letters, digits, `-` and `_`.
    PromptName, |text| {
        line(text, 64)?;
        spelled(text, "-_")
    }
}

/// Refuses what is not made of letters, digits and these marks, and paths that lead out.
fn spelled(text: &str, marks: &str) -> Result<(), TextError> {
    let known = |c: char| c.is_ascii_alphanumeric() || marks.contains(c);
    if text.chars().all(known) && !text.contains("..") {
        Ok(())
    } else {
        Err(TextError::Malformed {
            expected: "a name of letters, digits and marks",
        })
    }
}

/// A language model with what it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageModel {
    /// Which model of the desk's provider.
    pub name: LanguageModelName,
    /// Which prompt.
    pub prompt: PromptName,
}

/// Which language models a desk can ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LanguageModels {
    /// The one that it asks; `None` where it asks none, and then it can ask no other.
    pub current: Option<LanguageModel>,
    /// The prompts that there are.
    pub prompts: Vec<PromptName>,
}

/// Who assesses tickets in a replay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessor {
    /// The model of the local classifier, as it was fitted: without what agents said since.
    pub local: ModelId,
    /// The language model beside it, if any.
    pub language: Option<LanguageModel>,
}

/// What is to be replayed. Everything that could change meanwhile is fixed when the replay
/// is started, so that the same plan has the same outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplayPlan {
    /// Who assesses.
    pub assessor: Assessor,
    /// How sure it must be, in every category without a threshold in `thresholds`; `None`
    /// for what the desk asks.
    pub threshold: Option<Confidence>,
    /// How sure it must be in single categories.
    pub thresholds: Vec<(CategoryName, Confidence)>,
    /// The edition of the knowledge base that is searched.
    pub edition: Edition,
    /// Only tickets opened then or later.
    pub opened_from: Option<Timestamp>,
    /// Only tickets opened before.
    pub opened_before: Option<Timestamp>,
    /// The last ticket that is looked at.
    pub up_to: TicketId,
    /// How many tickets are looked at, counted back from the last.
    pub tickets: u32,
}

impl ReplayPlan {
    /// The most tickets in one replay.
    pub const MOST_TICKETS: u32 = 5_000;
    /// How many are looked at where nobody says.
    pub const USUAL_TICKETS: u32 = 500;
}

/// How far a replay has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplayState {
    /// Under way.
    Running,
    /// Every ticket was looked at.
    Done,
    /// It cannot go on.
    Failed(ReplayFailure),
}

/// Why a replay cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplayFailure {
    /// The desk no longer keeps the model of the local classifier.
    ModelGone,
    /// The language model or its prompt can no longer be asked with the desk's settings.
    AssessorGone,
    /// It was tried several times, and failed each time.
    GivenUp,
}

/// How far a replay has come, and what it found so far.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplayProgress {
    /// Whether it goes on.
    pub state: ReplayState,
    /// The ticket that was looked at last.
    pub reached: Option<TicketId>,
    /// What was found. The same plan has the same outcome.
    pub outcome: ReplayOutcome,
    /// How long it took, which is never the same.
    pub timing: ReplayTiming,
}

impl Default for ReplayProgress {
    fn default() -> Self {
        Self {
            state: ReplayState::Running,
            reached: None,
            outcome: ReplayOutcome::default(),
            timing: ReplayTiming::default(),
        }
    }
}

/// A replay, under way or ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Replay {
    /// Which one.
    pub id: ReplayId,
    /// What is replayed.
    pub plan: ReplayPlan,
    /// Who started it; `None` for whoever runs the server.
    pub author: Option<AccountId>,
    /// When it was started.
    pub created_at: Timestamp,
    /// How far it has come.
    pub progress: ReplayProgress,
}

impl Replay {
    /// Whether there is more to look at.
    pub fn is_running(&self) -> bool {
        self.progress.state == ReplayState::Running
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere_else() {
        assert!(LanguageModelName::parse("meta/llama3.2:3b").is_ok());
        assert!(PromptName::parse("triage-v2").is_ok());
        for bad in ["", "a b", "../secret", "a\nb"] {
            assert!(LanguageModelName::parse(bad).is_err(), "{bad}");
            assert!(PromptName::parse(bad).is_err(), "{bad}");
        }
        assert!(PromptName::parse("folder/prompt").is_err());
    }
}
