//! How good a model is on texts that it was not trained on.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::curve::{Curve, Judgement, Point};
use super::data::{DataSet, Sample, examples};
use super::model::Model;
use super::random::Random;
use super::reading::{Embedder, EmbeddingError, Reading};
use super::train::{TrainingError, train};

/// What was measured on one data set.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// The data set.
    pub name: String,
    /// How many texts were trained on.
    pub training: usize,
    /// How many texts were judged.
    pub tests: usize,
    /// How many labels there are.
    pub labels: usize,
    /// Share of the tests whose label was right.
    pub accuracy: f64,
    /// Expected calibration error: how far confidence and accuracy lie apart on average.
    pub calibration_error: f64,
    /// For each list of texts out of scope: how likely a text in scope has the higher
    /// confidence than one out of scope (the area under the ROC curve).
    pub scope: Vec<(String, f64)>,
    /// What happens at the confidence that training chose for an accuracy of 95%.
    pub cut: Option<Point>,
    /// Risk and coverage on the tests.
    pub curve: Curve,
    /// Accuracy after training on labels dealt out at random: what the method can get wrongly.
    pub random_labels: f64,
    /// Share of the tests that have the most frequent label.
    pub most_frequent: f64,
    /// The median time of one assessment, embedding included.
    pub assessment_time: Duration,
}

/// The accuracy that the reported cut was chosen for.
pub const CUT: f64 = 0.95;
/// Bins of the calibration error, of equal width.
const BINS: usize = 15;
/// Training texts of the control with random labels; more would only take longer.
const CONTROL: usize = 3_000;

/// How a model does on labelled texts that it was not trained on.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// How many texts were judged.
    pub texts: usize,
    /// How many of them have a label that the model cannot predict; they count as wrong.
    pub foreign: usize,
    /// Share whose label was right.
    pub accuracy: f64,
    /// Expected calibration error, as in [`Evaluation`].
    pub calibration_error: f64,
    /// What happens at the confidence that training chose for an accuracy of 95%.
    pub cut: Option<Point>,
}

/// Judges `samples` by a model that was trained on other texts.
///
/// # Errors
/// [`EmbeddingError`] when the embedder fails.
pub fn measure(
    model: &Model,
    samples: &[Sample],
    embedder: Option<&dyn Embedder>,
) -> Result<Measurement, EmbeddingError> {
    let (judged, _) = judge(model, samples, embedder)?;
    let foreign = samples.iter().filter(|sample| {
        let labels = model.labels();
        labels.iter().all(|label| label.name != sample.label)
    });
    let chosen = model.curve().cut(CUT);
    Ok(Measurement {
        texts: samples.len(),
        foreign: foreign.count(),
        accuracy: share(&judged, |one| one.right),
        calibration_error: calibration_error(&judged),
        cut: chosen.map(|confidence| at(confidence, &judged)),
    })
}

/// Trains on the training texts of `set` and judges its tests.
///
/// # Errors
/// [`TrainingError`] when there is nothing to learn or the embedder fails.
pub fn evaluate(
    set: &DataSet,
    embedder: Option<&dyn Embedder>,
) -> Result<Evaluation, TrainingError> {
    let model = train(&examples(&set.training), embedder)?;
    let (judged, assessment_time) = judge(&model, &set.tests, embedder)?;
    let mut scope = Vec::with_capacity(set.out_of_scope.len());
    for (name, samples) in &set.out_of_scope {
        let (strange, _) = judge(&model, samples, embedder)?;
        scope.push((name.clone(), area(&judged, &strange)));
    }
    let chosen = model.curve().cut(CUT);
    Ok(Evaluation {
        name: set.name.clone(),
        training: set.training.len(),
        tests: set.tests.len(),
        labels: model.labels().len(),
        accuracy: share(&judged, |one| one.right),
        calibration_error: calibration_error(&judged),
        scope,
        cut: chosen.map(|confidence| at(confidence, &judged)),
        curve: Curve::new(judged),
        random_labels: random_labels(set)?,
        most_frequent: most_frequent(&set.tests),
        assessment_time,
    })
}

/// Judges every sample; the median time of one.
fn judge(
    model: &Model,
    samples: &[Sample],
    embedder: Option<&dyn Embedder>,
) -> Result<(Vec<Judgement>, Duration), EmbeddingError> {
    let mut times = Vec::with_capacity(samples.len());
    let mut judged = Vec::with_capacity(samples.len());
    for sample in samples {
        let started = Instant::now();
        let reading = Reading::of(&sample.text, embedder)?;
        let verdict = model.assess(&reading);
        times.push(started.elapsed());
        let right = model.labels()[verdict.label].name == sample.label;
        judged.push(Judgement {
            confidence: verdict.confidence,
            right,
            weight: 1.0,
        });
    }
    times.sort_unstable();
    Ok((
        judged,
        times.get(times.len() / 2).copied().unwrap_or_default(),
    ))
}

