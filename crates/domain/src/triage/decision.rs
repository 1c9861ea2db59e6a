//! The record of what triage decided and why.

use crate::id::{DecisionId, ReplyId, TicketId};
use crate::knowledge::Citation;
use crate::time::Timestamp;

use super::{CategoryName, Confidence, ModelName, SuggestedResponse};

/// What set triage off. Each trigger gets one decision and at most one reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// The ticket was opened.
    Opening,
    /// The customer replied.
    Reply(ReplyId),
}

/// What the policy decided to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// The AI answers the ticket.
    Answer,
    /// A person gets it.
    Escalate,
}

/// Why a person gets the ticket. An answered ticket has no reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The confidence is below the threshold.
    BelowThreshold,
    /// There is nothing to answer with.
    NoAnswer,
    /// A person takes care of it, or said that the AI should not.
    PersonHandling,
    /// The ticket no longer waits for an answer.
    NotWaiting,
    /// The classifier could not be asked.
    ClassifierFailed,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::BelowThreshold,
        Self::NoAnswer,
        Self::PersonHandling,
        Self::NotWaiting,
        Self::ClassifierFailed,
    ];
}

/// One decision on one ticket. It is never changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Which decision.
    pub id: DecisionId,
    /// On which ticket.
    pub ticket: TicketId,
    /// What set it off.
    pub trigger: Trigger,
    /// Who assessed the ticket; `None` when nobody could.
    pub model: Option<ModelName>,
    /// The most likely category; `None` when nobody could say.
    pub category: Option<CategoryName>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
    /// What was asked of the confidence.
    pub threshold: Confidence,
    /// Every category considered, most likely first.
    pub distribution: Vec<(CategoryName, Confidence)>,
    /// What would be, or was, answered.
    pub suggested_response: Option<SuggestedResponse>,
    /// What that rests on.
    pub citations: Vec<Citation>,
    /// What was decided.
    pub action: Action,
    /// Why a person gets it.
    pub reasons: Vec<Reason>,
    /// When.
    pub created_at: Timestamp,
}
