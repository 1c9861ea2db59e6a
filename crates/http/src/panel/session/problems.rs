//! Why somebody is not signed in.

use frontdesk_domain::ports::HashingError;
use frontdesk_domain::use_cases::SignInRefusal;

use crate::problem::{Details, Faults, Kind, Refused, problems};

problems! {
    /// Why somebody was not signed in.
    pub(crate) LoginProblem { InvalidRequest, WrongCredentials, Suspended, TooManyAttempts }
}

problems! {
    /// Why something was not done to a session.
    pub(crate) SessionProblem {}
}

impl From<Faults> for LoginProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<SignInRefusal> for LoginProblem {
    fn from(refusal: SignInRefusal) -> Self {
        match refusal {
            SignInRefusal::WrongCredentials => Self::WrongCredentials(Details::none()),
            SignInRefusal::Suspended => Self::Suspended(Details::none()),
            SignInRefusal::TooManyAttempts { retry_after } => {
                Self::TooManyAttempts(Details::none().retry_after(retry_after))
            }
            SignInRefusal::Hashing(error) => Self::Common(hashing(&error)),
        }
    }
}

/// A password could not be hashed: there is too much to do, or something is broken.
pub(crate) fn hashing(error: &HashingError) -> Refused {
    match error {
        HashingError::Busy => Kind::Overloaded.into(),
        HashingError::Failed(_) => Refused::internal(error),
    }
}
