//! The lexical expert: hashed n-grams and one linear separator for each label.

use serde::{Deserialize, Serialize};

use super::features::Features;
use super::linear::{Linear, Row};
use super::vocabulary::{Vector, Vocabulary};

/// A text to learn from.
#[derive(Debug, Clone, Copy)]
pub struct Lesson<'a> {
    /// The text.
    pub features: &'a Features,
    /// Its label.
    pub label: usize,
    /// How much it counts.
    pub weight: f32,
}

/// A vocabulary and the separators over it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lexical {
    vocabulary: Vocabulary,
    linear: Linear,
}

impl Lexical {
    /// Learns the labels `0..labels` from `lessons`.
    pub fn train(lessons: &[Lesson<'_>], labels: usize) -> Self {
        let vocabulary = Vocabulary::learn(lessons.iter().map(|lesson| lesson.features));
        let vectors: Vec<Vector> = lessons
            .iter()
            .map(|lesson| vocabulary.vector(lesson.features))
            .collect();
        let rows: Vec<Row<'_>> = lessons
            .iter()
            .zip(&vectors)
            .map(|(lesson, vector)| Row {
                vector,
                label: lesson.label,
                weight: lesson.weight,
            })
            .collect();
        let linear = Linear::train(&rows, vocabulary.len(), labels);
        Self { vocabulary, linear }
    }

    /// One score for each label; above zero speaks for it.
    pub fn scores(&self, features: &Features) -> Vec<f32> {
        self.linear.scores(&self.vocabulary.vector(features))
    }

    /// How much each feature of a text tells.
    pub(super) fn weigh(&self, features: &Features) -> Vec<(u64, f32)> {
        self.vocabulary.weigh(features)
    }

    pub(super) fn fits(&self, labels: usize) -> bool {
        self.linear.fits(Some(self.vocabulary.len()), labels)
    }
}
