//! The page and its picture.

use std::fmt::Write as _;
use std::time::Duration;

use super::{Figures, Report, drawn_from};
use crate::local::evaluate::{CUT, Evaluation};
use crate::local::examples::Examples;
use crate::local::exercise::{Lesson, Refitting};
use crate::local::plot::{Line, plot};

/// Where well-known sets come from and what their licences ask to be said.
const SOURCES: [(&str, &str); 5] = [
    (
        "banking77oos",
        "BANKING77-OOS, jianguoz/Few-Shot-Intent-Detection, CC BY 4.0",
    ),
    (
        "banking77",
        "Banking77, PolyAI-LDN/task-specific-datasets, CC BY 4.0",
    ),
    ("clinc150", "CLINC150, clinc/oos-eval, CC BY 3.0"),
    (
        "hwu64",
        "HWU64 in the draws of jianguoz/Few-Shot-Intent-Detection, CC BY 4.0",
    ),
    ("sms_spam", "SMS Spam Collection, UCI, CC BY 4.0"),
];

const OPENING: &str = "\
# Triage quality

`just triage-report FOLDER` writes this page from the data sets in a folder: every set that the
names of its files make one. They are not part of this repository. Every set is measured with the
same settings; nothing is fitted on tests, on validation texts or on texts out of scope. The name of
a label serves as its description, as the product asks one of every label. A number after a name is
a draw of so many training texts for each label.
";

const COLUMNS: &str = "
- **accuracy**: share of the tests whose label is right, nothing held back.
- **calibration error**: how far confidence and accuracy lie apart (expected calibration error,
  15 bins of equal width).
- **out of scope**: how likely a test in scope gets a higher confidence than a text that belongs to
  none of the labels (area under the ROC curve), for each list of such texts.
- **cut**: the confidence that training chose for an accuracy of 95%, from its own texts out of
  fold; how many tests reach it, and how many of those are right. Where all texts together are
  better than that, everything is decided and the accuracy lies above.
- **random labels**: accuracy of the lexical expert after training on labels dealt out at random,
  beside the share of the most frequent label: what can be had without understanding.
";

const CHOSEN: &str = "
## What was chosen, and how

Some things were chosen after looking at the tests of Banking77, CLINC150, HWU64 and BANKING77-OOS,
so their figures flatter a little; a set that nobody looked at says more:

- how long the n-grams are (words 1 and 2, characters 2 to 4), and that features never seen in
  training count towards the length of a text;
- which signs the correctness model looks at: the share and the entropy of the distribution, the
  length of the text, and for each opinion the score of the best label and its lead; and that none of
  them may tell against the label;
- that the semantic expert has two opinions, separators and the centres of the labels: the second
  was added because separators alone knew too little of what is out of scope;
- how like a text must be to a corrected one for the correction to reach it before a refit.

That 2% of tickets are out of scope is an assumption about desks, not a measurement: training
weighs its stand-ins for such texts, texts of labels left out, by it. It moves the confidence of
everything a little, and the accuracy of nothing. The starter set, from which a fresh desk learns,
was written before any of these texts were read, and is not measured here.
";

const CURVES: &str = "
## Risk and coverage

Tests are decided from the most confident down. Risk is the share of decided tests that is wrong.
Solid lines are both experts, dashed lines the lexical expert alone; sets with all their training
texts.
";

const LESSONS: &str = "
## Corrections

A desk begins with the few texts of a draw. Three agents then correct tickets that the model got
wrong, taken from the rest of the training texts in a fixed order. *At once* is what their
corrections change before anything is refitted: the label that an agent gave a similar ticket, never
with a confidence above one half. Then the model is refitted. All figures are accuracies on the
tests, which nobody corrected: on those that are like a corrected ticket, and on all.
";

impl Report {
    /// The page as Markdown; `picture` is where the plot will be, as the page sees it.
    pub fn markdown(&self, picture: &str) -> String {
        let mut page = String::from(OPENING);
        page.push_str(&self.sources());
        page.push_str(&self.omissions());
        page.push_str(COLUMNS);
        for (title, figures) in self.parts() {
            let _ = write!(page, "\n## {title}\n\n{}", table(&figures.evaluations));
        }
        let _ = write!(page, "{CURVES}\n![Risk over coverage]({picture})\n");
        page.push_str(&self.corrections());
        page.push_str(&self.speed());
        page.push_str(CHOSEN);
        page
    }

    /// Which sets were not measured.
    fn omissions(&self) -> String {
        if self.left_out.is_empty() {
            return String::new();
        }
        let names = self.left_out.join(", ");
        format!(
            "\nLeft out, because fewer than two labels have {} different texts or there is no test: {names}.\n",
            Examples::NEEDED
        )
    }

    /// The risk–coverage curves of the sets with all their training texts, as SVG.
    pub fn plot(&self) -> String {
        let lines = |figures: &Figures, dashed: bool| -> Vec<Line> {
            let full = figures.evaluations.iter();
            let full = full.filter(|one| drawn_from(&one.name).is_none());
            let line = |one: &Evaluation| Line {
                name: one.name.clone(),
                dashed,
                points: one.curve.points().to_vec(),
            };
            full.map(line).collect()
        };
        plot(&[lines(&self.joined, false), lines(&self.alone, true)].concat())
    }

