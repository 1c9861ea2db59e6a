//! Why something was not done to a bearer token.

use frontdesk_domain::use_cases::{IssueTokenRefusal, TokenNotFound};

use crate::problem::{Details, Faults, problems};

problems! {
    /// Why there is no list.
    pub(crate) ListTokensProblem {}
}

problems! {
    /// Why a token was not issued.
    pub(crate) IssueTokenProblem { InvalidRequest }
}

problems! {
    /// Why a token was not revoked.
    pub(crate) RevokeTokenProblem { NotFound }
}

impl From<Faults> for IssueTokenProblem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults.into())
    }
}

impl From<IssueTokenRefusal> for IssueTokenProblem {
    fn from(refusal: IssueTokenRefusal) -> Self {
        let (pointer, words) = match refusal {
            IssueTokenRefusal::NoSuchAccount => ("/userId", "must be the id of an account"),
            IssueTokenRefusal::NoScopes => ("/scopes", "must have at least 1 item"),
            IssueTokenRefusal::AlreadyExpired => ("/expiresAt", "must be in the future"),
        };
        Faults::one(pointer, words).into()
    }
}

impl From<TokenNotFound> for RevokeTokenProblem {
    fn from(TokenNotFound: TokenNotFound) -> Self {
        Self::NotFound(Details::say("Token not found"))
    }
}
