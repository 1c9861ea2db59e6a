//! A trained model and what it says of a text.

use serde::{Deserialize, Serialize};

use super::calibration::{Fusion, Logistic, Opinions};
use super::curve::Curve;
use super::examples::Label;
use super::features::Features;
use super::lexical::Lexical;
use super::linear::Linear;
use super::meaning::Semantic;
use super::memory::{Memory, square};
use super::reading::Reading;
use super::vocabulary::Vector;

/// What a model says of one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The position of the most likely label.
    pub label: usize,
    /// The calibrated probability that it is right and that the text is in scope. A text
    /// for the remainder is out of scope, however sure that is, and gets a low one.
    pub confidence: f64,
    /// The share of every label, in the order of the labels.
    pub distribution: Vec<f64>,
}

/// A trained model: the experts and the calibration of what they say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model {
    pub(super) labels: Vec<Label>,
    pub(super) lexical: Lexical,
    pub(super) alone: Calibration,
    pub(super) joined: Option<Joined>,
}

/// The semantic expert, and what both experts say together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Joined {
    pub(super) semantic: Semantic,
    pub(super) calibration: Calibration,
}

/// From the experts' scores to one label and the probability that it is right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Calibration {
    pub(super) fusion: Fusion,
    pub(super) correctness: Logistic,
    pub(super) curve: Curve,
}

/// Who is heard in a calibration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hearing {
    /// The first opinions, which share out the labels.
    pub(super) voices: usize,
    /// All opinions, which tell whether the most likely label is right.
    pub(super) opinions: usize,
}

impl Hearing {
    /// The lexical expert alone.
    pub(super) const ALONE: Self = Self {
        voices: 1,
        opinions: 1,
    };
    /// Both experts. The centres of the labels have no voice: they know what is far from all
    /// labels better than which label is right.
    pub(super) const JOINED: Self = Self {
        voices: 2,
        opinions: 1 + Semantic::OPINIONS,
    };
}

impl Model {
    /// The labels this model can predict.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// Whether it has a semantic expert, which needs readings with a meaning.
    pub const fn is_joined(&self) -> bool {
        self.joined.is_some()
    }

    /// How many of its training texts the model would have decided at each confidence, and
    /// how many of those rightly, judged by experts that had not seen them.
    pub fn curve(&self) -> &Curve {
        self.joined
            .as_ref()
            .map_or(&self.alone.curve, |joined| &joined.calibration.curve)
    }

    /// Whether the parts fit together, as those of a model read from a file may not.
    pub(super) fn is_sound(&self) -> bool {
        let labels = self.labels.len();
        let joined_fits = |joined: &Joined| {
            joined.semantic.fits(labels) && joined.calibration.fits(Hearing::JOINED)
        };
        labels > 1
            && self.lexical.fits(labels)
            && self.alone.fits(Hearing::ALONE)
            && self.joined.as_ref().is_none_or(joined_fits)
    }

    /// How much each feature of a text tells: two lists in one, words and runs of characters,
    /// each of length one.
    pub(super) fn weigh(&self, reading: &Reading) -> Vec<(u64, f32)> {
        self.lexical.weigh(&reading.features)
    }

    /// What the model says of a text. Without its meaning the lexical expert judges alone.
    pub fn assess(&self, reading: &Reading) -> Verdict {
        self.judge(&Memory::default(), reading)
    }

    /// The same after the steps of `memory`.
    pub(super) fn judge(&self, memory: &Memory, reading: &Reading) -> Verdict {
        let (opinions, calibration) = self.opinions(memory, reading);
        let distribution = calibration.fusion.distribution(&opinions);
        let label = highest(&distribution);
        let likely = calibration.correctness.probability(&signs(
            &reading.features,
            &opinions,
            &distribution,
        ));
        let confidence = if self.labels[label].remainder {
            likely * (1.0 - distribution[label])
        } else {
            likely
        };
        Verdict {
            label,
            confidence,
            distribution,
        }
    }

    /// What each expert says, and the calibration of all of them together.
    fn opinions(&self, memory: &Memory, reading: &Reading) -> (Vec<Vec<f32>>, &Calibration) {
        let mut lexical = self.lexical.scores(&reading.features);
        if !memory.is_empty() {
            memory.words.nudge(&self.weigh(reading), &mut lexical);
        }
        let mut opinions = vec![lexical];
        let (Some(joined), Some(meaning)) = (&self.joined, &reading.meaning) else {
            return (opinions, &self.alone);
        };
        let [mut separators, centres] = joined.semantic.opinions(meaning);
        memory.meanings.nudge(&keyed(meaning), &mut separators);
        opinions.extend([separators, centres]);
        (opinions, &joined.calibration)
    }

    /// Has `memory` take the step that training would take on a text of this label.
    pub(super) fn step(&self, memory: &mut Memory, reading: &Reading, label: usize) {
        let (opinions, _) = self.opinions(memory, reading);
        let entries = [
            Some(self.weigh(reading)),
            reading.meaning.as_ref().map(keyed),
        ];
        let steps = [&mut memory.words, &mut memory.meanings];
        for ((scores, entries), steps) in opinions.iter().zip(entries).zip(steps) {
            if let Some(entries) = entries {
                let step = Linear::step(scores, label, square(&entries));
                steps.push(entries, step);
            }
        }
    }
}

/// A point of meaning as weighed features.
fn keyed(meaning: &Vector) -> Vec<(u64, f32)> {
    let entries = meaning.iter();
    entries.map(|&(at, value)| (u64::from(at), value)).collect()
}

impl Calibration {
    fn fits(&self, heard: Hearing) -> bool {
        self.fusion.sharpness.len() == heard.voices
    }
}

/// The first of the highest shares.
pub(super) fn highest(shares: &[f64]) -> usize {
    (1..shares.len()).fold(
        0,
        |best, at| if shares[at] > shares[best] { at } else { best },
    )
}

/// What tells that the most likely label is right: how it stands in the distribution, how far
/// that is from an even one (its negative entropy), how long the text is, and how much each
/// expert sees in the label and how far before the next. More of any of them speaks for it.
pub(super) fn signs(features: &Features, opinions: &Opinions, distribution: &[f64]) -> Vec<f64> {
    let best = highest(distribution);
    let share = distribution[best].clamp(1e-6, 1.0 - 1e-6);
    let order: f64 = distribution
        .iter()
        .filter(|share| **share > 0.0)
        .map(|share| share * share.ln())
        .sum();
    let words: f32 = features.words.iter().map(|term| term.count).sum();
    let mut signs = vec![
        (share / (1.0 - share)).ln(),
        order,
        f64::from(words).ln_1p(),
    ];
    for scores in opinions {
        let others = scores.iter().enumerate().filter(|(at, _)| *at != best);
        let second = others
            .map(|(_, score)| *score)
            .fold(f32::NEG_INFINITY, f32::max);
        signs.extend([f64::from(scores[best]), f64::from(scores[best] - second)]);
    }
    signs
}
