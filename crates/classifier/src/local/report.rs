//! What was measured, as a page to publish.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use thiserror::Error;

use super::data::{DataError, DataSet, read_folder};
use super::evaluate::{CUT, Evaluation, evaluate};
use super::exercise::{Lesson, Refitting, embedding_time, lesson, refitting};
use super::plot::{Line, plot};
use super::reading::{Embedder, Remembering};
use super::train::TrainingError;

/// Everything that was measured on a folder of data sets.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// Each set, by the lexical expert alone.
    pub alone: Vec<Evaluation>,
    /// Each set, by both experts; empty without an embedding model.
    pub joined: Vec<Evaluation>,
    /// How long an embedding of about 32 tokens takes.
    pub embedding: Option<Duration>,
    /// How fast a large desk is refitted.
    pub refitting: Option<Refitting>,
    /// What corrections do, for each set that has few texts and the rest of them elsewhere.
    pub lessons: Vec<Lesson>,
}

/// There is no report.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The data could not be read.
    #[error(transparent)]
    Data(#[from] DataError),
    /// A model could not be trained.
    #[error("cannot train on {set}")]
    Training {
        /// On which set.
        set: String,
        /// Why.
        source: TrainingError,
    },
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
        mut progress: impl FnMut(&str),
    ) -> Result<Self, ReportError> {
        let sets = read_folder(folder)?;
        let remembering = embedder.map(Remembering::new);
        let remembering = remembering
            .as_ref()
            .map(|embedder| embedder as &dyn Embedder);
        let mut report = Self::default();
        if let Some(embedder) = embedder {
            let failed = |source| ReportError::Training {
                set: "one text".to_owned(),
                source,
            };
            report.embedding = Some(embedding_time(embedder).map_err(failed)?);
        }
        for set in &sets {
            let failed = |source| ReportError::Training {
                set: set.name.clone(),
                source,
            };
            progress(&format!("{}: lexical expert", set.name));
            report.alone.push(evaluate(set, None).map_err(failed)?);
            if let Some(embedder) = remembering {
                progress(&format!("{}: both experts", set.name));
                report
                    .joined
                    .push(evaluate(set, Some(embedder)).map_err(failed)?);
            }
            if let Some(full) = full_set_of(&sets, set) {
                progress(&format!("{}: corrections", set.name));
                report
                    .lessons
                    .push(lesson(set, full, remembering).map_err(failed)?);
            }
        }
        if let Some(set) = sets.iter().max_by_key(|set| set.training.len()) {
            progress("refitting");
            let failed = |source| ReportError::Training {
                set: set.name.clone(),
                source,
            };
            report.refitting = refitting(set).map_err(failed)?;
        }
        Ok(report)
    }

    /// The page as Markdown; `picture` is where the plot will be, as the page sees it.
    pub fn markdown(&self, picture: &str) -> String {
        let mut page = String::from(OPENING);
        page.push_str("\n## Lexical expert alone\n\n");
        page.push_str(&table(&self.alone));
        if !self.joined.is_empty() {
            page.push_str("\n## Both experts\n\n");
            page.push_str(&table(&self.joined));
        }
        let _ = write!(
            page,
            "\n## Risk and coverage\n\n{CURVES}\n![Risk over coverage]({picture})\n"
        );
        page.push_str(&self.learning());
        page.push_str(&self.speed());
        page
    }

    /// The risk–coverage curves of the sets with all their training texts, as SVG.
    pub fn plot(&self) -> String {
        let full = |evaluation: &&Evaluation| !is_draw(&evaluation.name);
        let line = |dashed: bool| {
            move |one: &Evaluation| Line {
                name: one.name.clone(),
                dashed,
                points: one.curve.points().to_vec(),
            }
        };
        let alone = self.alone.iter().filter(full).map(line(true));
        let joined = self.joined.iter().filter(full).map(line(false));
        plot(&joined.chain(alone).collect::<Vec<_>>())
    }

    fn learning(&self) -> String {
        if self.lessons.is_empty() {
            return String::new();
        }
        let mut text = format!("\n## Corrections\n\n{LESSONS}\n");
        text.push_str("| set | corrections | accuracy before | accuracy after |\n| --- | ---: | ---: | ---: |\n");
        for Lesson {
            name,
            corrections,
            before,
            after,
        } in &self.lessons
        {
            let _ = writeln!(
                text,
                "| {name} | {corrections} | {before:.3} | {after:.3} |"
            );
        }
        text
    }

    fn speed(&self) -> String {
        let mut text =
            String::from("\n## Speed\n\nOn one core of the machine that wrote this page:\n\n");
        let slowest =
            |evaluations: &[Evaluation]| evaluations.iter().map(|one| one.assessment_time).max();
        if let Some(time) = slowest(&self.alone) {
            let _ = writeln!(
                text,
                "- an assessment by the lexical expert: {} at the median of the slowest set",
                shown(time)
            );
        }
        if let Some(time) = slowest(&self.joined) {
            let _ = writeln!(
                text,
                "- an assessment by both experts: {} at the median of the slowest set",
                shown(time)
            );
        }
        if let Some(time) = self.embedding {
            let _ = writeln!(
                text,
                "- an embedding of 32 tokens: {} at the median",
                shown(time)
            );
        }
        if let Some(Refitting {
            texts,
            labels,
            words,
            time,
        }) = &self.refitting
        {
            let _ = writeln!(
                text,
                "- a refit of {texts} tickets of {words:.0} words with {labels} labels: {}",
                shown(*time)
            );
        }
        text
    }
}

