//! Pages of other origins: closed to all but those that the operator trusts by name.

use std::fmt;
use std::str::FromStr;

use poem::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE,
    ACCESS_CONTROL_REQUEST_METHOD, HeaderMap, HeaderValue, ORIGIN, VARY,
};
use poem::http::{Method, StatusCode};
use poem::{Request, Response};
use thiserror::Error;

use crate::visit::Visit;

/// What such a page may send besides what every page may.
const MAY_SEND: HeaderValue = HeaderValue::from_static(
    "authorization, content-type, idempotency-key, if-match, if-none-match, invite-token, last-event-id, x-request-id",
);
/// What such a page may read besides what every page may.
const MAY_READ: HeaderValue = HeaderValue::from_static(
    "etag, idempotent-replayed, link, location, ratelimit, ratelimit-policy, retry-after, x-next-cursor, x-request-id",
);
/// How long a browser may remember what it was told: ten minutes.
const REMEMBERED: HeaderValue = HeaderValue::from_static("600");

/// The origin of a page, such as `https://panel.example.org`, as browsers write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(HeaderValue);

/// The text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be an origin such as https://panel.example.org, without a path")]
pub struct OriginError;

impl Origin {
    /// The one of these that the request names, if any. What is compared are whole
    /// origins: neither a prefix nor `null` is one.
    pub(crate) fn named_by<'a>(headers: &HeaderMap, trusted: &'a [Self]) -> Option<&'a Self> {
        let named = headers.get(ORIGIN)?;
        trusted
            .iter()
            .find(|origin| origin.0.as_bytes().eq_ignore_ascii_case(named.as_bytes()))
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let host = ["https://", "http://"]
            .into_iter()
            .find_map(|scheme| text.strip_prefix(scheme))
            .ok_or(OriginError)?;
        let plain = |byte: u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':' | b'[' | b']')
        };
        if host.is_empty() || !host.bytes().all(plain) {
            return Err(OriginError);
        }
        HeaderValue::from_str(text)
            .map(Self)
            .map_err(|_| OriginError)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.to_str().unwrap_or_default())
    }
}

/// The answer to a browser that asks whether a page of a trusted origin may send a
/// request; `None` for everything else, which is then answered as it deserves.
pub(crate) fn preflight(request: &Request, visit: &Visit) -> Option<Response> {
    let asks = request
        .headers()
        .contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    if visit.method != Method::OPTIONS || !asks || visit.origin.is_none() {
        return None;
    }
    let methods = visit.edge().routes.allowed(&visit.path).join(", ");
    let mut response = Response::builder().status(StatusCode::NO_CONTENT).finish();
    let headers = response.headers_mut();
    if let Ok(methods) = HeaderValue::from_str(&methods) {
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
    }
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, MAY_SEND);
    headers.insert(ACCESS_CONTROL_MAX_AGE, REMEMBERED);
    Some(response)
}

/// Lets a page of a trusted origin read the response. What is written is the origin as
/// the operator gave it, never what the request said.
pub(crate) fn permit(headers: &mut HeaderMap, trusted: &[Origin], named: Option<&Origin>) {
    if trusted.is_empty() {
        return;
    }
    // A cache must not give one origin what was meant for another.
    headers.append(VARY, HeaderValue::from_static("origin"));
    if let Some(Origin(origin)) = named {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        headers.insert(
            ACCESS_CONTROL_ALLOW_CREDENTIALS,
            HeaderValue::from_static("true"),
        );
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, MAY_READ);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_a_scheme_and_a_host() {
        for good in [
            "https://panel.example.org",
            "http://localhost:3000",
            "https://[::1]:8443",
        ] {
            assert_eq!(good.parse::<Origin>().unwrap().to_string(), good);
        }
        for bad in [
            "",
            "*",
            "null",
            "https://",
            "panel.example.org",
            "https://a/",
            "https://a/b",
            "https://*.example.org",
            "https://a b",
            "ftp://a",
            "https://ä",
        ] {
            assert_eq!(bad.parse::<Origin>(), Err(OriginError), "{bad}");
        }
    }
}
