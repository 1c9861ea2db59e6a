//! What a desk answered.

use reqwest::header::HeaderMap;
use serde_json::Value;

/// A whole answer, and what it answers.
#[derive(Debug, Clone)]
pub struct Answer {
    pub(crate) request: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The status code.
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Goes on only with this status.
    ///
    /// # Panics
    /// With any other status.
    #[must_use]
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert!(
            self.status == status,
            "{} answered {} instead of {status}: {}",
            self.request,
            self.status,
            self.text()
        );
        self
    }

    /// Goes on only with a problem of this status and code, whole and in agreement with itself; answers its body.
    ///
    /// # Panics
    /// When it is anything else.
    #[track_caller]
    pub fn problem(&self, status: u16, code: &str) -> Value {
        let body = self.clone().is(status).json();
        let context = format!("{}: {body}", self.request);
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{context}"
        );
        assert_eq!(body["code"], code, "{context}");
        assert_eq!(body["status"], status, "{context}");
        assert_eq!(body["type"], format!("urn:frontdesk:problem:{code}"));
        assert_eq!(
            body["requestId"].as_str(),
            self.header("x-request-id"),
            "{context}"
        );
        for words in ["title", "error"] {
            assert!(
                body[words].as_str().is_some_and(|words| !words.is_empty()),
                "{context}"
            );
        }
        body
    }

    /// Goes on only with a problem that says this in `error`.
    ///
    /// # Panics
    /// When it is anything else.
    #[track_caller]
    pub fn says(&self, status: u16, code: &str, error: &str) {
        let body = self.problem(status, code);
        assert_eq!(body["error"], error, "{}", self.request);
    }

    /// Goes on only with a refused request whose `errors` point at exactly these places, in any order.
    ///
    /// # Panics
    /// When it is anything else.
    #[track_caller]
    pub fn blames(&self, pointers: &[&str]) {
        let body = self.problem(400, "invalid_request");
        let errors = body["errors"].as_array().cloned().unwrap_or_default();
        let mut blamed: Vec<&str> = errors
            .iter()
            .filter_map(|error| error["pointer"].as_str())
            .collect();
        let mut expected = pointers.to_vec();
        blamed.sort_unstable();
        expected.sort_unstable();
        assert_eq!(blamed, expected, "{}: {body}", self.request);
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is none.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.request, self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Every header with its name, as text.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.headers.iter();
        headers.map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default()))
    }

    /// Everything a client receives, for texts that must not be in it.
    pub fn everything(&self) -> String {
        let headers = self.headers.iter();
        let lines = headers
            .map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes())));
        format!(
            "{}\n\n{}",
            lines.collect::<Vec<_>>().join("\n"),
            self.text()
        )
    }
}
