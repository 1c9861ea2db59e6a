//! Who answers: the rule that turns an assessment into a decision, as pure functions.

use std::time::Duration;

use crate::id::DecisionId;
use crate::knowledge::Found;
use crate::ticket::priority::Priority;
use crate::ticket::status::Status;
use crate::ticket::{Ticket, TicketParts};
use crate::time::Timestamp;

use super::{
    Action, Assessment, Catalogue, Category, CategoryName, Circumstances, Confidence, Decision,
    Fingerprint, Mode, Modes, Proposal, Reason, Trigger,
};

/// The desk's rule: what is sure enough, in scope and has a grounded answer is answered, as
/// long as nothing asks for a person; the rest goes to people.
#[derive(Debug, Clone, PartialEq)]
pub struct TriagePolicy {
    /// How sure the classifier must be, unless a category says otherwise.
    pub threshold: Confidence,
    /// The categories and what follows from each.
    pub catalogue: Catalogue,
}

/// Everything a decision is made from, besides the ticket as it stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Case {
    /// What a classifier made of it; `None` when none could be asked.
    pub assessment: Option<Assessment>,
    /// What the knowledge base says.
    pub found: Found,
    /// What in the enquiry itself asks for a person.
    pub signals: Vec<Reason>,
    /// How far the AI may go with each category.
    pub modes: Modes,
    /// What was read, without the text itself.
    pub input: Option<Fingerprint>,
    /// From the question to the assessment.
    pub latency: Option<Duration>,
}

impl TriagePolicy {
    /// The decision on a ticket as it stands now: answered where every clause holds, and
    /// otherwise left to people with each clause that does not.
    pub fn decide(
        &self,
        id: DecisionId,
        ticket: &Ticket,
        trigger: Trigger,
        case: Case,
        now: Timestamp,
    ) -> Decision {
        let Case {
            assessment,
            found,
            signals,
            modes,
            input,
            latency,
        } = case;
        let mut decision = self.undecided(id, ticket, trigger, now);
        decision.circumstances.edition = Some(found.edition);
        decision.circumstances.input = input;
        decision.circumstances.latency = latency;
        let Some(said) = assessment else {
            decision.reasons = vec![Reason::ClassifierFailed];
            decision.reasons.extend(signals);
            return decision;
        };
        let category = self.catalogue.find(said.category.as_str()).ok();
        let proposal = Proposal::new(category, said.suggested_response, said.citations, &found);
        decision.model = Some(said.model);
        decision.category = category.map(|category| category.name.clone());
        decision.confidence = Some(said.confidence);
        decision.threshold = category
            .and_then(|category| category.threshold)
            .unwrap_or(self.threshold);
        decision.distribution = said.distribution;
        decision.circumstances.mode = category
            .map(|category| modes.of(&category.name))
            .unwrap_or_default();
        decision.circumstances.usage = said.provenance.usage;
        decision.circumstances.relevance = proposal.relevance;
        let clauses = clauses(&decision, category, &proposal, ticket.parts());
        let failed = clauses
            .into_iter()
            .filter_map(|(fails, why)| fails.then_some(why));
        decision.reasons = failed.chain(signals).collect();
        if said.provenance.provider_failed {
            decision.reasons.push(Reason::ProviderFailed);
        }
        decision.suggested_response = proposal.response;
        decision.citations = proposal.citations;
        if !decision.reasons.iter().any(|reason| reason.blocks()) {
            decision.action = Action::Answer;
        }
        decision
    }

    /// A decision about which nothing is known yet: a person gets the ticket.
    fn undecided(
        &self,
        id: DecisionId,
        ticket: &Ticket,
        trigger: Trigger,
        now: Timestamp,
    ) -> Decision {
        Decision {
            id,
            ticket: ticket.id(),
            trigger,
            model: None,
            category: None,
            confidence: None,
            threshold: self.threshold,
            distribution: Vec::new(),
            suggested_response: None,
            citations: Vec::new(),
            action: Action::Escalate,
            reasons: Vec::new(),
            circumstances: Circumstances::default(),
            created_at: now,
        }
    }

    /// The same rule with other thresholds: one for all, or some for single categories.
    #[must_use]
    pub fn with_thresholds(
        &self,
        all: Option<Confidence>,
        own: &[(CategoryName, Confidence)],
    ) -> Self {
        Self {
            threshold: all.unwrap_or(self.threshold),
            catalogue: self.catalogue.clone().with_thresholds(all, own),
        }
    }

    /// What the decision does to the ticket. Fields that people decided stay as they are.
    pub fn apply(
        &self,
        decision: &Decision,
        priority: Option<Priority>,
        ticket: &TicketParts,
    ) -> TicketParts {
        let mut after = ticket.clone();
        if decision.reasons.contains(&Reason::PersonWanted) {
            after.ai_enabled = false;
        }
        if decision.circumstances.mode == Mode::Shadow {
            return after;
        }
        let category = decision
            .category
            .as_ref()
            .and_then(|name| self.catalogue.find(name.as_str()).ok());
        if let Some(category) = category {
            if !ticket.chosen.category {
                after.category = Some(category.name.clone());
                after.confidence = decision.confidence;
            }
            if !ticket.chosen.department {
                after.department = category.department.clone();
            }
        }
        if let (Some(priority), false) = (priority, ticket.chosen.priority) {
            after.priority = priority;
        }
        if !ticket.chosen.response && decision.suggested_response.is_some() {
            after
                .suggested_response
                .clone_from(&decision.suggested_response);
        }
        match decision.action {
            Action::Answer => after.status = Status::AiResolved,
            Action::Escalate => {}
        }
        after
    }
}

/// Every clause of the policy, whether it fails, and the reason that says so.
fn clauses(
    decision: &Decision,
    category: Option<&Category>,
    proposal: &Proposal,
    ticket: &TicketParts,
) -> [(bool, Reason); 8] {
    let sure = category.is_some() && decision.confidence >= Some(decision.threshold);
    let answered = category.is_some_and(Category::is_answered);
    let person = !ticket.ai_enabled || ticket.assignee.is_some();
    let (says, grounded) = (proposal.response.is_some(), proposal.grounded);
    let mode = decision.circumstances.mode;
    [
        (!sure, Reason::BelowThreshold),
        (!answered, Reason::OutOfScope),
        (!says, Reason::NoAnswer),
        (says && !grounded, Reason::Ungrounded),
        (person, Reason::PersonHandling),
        (ticket.status != Status::Open, Reason::NotWaiting),
        (mode == Mode::Shadow, Reason::ShadowMode),
        (mode == Mode::Suggest, Reason::SuggestMode),
    ]
}

#[cfg(test)]
mod tests;
