//! Why something was not done to an account.

use frontdesk_domain::use_cases::{ChangeAccountRefusal, CreateAccountRefusal};

use crate::panel::session::hashing;
use crate::problem::{Details, Faults, problems};

problems! {
    /// Why there is no list.
    pub(crate) ListUsersProblem {}
}

problems! {
    /// Why an account was not made.
    pub(crate) CreateUserProblem { InvalidRequest, AlreadyExists }
}

problems! {
    /// Why an account was not changed.
    pub(crate) ChangeUserProblem {
        InvalidRequest, NoValidFields, Forbidden, NotFound, PreconditionFailed,
    }
}

impl From<Faults> for CreateUserProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<CreateAccountRefusal> for CreateUserProblem {
    fn from(refusal: CreateAccountRefusal) -> Self {
        match refusal {
            CreateAccountRefusal::EmailTaken => {
                Self::AlreadyExists(Details::say("Somebody has this e-mail address already"))
            }
            CreateAccountRefusal::Hashing(error) => Self::Common(hashing(&error)),
        }
    }
}

impl From<ChangeAccountRefusal> for ChangeUserProblem {
    fn from(refusal: ChangeAccountRefusal) -> Self {
        match refusal {
            ChangeAccountRefusal::NotFound => Self::NotFound(Details::say("User not found")),
            ChangeAccountRefusal::Stale => Self::PreconditionFailed(Details::none()),
            ChangeAccountRefusal::OwnAccount => Self::Forbidden(Details::say(
                "You cannot change your own role or suspend yourself",
            )),
            ChangeAccountRefusal::Hashing(error) => Self::Common(hashing(&error)),
        }
    }
}
