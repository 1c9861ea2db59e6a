//! Why something was not done to a ticket, in the words of the triage surface.

use frontdesk_domain::use_cases::{ListDecisionsRefusal, OpenTicketRefusal, ReviseTriageRefusal};

use crate::panel::tickets::problems::ticket_not_found;
use crate::problem::{Details, Faults, problems};

problems! {
    /// Why a ticket was not opened.
    pub(crate) OpenProblem { InvalidRequest, Forbidden, Suspended } also { FeatureDisabled }
}

problems! {
    /// Why triage was not revised.
    pub(crate) ReviseProblem { InvalidRequest, NoValidFields, NotFound, IllegalTransition, PreconditionFailed } also { FeatureDisabled }
}

problems! {
    /// Why there is no list of decisions.
    pub(crate) DecisionsProblem { NotFound } also { FeatureDisabled }
}

impl From<Faults> for OpenProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<OpenTicketRefusal> for OpenProblem {
    fn from(refusal: OpenTicketRefusal) -> Self {
        match refusal {
            OpenTicketRefusal::UnknownDepartment(unknown) => {
                Faults::one("/department", unknown).into()
            }
            OpenTicketRefusal::ForSomebodyElse => Self::Forbidden(Details::say(
                "Only staff may open a ticket for somebody else",
            )),
            OpenTicketRefusal::RequesterSuspended => {
                Self::Suspended(Details::say("The requester's account is suspended"))
            }
        }
    }
}

impl From<ReviseTriageRefusal> for ReviseProblem {
    fn from(refusal: ReviseTriageRefusal) -> Self {
        match refusal {
            ReviseTriageRefusal::NotFound => Self::NotFound(ticket_not_found()),
            ReviseTriageRefusal::Stale => Self::PreconditionFailed(Details::none()),
            ReviseTriageRefusal::Move(_) => Self::IllegalTransition(Details::none()),
            ReviseTriageRefusal::UnknownCategory(unknown) => {
                Self::InvalidRequest(Faults::one("/category", unknown).into())
            }
        }
    }
}

impl From<ListDecisionsRefusal> for DecisionsProblem {
    fn from(refusal: ListDecisionsRefusal) -> Self {
        match refusal {
            ListDecisionsRefusal::NotFound => Self::NotFound(ticket_not_found()),
        }
    }
}
