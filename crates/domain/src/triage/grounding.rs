//! Whether what a model drafted stands in the passages that it cites.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::knowledge::words::terms;
use crate::knowledge::{Citation, Passage};

/// So much of what a sentence says must stand in the passages it cites.
const SUPPORT: f64 = 0.6;

/// A draft whose every sentence is supported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounded {
    /// The draft without its marks.
    pub text: String,
    /// What it cites, each passage once, in the order of the marks.
    pub citations: Vec<Citation>,
}

/// Why a draft is not grounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Ungrounded {
    /// A sentence cites nothing.
    #[error("a sentence cites nothing")]
    Uncited,
    /// A mark names a passage that was not given.
    #[error("it cites a passage that was not given")]
    UnknownPassage,
    /// A sentence says what its passages do not.
    #[error("a sentence says what its passages do not")]
    Unsupported,
    /// There is no sentence in it.
    #[error("it says nothing")]
    Empty,
}

/// Reads a draft in which every sentence ends with marks such as `[1]`, counted in the
/// order of `passages`, and holds each sentence against the passages that it cites: most
/// of its words and each of its numbers must stand there.
///
/// # Errors
/// [`Ungrounded`] for the first sentence that is not supported.
pub fn grounded(draft: &str, passages: &[Passage]) -> Result<Grounded, Ungrounded> {
    let mut text = String::with_capacity(draft.len());
    let mut cited: Vec<usize> = Vec::new();
    for Sentence {
        words,
        space,
        marks,
    } in sentences(draft)
    {
        if words.chars().any(char::is_alphanumeric) {
            let sources = sources(&marks, passages)?;
            if !is_supported(&words, &sources) {
                return Err(Ungrounded::Unsupported);
            }
        }
        for mark in marks {
            if !cited.contains(&mark) {
                cited.push(mark);
            }
        }
        text.push_str(&words);
        text.push_str(space);
    }
    if cited.is_empty() {
        return Err(Ungrounded::Empty);
    }
    let citations = cited.into_iter().filter_map(|mark| passages.get(mark - 1));
    Ok(Grounded {
        text: text.trim().to_owned(),
        citations: citations.map(|passage| passage.source.clone()).collect(),
    })
}

/// Whether a sentence stands in these passages.
pub fn is_supported(sentence: &str, passages: &[&Passage]) -> bool {
    let known: BTreeSet<String> = passages.iter().flat_map(|passage| said(passage)).collect();
    let words = terms(sentence);
    let is_number = |word: &String| word.chars().any(char::is_numeric);
    if words
        .iter()
        .any(|word| is_number(word) && !known.contains(word))
    {
        return false;
    }
    let known = words.iter().filter(|word| known.contains(*word)).count();
    #[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
    let share = known as f64 / words.len().max(1) as f64;
    words.is_empty() || share >= SUPPORT
}

fn said(passage: &Passage) -> Vec<String> {
    let Citation { title, section, .. } = &passage.source;
    let section = section.as_deref().unwrap_or_default();
    terms(&format!("{title}\n{section}\n{}", passage.text))
}

fn sources<'a>(marks: &[usize], passages: &'a [Passage]) -> Result<Vec<&'a Passage>, Ungrounded> {
    if marks.is_empty() {
        return Err(Ungrounded::Uncited);
    }
    let passage = |mark: &usize| mark.checked_sub(1).and_then(|at| passages.get(at));
    let found: Option<Vec<&Passage>> = marks.iter().map(passage).collect();
    found.ok_or(Ungrounded::UnknownPassage)
}

/// A sentence without its marks, what follows it, and the marks.
struct Sentence<'a> {
    words: String,
    space: &'a str,
    marks: Vec<usize>,
}

