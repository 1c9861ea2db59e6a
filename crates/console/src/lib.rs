//! The console: the pages of the desk, made on the server.
//!
//! [`pages`] is a second way in beside the API. It calls the same use cases, so no rule
//! lives here; everything it does can be done through the API as well. Every page works
//! without scripts: links read, forms write, and a write ends in a redirect. One small
//! script adds what is comfortable.
//!
//! Nothing is loaded from elsewhere: style and script are in the binary, under names that
//! change with their content.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a handler owns what the framework takes out of the request for it"
)]

mod answer;
mod assets;
mod cookies;
mod edge;
mod fields;
mod markdown;
mod markup;
mod origin;
mod pages;
mod presence;
mod routes;
mod surroundings;
mod texts;
mod trouble;
mod use_cases;
mod visitor;

pub use edge::refusal_page;
pub use routes::pages;
pub use surroundings::Options;
pub use use_cases::{FormUseCases, UseCases, WebhookUseCases};
