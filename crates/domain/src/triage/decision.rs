//! The record of what triage decided and why.

use std::time::Duration;

use crate::id::{DecisionId, ReplyId, TicketId};
use crate::knowledge::{Citation, Edition};
use crate::time::Timestamp;

use super::{
    CategoryName, Confidence, Fingerprint, Mode, ModelName, ModelUsage, SuggestedResponse,
};

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

/// Why a person gets the ticket. An answered ticket has no reasons, but for the note that
/// a provider failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The confidence is below the threshold.
    BelowThreshold,
    /// The desk lets the AI answer nothing of this kind.
    OutOfScope,
    /// There is nothing to answer with.
    NoAnswer,
    /// What could be answered does not rest on the knowledge base.
    Ungrounded,
    /// A person takes care of it, or said that the AI should not.
    PersonHandling,
    /// The requester asked for a person, which ends the AI's part.
    PersonWanted,
    /// The ticket no longer waits for an answer.
    NotWaiting,
    /// It speaks of lawyers, courts or rights.
    Legal,
    /// Somebody may be in danger.
    Safety,
    /// A payment is disputed.
    PaymentDispute,
    /// Somebody else may have the account.
    AccountTakeover,
    /// It asks for personal data, or for its deletion.
    PersonalData,
    /// It speaks to the machine instead of the desk.
    InjectionSuspected,
    /// It sounds like an outage that hits many.
    Outage,
    /// The category is only watched.
    ShadowMode,
    /// In this category the AI suggests, and the staff answers.
    SuggestMode,
    /// The classifier could not be asked.
    ClassifierFailed,
    /// The language model could not be asked, and the local classifier decided alone. By
    /// itself this keeps nobody from answering.
    ProviderFailed,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 18] = [
        Self::BelowThreshold,
        Self::OutOfScope,
        Self::NoAnswer,
        Self::Ungrounded,
        Self::PersonHandling,
        Self::PersonWanted,
        Self::NotWaiting,
        Self::Legal,
        Self::Safety,
        Self::PaymentDispute,
        Self::AccountTakeover,
        Self::PersonalData,
        Self::InjectionSuspected,
        Self::Outage,
        Self::ShadowMode,
        Self::SuggestMode,
        Self::ClassifierFailed,
        Self::ProviderFailed,
    ];

    /// Whether the AI may not answer for this reason.
    pub const fn blocks(self) -> bool {
        !matches!(self, Self::ProviderFailed)
    }
}

/// In what circumstances a decision was made, so that it can be understood and repeated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Circumstances {
    /// How far the AI might go with the category.
    pub mode: Mode,
    /// The edition of the knowledge base that was searched; `None` where it was not.
    pub edition: Option<Edition>,
    /// How well the best passage fitted; `None` where none did.
    pub relevance: Option<f64>,
    /// What was read, without the text itself.
    pub input: Option<Fingerprint>,
    /// What a language model was told and what it used, where one was asked.
    pub usage: Option<ModelUsage>,
    /// From the question to the assessment.
    pub latency: Option<Duration>,
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
    /// In what circumstances.
    pub circumstances: Circumstances,
    /// When.
    pub created_at: Timestamp,
}