    fn parts(&self) -> impl Iterator<Item = (&'static str, &Figures)> {
        let parts = [
            ("Lexical expert alone", &self.alone),
            ("Both experts", &self.joined),
        ];
        let there = |(_, figures): &(_, &Figures)| !figures.evaluations.is_empty();
        parts.into_iter().filter(there)
    }

    fn sources(&self) -> String {
        let mut sources = Vec::new();
        for one in &self.alone.evaluations {
            let known = SOURCES.iter().find(|(name, _)| one.name.starts_with(name));
            sources.extend(known.map(|(_, source)| *source));
        }
        sources.dedup();
        if sources.is_empty() {
            return String::new();
        }
        format!("\nSources: {}.\n", sources.join("; "))
    }

    fn corrections(&self) -> String {
        let mut rows = String::new();
        for (title, figures) in self.parts() {
            for lesson in &figures.lessons {
                let Lesson {
                    name,
                    corrections,
                    similar,
                    before,
                    at_once,
                    after,
                } = lesson;
                let _ = writeln!(
                    rows,
                    "| {name} | {} | {corrections} | {similar} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} | {:.3} |",
                    title.to_lowercase(),
                    before.similar,
                    at_once.similar,
                    after.similar,
                    before.all,
                    at_once.all,
                    after.all,
                );
            }
        }
        if rows.is_empty() {
            return rows;
        }
        format!(
            "{LESSONS}\n| set | experts | corrections | similar tests | similar: before | at once | refitted | all: before | at once | refitted |\n\
             | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n{rows}"
        )
    }

    fn speed(&self) -> String {
        let mut lines = Vec::new();
        for (title, figures) in self.parts() {
            let times = figures.evaluations.iter().map(|one| one.assessment_time);
            if let Some(slowest) = times.max() {
                let title = title.to_lowercase();
                lines.push(format!(
                    "an assessment, {title}: {} at the median of the slowest set",
                    shown(slowest)
                ));
            }
        }
        lines.extend(
            self.embedding
                .map(|time| format!("an embedding of 32 tokens: {} at the median", shown(time))),
        );
        lines.extend(self.refitting.map(|refitting| {
            let Refitting {
                texts,
                labels,
                words,
                time,
            } = refitting;
            format!(
                "a refit of {texts} tickets of {words:.0} words with {labels} labels, lexical expert: {}",
                shown(time)
            )
        }));
        format!(
            "\n## Speed\n\nOn the machine that wrote this page, assessments and embeddings on one core, texts of both experts\n\
             embedded before:\n\n- {}\n",
            lines.join("\n- ")
        )
    }
}

fn table(evaluations: &[Evaluation]) -> String {
    let mut table = String::from(
        "| set | training | tests | labels | accuracy | calibration error | out of scope | cut: covers | cut: right | random labels |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |\n",
    );
    for one in evaluations {
        let scope = one
            .scope
            .iter()
            .map(|(name, area)| format!("{area:.4} ({name})"));
        let scope = scope.collect::<Vec<_>>().join(", ");
        let percent = |share: f64| format!("{:.1}%", 100.0 * share);
        let (covers, right) = one.cut.map_or_else(
            || ("–".to_owned(), "–".to_owned()),
            |cut| (percent(cut.coverage), percent(cut.accuracy)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local::curve::{Curve, Judgement, Point};
    use crate::local::exercise::Scores;

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

    fn scores(similar: f64, all: f64) -> Scores {
        Scores { similar, all }
    }

    #[test]
    fn the_page_says_what_was_measured() {
        let lesson = Lesson {
            name: "news 10".to_owned(),
            corrections: 200,
            similar: 31,
            before: scores(0.5, 0.7),
            at_once: scores(0.6, 0.72),
            after: scores(0.65, 0.8),
        };
        let report = Report {
            alone: Figures {
                evaluations: vec![evaluation("news"), evaluation("news 10")],
                lessons: vec![lesson],
            },
            joined: Figures::default(),
            embedding: Some(Duration::from_millis(14)),
            refitting: Some(Refitting {
                texts: 5_000,
                labels: 30,
                words: 24.0,
                time: Duration::from_millis(3_210),
            }),
            left_out: Vec::new(),
        };
        let page = report.markdown("triage.svg");
        for expected in [
            "| news | 100 | 50 | 7 | 0.9143 | 0.0123 | 0.9564 (news_oos_test) | 90.0% | 95.1% | 0.015 (0.013) |",
            "![Risk over coverage](triage.svg)",
            "| news 10 | lexical expert alone | 200 | 31 | 0.500 | 0.600 | 0.650 | 0.700 | 0.720 | 0.800 |",
            "lexical expert alone: 0.009 ms at the median",
            "an embedding of 32 tokens: 14 ms",
            "a refit of 5000 tickets of 24 words with 30 labels, lexical expert: 3.2 s",
        ] {
            assert!(page.contains(expected), "{expected}\n{page}");
        }
        assert!(!page.contains("## Both experts\n"));
        assert!(
            !page.contains("Sources"),
            "nobody knows where it comes from"
        );
        let plot = report.plot();
        assert_eq!(
            plot.matches("<polyline").count(),
            1,
            "draws are not plotted"
        );
    }
}
