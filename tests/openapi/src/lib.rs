//! The OpenAPI document as a promise: what must not change from one release to the next.

pub mod breaks;
pub mod client;
mod composed;
pub mod files;
mod own;
pub mod reach;
mod specshift;
