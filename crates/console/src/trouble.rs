//! What keeps a page from being shown.

use frontdesk_domain::feature::Feature;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::use_cases::{Failure, Refusal};
use poem::error::ResponseError;
use poem::http::StatusCode;

/// Why there is no page. Each has words of its own in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Trouble {
    #[error("somebody has to sign in first")]
    SignInNeeded,
    #[error("there is no such page")]
    NotFound,
    #[error("the account may not do this")]
    NotAllowed,
    #[error("a feature is switched off")]
    FeatureOff(Feature),
    #[error("the form of another site was sent")]
    OtherSite,
    #[error("the form is too large")]
    TooLarge,
    #[error("too much was asked for in too short a time")]
    TooMany,
    #[error("the page takes no such request")]
    WrongMethod,
    #[error("the request makes no sense")]
    NotUnderstood,
    #[error("storage cannot be reached")]
    Unavailable,
    #[error("something broke")]
    Broken,
}

impl ResponseError for Trouble {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::NotAllowed | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::FeatureOff(_) | Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotUnderstood => StatusCode::BAD_REQUEST,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) => Self::Unavailable,
            error => {
                tracing::error!(error = with_causes(&error), "storage failed");
                Self::Broken
            }
        }
    }
}

/// Takes the refusals of one use case out of a failure; what can happen to any becomes
/// trouble.
pub(crate) fn refusal<R: Refusal>(failure: Failure<R>) -> Result<R, Trouble> {
    match failure {
        Failure::Refused(refusal) => Ok(refusal),
        Failure::FeatureOff(off) => Err(Trouble::FeatureOff(off.0)),
        Failure::NotAllowed(_) => Err(Trouble::NotAllowed),
        // Forms carry no key.
        Failure::KeyReused(_) | Failure::AnswerErased(_) => Err(Trouble::NotUnderstood),
        Failure::Store(error) => Err(error.into()),
    }
}

/// The same where every refusal is trouble.
pub(crate) fn trouble<R: Refusal>(
    say: impl FnOnce(R) -> Trouble,
) -> impl FnOnce(Failure<R>) -> Trouble {
    |failure| refusal(failure).map_or_else(std::convert::identity, say)
}

/// Logs what broke, for whoever runs the desk.
pub(crate) fn broken(error: &dyn std::error::Error) -> Trouble {
    tracing::error!(error = with_causes(error), "a page could not be made");
    Trouble::Broken
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let words: Vec<String> = causes.map(ToString::to_string).collect();
    words.join(": ")
}
