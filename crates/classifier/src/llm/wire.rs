//! HTTP to the provider, with an end to everything: connecting, headers, body.

use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Response, Url};
use serde::Deserialize;

use super::error::{LlmError, Wait};
use super::provider::Call;
use super::settings::{LlmSettings, LlmSettingsError};

/// The most that is read of a reply, in bytes. An answer has a few thousand; what comes
/// after this is never received.
pub const MAX_REPLY_BYTES: usize = 1024 * 1024;

/// The most that is read of an error, in bytes: enough for the provider's word for it.
const MAX_ERROR_BYTES: usize = 16 * 1024;

/// Connecting takes milliseconds or never ends.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// The way to one provider.
#[derive(Debug)]
pub struct Wire {
    client: Client,
    base: Url,
}

impl Wire {
    /// The way to the provider of these settings. Redirects are not followed, so that a key
    /// goes where it was meant to go, and the client tries nothing again by itself, so that
    /// calls are counted.
    pub fn new(settings: &LlmSettings) -> Result<Self, LlmSettingsError> {
        install_tls_provider();
        let headers = settings.provider.headers(settings.api_key.as_ref())?;
        let mut builder = Client::builder()
            .no_proxy()
            .default_headers(headers)
            .user_agent(concat!("frontdesk/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            .connect_timeout(CONNECT_TIMEOUT.min(settings.deadline));
        if let Some(proxy) = &settings.proxy {
            let proxy = reqwest::Proxy::all(proxy).map_err(|_| LlmSettingsError::Proxy)?;
            builder = builder.proxy(proxy);
        }
        let base = settings.base()?;
        if base.scheme() == "http" && settings.proxy.is_none() {
            // A local model needs no certificates, and a slim container image has none.
            builder = builder.tls_certs_only(std::iter::empty());
        }
        let client = builder.build().map_err(LlmSettingsError::Client)?;
        Ok(Self { client, base })
    }

    /// Makes the call and returns the body of a reply that succeeded.
    pub async fn send(&self, call: &Call) -> Result<Vec<u8>, LlmError> {
        let url = format!("{}{}", self.base, call.path);
        let request = self
            .client
            .post(url)
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(call.body.to_string());
        let response = request.send().await.map_err(unreachable)?;
        let status = response.status();
        if status.is_success() {
            return read(response, MAX_REPLY_BYTES).await;
        }
        let wait = wait(response.headers());
        let body = read(response, MAX_ERROR_BYTES).await.unwrap_or_default();
        Err(LlmError::Rejected {
            status: status.as_u16(),
            code: code(&body),
            wait,
        })
    }
}

/// TLS needs a provider of cryptography for the whole process. The binary installs one
/// first thing; whoever uses this crate elsewhere gets the same one here.
fn install_tls_provider() {
    // An error says that there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Reads a body of at most `limit` bytes. Dropping the response closes the connection.
async fn read(mut response: Response, limit: usize) -> Result<Vec<u8>, LlmError> {
    let announced = response.content_length();
    if announced.is_some_and(|length| usize::try_from(length).is_ok_and(|length| length > limit)) {
        return Err(LlmError::TooLarge(limit));
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
        if body.len() + chunk.len() > limit {
            return Err(LlmError::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// The address is left out: it says nothing new, and a proxy's may hold a password.
fn unreachable(error: reqwest::Error) -> LlmError {
    LlmError::Unreachable(error.without_url())
}

/// What `Retry-After` says, in seconds. A date is not worth a clock: nobody names one that
/// lies within the deadline of an enquiry.
fn wait(headers: &HeaderMap) -> Wait {
    let Some(value) = headers.get(RETRY_AFTER) else {
        return Wait::Unsaid;
    };
    let seconds = value
        .to_str()
        .ok()
        .and_then(|text| text.trim().parse::<f64>().ok());
    match seconds {
        Some(seconds) if seconds <= 0.0 => Wait::Unsaid,
        Some(seconds) => Duration::try_from_secs_f64(seconds).map_or(Wait::Unclear, Wait::AtLeast),
        None => Wait::Unclear,
    }
}

/// The provider's word for an error, where it is a word: never a sentence, which may repeat
/// a key or the enquiry.
fn code(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Body {
        error: Details,
    }
    #[derive(Deserialize)]
    struct Details {
        code: Option<serde_json::Value>,
        status: Option<String>,
        #[serde(rename = "type")]
        kind: Option<String>,
    }
    let Body { error } = serde_json::from_slice(body).ok()?;
    let Details { code, status, kind } = error;
    let code = code.and_then(|code| code.as_str().map(str::to_owned));
    let is_word = |word: &String| {
        let fits = |c: char| c.is_ascii_alphabetic() || c == '_';
        word.len() <= 40 && !word.is_empty() && word.chars().all(fits)
    };
    code.or(status).or(kind).filter(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(value: &'static str) -> Wait {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_static(value));
        wait(&headers)
    }

    #[test]
    fn retry_after_is_read_as_it_is_sent() {
        assert_eq!(wait(&HeaderMap::new()), Wait::Unsaid);
        assert_eq!(waits("2"), Wait::AtLeast(Duration::from_secs(2)));
        assert_eq!(waits(" 0.25 "), Wait::AtLeast(Duration::from_millis(250)));
        assert_eq!(
            (waits("0"), waits("-5"), waits("-0")),
            (Wait::Unsaid, Wait::Unsaid, Wait::Unsaid)
        );
        for odd in [
            "",
            "soon",
            "NaN",
            "inf",
            "1e300",
            "1, 2",
            "Wed, 21 Oct 2026 07:28:00 GMT",
        ] {
            assert_eq!(waits(odd), Wait::Unclear, "{odd}");
        }
    }

    #[test]
    fn only_a_word_is_kept_of_an_error() {
        let said = |body: &str| code(body.as_bytes());
        assert_eq!(
            said(r#"{"error":{"code":"invalid_api_key","message":"sk-canary"}}"#).as_deref(),
            Some("invalid_api_key")
        );
        assert_eq!(
            said(r#"{"error":{"code":429,"status":"RESOURCE_EXHAUSTED"}}"#).as_deref(),
            Some("RESOURCE_EXHAUSTED")
        );
        assert_eq!(
            said(r#"{"type":"error","error":{"type":"overloaded_error"}}"#).as_deref(),
            Some("overloaded_error")
        );
        assert_eq!(said(r#"{"error":{"type":"key sk-canary is wrong"}}"#), None);
        assert_eq!(said("<html>"), None);
    }
}
