//! What the classifier learns from: the operator's labels and texts that carry them.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::features::Features;

/// One of the operator's labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// What it is called.
    pub name: String,
    /// What belongs to it, in the operator's words; it is learnt from like a text.
    pub description: String,
    /// Whether it takes what belongs to no other label. Such a text is out of scope.
    pub remainder: bool,
}

/// A text that carries a label.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// What was written.
    pub text: String,
    /// The position of its label.
    pub label: usize,
    /// How much it counts; 1.0 is usual, and it is never zero.
    pub weight: f32,
}

/// Labels with their examples.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Examples {
    /// The labels, in the operator's order.
    pub labels: Vec<Label>,
    /// The texts, in the order they came.
    pub texts: Vec<Example>,
}

/// A label that is not predicted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its name.
    pub label: String,
    /// Whether it still needs a description.
    pub needs_description: bool,
    /// How many different examples are missing.
    pub missing_examples: usize,
}

/// The text of an examples file makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ExamplesError {
    /// A message stands before the first label.
    #[error("line {line}: a message stands before the first label")]
    NoLabel {
        /// Which line, from 1.
        line: usize,
    },
    /// A label line is not closed or has no name.
    #[error("line {line}: a label is written as [name] description")]
    Malformed {
        /// Which line, from 1.
        line: usize,
    },
    /// A label stands twice.
    #[error("line {line}: the label '{name}' is there already")]
    Repeated {
        /// Which line, from 1.
        line: usize,
        /// The label.
        name: String,
    },
}

impl Examples {
    /// How many different texts a label needs before it is predicted.
    pub const NEEDED: usize = 5;

    /// The messages that come with Frontdesk, for a desk that has taught nothing yet.
    ///
    /// # Panics
    /// Never: a test reads the messages.
    pub fn starter() -> Self {
        Self::parse(include_str!("../../starter/messages.txt"))
            .expect("the starter set is checked by a test")
    }

    /// Reads labels and messages: `[name] description` opens a label, `[name*]` the one that
    /// takes the remainder, `#` a comment; every other line is a message.
    ///
    /// # Errors
    /// An [`ExamplesError`] that names the line.
    pub fn parse(text: &str) -> Result<Self, ExamplesError> {
        let mut examples = Self::default();
        for (line, content) in (1..).zip(text.lines().map(str::trim)) {
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if let Some(heading) = content.strip_prefix('[') {
                let label = heading_label(heading).ok_or(ExamplesError::Malformed { line })?;
                if examples.label(&label.name).is_some() {
                    return Err(ExamplesError::Repeated {
                        line,
                        name: label.name,
                    });
                }
                examples.labels.push(label);
            } else {
                let label = examples
                    .labels
                    .len()
                    .checked_sub(1)
                    .ok_or(ExamplesError::NoLabel { line })?;
                examples.texts.push(Example {
                    text: content.to_owned(),
                    label,
                    weight: 1.0,
                });
            }
        }
        Ok(examples)
    }

    /// The position of the label called `name`.
    pub fn label(&self, name: &str) -> Option<usize> {
        self.labels.iter().position(|label| label.name == name)
    }

    /// The labels that are not predicted yet, and what each of them needs.
    pub fn waiting(&self) -> Vec<Waiting> {
        let mut seen: Vec<Vec<u64>> = vec![Vec::new(); self.labels.len()];
        for example in &self.texts {
            let fingerprint = Features::of(&example.text).fingerprint();
            if !seen[example.label].contains(&fingerprint)
                && seen[example.label].len() < Self::NEEDED
            {
                seen[example.label].push(fingerprint);
            }
        }
        let labels = self.labels.iter().zip(seen).map(|(label, seen)| Waiting {
            label: label.name.clone(),
            needs_description: label.description.trim().is_empty(),
            missing_examples: Self::NEEDED - seen.len(),
        });
        labels
            .filter(|waiting| waiting.needs_description || waiting.missing_examples > 0)
            .collect()
    }