const OPENING: &str = "\
# Triage quality

`just triage-report DATA` writes this page from the data sets in a folder and, where one is
configured, an embedding model. The data sets are public and not part of this repository:
Banking77 (CC BY 4.0), CLINC150 (CC BY 3.0), HWU64 (CC BY 4.0), BANKING77-OOS (CC BY 4.0) and
the SMS Spam Collection (CC BY 4.0). A number after a name is a published draw of so many
training texts for each label.

Every set is measured with the same settings; nothing is fitted on tests, on validation texts or
on texts out of scope. The name of a label serves as its description, as the product asks one of
every label.

- **accuracy**: share of the tests whose label is right, nothing held back.
- **calibration error**: how far confidence and accuracy lie apart (expected calibration error,
  15 bins of equal width).
- **out of scope**: how likely a test in scope gets a higher confidence than a text that belongs to
  none of the labels (area under the ROC curve), for each list of such texts.
- **cut**: the confidence that training chose for an accuracy of 95%, from its own texts out of
  fold; how many tests reach it, and how many of those are right.
- **random labels**: accuracy after training on labels dealt out at random, beside the share of the
  most frequent label: what can be had without understanding.
";

const CURVES: &str = "\
Tests are decided from the most confident down. Risk is the share of decided tests that is wrong.
Solid lines are both experts, dashed lines the lexical expert alone; sets with all their training
texts.
";

const LESSONS: &str = "\
A desk begins with the few texts of a published draw. Agents then correct tickets that the model got
wrong, taken from the rest of the training texts in a fixed order, and the model is refitted. The
accuracy is that of the tests, which nobody corrected.
";

fn table(evaluations: &[Evaluation]) -> String {
    let mut table = String::from(
        "| set | training | tests | labels | accuracy | calibration error | out of scope | cut: covers | cut: right | random labels |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |\n",
    );
    for one in evaluations {
        let scope = one
            .scope
            .iter()
            .map(|(name, area)| format!("{area:.3} ({name})"));
        let scope = scope.collect::<Vec<_>>().join(", ");
        let (covers, right) = one.cut.map_or_else(
            || ("–".to_owned(), "–".to_owned()),
            |cut| {
                (
                    format!("{:.1}%", 100.0 * cut.coverage),
                    format!("{:.1}%", 100.0 * cut.accuracy),
                )
            },
        );
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} | {:.4} | {:.4} | {scope} | {covers} | {right} | {:.3} ({:.3}) |",
            one.name,
            one.training,
            one.tests,
            one.labels,
            one.accuracy,
            one.calibration_error,
            one.random_labels,
            one.most_frequent,
        );
    }
    let _ = writeln!(table, "\nThe cut is chosen for {:.0}%.", 100.0 * CUT);
    table
}

fn shown(time: Duration) -> String {
    match time.as_micros() {
        micros @ 0..10_000 => format!("{:.3} ms", micros as f64 / 1_000.0),
        micros @ 10_000..1_000_000 => format!("{:.0} ms", micros as f64 / 1_000.0),
        micros => format!("{:.1} s", micros as f64 / 1_000_000.0),
    }
}

/// `news 10` is a draw from `news`.
fn is_draw(name: &str) -> bool {
    drawn_from(name).is_some()
}

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
    use crate::local::curve::{Curve, Judgement, Point};

    fn evaluation(name: &str) -> Evaluation {
        let judgement = |confidence, right| Judgement {
            confidence,
            right,
            weight: 1.0,
        };
        Evaluation {
            name: name.to_owned(),
            training: 100,
            tests: 50,
            labels: 7,
            accuracy: 0.914_3,
            calibration_error: 0.012_34,
            scope: vec![("news_oos_test".to_owned(), 0.956_4)],
            cut: Some(Point {
                confidence: 0.6,
                coverage: 0.9,
                accuracy: 0.951,
            }),
            curve: Curve::new(vec![judgement(0.9, true), judgement(0.5, false)]),
            random_labels: 0.015,
            most_frequent: 0.013,
            assessment_time: Duration::from_micros(9),
        }
    }

    #[test]
    fn the_page_says_what_was_measured() {
        let report = Report {
            alone: vec![evaluation("news"), evaluation("news 10")],
            joined: vec![],
            embedding: Some(Duration::from_millis(14)),
            refitting: Some(Refitting {
                texts: 5_000,
                labels: 30,
                words: 24.0,
                time: Duration::from_millis(3_210),
            }),
            lessons: vec![Lesson {
                name: "news 10".to_owned(),
                corrections: 200,
                before: 0.7,
                after: 0.8,
            }],
        };
        let page = report.markdown("triage.svg");
        for expected in [
            "| news | 100 | 50 | 7 | 0.9143 | 0.0123 | 0.956 (news_oos_test) | 90.0% | 95.1% | 0.015 (0.013) |",
            "![Risk over coverage](triage.svg)",
            "| news 10 | 200 | 0.700 | 0.800 |",
            "0.009 ms at the median",
            "an embedding of 32 tokens: 14 ms",
            "a refit of 5000 tickets of 24 words with 30 labels: 3.2 s",
        ] {
            assert!(page.contains(expected), "{expected}\n{page}");
        }
        assert!(!page.contains("Both experts\n"));
        let plot = report.plot();
        assert_eq!(
            plot.matches("<polyline").count(),
            1,
            "draws are not plotted"
        );
    }
}
