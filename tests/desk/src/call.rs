//! One request, from its parts to its answer.

use std::pin::Pin;

use reqwest::Method;
use serde_json::Value;

use crate::answer::Answer;
use crate::client::{Client, Credential};

/// A request about to be sent: `client.get("/api/tickets").await`.
#[derive(Clone)]
pub struct Call {
    client: Client,
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
}

impl Call {
    pub(crate) const fn new(client: Client, method: Method, path: String) -> Self {
        Self {
            client,
            method,
            path,
            headers: Vec::new(),
            body: None,
        }
    }

    /// With a header more.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// With an `Idempotency-Key`.
    #[must_use]
    pub fn key(self, key: impl Into<String>) -> Self {
        self.header("idempotency-key", key)
    }

    /// With a body of JSON.
    #[must_use]
    pub fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string())
    }

    /// With any body, under any name.
    #[must_use]
    pub fn body(mut self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", content_type)
    }

    /// Sends it and reads the whole answer, which must be one that the document describes.
    ///
    /// # Panics
    /// When there is no answer, or not one of those.
    pub async fn send(self) -> Answer {
        let (document, method, path) = (
            self.client.document.clone(),
            self.method.clone(),
            self.path.clone(),
        );
        let request = format!("{method} {path}");
        let answer = self.attempt().await;
        let answer = answer.unwrap_or_else(|error| panic!("{request}: {error:?}"));
        document.check(method.as_str(), &path, &answer);
        answer
    }

    /// Sends it to a desk that may die meanwhile.
    ///
    /// # Errors
    /// When there is no whole answer.
    pub async fn attempt(self) -> Result<Answer, reqwest::Error> {
        let Self {
            client,
            method,
            path,
            headers,
            body,
        } = self;
        let request = format!("{method} {path}");
        let mut builder = client
            .http
            .request(method, format!("{}{path}", client.address));
        builder = match client.credential {
            Credential::None => builder,
            Credential::Bearer(token) => builder.bearer_auth(token),
            Credential::Cookie(pairs) => builder.header("cookie", pairs),
        };
        for (name, value) in headers {
            builder = builder.header(name, value.into_bytes());
        }
        if let Some(body) = body {
            builder = builder.body(body);
        }
        let response = builder.send().await?;
        Ok(Answer {
            request,
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.bytes().await?.to_vec(),
        })
    }
}

impl IntoFuture for Call {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}
