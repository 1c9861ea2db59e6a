//! What an operator can tune, with the defaults and their trade-offs.

use std::time::Duration;

use crate::client_address::Network;
use crate::cors::Origin;

/// How the server behaves. Every number has a default that suits one small machine.
#[derive(Debug, Clone)]
pub struct HttpOptions {
    /// The largest request body, in bytes, however it is sent. Default 256 KiB: the
    /// longest message four times over. Each request being read may hold as much.
    pub max_body_bytes: usize,
    /// How long a body may take to arrive. Default 20 s. Slow lines need more; each
    /// request being read counts against [`HttpOptions::max_requests`].
    pub body_timeout: Duration,
    /// How long the head of a request may take to arrive, and how long a connection may
    /// idle between requests. Default 10 s.
    pub head_timeout: Duration,
    /// How long a client may take none of a response before it is hung up on. Default 30 s.
    pub write_timeout: Duration,
    /// How long a request may take to answer. Default 30 s. A write goes on to its end
    /// when its answer comes too late; ask again with the same `Idempotency-Key`.
    pub handler_deadline: Duration,
    /// How long opening a ticket on the triage surface waits for the decision, so that
    /// the answer can hold it. Default 2 s.
    pub decision_wait: Duration,
    /// How long a stream of events lasts before its listener has to come back, and with
    /// it how long a credential that was revoked may still be told of what happens.
    /// Default 30 s.
    pub stream_lasts: Duration,
    /// Connections open at once; more wait to be accepted. Default 10,000. Each takes a
    /// file descriptor and about 16 KiB.
    pub max_connections: usize,
    /// Requests answered at once; more are refused with 503. Default 1,024.
    pub max_requests: usize,
    /// How long requests that had begun may go on when the server stops. Default 20 s.
    pub shutdown_grace: Duration,
    /// How long a server that stops still accepts connections and answers what arrives on
    /// open ones, each answer saying that it is the last of its connection: no client that
    /// is at work loses a request. Default 500 ms; part of the grace.
    pub last_call: Duration,
    /// The proxies whose `X-Forwarded-For` is believed. Default none: the peer is the client.
    pub trusted_proxies: Vec<Network>,
    /// Origins whose pages may read and write here, with the cookies of whoever looks at
    /// them, besides the server's own (CORS). Default none.
    pub trusted_origins: Vec<Origin>,
    /// Whether the session cookie is only sent over TLS. Default true; must be false
    /// where the server is reached by plain HTTP, which only loopback should be.
    pub secure_cookies: bool,
    /// Whether changes must say, with `If-Match`, which version they are for. Default
    /// false: changes of different fields then both survive.
    pub require_if_match: bool,
    /// How long the answer to a request with an `Idempotency-Key` is kept. Default 24 h.
    pub idempotency_lifetime: Duration,
    /// How often clients may ask. `None` switches all rate limits off.
    pub rate_limits: Option<RateLimitOptions>,
}

/// How often clients may ask, by what they ask for.
#[derive(Debug, Clone)]
pub struct RateLimitOptions {
    /// Reads, for each account. Default 1,200 a minute.
    pub read: Rate,
    /// Writes, for each account. Default 300 a minute.
    pub write: Rate,
    /// Attempts to sign in, for each address. Default 30 a minute.
    pub login: Rate,
    /// Requests of nobody in particular, and refused credentials, for each address.
    /// Default 600 a minute.
    pub public: Rate,
    /// Clients remembered for each of these; when there are more, all share one limit
    /// until some are forgotten.
    /// Default 100,000, which is about 10 MiB.
    pub max_clients: usize,
}

/// So many requests in so long; unused ones may be spent at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many; 0 counts as 1.
    pub requests: u32,
    /// In how long.
    pub per: Duration,
}

impl Rate {
    /// So many a minute.
    pub const fn per_minute(requests: u32) -> Self {
        Self {
            requests,
            per: Duration::from_mins(1),
        }
    }
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            max_body_bytes: 256 * 1024,
            body_timeout: Duration::from_secs(20),
            head_timeout: Duration::from_secs(10),
            write_timeout: Duration::from_secs(30),
            handler_deadline: Duration::from_secs(30),
            decision_wait: Duration::from_secs(2),
            stream_lasts: Duration::from_secs(30),
            max_connections: 10_000,
            max_requests: 1_024,
            shutdown_grace: Duration::from_secs(20),
            last_call: Duration::from_millis(500),
            trusted_proxies: Vec::new(),
            trusted_origins: Vec::new(),
            secure_cookies: true,
            require_if_match: false,
            idempotency_lifetime: Duration::from_hours(24),
            rate_limits: Some(RateLimitOptions::default()),
        }
    }
}

impl Default for RateLimitOptions {
    fn default() -> Self {
        Self {
            read: Rate::per_minute(1_200),
            write: Rate::per_minute(300),
            login: Rate::per_minute(30),
            public: Rate::per_minute(600),
            max_clients: 100_000,
        }
    }
}
