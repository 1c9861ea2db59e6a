//! What was measured, to be published.

mod page;

use std::path::Path;
use std::time::Duration;

use thiserror::Error;

use super::data::{DataError, DataSet, examples, read_folder};
use super::evaluate::{Evaluation, evaluate};
use super::examples::Examples;
use super::exercise::{Lesson, Refitting, embedding_time, lesson, refitting};
use super::reading::{Embedder, Remembering};
use super::train::TrainingError;

/// Everything that was measured on a folder of data sets.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// By the lexical expert alone.
    pub alone: Figures,
    /// By both experts; nothing without an embedding model.
    pub joined: Figures,
    /// How long an embedding of about 32 tokens takes.
    pub embedding: Option<Duration>,
    /// How fast a large desk is refitted.
    pub refitting: Option<Refitting>,
    /// Sets that were left out: nothing can be learnt from them, or there are no tests.
    pub left_out: Vec<String>,
}

/// What was measured with the same experts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Each set.
    pub evaluations: Vec<Evaluation>,
    /// What corrections do, for each set that has few texts and the rest of them elsewhere.
    pub lessons: Vec<Lesson>,
}

/// What is about to be measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// How many steps are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// What comes next, in words.
    pub next: String,
}

/// There is no report.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The data could not be read.
    #[error(transparent)]
    Data(#[from] DataError),
    /// The folder holds nothing to measure on.
    #[error(
        "there is no data set in the folder: files are named NAME_train.csv and NAME_test.csv, \
         perhaps with .gz, and at least two labels have {} texts each",
        Examples::NEEDED
    )]
    NoData,
    /// A model could not be trained.
    #[error("cannot train on {set}")]
    Training {
        /// On which set.
        set: String,
        /// Why.
        source: TrainingError,
    },
}

/// One thing to measure.
enum Work<'a> {
    Embedding,
    Evaluation(&'a DataSet, Experts),
    Lesson(&'a DataSet, &'a DataSet, Experts),
    Refitting(&'a DataSet),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Experts {
    Lexical,
    Both,
}

impl Report {
    /// Measures every data set in `folder`, with both experts where there is an embedder.
    /// `progress` is told what comes next.
    ///
    /// # Errors
    /// [`ReportError`] names the file or the set.
    pub fn measure(
        folder: &Path,
        embedder: Option<&dyn Embedder>,
        mut progress: impl FnMut(Step),
    ) -> Result<Self, ReportError> {
        let sets = read_folder(folder)?.into_iter();
        let (sets, left_out): (Vec<_>, Vec<_>) = sets.partition(can_be_measured);
        if sets.is_empty() {
            return Err(ReportError::NoData);
        }
        let works = plan(&sets, embedder.is_some());
        let remembering = embedder.map(Remembering::new);
        let mut report = Self {
            left_out: left_out.into_iter().map(|set| set.name).collect(),
            ..Self::default()
        };
        for (done, work) in works.iter().enumerate() {
            progress(Step {
                done,
                all: works.len(),
                next: work.words(),
            });
            let failed = |source| ReportError::Training {
                set: work.set(),
                source,
            };
            report
                .add(work, embedder, remembering.as_ref())
                .map_err(failed)?;
        }
        Ok(report)
    }

    fn add(
        &mut self,
        work: &Work<'_>,
        embedder: Option<&dyn Embedder>,
        remembering: Option<&Remembering<&dyn Embedder>>,
    ) -> Result<(), TrainingError> {
        let ears = |experts| match experts {
            Experts::Lexical => None,
            Experts::Both => remembering.map(|embedder| embedder as &dyn Embedder),
        };
        match *work {
            Work::Embedding => self.embedding = embedder.map(embedding_time).transpose()?,
            Work::Evaluation(set, experts) => {
                let evaluation = evaluate(set, ears(experts))?;
                self.figures(experts).evaluations.push(evaluation);
            }
            Work::Lesson(draw, full, experts) => {
                let lesson = lesson(draw, full, ears(experts))?;
                self.figures(experts).lessons.push(lesson);
            }
            Work::Refitting(set) => self.refitting = refitting(set)?,
        }
        Ok(())
    }

    const fn figures(&mut self, experts: Experts) -> &mut Figures {
        match experts {
            Experts::Lexical => &mut self.alone,
            Experts::Both => &mut self.joined,
        }
    }
}

/// Whether something can be learnt from a set, and judged.
fn can_be_measured(set: &DataSet) -> bool {
    let ready = examples(&set.training).ready();
    ready.labels.len() > 1 && !set.tests.is_empty()
}

/// Everything to measure, in order: times first, on a machine that is still cool.
fn plan(sets: &[DataSet], has_embedder: bool) -> Vec<Work<'_>> {
    let mut works = Vec::new();
    if has_embedder {
        works.push(Work::Embedding);
    }
    works.extend(
        sets.iter()
            .max_by_key(|set| set.training.len())
            .map(Work::Refitting),
    );
    let experts: &[Experts] = if has_embedder {
        &[Experts::Lexical, Experts::Both]
    } else {
        &[Experts::Lexical]
    };
    for set in sets {
        for experts in experts {
            works.push(Work::Evaluation(set, *experts));
            works.extend(full_set_of(sets, set).map(|full| Work::Lesson(set, full, *experts)));
        }
    }
    works
}

