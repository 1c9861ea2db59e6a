//! A text prepared for the experts.

use thiserror::Error;

use super::features::Features;
use super::vocabulary::Vector;

/// Turns a text into a point so that texts of like meaning lie close together.
pub trait Embedder: Send + Sync {
    /// The point of `text`: a fixed number of coordinates, of length one.
    ///
    /// # Errors
    /// [`EmbeddingError`] when the model cannot be run.
    fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError>;
}

/// The embedding model could not be run.
#[derive(Debug, Error)]
#[error("the embedding model could not be run")]
pub struct EmbeddingError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// What the experts see of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Its n-grams, for the lexical expert.
    pub features: Features,
    /// Its meaning, for the semantic expert where there is one.
    pub meaning: Option<Vector>,
}

impl Reading {
    /// Reads `text` for the lexical expert alone.
    pub fn lexical(text: &str) -> Self {
        Self {
            features: Features::of(text),
            meaning: None,
        }
    }

    /// Reads `text` for both experts.
    ///
    /// # Errors
    /// [`EmbeddingError`] when the embedding model cannot be run.
    pub fn full(text: &str, embedder: &dyn Embedder) -> Result<Self, EmbeddingError> {
        let meaning = (0..).zip(embedder.embed(text)?).collect();
        Ok(Self {
            features: Features::of(text),
            meaning: Some(meaning),
        })
    }
}
