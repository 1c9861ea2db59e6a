//! The kinds of problems: one table of status, code and words.

use poem::http::StatusCode;
use poem::http::header::{HeaderMap, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use poem_openapi::Enum;

macro_rules! kinds {
    ($($name:ident = $status:ident $code:literal $title:literal;)+) => {
        /// What kind of problem it is. New kinds may come: treat an unknown one by its status.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Enum)]
        #[oai(rename = "ProblemCode")]
        pub enum Kind {
            $(#[doc = $title] #[oai(rename = $code)] $name,)+
        }

        impl Kind {
            /// Every kind, by status.
            pub const ALL: [Self; [$(Self::$name),+].len()] = [$(Self::$name),+];

            /// The status code of the response.
            pub const fn status(self) -> StatusCode {
                match self { $(Self::$name => StatusCode::$status,)+ }
            }

            /// The stable name that programs read.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The words for people, where an occurrence has no better ones.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }
        }
    };
}

kinds! {
    InvalidRequest = BAD_REQUEST "invalid_request" "The request is not valid";
    MalformedBody = BAD_REQUEST "malformed_body" "The body is not valid JSON";
    InvalidCursor = BAD_REQUEST "invalid_cursor" "The cursor is not one that this list gave out";
    NoValidFields = BAD_REQUEST "no_valid_fields" "No valid fields to update";
    Unauthenticated = UNAUTHORIZED "unauthenticated" "Sign in or present a token";
    InvalidCredential = UNAUTHORIZED "invalid_credential" "The credential is not valid";
    WrongCredentials = UNAUTHORIZED "wrong_credentials" "E-mail address or password is wrong";
    Forbidden = FORBIDDEN "forbidden" "You are not allowed to do this";
    MissingScope = FORBIDDEN "missing_scope" "The credential does not reach that far";
    Suspended = FORBIDDEN "suspended" "The account is suspended";
    CrossOrigin = FORBIDDEN "cross_origin" "Requests from another origin are refused";
    InviteRequired = FORBIDDEN "invite_required" "The form can be submitted only with an invite";
    InviteInvalid = FORBIDDEN "invite_invalid" "The invite is not valid";
    InviteExpired = FORBIDDEN "invite_expired" "The invite has expired";
    InviteOtherPerson = FORBIDDEN "invite_other_person" "The invite was made out to another e-mail address";
    NotFound = NOT_FOUND "not_found" "There is nothing here, or it is not yours";
    MethodNotAllowed = METHOD_NOT_ALLOWED "method_not_allowed" "The method is not allowed here";
    BodyTimeout = REQUEST_TIMEOUT "body_timeout" "The body did not arrive in time";
    AlreadyExists = CONFLICT "already_exists" "There is one already";
    IllegalTransition = CONFLICT "illegal_transition" "It cannot go to that status from where it is";
    TicketClosed = CONFLICT "ticket_closed" "The ticket is closed";
    FormClosed = CONFLICT "form_closed" "The form is closed";
    FormNotOpen = CONFLICT "form_not_open" "The form is not open yet";
    FormInUse = CONFLICT "form_in_use" "Only an archived form can be removed for good";
    LimitPerUser = CONFLICT "limit_per_user" "You have submitted the form as often as you may";
    LimitCapacity = CONFLICT "limit_capacity" "The form has all the submissions it takes";
    LimitInvite = CONFLICT "limit_invite" "The invite has been used as often as it can be";
    NoEarlierModel = CONFLICT "no_earlier_model" "There is no model to go back to";
    JobNotWaiting = CONFLICT "job_not_waiting" "The job is done, or being done";
    NoWebhookKey = CONFLICT "no_webhook_key" "The desk has no key to sign webhooks with: set webhooks.key";
    TooManyWebhooks = CONFLICT "too_many_webhooks" "There are as many webhooks as a desk can have";
    WebhookNotEnabled = CONFLICT "webhook_not_enabled" "The webhook is switched off";
    NameTaken = CONFLICT "name_taken" "Another of yours has this name";
    TooManyViews = CONFLICT "too_many_views" "You keep as many views as you can";
    RequestInProgress = CONFLICT "request_in_progress" "The first request with this key is still running";
    AnswerErased = CONFLICT "answer_erased" "The request was done; its answer was erased with somebody's personal data";
    PreconditionFailed = PRECONDITION_FAILED "precondition_failed" "It was changed since the version you have seen";
    BodyTooLarge = PAYLOAD_TOO_LARGE "body_too_large" "The body is too large";
    UnsupportedMediaType = UNSUPPORTED_MEDIA_TYPE "unsupported_media_type" "The body must be application/json";
    IdempotencyKeyReused = UNPROCESSABLE_ENTITY "idempotency_key_reused" "The key was used for another request";
    PreconditionRequired = PRECONDITION_REQUIRED "precondition_required" "Say which version you have seen, with If-Match";
    RateLimited = TOO_MANY_REQUESTS "rate_limited" "Too many requests";
    TooManyAttempts = TOO_MANY_REQUESTS "too_many_attempts" "Too many attempts to sign in";
    LimitCooldown = TOO_MANY_REQUESTS "limit_cooldown" "Somebody on your network submitted the form a moment ago";
    Internal = INTERNAL_SERVER_ERROR "internal" "Something went wrong on our side";
    FeatureDisabled = SERVICE_UNAVAILABLE "feature_disabled" "The feature is disabled";
    Overloaded = SERVICE_UNAVAILABLE "overloaded" "Too much is going on at this moment";
    Busy = SERVICE_UNAVAILABLE "busy" "Others were changing the same thing; try again";
    DeadlineExceeded = SERVICE_UNAVAILABLE "deadline_exceeded" "The answer took too long";
    StorageUnavailable = SERVICE_UNAVAILABLE "storage_unavailable" "Storage cannot be reached";
    NotReady = SERVICE_UNAVAILABLE "not_ready" "The desk is not ready to serve";
}

impl Kind {
    /// The kind of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The headers that go with every problem of the kind.
    pub(super) fn headers(self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        if let Some(seconds) = self.usual_wait() {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(challenge) = self.challenge() {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        headers
    }

    /// Seconds until trying again makes sense, where nobody knows better.
    const fn usual_wait(self) -> Option<u16> {
        match self {
            Self::FeatureDisabled => Some(60),
            Self::StorageUnavailable | Self::NotReady | Self::DeadlineExceeded => Some(5),
            Self::RateLimited
            | Self::LimitCooldown
            | Self::TooManyAttempts
            | Self::Overloaded
            | Self::Busy
            | Self::RequestInProgress => Some(1),
            _ => None,
        }
    }

    /// How to authenticate (RFC 6750, section 3).
    const fn challenge(self) -> Option<&'static str> {
        match self {
            Self::Unauthenticated | Self::WrongCredentials => Some(r#"Bearer realm="frontdesk""#),
            Self::InvalidCredential => Some(r#"Bearer realm="frontdesk", error="invalid_token""#),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use poem_openapi::types::ToJSON;

    use super::*;

    #[test]
    fn codes_are_unique_and_what_clients_see() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert_eq!(kind.to_json(), Some(kind.code().into()));
        }
    }
}
