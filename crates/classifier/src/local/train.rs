//! Training: the experts, then the calibration on texts they were not trained on.
//!
//! Nothing of it depends on time, threads or chance: the same examples give the same bytes.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::thread;

use thiserror::Error;

use super::calibration::{Fusion, Logistic, Observation};
use super::curve::{Curve, Judgement};
use super::examples::{Example, Examples, Label};
use super::features::Features;
use super::lexical::{Lesson, Lexical};
use super::linear::Row;
use super::meaning::Semantic;
use super::model::{Calibration, Hearing, Joined, Model, highest, signs};
use super::reading::{Embedder, EmbeddingError, Reading};

/// Into how many parts the texts are split for judging texts not trained on.
const FOLDS: usize = 5;
/// The same where texts are few: then every text that is kept from training is missed.
const FOLDS_OF_FEW: usize = 10;
/// How many texts are few.
const FEW: usize = 2_000;
/// Which share of tickets is taken to be about something that no label covers.
const OUT_OF_SCOPE: f64 = 0.02;

/// There is no model.
#[derive(Debug, Error)]
pub enum TrainingError {
    /// Fewer than two labels have a description and enough examples.
    #[error(
        "at least two labels with a description and {} examples each are needed",
        Examples::NEEDED
    )]
    TooFewLabels,
    /// The texts could not be embedded.
    #[error(transparent)]
    Embedding(#[from] EmbeddingError),
}

/// Trains a model on every label of `examples` that is ready to be predicted, with a
/// semantic expert where there is an embedder. It uses up to two cores.
///
/// # Errors
/// [`TrainingError`] when fewer than two labels are ready or the embedder fails.
pub fn train(examples: &Examples, embedder: Option<&dyn Embedder>) -> Result<Model, TrainingError> {
    let (labels, course) = Course::on(examples, embedder)?;
    let (familiar, strange) = (course.familiar(), course.strange());
    let Panel { lexical, semantic } = course.panel(|_| true);
    let alone = course.calibrate(&familiar, &strange, Hearing::ALONE);
    let joined = semantic.map(|semantic| Joined {
        semantic,
        calibration: course.calibrate(&familiar, &strange, Hearing::JOINED),
    });
    Ok(Model {
        labels,
        lexical,
        alone,
        joined,
    })
}

/// The same in a tenth of the time, with the calibration of another model: its confidences
/// mean nothing, its labels are the same.
///
/// # Errors
/// As for [`train`].
pub(super) fn sketch(
    examples: &Examples,
    calibrated: &Model,
    embedder: Option<&dyn Embedder>,
) -> Result<Model, TrainingError> {
    let (labels, course) = Course::on(examples, embedder)?;
    let Panel { lexical, semantic } = course.panel(|_| true);
    let joined = semantic.zip(calibrated.joined.as_ref());
    Ok(Model {
        labels,
        lexical,
        alone: calibrated.alone.clone(),
        joined: joined.map(|(semantic, other)| Joined {
            semantic,
            calibration: other.calibration.clone(),
        }),
    })
}

/// The texts prepared for training.
struct Course {
    readings: Vec<Reading>,
    answers: Vec<usize>,
    weights: Vec<f32>,
    folds: Vec<usize>,
    parts: usize,
    labels: usize,
}

/// The experts.
struct Panel {
    lexical: Lexical,
    semantic: Option<Semantic>,
}

/// A text judged by experts that were not trained on it.
struct Judged {
    at: usize,
    opinions: Vec<Vec<f32>>,
}

impl Course {
    /// The ready labels of `examples`, and the course on their descriptions and texts.
    fn on(
        examples: &Examples,
        embedder: Option<&dyn Embedder>,
    ) -> Result<(Vec<Label>, Self), TrainingError> {
        let Examples { labels, texts } = examples.ready();
        if labels.len() < 2 {
            return Err(TrainingError::TooFewLabels);
        }
        let described = labels.iter().enumerate().map(|(label, one)| Example {
            text: one.description.clone(),
            label,
            weight: 1.0,
        });
        let texts: Vec<Example> = described.chain(texts).collect();
        let course = Self::new(&texts, labels.len(), embedder)?;
        Ok((labels, course))
    }

    fn new(
        texts: &[Example],
        labels: usize,
        embedder: Option<&dyn Embedder>,
    ) -> Result<Self, EmbeddingError> {
        let readings = texts
            .iter()
            .map(|example| Reading::of(&example.text, embedder))
            .collect::<Result<Vec<Reading>, _>>()?;
        let answers: Vec<usize> = texts.iter().map(|example| example.label).collect();
        let weights = texts.iter().map(|example| example.weight).collect();
        let parts = if texts.len() < FEW {
            FOLDS_OF_FEW
        } else {
            FOLDS
        };
        let folds = folds(&readings, &answers, labels, parts);
        Ok(Self {
            readings,
            answers,
            weights,
            folds,
            parts,
            labels,
        })
    }

