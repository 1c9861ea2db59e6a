//! The HTTP surfaces of Frontdesk and their OpenAPI document.
//!
//! [`routes`] makes the whole server out of use cases; [`server::Server`] listens for it.
//! Around every request lies the edge: request id, log line, limits, security headers,
//! problems. Operations are poem-openapi handlers made of a few parts that document
//! themselves:
//!
//! - [`auth::SignedIn`] and [`auth::MaybeSignedIn`] say who asks;
//! - [`body::Body`] is the request body, checked against its own schema;
//! - [`idempotency::Idempotency`], [`conditional::IfMatch`] and
//!   [`conditional::IfNoneMatch`] are header parameters;
//! - [`pagination::Limit`] and [`pagination::Cursor`] are query parameters;
//! - [`answer`] holds the shapes of success and [`problem`] those of failure.

pub mod answer;
pub mod auth;
pub mod body;
mod client_address;
pub mod conditional;
mod cors;
mod docs;
pub mod document;
mod edge;
mod errors;
pub mod exact;
mod header_parameter;
pub mod idempotency;
mod limits;
mod options;
pub mod pagination;
mod panel;
mod probes;
pub mod problem;
mod reader;
mod request_id;
mod route_table;
mod samples;
pub mod server;
mod surfaces;
#[cfg(test)]
mod testing;
mod triage;
pub mod types;
mod visit;

pub use client_address::{Network, NetworkError};
pub use cors::{Origin, OriginError};
pub use options::{HttpOptions, Rate, RateLimitOptions};
pub use panel::applications::FormUseCases;
pub use panel::webhooks::WebhookUseCases;
pub use surfaces::{CareUseCases, Pages, RefusalPage, UseCases, routes};
pub use triage::events::EventMessages;
pub use visit::ClientAddress;