impl Work<'_> {
    fn set(&self) -> String {
        match self {
            Self::Embedding => "one text".to_owned(),
            Self::Evaluation(set, _) | Self::Lesson(set, ..) | Self::Refitting(set) => {
                set.name.clone()
            }
        }
    }

    fn words(&self) -> String {
        let of = |experts| match experts {
            Experts::Lexical => "lexical expert",
            Experts::Both => "both experts",
        };
        match self {
            Self::Embedding => "speed of the embedding model".to_owned(),
            Self::Refitting(_) => "speed of a refit".to_owned(),
            Self::Evaluation(set, experts) => format!("{}: {}", set.name, of(*experts)),
            Self::Lesson(set, _, experts) => format!("{}: corrections, {}", set.name, of(*experts)),
        }
    }
}

/// `news 10` is a draw from `news`.
fn drawn_from(name: &str) -> Option<&str> {
    let (full, number) = name.rsplit_once(' ')?;
    number.parse::<usize>().is_ok().then_some(full)
}

fn full_set_of<'a>(sets: &'a [DataSet], draw: &DataSet) -> Option<&'a DataSet> {
    let full = drawn_from(&draw.name)?;
    sets.iter().find(|set| set.name == full)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local::data::Sample;

    fn set(name: &str, size: usize) -> DataSet {
        let sample = Sample {
            text: "one".to_owned(),
            label: "a".to_owned(),
        };
        DataSet {
            name: name.to_owned(),
            training: vec![sample; size],
            ..DataSet::default()
        }
    }

    #[test]
    fn draws_are_taught_by_the_set_they_come_from() {
        let sets = [set("news", 30), set("news 10", 10), set("mail 5", 5)];
        let words: Vec<String> = plan(&sets, false).iter().map(Work::words).collect();
        assert_eq!(
            words,
            [
                "speed of a refit",
                "news: lexical expert",
                "news 10: lexical expert",
                "news 10: corrections, lexical expert",
                "mail 5: lexical expert",
            ]
        );
        assert_eq!(plan(&sets, true).len(), 2 + 2 * 4);
    }

    #[test]
    fn a_set_that_teaches_nothing_is_named_and_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, rows: &[String]| {
            let table = format!("text,label\n{}\n", rows.join("\n"));
            std::fs::write(folder.path().join(name), table).unwrap();
        };
        let row = |at: usize| {
            let label = ["Größe 1", "maß/2"][at % 2];
            // Texts that differ in digits alone count as one.
            let word = "abcdefghijklmnopqrst"[at / 2..].repeat(2);
            format!("a {word} of {label},{label}")
        };
        let rows: Vec<String> = (0..40).map(row).collect();
        write("any labels_train.csv", &rows);
        write("any labels_test.csv", &rows[..10]);
        write("few_train.csv", &rows[..4]);
        write("few_test.csv", &rows[..10]);
        write("untested_train.csv", &rows);
        write("untested_test.csv", &[]);
        let report = Report::measure(folder.path(), None, |_| ()).unwrap();
        assert_eq!(report.left_out, ["few", "untested"]);
        let names = report.alone.evaluations.iter();
        let names: Vec<&str> = names.map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["any labels"]);
        assert!(report.markdown("plot.svg").contains("Left out, because"));
    }

    #[test]
    fn a_folder_without_data_is_no_report() {
        let folder = tempfile::tempdir().unwrap();
        let report = Report::measure(folder.path(), None, |_| ());
        assert!(matches!(report, Err(ReportError::NoData)), "{report:?}");
    }
}
