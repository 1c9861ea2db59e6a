//! Problems: the one shape of everything that is not a success (RFC 9457).
//!
//! An operation names the kinds of problems it can answer with `problems!`; the
//! mapping from the refusals of its use case is an exhaustive match beside it. What can
//! happen to any operation (storage, features, scopes) is in every such set.

mod details;
mod kind;
mod set;

use poem::http::header::{CONTENT_TYPE, HeaderValue};
use poem::{IntoResponse, Response};
use poem_openapi::Object;
use poem_openapi::types::{Example, ToJSON};

use details::clipped;
pub use details::{Details, Fault, Faults, Refused};
pub use kind::Kind;
pub(crate) use set::{describe, meta, problems};

use crate::request_id;
use crate::types::{Instant, Text};

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Why a request was not done, as clients read it (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub struct Problem {
    /// What kind of problem this is, as a URI: `urn:frontdesk:problem:` and the code.
    #[oai(rename = "type")]
    pub uri: Text<1, 100>,
    /// The kind of problem in words; the same for every problem of the kind.
    pub title: Text<1, 200>,
    /// The status code of the response.
    #[oai(validator(minimum(value = "400"), maximum(value = "599")))]
    pub status: i32,
    /// More about this very occurrence.
    pub detail: Option<Text<1, 500>>,
    /// What went wrong, in words to show to a person.
    pub error: Text<1, 500>,
    /// What went wrong, for programs: stable, and listed with each operation.
    pub code: Kind,
    /// The id of the request, as in `X-Request-Id` and in the log.
    pub request_id: Text<0, 128>,
    /// When what stands in the way will be gone by itself, where that is known.
    pub frees_at: Option<Instant>,
    /// Each thing that is wrong with the request, where it can be pointed at.
    #[oai(validator(max_items = 100))]
    pub errors: Option<Vec<Fault>>,
}

impl Problem {
    /// The problem of a kind, with what is known of this occurrence.
    fn of(kind: Kind, details: &Details) -> Self {
        Self {
            uri: format!("urn:frontdesk:problem:{}", kind.code()).into(),
            title: kind.title().into(),
            status: i32::from(kind.status().as_u16()),
            detail: details
                .detail
                .as_deref()
                .map(|detail| clipped(detail).into()),
            error: clipped(details.error.as_deref().unwrap_or(kind.title())).into(),
            code: kind,
            request_id: request_id::current().into(),
            frees_at: details.frees_at.map(Instant::from),
            errors: Some(details.faults.clone()).filter(|faults| !faults.is_empty()),
        }
    }

    /// The body of a problem of this kind, for the request with this id.
    pub(crate) fn text_of(kind: Kind, request_id: &str) -> String {
        let problem = Self {
            request_id: request_id.to_owned().into(),
            ..Self::of(kind, &Details::none())
        };
        problem.to_json_string()
    }

    /// An example of a problem of this kind, for the document.
    pub(crate) fn example_of(kind: Kind) -> Self {
        let mut details = Details::none();
        if kind == Kind::InvalidRequest {
            details = Faults::one("/subject", "must not be empty").into();
        }
        let request_id = "0198c5f2-7d3e-7c4a-9a51-5b0f3f6f2a10".into();
        Self {
            request_id,
            ..Self::of(kind, &details)
        }
    }
}

impl Example for Problem {
    fn example() -> Self {
        Self::example_of(Kind::InvalidRequest)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let problem = Problem::of(self.kind, &self.details);
        let mut response = Response::builder()
            .status(self.kind.status())
            .body(problem.to_json_string());
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.extend(self.kind.headers());
        for (name, value) in self.details.headers {
            headers.insert(name, value);
        }
        response
    }
}

impl From<Refused> for poem::Error {
    fn from(refused: Refused) -> Self {
        let message = refused.kind.code();
        let mut error = Self::from_response(refused.into_response());
        error.set_error_message(message);
        error
    }
}

/// Writes an error and its sources to the log, in one line, where it is handled. The
/// request id stands in the span around it.
pub(crate) fn log(error: &dyn std::error::Error) {
    let sources = std::iter::successors(error.source(), |source| source.source());
    let chain: Vec<String> = std::iter::once(error.to_string())
        .chain(sources.map(ToString::to_string))
        .collect();
    tracing::error!(error = chain.join(": "), "the request failed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_problem_says_everything_once() {
        let faults = Faults::one("/subject", "must not be empty");
        let response = Refused::new(Kind::InvalidRequest, faults).into_response();
        assert_eq!(response.status(), 400);
        assert_eq!(response.header("content-type"), Some(MEDIA_TYPE));
        let body: serde_json::Value = response.into_body().into_json().await.unwrap();
        let expected = serde_json::json!({
            "type": "urn:frontdesk:problem:invalid_request",
            "title": "The request is not valid",
            "status": 400,
            "error": "subject must not be empty",
            "code": "invalid_request",
            "requestId": "",
            "errors": [{"pointer": "/subject", "message": "must not be empty"}],
        });
        assert_eq!(body, expected);
    }

    #[test]
    fn waiting_times_and_challenges_are_sent() {
        let header = |kind, name| {
            Refused::new(kind, Details::none())
                .into_response()
                .header(name)
                .map(str::to_owned)
        };
        for kind in Kind::ALL {
            let waits = matches!(kind.status().as_u16(), 429 | 503);
            assert!(!waits || header(kind, "retry-after").is_some(), "{kind:?}");
            assert_eq!(
                header(kind, "www-authenticate").is_some(),
                kind.status() == 401,
                "{kind:?}"
            );
        }
        let details = Details::none().retry_after(std::time::Duration::from_millis(1_200));
        let response = Refused::new(Kind::RateLimited, details).into_response();
        assert_eq!(response.header("retry-after"), Some("2"));
    }
}
