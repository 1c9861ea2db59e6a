//! A trained model and what it says of a text.

use super::calibration::{Logistic, Temperature};
use super::examples::Label;
use super::features::Features;
use super::lexical::{Impression, Lexical};

/// How many things the correctness model looks at.
pub(super) const SIGNS: usize = 6;

/// What a model says of one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The position of the most likely label.
    pub label: usize,
    /// The calibrated probability that it is right and in scope.
    pub confidence: f64,
    /// The share of every label, in the order of the labels.
    pub distribution: Vec<f64>,
}

/// A trained model.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(super) labels: Vec<Label>,
    pub(super) lexical: Lexical,
    pub(super) temperature: Temperature,
    pub(super) correctness: Logistic<SIGNS>,
}

impl Model {
    /// The labels this model can predict.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// What the model says of `text`.
    pub fn assess(&self, text: &str) -> Verdict {
        let features = Features::of(text);
        let impression = self.lexical.consider(&features);
        let distribution = self.temperature.distribution(&impression.scores);
        let label = highest(&distribution);
        let likely = self.correctness.probability(&signs(&features, &impression, &distribution));
        let confidence = if self.labels[label].remainder { likely * (1.0 - distribution[label]) } else { likely };
        Verdict { label, confidence, distribution }
    }
}

/// The first of the highest shares.
pub(super) fn highest(shares: &[f64]) -> usize {
    (1..shares.len()).fold(0, |best, at| if shares[at] > shares[best] { at } else { best })
}

/// What tells whether the most likely label is right.
pub(super) fn signs(features: &Features, impression: &Impression, distribution: &[f64]) -> [f64; SIGNS] {
    let best = highest(distribution);
    let share = distribution[best].clamp(1e-6, 1.0 - 1e-6);
    let score = f64::from(impression.scores[best]);
    let second = impression.scores.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, score)| *score);
    let second = f64::from(second.fold(f32::NEG_INFINITY, f32::max));
    let entropy: f64 = distribution.iter().map(|share| if *share > 0.0 { -share * share.ln() } else { 0.0 }).sum();
    let words: f32 = features.words.iter().map(|term| term.count).sum();
    [(share / (1.0 - share)).ln(), score, score - second, entropy, f64::from(impression.familiarity), f64::from(1.0 + words).ln()]
}
