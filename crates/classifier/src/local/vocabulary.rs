//! Which features were seen in training, and how much each one tells.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::features::{Features, Term};

/// A text as the linear model sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Vector {
    /// Number and value of each known feature.
    pub entries: Vec<(u32, f32)>,
    /// Share of the text's words that training has seen, rare words counting more; 0.0 to 1.0.
    pub familiarity: f32,
}

/// The features seen in training, numbered, with their inverse document frequency.
#[derive(Debug, Clone, PartialEq)]
pub struct Vocabulary {
    keys: Vec<u64>,
    weights: Vec<f32>,
    unseen: f32,
    numbers: HashMap<u64, u32, BuildHasherDefault<AlreadyHashed>>,
}

impl Vocabulary {
    /// Numbers every feature of `documents` in the order of their keys.
    pub fn learn<'a>(documents: impl IntoIterator<Item = &'a Features>) -> Self {
        let mut keys = Vec::new();
        let mut total = 0_usize;
        for document in documents {
            total += 1;
            let kinds = [&document.words, &document.phrases, &document.characters];
            keys.extend(kinds.into_iter().flatten().map(|term| term.key));
        }
        keys.sort_unstable();
        let weigh = |documents: usize| ((1 + total) as f32 / (1 + documents) as f32).ln() + 1.0;
        let (keys, weights) = keys.chunk_by(|a, b| a == b).map(|same| (same[0], weigh(same.len()))).unzip();
        Self::from_parts(keys, weights, weigh(0))
    }

    /// Puts a stored vocabulary together again.
    pub(super) fn from_parts(keys: Vec<u64>, weights: Vec<f32>, unseen: f32) -> Self {
        let numbers = keys.iter().copied().zip(0..).collect();
        Self { keys, weights, unseen, numbers }
    }

    /// The keys, ascending; their weights; the weight of a feature never seen.
    pub(super) fn parts(&self) -> (&[u64], &[f32], f32) {
        (&self.keys, &self.weights, self.unseen)
    }

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether nothing was seen at all.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The vector of a text: damped counts times inverse document frequency, words and
    /// characters each of length one.
    pub fn vector(&self, features: &Features) -> Vector {
        let mut entries = Vec::with_capacity(features.words.len() * 2 + features.characters.len());
        let (known, all) = self.weigh(&features.words, &mut entries);
        self.weigh(&features.phrases, &mut entries);
        normalise(&mut entries);
        let characters = entries.len();
        self.weigh(&features.characters, &mut entries);
        normalise(&mut entries[characters..]);
        Vector { entries, familiarity: if all > 0.0 { known / all } else { 0.0 } }
    }

    /// Appends the known terms; the squared weight of the known ones and of all of them.
    fn weigh(&self, terms: &[Term], entries: &mut Vec<(u32, f32)>) -> (f32, f32) {
        let (mut known, mut all) = (0.0, 0.0);
        for term in terms {
            let damped = 1.0 + term.count.ln();
            let number = self.numbers.get(&term.key).copied();
            let weight = number.map_or(self.unseen, |number| self.weights[number as usize]);
            let value = damped * weight;
            all += value * value;
            if let Some(number) = number {
                known += value * value;
                entries.push((number, value));
            }
        }
        (known, all)
    }
}

fn normalise(entries: &mut [(u32, f32)]) {
    let length = entries.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
    if length > 0.0 {
        entries.iter_mut().for_each(|(_, value)| *value /= length);
    }
}

/// The keys are hashes already: hashing them again would only cost time.
#[derive(Debug, Clone, Copy, Default)]
struct AlreadyHashed(u64);

impl Hasher for AlreadyHashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
