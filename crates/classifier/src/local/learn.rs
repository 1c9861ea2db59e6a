//! Learning from agents: a model is refitted from the whole log of what they confirmed and
//! corrected, never moved bit by bit. The same log gives the same bytes.

use std::collections::BTreeMap;

use super::examples::{Example, Examples};
use super::features::Features;
use super::model::Model;
use super::reading::{Embedder, Reading};
use super::train::{TrainingError, sketch, train};

/// An agent's word on what a text is about: a correction, or the model's label confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// What the customer wrote.
    pub text: String,
    /// The name of the label.
    pub label: String,
    /// Who said so, in whatever form tells agents apart.
    pub agent: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// What came of a refit.
#[derive(Debug, Clone, PartialEq)]
pub struct Refit {
    /// The model fitted on everything.
    pub model: Model,
    /// How many texts that is, without the descriptions of the labels.
    pub texts: usize,
    /// How the recipes compare on texts that neither was fitted on; `None` while there are
    /// too few to compare.
    pub comparison: Option<Comparison>,
}

/// Two fits on the same unseen texts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// How many texts were held out.
    pub held_out: usize,
    /// Share that was right with what the current model knew.
    pub current: f64,
    /// Share that is right with all that is known now.
    pub candidate: f64,
}

/// Which share of the log is held out, the newest first.
const HELD_OUT: usize = 5;
/// How many texts are held out at most.
const MOST_HELD_OUT: usize = 200;
/// Fewer held-out texts than this say nothing.
const FEWEST_HELD_OUT: usize = 10;

/// Fits a model on `base` and the whole log, and compares what the log was when the current
/// model was fitted, its first `known` entries, with what it is now. Both are fitted without
/// the newest fifth of the log and judged on that.
///
/// Entries are in the order of their time. Labels that `base` does not have are left out.
///
/// # Errors
/// [`TrainingError`] when there is nothing to learn or the embedder fails.
pub fn refit(
    base: &Examples,
    log: &[Confirmation],
    known: usize,
    embedder: Option<&dyn Embedder>,
) -> Result<Refit, TrainingError> {
    let all = examples(base, log);
    let model = train(&all, embedder)?;
    let texts = all.ready().texts.len();
    let held_out = (log.len() / HELD_OUT).min(MOST_HELD_OUT);
    let (seen, unseen) = log.split_at(log.len() - held_out);
    let known = known.min(seen.len());
    let has_news = known < seen.len();
    let comparison = if held_out >= FEWEST_HELD_OUT && has_news {
        let current = sketch(&examples(base, &seen[..known]), &model, embedder)?;
        let candidate = sketch(&examples(base, seen), &model, embedder)?;
        Some(Comparison {
            held_out,
            current: accuracy(&current, unseen, embedder)?,
            candidate: accuracy(&candidate, unseen, embedder)?,
        })
    } else {
        None
    };
    Ok(Refit {
        model,
        texts,
        comparison,
    })
}

/// The examples of `base` and of the log together. Of several words on the same text the
/// last one counts. The texts of one agent together weigh no more than all the rest, so
/// nobody teaches the desk alone.
pub fn examples(base: &Examples, log: &[Confirmation]) -> Examples {
    let mut latest: BTreeMap<u64, (usize, &Confirmation)> = BTreeMap::new();
    for confirmation in log {
        if let Some(label) = base.label(&confirmation.label) {
            let fingerprint = Features::of(&confirmation.text).fingerprint();
            latest.insert(fingerprint, (label, confirmation));
        }
    }
    let mut all = base.clone();
    all.texts
        .retain(|example| !latest.contains_key(&Features::of(&example.text).fingerprint()));
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, confirmation) in latest.values() {
        *said.entry(&confirmation.agent).or_default() += 1;
    }
    let total = (all.texts.len() + latest.len()) as f32;
    let taught = latest.values().map(|(label, confirmation)| {
        let own = said[confirmation.agent.as_str()] as f32;
        let weight = ((total - own) / own).clamp(f32::MIN_POSITIVE, 1.0);
        Example {
            text: confirmation.text.clone(),
            label: *label,
            weight,
        }
    });
    all.texts.extend(taught);
    all
}