fn share<T>(items: &[T], holds: impl Fn(&T) -> bool) -> f64 {
    items.iter().filter(|item| holds(item)).count() as f64 / items.len().max(1) as f64
}

fn at(confidence: f64, judged: &[Judgement]) -> Point {
    let decided: Vec<Judgement> = judged
        .iter()
        .copied()
        .filter(|one| one.confidence >= confidence)
        .collect();
    let coverage = decided.len() as f64 / judged.len().max(1) as f64;
    Point {
        confidence,
        coverage,
        accuracy: share(&decided, |one| one.right),
    }
}

fn calibration_error(judged: &[Judgement]) -> f64 {
    let mut bins = [0.0; BINS];
    for Judgement {
        confidence, right, ..
    } in judged
    {
        let bin = (0..BINS - 1)
            .find(|bin| *confidence < (bin + 1) as f64 / BINS as f64)
            .unwrap_or(BINS - 1);
        bins[bin] += confidence - f64::from(u8::from(*right));
    }
    bins.iter().map(|gap| gap.abs()).sum::<f64>() / judged.len().max(1) as f64
}

/// The share of pairs in which the familiar text has the higher confidence; a tie is half.
fn area(familiar: &[Judgement], strange: &[Judgement]) -> f64 {
    let mut strange: Vec<f64> = strange.iter().map(|one| one.confidence).collect();
    strange.sort_unstable_by(f64::total_cmp);
    let wins = |confidence: f64| {
        let below = strange.partition_point(|other| *other < confidence);
        let not_above = strange.partition_point(|other| *other <= confidence);
        (below + not_above) as f64 / 2.0
    };
    let total: f64 = familiar.iter().map(|one| wins(one.confidence)).sum();
    total / (familiar.len() * strange.len()).max(1) as f64
}

/// Accuracy on the tests when the training labels mean nothing.
fn random_labels(set: &DataSet) -> Result<f64, TrainingError> {
    let mut random = Random::new(set.training.len() as u64);
    let mut control: Vec<Sample> = set.training.clone();
    random.shuffle(&mut control);
    control.truncate(CONTROL);
    let mut labels: Vec<String> = control.iter().map(|sample| sample.label.clone()).collect();
    random.shuffle(&mut labels);
    control
        .iter_mut()
        .zip(labels)
        .for_each(|(sample, label)| sample.label = label);
    let mut control = examples(&control);
    for label in &mut control.labels {
        "any".clone_into(&mut label.description);
    }
    let model = train(&control, None)?;
    let (judged, _) = judge(&model, &set.tests, None)?;
    Ok(share(&judged, |one| one.right))
}

fn most_frequent(samples: &[Sample]) -> f64 {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in samples {
        *counts.entry(&sample.label).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0) as f64 / samples.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judgement(confidence: f64, right: bool) -> Judgement {
        Judgement {
            confidence,
            right,
            weight: 1.0,
        }
    }

    #[test]
    fn the_calibration_error_is_the_gap_between_word_and_deed() {
        let honest: Vec<Judgement> = (0..10).map(|at| judgement(0.8, at < 8)).collect();
        assert!(calibration_error(&honest) < 1e-9);
        let boasting: Vec<Judgement> = (0..10).map(|at| judgement(1.0, at < 5)).collect();
        assert!((calibration_error(&boasting) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn the_area_counts_pairs() {
        let confidences = |of: &[f64]| {
            of.iter()
                .map(|one| judgement(*one, true))
                .collect::<Vec<_>>()
        };
        assert!((area(&confidences(&[0.9, 0.8]), &confidences(&[0.1, 0.2])) - 1.0).abs() < 1e-9);
        assert!((area(&confidences(&[0.9, 0.1]), &confidences(&[0.5])) - 0.5).abs() < 1e-9);
        assert!((area(&confidences(&[0.5]), &confidences(&[0.5])) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn labels_that_mean_nothing_teach_nothing() {
        let sample = |at: usize| {
            let label = ["red", "green", "blue", "white"][at % 4];
            Sample {
                text: format!(
                    "the {label} one please, number {}",
                    ["a", "b", "c", "d", "e"][at / 4 % 5]
                ),
                label: label.to_owned(),
            }
        };
        let set = DataSet {
            name: "colours".to_owned(),
            training: (0..200).map(sample).collect(),
            tests: (0..40).map(sample).collect(),
            out_of_scope: vec![(
                "weather".to_owned(),
                vec![Sample {
                    text: "will it rain".to_owned(),
                    label: String::new(),
                }],
            )],
        };
        let evaluation = evaluate(&set, None).unwrap();
        assert!(evaluation.accuracy > 0.99, "{evaluation:?}");
        assert!(evaluation.random_labels < 0.6, "{evaluation:?}");
        assert!(evaluation.scope[0].1 > 0.99, "{evaluation:?}");
    }
}
