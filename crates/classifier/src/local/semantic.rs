//! The semantic expert's eyes: sentence embeddings from a MiniLM-class model on this machine.
//!
//! The model is a folder with `config.json`, `vocab.txt` and `model.safetensors`, as sentence
//! transformers are published; [`install()`] makes one from what was downloaded. Weights do not
//! come with Frontdesk.

mod encoder;
mod install;
mod weights;
mod wordpiece;

pub use encoder::Encoder;
pub use install::{InstallError, install};
pub use weights::LoadError;