    /// The experts trained on the texts that `kept` keeps.
    fn panel(&self, kept: impl Fn(usize) -> bool) -> Panel {
        let kept: Vec<usize> = (0..self.answers.len()).filter(|at| kept(*at)).collect();
        let lesson = |at: &usize| Lesson {
            features: &self.readings[*at].features,
            label: self.answers[*at],
            weight: self.weights[*at],
        };
        let lexical = Lexical::train(&kept.iter().map(lesson).collect::<Vec<_>>(), self.labels);
        let row = |at: &usize| {
            let vector = self.readings[*at].meaning.as_ref()?;
            Some(Row {
                vector,
                label: self.answers[*at],
                weight: self.weights[*at],
            })
        };
        let rows: Option<Vec<Row<'_>>> = kept.iter().map(row).collect();
        let rows = rows.filter(|rows| !rows.is_empty());
        let semantic = rows.map(|rows| Semantic::train(&rows, self.labels));
        Panel { lexical, semantic }
    }

    /// What experts trained on what `kept` keeps say of what `asked` asks about.
    fn judge(&self, kept: impl Fn(usize) -> bool, asked: impl Fn(usize) -> bool) -> Vec<Judged> {
        let panel = self.panel(kept);
        let asked = (0..self.answers.len()).filter(|at| asked(*at));
        asked
            .map(|at| Judged {
                at,
                opinions: panel.opinions(&self.readings[at]),
            })
            .collect()
    }

    /// Every text, judged by experts that did not see it.
    fn familiar(&self) -> Vec<Judged> {
        side_by_side(self.parts, |fold| {
            self.judge(|at| self.folds[at] != fold, |at| self.folds[at] == fold)
        })
    }

    /// Every text, judged by experts that have never heard of its label: a stand-in for
    /// texts out of scope.
    fn strange(&self) -> Vec<Judged> {
        if self.labels < 3 {
            return Vec::new();
        }
        let groups = FOLDS.min(self.labels);
        let unheard = |at: usize, group: usize| self.answers[at] % groups == group;
        side_by_side(groups, |group| {
            self.judge(|at| !unheard(at, group), |at| unheard(at, group))
        })
    }

    /// Fits the calibration of the opinions that are heard.
    fn calibrate(&self, familiar: &[Judged], strange: &[Judged], heard: Hearing) -> Calibration {
        let scored: Vec<_> = familiar
            .iter()
            .map(|one| (&one.opinions[..heard.voices], self.answers[one.at]))
            .collect();
        let fusion = Fusion::fit(&scored);
        let observe = |one: &Judged, weight: f64| {
            let opinions = &one.opinions[..heard.opinions];
            let distribution = fusion.distribution(opinions);
            let inputs = signs(&self.readings[one.at].features, opinions, &distribution);
            Observation {
                inputs,
                right: highest(&distribution) == self.answers[one.at],
                weight,
            }
        };
        let share = OUT_OF_SCOPE / (1.0 - OUT_OF_SCOPE) * familiar.len() as f64
            / strange.len().max(1) as f64;
        let weigh = |one: &Judged| f64::from(self.weights[one.at]);
        let known = familiar.iter().map(|one| observe(one, weigh(one)));
        let unknown = strange.iter().map(|one| observe(one, share * weigh(one)));
        let observations: Vec<Observation> = known.chain(unknown).collect();
        let correctness = Logistic::fit(&observations);
        let judged = observations.iter().map(|one| Judgement {
            confidence: correctness.probability(&one.inputs),
            right: one.right,
            weight: one.weight,
        });
        let judged = judged.collect();
        Calibration {
            fusion,
            correctness,
            curve: Curve::new(judged),
        }
    }
}

impl Panel {
    fn opinions(&self, reading: &Reading) -> Vec<Vec<f32>> {
        let mut opinions = vec![self.lexical.scores(&reading.features)];
        if let (Some(semantic), Some(meaning)) = (&self.semantic, &reading.meaning) {
            opinions.extend(semantic.opinions(meaning));
        }
        opinions
    }
}

/// Threads at most: a desk that serves while it learns keeps the other cores.
const THREADS: usize = 2;

/// What `work` makes of each number below `count`, in their order, whichever is done first.
fn side_by_side<T: Send>(count: usize, work: impl Fn(usize) -> Vec<T> + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = cores.min(THREADS);
    let work = &work;
    let mut done: Vec<(usize, Vec<T>)> = thread::scope(|scope| {
        let share = |first: usize| (first..count).step_by(threads);
        let others: Vec<_> = (1..threads)
            .map(|first| {
                scope.spawn(move || share(first).map(|at| (at, work(at))).collect::<Vec<_>>())
            })
            .collect();
        let own: Vec<_> = share(0).map(|at| (at, work(at))).collect();
        let others = others
            .into_iter()
            .flat_map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        own.into_iter().chain(others).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().flat_map(|(_, made)| made).collect()
}

/// Deals the texts of each label to the folds in turn, in the order of their fingerprints;
/// texts with the same words always meet in one fold.
fn folds(readings: &[Reading], answers: &[usize], labels: usize, parts: usize) -> Vec<usize> {
    let fingerprints: Vec<u64> = readings
        .iter()
        .map(|reading| Features::fingerprint(&reading.features))
        .collect();
    let mut folds = vec![0; answers.len()];
    for label in 0..labels {
        let mut members: Vec<usize> = (0..answers.len())
            .filter(|at| answers[*at] == label)
            .collect();
        members.sort_by_key(|at| fingerprints[*at]);
        for (turn, same) in members
            .chunk_by(|a, b| fingerprints[*a] == fingerprints[*b])
            .enumerate()
        {
            for at in same {
                folds[*at] = (turn + label) % parts;
            }
        }
    }
    folds
}
