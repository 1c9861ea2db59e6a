//! `[http]`: how the desk is reached.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::database::Choice;
use super::error::{ConfigError, within};

/// `[http]`: how the desk is reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Http {
    /// Address and port to listen on. Default `127.0.0.1:8080`: only this machine.
    pub bind: SocketAddr,
    /// Networks (CIDR) whose `X-Forwarded-For` is believed. Default none.
    pub trusted_proxies: Vec<String>,
    /// Origins (such as `https://panel.example.org`) whose pages may read and write here,
    /// with the cookies of whoever looks at them. Default none.
    pub trusted_origins: Vec<String>,
    /// Whether the session cookie is marked `Secure`: `auto` (unless bound to loopback),
    /// `always` or `never`. Default `auto`.
    pub secure_cookie: Choice,
    /// Connections at most; more wait. Default 10,000.
    pub connections: u32,
    /// Requests handled at a time; more are told to come back. Default 1,024.
    pub requests_at_once: u32,
    /// Seconds to send the head of a request. Default 10.
    pub head_seconds: u32,
    /// Seconds to send the body of a request. Default 20.
    pub body_seconds: u32,
    /// Seconds to handle a request, its body included. Default 30.
    pub request_seconds: u32,
    /// Seconds for which a client may take nothing of its answer. Default 30.
    pub write_seconds: u32,
    /// Bytes of a request body at most. Default 262,144.
    pub body_bytes: u32,
    /// Whether changes must say with `If-Match` which version they are for. Default false:
    /// changes of different fields at the same time then both survive.
    pub require_if_match: bool,
    /// Milliseconds that `POST /api/v1/tickets` waits for the decision. Default 2,000.
    pub decision_wait_milliseconds: u32,
    /// Seconds that a stream of events lasts before its listener has to come back. Default 30.
    pub stream_seconds: u32,
    /// Seconds that begun requests and jobs get when the desk is told to stop. Default 20.
    pub grace_seconds: u32,
    /// Milliseconds for which a desk that was told to stop still takes requests, each the
    /// last of its connection, so that no client at work loses one. Default 500.
    pub last_call_milliseconds: u32,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            bind: SocketAddr::from(([127, 0, 0, 1], 8080)),
            trusted_proxies: Vec::new(),
            trusted_origins: Vec::new(),
            secure_cookie: Choice::Auto,
            connections: 10_000,
            requests_at_once: 1_024,
            head_seconds: 10,
            body_seconds: 20,
            request_seconds: 30,
            write_seconds: 30,
            body_bytes: 256 * 1024,
            require_if_match: false,
            decision_wait_milliseconds: 2_000,
            stream_seconds: 30,
            grace_seconds: 20,
            last_call_milliseconds: 500,
        }
    }
}

impl Http {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        within("http.connections", self.connections, 1, 1_000_000)?;
        within("http.requests_at_once", self.requests_at_once, 1, 1_000_000)?;
        within("http.head_seconds", self.head_seconds, 1, 3_600)?;
        within("http.body_seconds", self.body_seconds, 1, 3_600)?;
        within("http.request_seconds", self.request_seconds, 1, 3_600)?;
        within("http.write_seconds", self.write_seconds, 1, 3_600)?;
        within("http.body_bytes", self.body_bytes, 1_024, 64 * 1024 * 1024)?;
        within(
            "http.decision_wait_milliseconds",
            self.decision_wait_milliseconds,
            0,
            60_000,
        )?;
        within("http.stream_seconds", self.stream_seconds, 1, 3_600)?;
        within("http.grace_seconds", self.grace_seconds, 0, 3_600)?;
        within(
            "http.last_call_milliseconds",
            self.last_call_milliseconds,
            0,
            60_000,
        )
    }
}