    /// The same without the labels that wait and without their texts.
    #[must_use]
    pub fn ready(&self) -> Self {
        let waiting = self.waiting();
        self.only(|label| waiting.iter().all(|one| one.label != label.name))
    }

    /// The labels that `kept` keeps, with their texts.
    #[must_use]
    pub fn only(&self, kept: impl Fn(&Label) -> bool) -> Self {
        let mut only = Self::default();
        let mut positions = Vec::with_capacity(self.labels.len());
        for label in &self.labels {
            positions.push(kept(label).then_some(only.labels.len()));
            only.labels.extend(kept(label).then(|| label.clone()));
        }
        let texts = self.texts.iter();
        only.texts = texts
            .filter_map(|example| {
                Some(Example {
                    label: positions[example.label]?,
                    ..example.clone()
                })
            })
            .collect();
        only
    }
}

fn heading_label(heading: &str) -> Option<Label> {
    let (name, description) = heading.split_once(']')?;
    let (name, remainder) = name
        .strip_suffix('*')
        .map_or((name, false), |name| (name, true));
    let name = name.trim();
    (!name.is_empty()).then(|| Label {
        name: name.to_owned(),
        description: description.trim().to_owned(),
        remainder,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_starter_set_is_whole() {
        let starter = Examples::starter();
        let names: Vec<&str> = starter
            .labels
            .iter()
            .map(|label| label.name.as_str())
            .collect();
        assert_eq!(
            names,
            [
                "Billing",
                "Technical",
                "Shipping",
                "Returns",
                "Account",
                "Other"
            ]
        );
        assert_eq!(
            starter
                .labels
                .iter()
                .filter(|label| label.remainder)
                .count(),
            1
        );
        for label in 0..names.len() {
            assert_eq!(
                starter
                    .texts
                    .iter()
                    .filter(|example| example.label == label)
                    .count(),
                40
            );
        }
        assert_eq!(starter.waiting(), []);
        let mut texts: Vec<&str> = starter
            .texts
            .iter()
            .map(|example| example.text.as_str())
            .collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), 240, "a message stands twice");
    }

    #[test]
    fn a_label_waits_for_a_description_and_five_different_examples() {
        let text = "[A] all about a\na 1\na b\na c\na d\na e\n[B] b\nb\nB \n b\nb c\n[C]\nc d\nc e\nc f\nc g\nc h";
        let examples = Examples::parse(text).unwrap();
        let waiting = |label: &str, needs_description, missing_examples| Waiting {
            label: label.to_owned(),
            needs_description,
            missing_examples,
        };
        assert_eq!(
            examples.waiting(),
            [waiting("B", false, 3), waiting("C", true, 0)]
        );
        let ready = examples.ready();
        assert_eq!(ready.labels, examples.labels[..1]);
        assert_eq!(ready.texts, examples.texts[..5]);
    }

    #[test]
    fn what_is_kept_keeps_its_label() {
        let examples = Examples::parse("[A] a\none\n[B*] b\ntwo\n[C] c\nthree").unwrap();
        let only = examples.only(|label| label.name != "A");
        assert!(only.labels[0].remainder);
        let kept: Vec<_> = only
            .texts
            .iter()
            .map(|example| (example.text.as_str(), &*only.labels[example.label].name))
            .collect();
        assert_eq!(kept, [("two", "B"), ("three", "C")]);
    }

    #[test]
    fn mistakes_are_named_by_line() {
        assert_eq!(
            Examples::parse("# x\n\nhello"),
            Err(ExamplesError::NoLabel { line: 3 })
        );
        assert_eq!(
            Examples::parse("[A a"),
            Err(ExamplesError::Malformed { line: 1 })
        );
        assert_eq!(
            Examples::parse("[ ] a"),
            Err(ExamplesError::Malformed { line: 1 })
        );
        let twice = ExamplesError::Repeated {
            line: 2,
            name: "A".to_owned(),
        };
        assert_eq!(Examples::parse("[A] a\n[A] b"), Err(twice));
    }
}
