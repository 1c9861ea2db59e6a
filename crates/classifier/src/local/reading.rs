//! A text prepared for the experts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest as _, Sha256};
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

    /// A number that tells embedders from others that give other points.
    fn fingerprint(&self) -> u64;
}

impl<E: Embedder + ?Sized> Embedder for &E {
    fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
        (**self).embed(text)
    }

    fn fingerprint(&self) -> u64 {
        (**self).fingerprint()
    }
}

impl<E: Embedder + ?Sized> Embedder for Arc<E> {
    fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
        (**self).embed(text)
    }

    fn fingerprint(&self) -> u64 {
        (**self).fingerprint()
    }
}

/// The embedding model could not be run.
#[derive(Debug, Error)]
#[error("the embedding model could not be run")]
pub struct EmbeddingError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// An embedder that embeds each text once and remembers it: memory for time, where the same
/// texts come again and again. The texts themselves are not kept.
pub struct Remembering<E> {
    embedder: E,
    seen: Mutex<HashMap<TextKey, Vec<f32>>>,
}

/// Texts remembered at most, some 100 MB of them; beyond that everything is forgotten and
/// begins anew.
const REMEMBERED: usize = 60_000;

/// Stands for a text without holding it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct TextKey([u8; 32]);

impl TextKey {
    pub(super) fn of(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }
}

impl<E: Embedder> Remembering<E> {
    /// Remembers what `embedder` says.
    pub fn new(embedder: E) -> Self {
        Self {
            embedder,
            seen: Mutex::default(),
        }
    }
}

impl<E: Embedder> Embedder for Remembering<E> {
    fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
        let seen = || self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let key = TextKey::of(text);
        if let Some(point) = seen().get(&key) {
            return Ok(point.clone());
        }
        let point = self.embedder.embed(text)?;
        let mut seen = seen();
        if seen.len() >= REMEMBERED {
            seen.clear();
        }
        seen.insert(key, point.clone());
        Ok(point)
    }

    fn fingerprint(&self) -> u64 {
        self.embedder.fingerprint()
    }
}

/// What the experts see of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Its n-grams, for the lexical expert.
    pub features: Features,
    /// Its meaning, for the semantic expert where there is one.
    pub meaning: Option<Vector>,
}

impl Reading {
    /// Reads `text` for both experts where there is an embedder, for the lexical one otherwise.
    ///
    /// # Errors
    /// [`EmbeddingError`] when the embedding model cannot be run.
    pub fn of(text: &str, embedder: Option<&dyn Embedder>) -> Result<Self, EmbeddingError> {
        match embedder {
            Some(embedder) => Self::full(text, embedder),
            None => Ok(Self::lexical(text)),
        }
    }

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
