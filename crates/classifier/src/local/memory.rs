//! What agents said since the model was fitted: heard at once, until a refit has weighed it.
//!
//! Each correction is one more step of the training that made the separators, on that text
//! alone, and it moves the scores of another text by as much as the two are alike beyond what
//! any two texts are. To give a text the label of the most similar corrected one instead was
//! measured and made triage worse: what is corrected lies at the borders between labels.

use std::collections::HashMap;

use super::model::{Model, Verdict};
use super::reading::Reading;

/// The most that is believed where words of single agents changed the label. It lies below
/// the usual thresholds: a person looks, until a refit has measured what was said.
const DISPUTED: f64 = 0.5;
/// How like by their words any two texts may be that have nothing to do with each other.
const LIKE_WORDS: f32 = 0.35;
/// The same by their meanings.
const LIKE_MEANINGS: f32 = 0.65;

/// Steps of training beside a model. It keeps weights of hashed n-grams and points of
/// meaning, and nothing that can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Memory {
    /// Beside the separators of the lexical expert.
    pub(super) words: Steps,
    /// Beside those of the semantic expert.
    pub(super) meanings: Steps,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            words: Steps::beyond(LIKE_WORDS),
            meanings: Steps::beyond(LIKE_MEANINGS),
        }
    }
}

impl Memory {
    /// Takes a step towards every label that `model` can predict and that somebody gave a
    /// text, the latest last.
    pub fn new<'a>(model: &Model, said: impl IntoIterator<Item = (&'a Reading, &'a str)>) -> Self {
        let mut memory = Self::default();
        for (reading, name) in said {
            let position = model.labels().iter().position(|label| label.name == name);
            if let Some(label) = position {
                model.step(&mut memory, reading, label);
            }
        }
        memory
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.words.pushes.is_empty()
    }

    /// How like a text is to the most similar one that was spoken of, by their words: the
    /// mean of two cosines, of words and of runs of characters.
    pub fn likeness(&self, model: &Model, reading: &Reading) -> f32 {
        let entries = model.weigh(reading);
        let alike = self.words.alike(&entries);
        alike.into_iter().fold(0.0, f32::max)
    }
}

/// Texts that were stepped on, with the step for each label.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Steps {
    /// Likeness up to this moves nothing.
    floor: f32,
    pushes: Vec<Vec<f32>>,
    /// For each feature the texts that have it, and how much it weighs there.
    places: HashMap<u64, Vec<(usize, f32)>>,
}

