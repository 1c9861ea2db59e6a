//! Which features were seen in training, and how much each one tells.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use serde::{Deserialize, Serialize};

use super::features::{Features, Term};

/// A text as the linear model sees it: number and value of each known feature.
pub type Vector = Vec<(u32, f32)>;

/// The features seen in training, numbered, with their inverse document frequency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Vocabulary {
    stored: Stored,
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
        let (keys, weights) = keys
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], weigh(same.len())))
            .unzip();
        Self::from(Stored {
            keys,
            weights,
            unseen: weigh(0),
        })
    }

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.stored.keys.len()
    }

    /// Whether nothing was seen at all.
    pub fn is_empty(&self) -> bool {
        self.stored.keys.is_empty()
    }

    /// The vector of a text: damped counts times inverse document frequency, words and
    /// characters each of length one. Features never seen count towards the length, so a
    /// strange text has a short vector and low scores.
    pub fn vector(&self, features: &Features) -> Vector {
        let weighed = self.entries(features).into_iter();
        weighed
            .filter_map(|entry| Some((entry.number?, entry.value)))
            .collect()
    }

    /// The same by the keys of the features, those never seen included.
    pub fn weigh(&self, features: &Features) -> Vec<(u64, f32)> {
        let weighed = self.entries(features).into_iter();
        weighed.map(|entry| (entry.key, entry.value)).collect()
    }

    fn entries(&self, features: &Features) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(features.words.len() * 2 + features.characters.len());
        self.push([&features.words, &features.phrases], &mut entries);
        self.push([&features.characters], &mut entries);
        entries
    }

    fn push<const N: usize>(&self, kinds: [&Vec<Term>; N], entries: &mut Vec<Entry>) {
        let start = entries.len();
        let mut square = 0.0;
        for &Term { key, count } in kinds.into_iter().flatten() {
            let number = self.numbers.get(&key).copied();
            let weight = number.map_or(self.stored.unseen, |number| {
                self.stored.weights[number as usize]
            });
            let value = (1.0 + count.ln()) * weight;
            square += value * value;
            entries.push(Entry { key, number, value });
        }
        if square > 0.0 {
            let length = square.sqrt();
            for entry in &mut entries[start..] {
                entry.value /= length;
            }
        }
    }
}

/// A feature of a text that is being weighed.
struct Entry {
    key: u64,
    /// Its number, if it was seen in training.
    number: Option<u32>,
    value: f32,
}

/// What is kept of a vocabulary in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Stored {
    /// Ascending.
    keys: Vec<u64>,
    weights: Vec<f32>,
    /// The weight of a feature that was never seen.
    unseen: f32,
}

impl From<Stored> for Vocabulary {
    fn from(stored: Stored) -> Self {
        let numbers = stored.keys.iter().copied().zip(0..).collect();
        Self { stored, numbers }
    }
}

impl From<Vocabulary> for Stored {
    fn from(vocabulary: Vocabulary) -> Self {
        vocabulary.stored
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
