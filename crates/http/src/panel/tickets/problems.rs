//! Why something was not done to a ticket, in the words of the panel surface.

use frontdesk_domain::ticket::lifecycle::MoveError;
use frontdesk_domain::use_cases::{
    ChangeTicketRefusal, OpenTicketRefusal, ReplyRefusal, TicketNotFound,
};

use crate::problem::{Details, Faults, Refused, problems};

/// What clients read when a ticket is not there, or not theirs.
pub(crate) fn ticket_not_found() -> Details {
    Details::say("Ticket not found")
}

/// A query parameter that may be missing, parsed.
pub(crate) fn given<T, E: std::fmt::Display>(
    name: &str,
    parsed: Option<Result<T, E>>,
) -> Result<Option<T>, ListProblem> {
    parsed
        .transpose()
        .map_err(|error| Refused::from(Faults::one(name, error)).into())
}

problems! {
    /// Why there is no list.
    pub(crate) ListProblem {} also { FeatureDisabled }
}

impl From<Refused> for ListProblem {
    fn from(refused: Refused) -> Self {
        Self::Common(refused)
    }
}

problems! {
    /// Why a ticket was not opened.
    pub(crate) CreateTicketProblem { InvalidRequest, Forbidden, Suspended } also { FeatureDisabled }
}

problems! {
    /// Why a ticket was not read.
    pub(crate) ReadTicketProblem { NotFound } also { FeatureDisabled }
}

problems! {
    /// Why a reply was not stored.
    pub(crate) ReplyProblem { InvalidRequest, Forbidden, NotFound, TicketClosed } also { FeatureDisabled }
}

problems! {
    /// Why a ticket was not changed.
    pub(crate) ChangeTicketProblem {
        InvalidRequest, NoValidFields, Forbidden, NotFound, IllegalTransition, PreconditionFailed,
    } also { FeatureDisabled }
}

impl From<Faults> for CreateTicketProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<Faults> for ReplyProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<OpenTicketRefusal> for CreateTicketProblem {
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

impl From<TicketNotFound> for ReadTicketProblem {
    fn from(TicketNotFound: TicketNotFound) -> Self {
        Self::NotFound(ticket_not_found())
    }
}

impl From<ReplyRefusal> for ReplyProblem {
    fn from(refusal: ReplyRefusal) -> Self {
        match refusal {
            ReplyRefusal::NotFound => Self::NotFound(ticket_not_found()),
            ReplyRefusal::StaffOnly(_) => {
                Self::Forbidden(Details::say("Only staff may write internal notes"))
            }
            ReplyRefusal::Closed(_) => Self::TicketClosed(Details::none()),
        }
    }
}

impl From<ChangeTicketRefusal> for ChangeTicketProblem {
    fn from(refusal: ChangeTicketRefusal) -> Self {
        match refusal {
            ChangeTicketRefusal::NotFound => Self::NotFound(ticket_not_found()),
            ChangeTicketRefusal::Stale => Self::PreconditionFailed(Details::none()),
            ChangeTicketRefusal::StaffOnly(_) => Self::Forbidden(Details::say(
                "Only staff may change anything but the status",
            )),
            ChangeTicketRefusal::Move(MoveError::NotAllowed { .. }) => {
                Self::Forbidden(Details::say("You may only close or reopen your ticket"))
            }
            ChangeTicketRefusal::Move(MoveError::Illegal { .. }) => {
                Self::IllegalTransition(Details::none())
            }
            ChangeTicketRefusal::UnknownDepartment(unknown) => {
                Self::InvalidRequest(Faults::one("/department", unknown).into())
            }
            ChangeTicketRefusal::NotAnAgent => {
                let words = "must be the account of an active agent or admin";
                Self::InvalidRequest(Faults::one("/assigneeId", words).into())
            }
        }
    }
}
