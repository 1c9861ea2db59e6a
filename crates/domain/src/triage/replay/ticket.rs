//! What a replay made of one ticket.

use std::time::Duration;

use crate::id::TicketId;
use crate::knowledge::Citation;
use crate::triage::{
    Action, Assessment, CategoryName, Confidence, Decision, Fingerprint, Reason, SuggestedResponse,
};

/// Where a ticket goes, and with which answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// The category; `None` when nobody could say.
    pub category: Option<CategoryName>,
    /// How sure that is.
    pub confidence: Option<Confidence>,
    /// Who answers.
    pub action: Action,
    /// Why a person does.
    pub reasons: Vec<Reason>,
    /// What is suggested or answered.
    pub response: Option<SuggestedResponse>,
    /// What that rests on.
    pub citations: Vec<Citation>,
}

impl From<&Decision> for Route {
    fn from(decision: &Decision) -> Self {
        Self {
            category: decision.category.clone(),
            confidence: decision.confidence,
            action: decision.action,
            reasons: decision.reasons.clone(),
            response: decision.suggested_response.clone(),
            citations: decision.citations.clone(),
        }
    }
}

/// What a replay made of one ticket.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplayedTicket {
    /// The ticket.
    pub ticket: TicketId,
    /// The category that a person confirmed or corrected.
    pub label: Option<CategoryName>,
    /// What was decided when it was opened; `None` where nothing was.
    pub before: Option<Route>,
    /// What would be decided.
    pub after: Route,
    /// What a language model said when it was asked for the first time, so that a repeated
    /// replay does not ask again.
    pub said: Option<Said>,
}

/// What was said when a language model was asked. Asked again it would say something else.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Everything that it was asked and told.
    pub asked: Fingerprint,
    /// What came of it.
    pub assessment: Assessment,
    /// How long that took.
    pub took: Duration,
}

impl ReplayedTicket {
    /// Whether the ticket would go another way: to another category, to others, or for
    /// other reasons. Being a little more or less sure is no other way.
    pub fn route_changes(&self) -> bool {
        let way = |route: &Route| {
            let Route {
                category,
                action,
                reasons,
                ..
            } = route;
            (category.clone(), *action, reasons.clone())
        };
        self.before.as_ref().map(way) != Some(way(&self.after))
    }

    /// Whether the answer would be another.
    pub fn answer_changes(&self) -> bool {
        let said = |route: &Route| (route.response.clone(), route.citations.clone());
        self.before.as_ref().map(said).unwrap_or_default() != said(&self.after)
    }

    /// Whether anything would be different.
    pub fn changes(&self) -> bool {
        self.route_changes() || self.answer_changes()
    }
}
