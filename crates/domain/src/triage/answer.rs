//! What could be answered, and what that rests on.

use crate::knowledge::{Citation, Found, Passage};
use crate::text::{TextError, body, text_type};
use crate::ticket::reply::Message;

use super::{Category, SuggestedResponse};

text_type! {
    /// What the operator says around an extract: text with `{answer}` in it, once.
    AnswerFrame, |text| {
        body(text, AnswerFrame::MAX_BYTES)?;
        if text.matches(AnswerFrame::PLACE).count() == 1 {
            Ok(())
        } else {
            Err(TextError::Malformed { expected: "text that holds {answer} once" })
        }
    }
}

impl AnswerFrame {
    /// Where the extract stands.
    pub const PLACE: &'static str = "{answer}";
    /// The longest frame, in bytes of UTF-8.
    pub const MAX_BYTES: usize = 4_096;
}

/// The longest extract, in bytes. A longer section is cut where a paragraph, a line or a
/// sentence ends.
const LONGEST_EXTRACT: usize = 2_000;

/// What could be answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposal {
    /// The words; `None` when there is nothing to say.
    pub response: Option<SuggestedResponse>,
    /// The passages that they rest on.
    pub citations: Vec<Citation>,
    /// How well the best passage fits the question.
    pub relevance: Option<f64>,
    /// Whether every sentence is the operator's own or stands in a cited passage.
    pub grounded: bool,
}

impl Proposal {
    /// The best that can be said in a category.
    ///
    /// What a classifier drafted with citations goes first, because it answers the very
    /// question. Then an extract of the best passage, in the operator's frame. The
    /// category's standing response speaks only for a desk that has published nothing: once
    /// there is a knowledge base, what it does not hold is left to people. A draft without
    /// citations is a suggestion to the staff and nothing more.
    pub fn new(
        category: Option<&Category>,
        drafted: Option<SuggestedResponse>,
        citations: Vec<Citation>,
        found: &Found,
    ) -> Self {
        let relevance = found.passages.first().map(|passage| passage.relevance);
        if drafted.is_some() && !citations.is_empty() {
            return Self {
                response: drafted,
                citations,
                relevance,
                grounded: true,
            };
        }
        let in_scope = category.filter(|category| category.is_answered());
        if let (Some(category), Some(best)) = (in_scope, found.passages.first()) {
            return Self {
                response: extract(category.frame.as_ref(), best),
                citations: vec![best.source.clone()],
                relevance,
                grounded: true,
            };
        }
        let standing = category.and_then(|category| category.response.clone());
        let standing = standing.filter(|_| found.nothing_published);
        Self {
            grounded: standing.is_some(),
            response: standing.or(drafted),
            citations: Vec::new(),
            relevance,
        }
    }
}

/// The passage in the operator's words, with where it stands.
fn extract(frame: Option<&AnswerFrame>, passage: &Passage) -> Option<SuggestedResponse> {
    let said = cut(&passage.text);
    let framed = match frame {
        Some(frame) => frame.as_str().replacen(AnswerFrame::PLACE, said, 1),
        None => said.to_owned(),
    };
    let Citation {
        article: _,
        version,
        title,
        section,
    } = &passage.source;
    let place = match section {
        Some(section) => format!("{title}, {section}"),
        None => title.clone(),
    };
    let response = format!("{framed}\n\n({place}; version {})", version.get());
    debug_assert!(response.len() <= Message::MAX_BYTES);
    SuggestedResponse::parse(response).ok()
}

/// As much of the text as fits, up to where something ends.
fn cut(text: &str) -> &str {
    if text.len() <= LONGEST_EXTRACT {
        return text;
    }
    let fits = &text[..text.floor_char_boundary(LONGEST_EXTRACT)];
    let ends = ["\n\n", "\n", ". "];
    let end = ends
        .into_iter()
        .find_map(|end| fits.rfind(end).map(|at| at + 1));
    fits[..end.unwrap_or(fits.len())].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Edition;
    use crate::testing::{citation, text, triage_policy};

    fn found(texts: &[&str], nothing_published: bool) -> Found {
        let passage = |text: &&str| Passage {
            source: citation(),
            text: (*text).to_owned(),
            relevance: 0.5,
            score: 0.5,
        };
        Found {
            edition: Edition::EMPTY,
            nothing_published,
            passages: texts.iter().map(passage).collect(),
        }
    }

    fn billing() -> Category {
        let policy = triage_policy();
        let mut billing = policy.catalogue.find("Billing").unwrap().clone();
        billing.frame = Some(text("Thank you. {answer} Is it solved?"));
        billing
    }

    fn propose(drafted: Option<&str>, cited: Vec<Citation>, found: &Found) -> Proposal {
        Proposal::new(Some(&billing()), drafted.map(text), cited, found)
    }

    #[test]
    fn an_extract_stands_in_the_frame_with_its_place() {
        let said = propose(None, Vec::new(), &found(&["You are refunded."], false));
        let response = said.response.unwrap().into_string();
        assert_eq!(
            response,
            "Thank you. You are refunded. Is it solved?\n\n(Refunds, Within 14 days; version 1)"
        );
        assert_eq!(said.citations, [citation()]);
        assert!(said.grounded);
    }

    #[test]
    fn a_cited_draft_goes_before_an_extract() {
        let found = found(&["You are refunded."], false);
        let said = propose(Some("Yes."), vec![citation()], &found);
        assert_eq!(said.response, Some(text("Yes.")));
        assert!(said.grounded);
        let said = propose(Some("Yes."), Vec::new(), &found);
        assert_ne!(said.response, Some(text("Yes.")));
    }

    #[test]
    fn the_standing_response_speaks_only_where_nothing_is_published() {
        let said = propose(Some("Perhaps."), Vec::new(), &found(&[], true));
        assert_eq!(said.response, billing().response);
        assert!(said.grounded && said.citations.is_empty());
        let said = propose(None, Vec::new(), &found(&[], false));
        assert_eq!((said.response, said.grounded), (None, false));
    }

    #[test]
    fn a_draft_without_citations_is_never_grounded() {
        let said = propose(Some("Perhaps."), Vec::new(), &found(&[], false));
        assert_eq!(said.response, Some(text("Perhaps.")));
        assert!(!said.grounded);
    }

    #[test]
    fn a_long_section_is_cut_where_something_ends() {
        let long = "One sentence with words. ".repeat(200);
        let short = cut(&long);
        assert!(short.len() <= LONGEST_EXTRACT && short.ends_with("words."));
        let endless = "ß".repeat(3_000);
        assert!(cut(&endless).len() <= LONGEST_EXTRACT);
    }

    #[test]
    fn a_frame_has_one_place() {
        for bad in ["", "No place.", "{answer} and {answer}"] {
            assert!(AnswerFrame::parse(bad).is_err(), "{bad}");
        }
    }
}
