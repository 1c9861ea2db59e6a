//! What texts mean.

use async_trait::async_trait;
use thiserror::Error;

use crate::knowledge::Meaning;

/// The model could not read a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the text could not be read for its meaning")]
pub struct Unread;

/// Reads texts for their meaning, with a model of this machine. A desk without a model has
/// nobody who does, and searches by words alone.
///
/// - The same text has the same meaning, whoever asks and however often.
/// - Reading takes some ten milliseconds for each text: it is never asked for inside a unit
///   of work, and blocks nobody but who waits for it.
#[async_trait]
pub trait Meanings: Send + Sync {
    /// What a question means. It is read now, and nobody's words are kept.
    async fn of_question(&self, text: &str) -> Result<Meaning, Unread>;

    /// What sections mean, in their order. Each is read once and remembered.
    async fn of_sections(&self, texts: &[String]) -> Result<Vec<Meaning>, Unread>;

    /// The same for whoever cannot wait: `None` unless all of them were read before, and
    /// then they are being read meanwhile.
    fn of_sections_at_hand(&self, texts: &[String]) -> Option<Vec<Meaning>>;
}
