//! The embedded classifier: pure Rust, trained on this machine, no key and no network.

pub mod calibration;
pub mod examples;
pub mod features;
pub mod lexical;
pub mod linear;
pub mod model;
mod random;
pub mod train;
pub mod vocabulary;
