//! Training: the experts, then the calibration on texts they were not trained on.
//!
//! Nothing here depends on time, threads or chance: the same examples give the same bytes.

use thiserror::Error;

use super::calibration::{Logistic, Observation, Temperature};
use super::examples::{Example, Examples};
use super::features::Features;
use super::lexical::{Impression, Lesson, Lexical};
use super::model::{Model, SIGNS, highest, signs};

/// Into how many parts the texts are split for judging texts not trained on.
const FOLDS: usize = 5;
/// Which share of tickets is taken to be about something that no label covers.
const OUT_OF_SCOPE: f64 = 0.05;

/// Training cannot begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TrainingError {
    /// Fewer than two labels have a description and enough examples.
    #[error("at least two labels with a description and {} examples each are needed", Examples::NEEDED)]
    TooFewLabels,
}

/// Trains a model on every label of `examples` that is ready to be predicted.
///
/// # Errors
/// [`TrainingError`] when that leaves fewer than two labels.
pub fn train(examples: &Examples) -> Result<Model, TrainingError> {
    let Examples { labels, texts } = examples.ready();
    if labels.len() < 2 {
        return Err(TrainingError::TooFewLabels);
    }
    let described = labels.iter().enumerate().map(|(label, one)| Example { text: one.description.clone(), label, weight: 1.0 });
    let texts: Vec<Example> = described.chain(texts).collect();
    let course = Course::new(&texts, labels.len());
    let (temperature, correctness) = course.calibrate();
    Ok(Model { labels, lexical: course.expert(|_| true), temperature, correctness })
}

/// The texts prepared for training.
struct Course {
    features: Vec<Features>,
    answers: Vec<usize>,
    weights: Vec<f32>,
    folds: Vec<usize>,
    labels: usize,
}

/// A text judged by an expert that was not trained on it.
struct Judged {
    at: usize,
    impression: Impression,
}

impl Course {
    fn new(texts: &[Example], labels: usize) -> Self {
        let features: Vec<Features> = texts.iter().map(|example| Features::of(&example.text)).collect();
        let answers: Vec<usize> = texts.iter().map(|example| example.label).collect();
        let folds = folds(&features, &answers, labels);
        Self { features, answers, weights: texts.iter().map(|example| example.weight).collect(), folds, labels }
    }

    fn expert(&self, kept: impl Fn(usize) -> bool) -> Lexical {
        let kept = (0..self.answers.len()).filter(|at| kept(*at));
        let lessons: Vec<Lesson<'_>> = kept
            .map(|at| Lesson { features: &self.features[at], label: self.answers[at], weight: self.weights[at] })
            .collect();
        Lexical::train(&lessons, self.labels)
    }

    /// Judges what `asked` says with an expert trained on what `kept` says.
    fn judge(&self, kept: impl Fn(usize) -> bool, asked: impl Fn(usize) -> bool) -> Vec<Judged> {
        let expert = self.expert(kept);
        let asked = (0..self.answers.len()).filter(|at| asked(*at));
        asked.map(|at| Judged { at, impression: expert.consider(&self.features[at]) }).collect()
    }

    fn calibrate(&self) -> (Temperature, Logistic<SIGNS>) {
        let familiar: Vec<Judged> = (0..FOLDS)
            .flat_map(|fold| self.judge(|at| self.folds[at] != fold, |at| self.folds[at] == fold))
            .collect();
        let scored: Vec<_> =
            familiar.iter().map(|one| (one.impression.scores.clone(), self.answers[one.at])).collect();
        let temperature = Temperature::fit(&scored);
        let strange = self.strange();
        let weight = OUT_OF_SCOPE / (1.0 - OUT_OF_SCOPE) * familiar.len() as f64 / strange.len().max(1) as f64;
        let observe = |one: &Judged, weight: f64| {
            let distribution = temperature.distribution(&one.impression.scores);
            let inputs = signs(&self.features[one.at], &one.impression, &distribution);
            Observation { inputs, right: highest(&distribution) == self.answers[one.at], weight }
        };
        let observations: Vec<_> = familiar
            .iter()
            .map(|one| observe(one, f64::from(self.weights[one.at])))
            .chain(strange.iter().map(|one| observe(one, weight)))
            .collect();
        (temperature, Logistic::fit(&observations))
    }

    /// Texts of labels that the judging expert has never heard of: a stand-in for texts out of scope.
    fn strange(&self) -> Vec<Judged> {
        let groups = FOLDS.min(self.labels);
        if self.labels < 3 {
            return Vec::new();
        }
        let unheard = |at: usize, group: usize| self.answers[at] % groups == group;
        (0..groups).flat_map(|group| self.judge(|at| !unheard(at, group), |at| unheard(at, group))).collect()
    }
}

/// Deals the texts of each label to the folds in turn, in the order of their fingerprints; texts with the
/// same words always meet in one fold.
fn folds(features: &[Features], answers: &[usize], labels: usize) -> Vec<usize> {
    let fingerprints: Vec<u64> = features.iter().map(Features::fingerprint).collect();
    let mut folds = vec![0; answers.len()];
    for label in 0..labels {
        let mut members: Vec<usize> = (0..answers.len()).filter(|at| answers[*at] == label).collect();
        members.sort_by_key(|at| fingerprints[*at]);
        for (turn, same) in members.chunk_by(|a, b| fingerprints[*a] == fingerprints[*b]).enumerate() {
            same.iter().for_each(|at| folds[*at] = (turn + label) % FOLDS);
        }
    }
    folds
}
