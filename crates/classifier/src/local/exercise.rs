//! What a desk does with its model over time, acted out on a data set.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::data::{DataSet, Sample, examples};
use super::examples::Examples;
use super::learn::{self, Confirmation};
use super::memory::Memory;
use super::model::Model;
use super::reading::{Embedder, EmbeddingError, Reading};
use super::train::{TrainingError, train};

/// How long a large desk takes to refit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Refitting {
    /// How many tickets.
    pub texts: usize,
    /// How many labels they have.
    pub labels: usize,
    /// How many words a ticket has on average.
    pub words: f64,
    /// How long it took: the lexical expert, its calibration and the comparison with what a
    /// fifth of the tickets taught.
    pub time: Duration,
}

/// Tickets and labels of the large desk.
const TICKETS: usize = 5_000;
const LABELS: usize = 30;

/// Refits the lexical expert on tickets made of two training texts each, of the most frequent
/// labels of `set`; `None` when it has fewer labels than a large desk.
///
/// # Errors
/// [`TrainingError`] when the texts cannot be learnt.
pub fn refitting(set: &DataSet) -> Result<Option<Refitting>, TrainingError> {
    let mut by_label: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for sample in &set.training {
        by_label
            .entry(&sample.label)
            .or_default()
            .push(&sample.text);
    }
    let mut labels: Vec<(&str, Vec<&str>)> = by_label.into_iter().collect();
    labels.sort_by_key(|(_, texts)| std::cmp::Reverse(texts.len()));
    labels.truncate(LABELS);
    if labels.len() < LABELS {
        return Ok(None);
    }
    let ticket = |number: usize| {
        let (label, texts) = &labels[number % LABELS];
        let (turn, count) = (number / LABELS, texts.len());
        // The partner moves on each time round, so that no pair comes twice.
        let partner = (turn + 1 + turn / count) % count;
        Sample {
            text: format!("{} {}", texts[turn % count], texts[partner]),
            label: (*label).to_owned(),
        }
    };
    let tickets: Vec<Sample> = (0..TICKETS).map(ticket).collect();
    let base = Examples {
        texts: Vec::new(),
        ..examples(&tickets)
    };
    let words: usize = tickets
        .iter()
        .map(|ticket| ticket.text.split_whitespace().count())
        .sum();
    let log: Vec<Confirmation> = tickets
        .into_iter()
        .enumerate()
        .map(|(number, ticket)| Confirmation {
            text: ticket.text,
            label: ticket.label,
            agent: format!("agent {}", number % AGENTS),
            at: 0,
        })
        .collect();
    let started = Instant::now();
    learn::refit(&base, &log, TICKETS / 5, None)?;
    let time = started.elapsed();
    Ok(Some(Refitting {
        texts: TICKETS,
        labels: LABELS,
        words: words as f64 / TICKETS as f64,
        time,
    }))
}

/// What corrections did for a desk, on tests that nobody corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// The set that the desk began with.
    pub name: String,
    /// How many tickets agents corrected.
    pub corrections: usize,
    /// How many tests are like a corrected ticket.
    pub similar: usize,
    /// Accuracy on those, and on all tests, before anything was corrected.
    pub before: Scores,
    /// The same once the corrections were heard, without a refit.
    pub at_once: Scores,
    /// The same after the refit.
    pub after: Scores,
}

/// Accuracy on the tests that are like a corrected ticket, and on all of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scores {
    /// On those that are like a corrected ticket.
    pub similar: f64,
    /// On all.
    pub all: f64,
}

/// Tickets that agents correct.
const CORRECTIONS: usize = 200;
/// From how much likeness on a test is like a corrected ticket.
const LIKE: f32 = 0.5;
/// Agents among whom the corrections are shared.
const AGENTS: usize = 3;

/// Trains on `draw`, has the first mistakes on the training texts of `full` corrected, and
/// refits.
///
/// # Errors
/// [`TrainingError`] when there is nothing to learn or the embedder fails.
pub fn lesson(
    draw: &DataSet,
    full: &DataSet,
    embedder: Option<&dyn Embedder>,
) -> Result<Lesson, TrainingError> {
    let base = examples(&draw.training);
    let model = train(&base, embedder)?;
    let log = corrections(&model, draw, full, embedder)?;
    let refitted = train(&learn::examples(&base, &log), embedder)?;
    let said = read_all(log.iter().map(|one| one.text.as_str()), embedder)?;
    let names = log.iter().map(|one| one.label.as_str());
    let memory = Memory::new(&model, said.iter().zip(names));
    let tests = read_all(draw.tests.iter().map(|test| test.text.as_str()), embedder)?;
    let is_similar: Vec<bool> = tests
        .iter()
        .map(|test| memory.likeness(&model, test) >= LIKE)
        .collect();
    let scores = |assess: &dyn Fn(&Reading) -> usize, known: &Model| {
        let rights: Vec<bool> = tests
            .iter()
            .zip(&draw.tests)
            .map(|(reading, test)| known.labels()[assess(reading)].name == test.label)
            .collect();
        let of_similar = rights
            .iter()
            .zip(&is_similar)
            .filter(|(_, similar)| **similar);
        Scores {
            similar: share_of(of_similar.map(|(right, _)| *right)),
            all: share_of(rights.iter().copied()),
        }
    };
    Ok(Lesson {
        name: draw.name.clone(),
        corrections: log.len(),
        similar: is_similar.iter().filter(|similar| **similar).count(),
        before: scores(&|reading| model.assess(reading).label, &model),
        at_once: scores(&|reading| model.assess_with(&memory, reading).label, &model),
        after: scores(&|reading| refitted.assess(reading).label, &refitted),
    })
}

