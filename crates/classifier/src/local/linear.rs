//! One linear separator for each label, trained together by dual coordinate descent.
//!
//! Every separator minimises the squared hinge loss with an L2 penalty. The weights of one
//! feature for all labels lie side by side, so that one pass over a text serves all labels.

use serde::{Deserialize, Serialize};

use super::random::Random;
use super::vocabulary::Vector;

/// How much a training error costs against a large weight.
const COST: f32 = 1.0;
/// Passes over the examples at most.
const PASSES: usize = 30;
/// Training ends when no example violates its condition by more than this.
const TOLERANCE: f32 = 0.1;

/// One training example.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The text.
    pub vector: &'a Vector,
    /// Its label.
    pub label: usize,
    /// How much it counts; 1.0 is usual.
    pub weight: f32,
}

/// The separators of all labels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Linear {
    labels: usize,
    /// For each feature one weight for each label, and a last row for the constants.
    weights: Vec<f32>,
}

impl Linear {
    /// Separates the labels `0..labels` of `rows` over `features` features.
    pub fn train(rows: &[Row<'_>], features: usize, labels: usize) -> Self {
        let mut training = Training {
            separators: Self {
                labels,
                weights: vec![0.0; (features + 1) * labels],
            },
            multipliers: vec![0.0; rows.len() * labels],
            scores: vec![0.0; labels],
        };
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let mut random = Random::new(rows.len() as u64);
        for _ in 0..PASSES {
            random.shuffle(&mut order);
            let violation = order
                .iter()
                .map(|&at| training.visit(at, rows[at]))
                .fold(0.0, f32::max);
            if violation < TOLERANCE {
                break;
            }
        }
        training.separators
    }

    /// How far training would move the scores of a text when it meets it for the first time.
    /// They are `scores` now, and the square of its length is `square`.
    pub(super) fn step(scores: &[f32], label: usize, square: f32) -> Vec<f32> {
        let share = square / (square + 0.5 / COST);
        let steps = scores.iter().enumerate().map(|(at, score)| {
            let side = if at == label { 1.0 } else { -1.0 };
            side * (1.0 - side * score).max(0.0) * share
        });
        steps.collect()
    }

    /// For each label the direction in which its texts lie on average: the score of a text of
    /// length one is the cosine of the angle between them.
    pub fn centres(rows: &[Row<'_>], features: usize, labels: usize) -> Self {
        let mut weights = vec![0.0_f32; (features + 1) * labels];
        for row in rows {
            for &(feature, value) in row.vector {
                weights[feature as usize * labels + row.label] += row.weight * value;
            }
        }
        for label in 0..labels {
            let own = || (0..features).map(|feature| feature * labels + label);
            let length = own()
                .map(|at| weights[at] * weights[at])
                .sum::<f32>()
                .sqrt();
            for at in own().filter(|_| length > 0.0) {
                weights[at] /= length;
            }
        }
        Self { labels, weights }
    }

    /// Whether there are separators for so many labels over so many features; `None` for any
    /// number of them.
    pub(super) fn fits(&self, features: Option<usize>, labels: usize) -> bool {
        let rows = self.weights.len().checked_div(labels);
        let rows_fit = features.map_or(rows > Some(0), |features| rows == Some(features + 1));
        self.labels == labels && rows_fit && self.weights.len().is_multiple_of(labels)
    }

    /// How far `vector` lies on the side of each label.
    pub fn scores(&self, vector: &Vector) -> Vec<f32> {
        let mut scores = vec![0.0; self.labels];
        self.score_into(vector, &mut scores);
        scores
    }

    fn score_into(&self, vector: &Vector, scores: &mut [f32]) {
        scores.copy_from_slice(&self.weights[self.weights.len() - self.labels..]);
        for &(feature, value) in vector {
            let start = feature as usize * self.labels;
            for (score, weight) in scores
                .iter_mut()
                .zip(&self.weights[start..start + self.labels])
            {
                *score += value * weight;
            }
        }
    }

    fn add(&mut self, vector: &Vector, steps: &[f32]) {
        let constants = self.weights.len() - self.labels;
        let entries = vector
            .iter()
            .map(|&(feature, value)| (feature as usize * self.labels, value));
        for (start, value) in entries.chain([(constants, 1.0)]) {
            for (weight, step) in self.weights[start..start + self.labels]
                .iter_mut()
                .zip(steps)
            {
                *weight += value * step;
            }
        }
    }
}

struct Training {
    separators: Linear,
    multipliers: Vec<f32>,
    scores: Vec<f32>,
}

impl Training {
    /// Moves the multipliers of one example to their optimum; how far they were from it.
    fn visit(&mut self, at: usize, row: Row<'_>) -> f32 {
        let labels = self.separators.labels;
        let slack = 0.5 / (COST * row.weight);
        let square: f32 = row.vector.iter().map(|(_, value)| value * value).sum();
        let inverse = 1.0 / (square + 1.0 + slack);
        self.separators.score_into(row.vector, &mut self.scores);
        let multipliers = &mut self.multipliers[at * labels..(at + 1) * labels];
        // Every other label must reject the text; its own label must accept it.
        self.scores[row.label] = -self.scores[row.label];
        let mut violation = 0.0_f32;
        for (score, multiplier) in self.scores.iter_mut().zip(multipliers) {
            let gradient = -*score - 1.0 + *multiplier * slack;
            let before = *multiplier;
            *multiplier = (before - gradient * inverse).max(0.0);
            let step = *multiplier - before;
            violation = violation.max(step.abs());
            *score = -step;
        }
        self.scores[row.label] = -self.scores[row.label];
        if violation > 0.0 {
            self.separators.add(row.vector, &self.scores);
        }
        violation / inverse
    }
}