/// The sentences of a draft. One ends at a full stop, an exclamation or question mark with
/// white space behind it, or at the end of a line; marks may stand on either side of it.
fn sentences(draft: &str) -> Vec<Sentence<'_>> {
    let mut sentences: Vec<Sentence<'_>> = Vec::new();
    for piece in draft.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let space = &piece[word.len()..];
        let (bare, marks) = without_marks(word);
        let begins_anew = sentences.last().is_none_or(|last| ends(last));
        // Marks alone belong to the sentence before them.
        if begins_anew && (!bare.is_empty() || sentences.is_empty()) {
            sentences.push(Sentence {
                words: String::new(),
                space: "",
                marks: Vec::new(),
            });
        }
        let Some(sentence) = sentences.last_mut() else {
            continue;
        };
        if !bare.is_empty() {
            // A stop behind a mark belongs to the word before it.
            if !bare.chars().all(|c| ".,;:!?".contains(c)) {
                sentence.words.push_str(sentence.space);
            }
            sentence.words.push_str(&bare);
        }
        sentence.space = if space.contains('\n') || !bare.is_empty() {
            space
        } else {
            sentence.space
        };
        sentence.marks.extend(marks);
    }
    sentences
}

fn ends(sentence: &Sentence<'_>) -> bool {
    sentence.space.contains('\n')
        || sentence
            .words
            .ends_with(['.', '!', '?', ':', '。', '！', '？'])
}

/// The word without marks such as `[1]`, and the marks.
fn without_marks(word: &str) -> (String, Vec<usize>) {
    let (mut bare, mut marks) = (String::new(), Vec::new());
    let mut rest = word;
    while let Some((before, after)) = rest.split_once('[') {
        bare.push_str(before);
        let mark = after.split_once(']');
        let mark = mark.and_then(|(number, after)| Some((number.parse().ok()?, after)));
        if let Some((number, after)) = mark {
            marks.push(number);
            rest = after;
        } else {
            bare.push('[');
            rest = after;
        }
    }
    bare.push_str(rest);
    (bare, marks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::citation;

    fn passages() -> Vec<Passage> {
        let passage = |title: &str, text: &str| Passage {
            source: Citation {
                title: title.to_owned(),
                ..citation()
            },
            text: text.to_owned(),
            relevance: 0.5,
            score: 0.5,
        };
        vec![
            passage(
                "Refunds",
                "A charge made twice is refunded within 5 working days.",
            ),
            passage("Invoices", "Every invoice is listed under Billing."),
        ]
    }

    #[test]
    fn marks_are_read_on_either_side_of_the_stop_and_taken_out() {
        for draft in [
            "A double charge is refunded within 5 working days [1]. Invoices are listed under Billing [2].",
            "A double charge is refunded within 5 working days.[1] Invoices are listed under Billing.[2]",
            "A double charge is refunded within 5 working days. [1] Invoices are listed under Billing. [2]",
        ] {
            let found = grounded(draft, &passages()).unwrap();
            assert_eq!(
                found.text,
                "A double charge is refunded within 5 working days. Invoices are listed under Billing."
            );
            let titles: Vec<&str> = found
                .citations
                .iter()
                .map(|one| one.title.as_str())
                .collect();
            assert_eq!(titles, ["Refunds", "Invoices"]);
        }
    }

    #[test]
    fn what_is_not_in_the_cited_passage_is_not_grounded() {
        for (draft, why) in [
            ("A charge made twice is refunded.", Ungrounded::Uncited),
            (
                "A charge made twice is refunded [3].",
                Ungrounded::UnknownPassage,
            ),
            (
                "A charge made twice is refunded [0].",
                Ungrounded::UnknownPassage,
            ),
            (
                "Every invoice is listed under Billing [1].",
                Ungrounded::Unsupported,
            ),
            (
                "A charge is refunded within 30 working days [1].",
                Ungrounded::Unsupported,
            ),
            (
                "A charge is refunded [1]. Our phone answers all night [1].",
                Ungrounded::Unsupported,
            ),
            (
                "A charge is refunded [1]. Have a nice day!",
                Ungrounded::Uncited,
            ),
            ("", Ungrounded::Empty),
        ] {
            assert_eq!(grounded(draft, &passages()), Err(why), "{draft}");
        }
    }
}