/// The first mistakes of `model` on what `draw` left out of `full`, put right.
fn corrections(
    model: &Model,
    draw: &DataSet,
    full: &DataSet,
    embedder: Option<&dyn Embedder>,
) -> Result<Vec<Confirmation>, TrainingError> {
    let mut log = Vec::with_capacity(CORRECTIONS);
    // Neighbours in a file are often alike; every seventh is not.
    let order = (0..7).flat_map(|start| full.training.iter().skip(start).step_by(7));
    for sample in order.filter(|sample| !draw.training.contains(sample)) {
        if log.len() == CORRECTIONS {
            break;
        }
        let verdict = model.assess(&Reading::of(&sample.text, embedder)?);
        if model.labels()[verdict.label].name != sample.label {
            let agent = format!("agent {}", log.len() % AGENTS);
            log.push(Confirmation {
                text: sample.text.clone(),
                label: sample.label.clone(),
                agent,
                at: 0,
            });
        }
    }
    Ok(log)
}

fn read_all<'a>(
    texts: impl Iterator<Item = &'a str>,
    embedder: Option<&dyn Embedder>,
) -> Result<Vec<Reading>, EmbeddingError> {
    texts.map(|text| Reading::of(text, embedder)).collect()
}

fn share_of(rights: impl Iterator<Item = bool>) -> f64 {
    let (right, all) = rights.fold((0, 0_usize), |(right, all), is_right| {
        (right + usize::from(is_right), all + 1)
    });
    right as f64 / all.max(1) as f64
}

/// How long `embedder` takes for a text of about 32 tokens, at the median.
///
/// # Errors
/// [`TrainingError`] when the embedder fails.
pub fn embedding_time(embedder: &dyn Embedder) -> Result<Duration, TrainingError> {
    const TEXTS: usize = 21;
    let mut times = Vec::with_capacity(TEXTS);
    for number in 0..TEXTS {
        let text = plain_text(number);
        let started = Instant::now();
        embedder.embed(&text)?;
        times.push(started.elapsed());
    }
    times.sort_unstable();
    Ok(times[TEXTS / 2])
}

/// Thirty words that every English vocabulary has whole; an opening and a closing token come
/// to them. Each number has a text of its own: an embedder may remember what it has read.
fn plain_text(number: usize) -> String {
    const COUNTED: [&str; 5] = ["one", "two", "three", "four", "five"];
    let sentence = "the house is near the river and the ".repeat(4);
    let mut words: Vec<&str> = sentence.split_whitespace().take(28).collect();
    words.extend([COUNTED[number % 5], COUNTED[number / 5 % 5]]);
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(name: &str, labels: usize, size: usize) -> DataSet {
        let things = ["red", "green", "blue", "white", "black", "brown", "pink"];
        let letter = |at: usize| char::from(b'A' + u8::try_from(at).unwrap());
        let sample = |at: usize| Sample {
            text: format!(
                "{} and {} of kind{}",
                things[at % 7],
                things[at / 7 % 7],
                letter(at % labels)
            ),
            label: format!("kind {}", at % labels),
        };
        let training: Vec<Sample> = (0..size).map(sample).collect();
        let tests = training.clone();
        DataSet {
            name: name.to_owned(),
            training,
            tests,
            out_of_scope: vec![],
        }
    }

    /// Knows what it was asked, and is never asked the same twice.
    #[derive(Default)]
    struct Once(std::sync::Mutex<std::collections::BTreeSet<String>>);

    impl Embedder for Once {
        fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
            assert_eq!(text.split_whitespace().count(), 30, "{text}");
            assert!(self.0.lock().unwrap().insert(text.to_owned()), "{text}");
            Ok(vec![1.0])
        }

        fn fingerprint(&self) -> u64 {
            1
        }
    }

    #[test]
    fn no_text_is_embedded_twice_where_embedding_is_timed() {
        let embedder = Once::default();
        embedding_time(&embedder).unwrap();
        assert_eq!(embedder.0.lock().unwrap().len(), 21);
    }

    #[test]
    fn a_large_desk_needs_many_labels() {
        assert_eq!(refitting(&set("few", 4, 40)).unwrap(), None);
        let refitting = refitting(&set("many", LABELS, 600)).unwrap().unwrap();
        assert_eq!((refitting.texts, refitting.labels), (TICKETS, LABELS));
        assert!((refitting.words - 10.0).abs() < 1e-9);
    }

    #[test]
    fn corrections_teach() {
        let full = set("kinds", 9, 450);
        let mut draw = DataSet {
            name: "kinds 5".to_owned(),
            ..full.clone()
        };
        // The desk begins with labels of which two in three are wrong.
        for at in (0..draw.training.len()).filter(|at| at % 3 > 0) {
            draw.training[at].label = full.training[at + 1 - 9 * (at % 9 / 8)].label.clone();
        }
        draw.training.truncate(90);
        let lesson = lesson(&draw, &full, None).unwrap();
        assert!(lesson.similar > 0, "{lesson:?}");
        assert!(lesson.at_once.similar > lesson.before.similar, "{lesson:?}");
        assert!(lesson.corrections > 20, "{lesson:?}");
        assert!(lesson.after.all > lesson.before.all, "{lesson:?}");
    }
}
