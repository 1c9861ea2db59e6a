//! How a ticket is assessed: a local model that needs no network, and language models over HTTP.

pub mod assessors;
pub mod llm;
pub mod local;
pub mod resilient;
