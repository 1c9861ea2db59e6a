//! Who answers: the rule that turns an assessment into a decision, as pure functions.

use crate::id::DecisionId;
use crate::ticket::priority::Priority;
use crate::ticket::status::Status;
use crate::ticket::{Ticket, TicketParts};
use crate::time::Timestamp;

use super::{Action, Assessment, Catalogue, Confidence, Decision, Reason, Trigger};

/// The desk's rule: what is sure enough and has an answer is answered, the rest goes to
/// people.
#[derive(Debug, Clone, PartialEq)]
pub struct TriagePolicy {
    /// How sure the classifier must be, unless a category says otherwise.
    pub threshold: Confidence,
    /// The categories and what follows from each.
    pub catalogue: Catalogue,
}

impl TriagePolicy {
    /// The decision on a ticket as it stands now. `assessment` is `None` when no
    /// classifier could be asked.
    pub fn decide(
        &self,
        id: DecisionId,
        ticket: &Ticket,
        trigger: Trigger,
        assessment: Option<Assessment>,
        now: Timestamp,
    ) -> Decision {
        let category = assessment
            .as_ref()
            .and_then(|said| self.catalogue.find(said.category.as_str()).ok());
        let threshold = category
            .and_then(|category| category.threshold)
            .unwrap_or(self.threshold);
        let fallback = category.and_then(|category| category.response.clone());
        let mut decision = Decision {
            id,
            ticket: ticket.id(),
            trigger,
            model: None,
            category: category.map(|category| category.name.clone()),
            confidence: None,
            threshold,
            distribution: Vec::new(),
            suggested_response: None,
            citations: Vec::new(),
            action: Action::Escalate,
            reasons: Vec::new(),
            created_at: now,
        };
        if let Some(said) = assessment {
            let Assessment {
                category: _,
                confidence,
                distribution,
                priority: _,
                suggested_response,
                citations,
                model,
            } = said;
            decision.model = Some(model);
            decision.confidence = Some(confidence);
            decision.distribution = distribution;
            decision.suggested_response = suggested_response.or(fallback);
            decision.citations = citations;
        }
        decision.reasons = reasons_against(&decision, ticket.parts());
        decision.action = if decision.reasons.is_empty() {
            Action::Answer
        } else {
            Action::Escalate
        };
        decision
    }

    /// What the decision does to the ticket. Fields that people decided stay as they are.
    pub fn apply(
        &self,
        decision: &Decision,
        priority: Option<Priority>,
        ticket: &TicketParts,
    ) -> TicketParts {
        let mut after = ticket.clone();
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

fn reasons_against(decision: &Decision, ticket: &TicketParts) -> Vec<Reason> {
    let Some(confidence) = decision.confidence else {
        return vec![Reason::ClassifierFailed];
    };
    let clauses = [
        (
            decision.category.is_none() || confidence < decision.threshold,
            Reason::BelowThreshold,
        ),
        (decision.suggested_response.is_none(), Reason::NoAnswer),
        (
            !ticket.ai_enabled || ticket.assignee.is_some(),
            Reason::PersonHandling,
        ),
        (ticket.status != Status::Open, Reason::NotWaiting),
    ];
    clauses
        .into_iter()
        .filter_map(|(failed, reason)| failed.then_some(reason))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{assessment, at, decision_id, open_ticket, triage_policy};
    use crate::ticket::Chosen;

    fn decide(change: impl FnOnce(&mut TicketParts), confidence: f64) -> Decision {
        let mut parts = open_ticket();
        change(&mut parts);
        let ticket = Ticket::restore(parts);
        triage_policy().decide(
            decision_id(1),
            &ticket,
            Trigger::Opening,
            Some(assessment("Billing", confidence)),
            at(5),
        )
    }

    #[test]
    fn the_threshold_itself_is_enough() {
        assert_eq!(decide(|_| {}, 0.7).action, Action::Answer);
        let below = decide(|_| {}, 0.699_999);
        assert_eq!(
            (below.action, below.reasons),
            (Action::Escalate, vec![Reason::BelowThreshold])
        );
    }

    #[test]
    fn a_person_on_the_ticket_keeps_the_ai_away() {
        assert_eq!(
            decide(|t| t.ai_enabled = false, 0.99).reasons,
            vec![Reason::PersonHandling]
        );
        assert_eq!(
            decide(|t| t.assignee = Some(crate::testing::account_id(7)), 0.99).reasons,
            vec![Reason::PersonHandling]
        );
        for status in Status::ALL
            .into_iter()
            .filter(|status| *status != Status::Open)
        {
            assert_eq!(
                decide(|t| t.status = status, 0.99).reasons,
                vec![Reason::NotWaiting]
            );
        }
    }

    #[test]
    fn no_assessment_is_a_ticket_for_people() {
        let ticket = Ticket::restore(open_ticket());
        let decision =
            triage_policy().decide(decision_id(1), &ticket, Trigger::Opening, None, at(5));
        assert_eq!(decision.reasons, vec![Reason::ClassifierFailed]);
        assert_eq!(
            triage_policy().apply(&decision, None, ticket.parts()),
            *ticket.parts()
        );
    }

    #[test]
    fn a_category_the_desk_does_not_have_is_never_answered() {
        let ticket = Ticket::restore(open_ticket());
        let said = Some(assessment("Astrology", 0.99));
        let decision =
            triage_policy().decide(decision_id(1), &ticket, Trigger::Opening, said, at(5));
        assert_eq!(decision.category, None);
        assert_eq!(
            decision.reasons,
            vec![Reason::BelowThreshold, Reason::NoAnswer]
        );
    }

    #[test]
    fn what_people_chose_stays() {
        let mut parts = open_ticket();
        parts.chosen = Chosen {
            priority: true,
            department: true,
            category: true,
            response: true,
        };
        let ticket = Ticket::restore(parts.clone());
        let decision = triage_policy().decide(
            decision_id(1),
            &ticket,
            Trigger::Opening,
            Some(assessment("Billing", 0.9)),
            at(5),
        );
        let after = triage_policy().apply(&decision, Some(Priority::Urgent), ticket.parts());
        assert_eq!(
            after,
            TicketParts {
                status: Status::AiResolved,
                ..parts
            }
        );
    }

    #[test]
    fn what_nobody_chose_follows_from_the_category() {
        let ticket = Ticket::restore(open_ticket());
        let decision = triage_policy().decide(
            decision_id(1),
            &ticket,
            Trigger::Opening,
            Some(assessment("Billing", 0.2)),
            at(5),
        );
        let after = triage_policy().apply(&decision, Some(Priority::Urgent), ticket.parts());
        assert_eq!(after.department.as_str(), "Billing");
        assert_eq!(after.category.unwrap().as_str(), "Billing");
        assert_eq!(after.priority, Priority::Urgent);
        assert_eq!(after.status, Status::Open);
    }
}
