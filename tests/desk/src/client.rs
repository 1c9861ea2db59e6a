//! Clients: an address and what they present.

use std::sync::Arc;

use reqwest::Method;
use serde_json::Value;

use crate::call::Call;
use crate::desk::Desk;
use crate::document::Document;

/// What a client presents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    /// Nothing.
    None,
    /// `Authorization: Bearer` with this token.
    Bearer(String),
    /// `Cookie` with these pairs.
    Cookie(String),
}

/// Somebody who calls the desk.
#[derive(Clone)]
pub struct Client {
    pub(crate) http: reqwest::Client,
    pub(crate) address: String,
    pub(crate) credential: Credential,
    pub(crate) document: Arc<Document>,
}

/// What requests go through: no proxy, and no redirect that a test has not seen.
pub fn http_client() -> reqwest::Client {
    // Somebody installed it already unless this is the first client; either way it is there.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder().no_proxy();
    let http = http.redirect(reqwest::redirect::Policy::none());
    http.build().expect("a client can be made")
}

impl Client {
    /// The same client for a desk that listens elsewhere now.
    #[must_use]
    pub fn moved_to(&self, desk: &Desk) -> Self {
        desk.client(self.credential.clone())
    }

    /// The same client with another credential.
    #[must_use]
    pub fn presenting(&self, credential: Credential) -> Self {
        Self {
            credential,
            ..self.clone()
        }
    }

    /// What it presents.
    pub const fn credential(&self) -> &Credential {
        &self.credential
    }

    /// Reads.
    pub fn get(&self, path: impl Into<String>) -> Call {
        self.call(Method::GET, path)
    }

    /// Posts JSON.
    pub fn post(&self, path: impl Into<String>, body: &Value) -> Call {
        self.call(Method::POST, path).json(body)
    }

    /// Changes something with JSON.
    pub fn patch(&self, path: impl Into<String>, body: &Value) -> Call {
        self.call(Method::PATCH, path).json(body)
    }

    /// Deletes.
    pub fn delete(&self, path: impl Into<String>) -> Call {
        self.call(Method::DELETE, path)
    }

    /// Calls with any method, by its name.
    ///
    /// # Panics
    /// When the name is none of a method.
    pub fn request(&self, method: &str, path: impl Into<String>) -> Call {
        self.call(method.parse().expect("a method"), path)
    }

    fn call(&self, method: Method, path: impl Into<String>) -> Call {
        Call::new(self.clone(), method, path.into())
    }
}
