//! The lexical expert: hashed n-grams and one linear separator for each label.

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
#[derive(Debug, Clone, PartialEq)]
pub struct Lexical {
    pub(super) vocabulary: Vocabulary,
    pub(super) linear: Linear,
}

/// What the lexical expert makes of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Impression {
    /// One score for each label; above zero speaks for it.
    pub scores: Vec<f32>,
    /// Share of its words that training has seen.
    pub familiarity: f32,
}

impl Lexical {
    /// Learns the labels `0..labels` from `lessons`.
    pub fn train(lessons: &[Lesson<'_>], labels: usize) -> Self {
        let vocabulary = Vocabulary::learn(lessons.iter().map(|lesson| lesson.features));
        let vectors: Vec<Vector> = lessons.iter().map(|lesson| vocabulary.vector(lesson.features)).collect();
        let rows: Vec<Row<'_>> = lessons
            .iter()
            .zip(&vectors)
            .map(|(lesson, vector)| Row { vector, label: lesson.label, weight: lesson.weight })
            .collect();
        let linear = Linear::train(&rows, vocabulary.len(), labels);
        Self { vocabulary, linear }
    }

    /// What this expert makes of a text.
    pub fn consider(&self, features: &Features) -> Impression {
        let vector = self.vocabulary.vector(features);
        Impression { scores: self.linear.scores(&vector), familiarity: vector.familiarity }
    }
}