fn accuracy(
    model: &Model,
    unseen: &[Confirmation],
    embedder: Option<&dyn Embedder>,
) -> Result<f64, TrainingError> {
    let mut right = 0_usize;
    for confirmation in unseen {
        let reading = Reading::of(&confirmation.text, embedder)?;
        let verdict = model.assess(&reading);
        right += usize::from(model.labels()[verdict.label].name == confirmation.label);
    }
    Ok(right as f64 / unseen.len().max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confirmation(text: &str, label: &str, agent: &str, at: i64) -> Confirmation {
        Confirmation {
            text: text.to_owned(),
            label: label.to_owned(),
            agent: agent.to_owned(),
            at,
        }
    }

    /// What a desk that rents out boats is asked: words that the starter set does not have.
    fn boats(count: usize, agent: &str) -> Vec<Confirmation> {
        let faults = [
            "leaks",
            "has no wind in the sail",
            "drifts",
            "lost its rudder",
            "took in water",
        ];
        let wishes = [
            "bring her back to the jetty",
            "hand the boat over",
            "moor her at the pier",
            "give the oars back",
        ];
        let boats = [
            "dinghy",
            "yacht",
            "canoe",
            "catamaran",
            "sloop",
            "punt",
            "ketch",
        ];
        let line = |at: usize| {
            let boat = boats[at % boats.len()];
            let (text, label) = if at.is_multiple_of(2) {
                (
                    format!("our {boat} {}", faults[at / 7 % faults.len()]),
                    "Technical",
                )
            } else {
                (
                    format!(
                        "when shall we {} with the {boat}",
                        wishes[at / 7 % wishes.len()]
                    ),
                    "Returns",
                )
            };
            confirmation(&text, label, agent, i64::try_from(at).unwrap())
        };
        (0..count).map(line).collect()
    }

    fn label_of(model: &Model, text: &str) -> String {
        let verdict = model.assess(&Reading::lexical(text));
        model.labels()[verdict.label].name.clone()
    }

    #[test]
    fn a_correction_changes_the_next_similar_ticket() {
        let base = Examples::starter();
        let text = "The carabiner on my harness squeaks";
        let similar = "My harness squeaks at the carabiner";
        let before = label_of(&train(&base, None).unwrap(), similar);
        let corrected = if before == "Returns" {
            "Shipping"
        } else {
            "Returns"
        };
        let refit = refit(&base, &[confirmation(text, corrected, "ann", 1)], 0, None).unwrap();
        assert_eq!(label_of(&refit.model, similar), corrected);
    }

    #[test]
    fn corrections_move_the_accuracy_on_tickets_held_out() {
        let mut log = boats(60, "ann");
        log.extend(boats(100, "bob").split_off(60));
        let refit = refit(&Examples::starter(), &log, 0, None).unwrap();
        let comparison = refit.comparison.unwrap();
        assert_eq!(comparison.held_out, 20);
        assert!(
            comparison.candidate > comparison.current + 0.2,
            "{comparison:?}"
        );
    }

    #[test]
    fn a_log_that_contradicts_itself_is_found_out() {
        // The first entries were right; then somebody turned all labels round for a while.
        let mut log = boats(100, "ann");
        for confirmation in &mut log[40..80] {
            let other = if confirmation.label == "Returns" {
                "Technical"
            } else {
                "Returns"
            };
            other.clone_into(&mut confirmation.label);
        }
        let refit = refit(&Examples::starter(), &log, 40, None).unwrap();
        let comparison = refit.comparison.unwrap();
        assert!(comparison.candidate < comparison.current, "{comparison:?}");
    }

    #[test]
    fn the_same_log_gives_the_same_bytes() {
        let fit = || {
            refit(&Examples::starter(), &boats(30, "ann"), 0, None)
                .unwrap()
                .model
                .to_bytes()
        };
        assert_eq!(fit(), fit());
    }

    #[test]
    fn nobody_outweighs_the_rest() {
        let base = Examples::parse("[A] a\none\ntwo\n[B] b\nthree").unwrap();
        let by_ann = (0..10).map(|at| confirmation(&format!("{}x", "y".repeat(at)), "A", "ann", 0));
        let log: Vec<_> = by_ann
            .chain([confirmation("bob says", "B", "bob", 1)])
            .collect();
        let all = examples(&base, &log);
        let weight_of = |text: &str| {
            all.texts
                .iter()
                .find(|example| example.text == text)
                .unwrap()
                .weight
        };
        assert!(
            (weight_of("yx") * 10.0 - 4.0).abs() < 1e-6,
            "ann weighs what the other four texts weigh"
        );
        assert!((weight_of("bob says") - 1.0).abs() < 1e-6);
    }

    #[test]
    fn the_last_word_on_a_text_counts() {
        let base = Examples::parse("[A] a\nhello there\n[B] b\nthree").unwrap();
        let log = [
            confirmation("Hello there", "A", "ann", 1),
            confirmation("hello  there", "B", "bob", 2),
            confirmation("lost", "C", "bob", 3),
        ];
        let all = examples(&base, &log);
        let said: Vec<_> = all
            .texts
            .iter()
            .map(|example| (example.text.as_str(), example.label))
            .collect();
        assert_eq!(said, [("three", 1), ("hello  there", 1)]);
    }
}
