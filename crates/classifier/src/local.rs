//! The embedded classifier: pure Rust, trained on this machine, no key and no network.
#![expect(
    clippy::cast_precision_loss,
    reason = "counts of texts and words become shares; none comes near 2^24"
)]

pub mod calibration;
mod classifier;
pub mod curve;
pub mod data;
pub mod evaluate;
pub mod examples;
pub mod exercise;
pub mod features;
pub mod file;
mod following;
pub mod learn;
mod learner;
pub mod lexical;
pub mod linear;
pub mod meaning;
pub mod memory;
pub mod model;
mod plot;
pub mod priority;
mod random;
pub mod reading;
pub mod report;
pub mod semantic;
pub mod train;
mod understanding;
pub mod vocabulary;

pub use classifier::{ForeignLabel, LocalClassifier, NotTrained, Said};
pub use following::Following;
pub use learner::LocalLearner;
pub use understanding::Understanding;