impl Steps {
    fn beyond(floor: f32) -> Self {
        Self {
            floor,
            pushes: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// How like `entries` is to each text, up to 1.0. All vectors of one kind are of one length.
    fn alike(&self, entries: &[(u64, f32)]) -> Vec<f32> {
        let mut shared = vec![0.0; self.pushes.len()];
        for (key, value) in entries {
            for (at, other) in self.places.get(key).into_iter().flatten() {
                shared[*at] += value * other;
            }
        }
        let square = square(entries).max(f32::MIN_POSITIVE);
        shared.into_iter().map(|shared| shared / square).collect()
    }

    /// Moves the scores of a text as far as it is like those that were stepped on.
    pub(super) fn nudge(&self, entries: &[(u64, f32)], scores: &mut [f32]) {
        for (likeness, step) in self.alike(entries).into_iter().zip(&self.pushes) {
            let reach = (likeness - self.floor) / (1.0 - self.floor);
            if reach > 0.0 {
                for (score, step) in scores.iter_mut().zip(step) {
                    *score += reach * step;
                }
            }
        }
    }

    /// Remembers a step on a text.
    pub(super) fn push(&mut self, entries: Vec<(u64, f32)>, step: Vec<f32>) {
        let place = self.pushes.len();
        self.pushes.push(step);
        for (key, value) in entries {
            self.places.entry(key).or_default().push((place, value));
        }
    }
}

/// The square of the length of a vector.
pub(super) fn square(entries: &[(u64, f32)]) -> f32 {
    entries.iter().map(|(_, value)| value * value).sum()
}

impl Model {
    /// What the model says of a text after the steps of `memory`. Where they change the label,
    /// the confidence is one half at most.
    pub fn assess_with(&self, memory: &Memory, reading: &Reading) -> Verdict {
        let plain = self.assess(reading);
        let nudged = self.judge(memory, reading);
        if nudged.label == plain.label {
            plain
        } else {
            Verdict {
                confidence: nudged.confidence.min(DISPUTED),
                ..nudged
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local::examples::Examples;
    use crate::local::reading::{Embedder, EmbeddingError};
    use crate::local::train::train;

    fn name(model: &Model, verdict: &Verdict) -> String {
        model.labels()[verdict.label].name.clone()
    }

    fn remembering(model: &Model, said: &[(&str, &str)]) -> Memory {
        let readings: Vec<Reading> = said
            .iter()
            .map(|(text, _)| Reading::lexical(text))
            .collect();
        Memory::new(
            model,
            readings.iter().zip(said.iter().map(|(_, label)| *label)),
        )
    }

    #[test]
    fn a_correction_changes_the_next_similar_text_and_no_other() {
        let model = train(&Examples::starter(), None).unwrap();
        let similar = Reading::lexical("My harness squeaks at the carabiner since Monday");
        let before = model.assess(&similar);
        let other = if name(&model, &before) == "Returns" {
            "Shipping"
        } else {
            "Returns"
        };
        let text = "The carabiner on my harness squeaks since Monday";
        let memory = remembering(&model, &[(text, other)]);

        let after = model.assess_with(&memory, &similar);
        assert_eq!(name(&model, &after), other);
        assert!(after.confidence <= DISPUTED, "{after:?}");
        assert!((after.distribution.iter().sum::<f64>() - 1.0).abs() < 1e-9);

        let unlike = Reading::lexical("The invoice for my plan is wrong");
        assert_eq!(model.assess_with(&memory, &unlike), model.assess(&unlike));
    }

    #[test]
    fn a_confirmation_changes_nothing() {
        let model = train(&Examples::starter(), None).unwrap();
        let text = "I was charged twice for one month";
        let verdict = model.assess(&Reading::lexical(text));
        let memory = remembering(&model, &[(text, &name(&model, &verdict))]);
        assert_eq!(model.assess_with(&memory, &Reading::lexical(text)), verdict);
    }

    #[test]
    fn of_several_words_on_one_text_the_latest_counts() {
        let model = train(&Examples::starter(), None).unwrap();
        let text = "The carabiner on my harness squeaks";
        let memory = remembering(
            &model,
            &[(text, "Returns"), (text, "Shipping"), (text, "Wine")],
        );
        let verdict = model.assess_with(&memory, &Reading::lexical(text));
        assert_eq!(name(&model, &verdict), "Shipping");
    }

    /// Coordinates that tell two kinds of words from others.
    struct Kinds;

    impl Embedder for Kinds {
        fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
            let has = |words: [&str; 3]| {
                f32::from(u8::from(words.iter().any(|word| text.contains(word))))
            };
            let (parcel, boat) = (
                has(["parcel", "deliver", "ship"]),
                has(["dinghy", "canoe", "oar"]),
            );
            let length = (parcel + boat).max(1.0).sqrt();
            Ok(vec![
                parcel / length,
                boat / length,
                1.0 - (parcel + boat).min(1.0),
            ])
        }

        fn fingerprint(&self) -> u64 {
            1
        }
    }

    #[test]
    fn a_correction_reaches_texts_of_like_meaning() {
        let model = train(&Examples::starter(), Some(&Kinds)).unwrap();
        let read = |text: &str| Reading::full(text, &Kinds).unwrap();
        let asked = read("canoe?");
        let place = |name: &str| model.labels().iter().position(|label| label.name == name);
        let shipping = place("Shipping").unwrap();
        let said: Vec<Reading> = ["my dinghy", "an oar"].into_iter().map(read).collect();
        let memory = Memory::new(&model, said.iter().map(|reading| (reading, "Shipping")));
        let shares = |reading: &Reading| {
            let (before, after) = (model.assess(reading), model.judge(&memory, reading));
            (before.distribution[shipping], after.distribution[shipping])
        };
        let (before, after) = shares(&asked);
        assert!(after > before, "{before} {after}");
        let (before, after) = shares(&read("hello"));
        assert!((after - before).abs() < f64::EPSILON, "{before} {after}");
    }
}
