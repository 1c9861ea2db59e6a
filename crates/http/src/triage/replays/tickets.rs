//! What a replay made of a ticket, as the staff reads it.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::triage::replay::{ReplayedTicket, Route};
use frontdesk_domain::triage::{CategoryName, Confidence};
use poem_openapi::Object;
use poem_openapi::types::Example;

use crate::samples;
use crate::triage::tickets::decision::{Action, DecisionCitation, Reason};
use crate::types::{Id, Text};

/// What a replay made of a ticket.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct ReplayTicket {
    /// The ticket.
    pub ticket_id: Id<TicketId>,
    /// The category that a person confirmed or corrected; absent where nobody did.
    pub label: Option<Text<1, 64>>,
    /// Whether it would go another way: to another category, to somebody else, or for other
    /// reasons.
    pub route_changes: bool,
    /// Whether the suggested response would be another.
    pub answer_changes: bool,
    /// What was decided when it was opened; absent where nothing was.
    pub before: Option<ReplayRoute>,
    /// What would be decided.
    pub after: ReplayRoute,
}

/// Where a ticket goes, and with which answer.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct ReplayRoute {
    /// The category; absent where nobody could say.
    pub category: Option<Text<1, 64>>,
    /// How sure that is, from 0 to 1.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub confidence_score: Option<f64>,
    /// Who answers.
    pub action: Action,
    /// Why a person does.
    #[oai(validator(max_items = 20))]
    pub reasons: Vec<Reason>,
    /// What is suggested or answered.
    pub ai_suggested_response: Option<Text<1, 65536>>,
    /// What that rests on.
    #[oai(validator(max_items = 100))]
    pub citations: Vec<DecisionCitation>,
}

impl From<ReplayedTicket> for ReplayTicket {
    fn from(replayed: ReplayedTicket) -> Self {
        let route_changes = replayed.route_changes();
        let answer_changes = replayed.answer_changes();
        let ReplayedTicket {
            ticket,
            label,
            before,
            after,
            said: _,
        } = replayed;
        Self {
            ticket_id: Id(ticket),
            label: label.map(CategoryName::into_string).map(Text),
            route_changes,
            answer_changes,
            before: before.map(ReplayRoute::from),
            after: after.into(),
        }
    }
}

impl From<Route> for ReplayRoute {
    fn from(route: Route) -> Self {
        let Route {
            category,
            confidence,
            action,
            reasons,
            response,
            citations,
        } = route;
        Self {
            category: category.map(|name| name.into_string().into()),
            confidence_score: confidence.map(Confidence::get),
            action: action.into(),
            reasons: reasons.into_iter().map(Reason::from).collect(),
            ai_suggested_response: response.map(|text| text.into_string().into()),
            citations: citations.into_iter().map(DecisionCitation::from).collect(),
        }
    }
}

impl Example for ReplayTicket {
    fn example() -> Self {
        samples::replayed_ticket().into()
    }
}
