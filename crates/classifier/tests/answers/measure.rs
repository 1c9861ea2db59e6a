//! What is measured.

use frontdesk_classifier::local::reading::Embedder;
use frontdesk_domain::knowledge::{Edition, Found, KnowledgeIndex, Passage, Ranking};
use frontdesk_domain::testing::{at, text, triage_policy};
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::grounding::is_supported;
use frontdesk_domain::triage::{Category, Proposal};

use crate::model;
use crate::set::{Question, Set};

/// Shares from 0 to 1.
#[derive(Debug)]
pub struct Measures {
    pub questions: usize,
    pub unanswerable: usize,
    /// The right article is the first, or among the first three, of what has an answer.
    pub recall_at_1: f64,
    pub recall_at_3: f64,
    /// How often a question with an answer has a better passage than one without.
    pub no_answer_auroc: f64,
    /// At the floor: how many without an answer are left alone, how many with one are
    /// answered, and how many of those from the right article.
    pub true_abstain: f64,
    pub coverage: f64,
    pub right_when_answered: f64,
    pub floors: Vec<Floor>,
}

/// The same at another floor.
#[derive(Debug)]
pub struct Floor {
    pub at: f64,
    pub true_abstain: f64,
    pub coverage: f64,
    pub right: f64,
}

/// What came of a question, with no floor at all.
struct Outcome {
    answerable: bool,
    best: f64,
    /// The place of the right article, from 0.
    place: Option<usize>,
}

/// A search of the set, by words and, with a model, by meaning.
pub struct Search<'a> {
    index: KnowledgeIndex,
    model: Option<&'a dyn Embedder>,
}

/// Floors to compare.
const BY_WORDS: [f64; 5] = [0.2, 0.25, 0.3, 0.35, 0.4];
const BY_BOTH: [f64; 5] = [0.35, 0.4, 0.45, 0.5, 0.55];

pub fn measure(set: &Set, model: Option<&dyn Embedder>) -> Measures {
    let search = Search::new(set, model);
    let outcomes: Vec<Outcome> = set
        .questions
        .iter()
        .map(|question| search.outcome(question))
        .collect();
    let (known, unknown): (Vec<&Outcome>, Vec<&Outcome>) =
        outcomes.iter().partition(|one| one.answerable);
    let recall = |places: usize| {
        let right = |one: &&&Outcome| one.place.is_some_and(|place| place < places);
        share(known.iter().filter(right).count(), known.len())
    };
    let usual = floor(search.floor(), &known, &unknown);
    Measures {
        questions: outcomes.len(),
        unanswerable: unknown.len(),
        recall_at_1: recall(1),
        recall_at_3: recall(3),
        no_answer_auroc: auroc(&known, &unknown),
        true_abstain: usual.true_abstain,
        coverage: usual.coverage,
        right_when_answered: usual.right,
        floors: if model.is_some() { BY_BOTH } else { BY_WORDS }
            .map(|at| floor(at, &known, &unknown))
            .into(),
    }
}

fn floor(floor: f64, known: &[&Outcome], unknown: &[&Outcome]) -> Floor {
    let answered: Vec<&&Outcome> = known.iter().filter(|one| one.best >= floor).collect();
    let right = answered.iter().filter(|one| one.place == Some(0)).count();
    let left = unknown.iter().filter(|one| one.best < floor).count();
    Floor {
        at: floor,
        true_abstain: share(left, unknown.len()),
        coverage: share(answered.len(), known.len()),
        right: share(right, answered.len()),
    }
}

fn auroc(known: &[&Outcome], unknown: &[&Outcome]) -> f64 {
    let mut better = 0.0;
    for one in known {
        for other in unknown {
            better += match one.best.total_cmp(&other.best) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred questions")]
    let pairs = (known.len() * unknown.len()) as f64;
    better / pairs
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred questions")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

impl<'a> Search<'a> {
    pub fn new(set: &Set, model: Option<&'a dyn Embedder>) -> Self {
        let index = KnowledgeIndex::new(Edition::EMPTY, &set.articles, Audience::Customer);
        Self {
            index: model::read(index, model),
            model,
        }
    }

    /// The usual floor.
    fn floor(&self) -> f64 {
        let Ranking {
            floor,
            meaning_floor,
            ..
        } = Ranking::default();
        self.model.map_or(floor, |_| meaning_floor)
    }

    fn find(&self, question: &Question, floor: f64) -> Vec<Passage> {
        let ranking = Ranking {
            floor,
            meaning_floor: floor,
            ..Ranking::default()
        };
        let text = &question.text;
        let meaning = self.model.map(|model| model::meaning(model, text));
        let (meaning, now) = (meaning.as_ref(), at(10_000));
        self.index.search(text, meaning, &ranking, now, 3)
    }

    fn outcome(&self, question: &Question) -> Outcome {
        let found = self.find(question, 0.0);
        let right = |passage: &Passage| Some(&passage.source.title) == question.article.as_ref();
        Outcome {
            answerable: question.article.is_some(),
            best: found.first().map_or(0.0, |passage| passage.relevance),
            place: found.iter().position(right),
        }
    }
}

/// How many sentences would be sent for the question, each of which was held against the
/// passages that are cited.
pub fn sentences_sent(search: &Search<'_>, question: &Question) -> usize {
    let found = search.find(question, search.floor());
    let passages = found.clone();
    let found = Found {
        passages: found,
        ..Found::default()
    };
    let policy = triage_policy();
    let category = policy.catalogue.find("Technical").expect("a category");
    let (before, after) = (
        "Thank you for writing.",
        "Reply here if that does not help.",
    );
    let framed = Category {
        frame: Some(text(&format!("{before}\n{{answer}}\n{after}"))),
        ..category.clone()
    };
    let said = Proposal::new(Some(&framed), None, Vec::new(), &found);
    let Some(response) = said.response else {
        assert!(found.passages.is_empty(), "what was found was not used");
        return 0;
    };
    assert!(said.grounded && !said.citations.is_empty());
    let cited: Vec<&Passage> = passages
        .iter()
        .filter(|passage| said.citations.contains(&passage.source))
        .collect();
    assert!(!cited.is_empty(), "it cites what was not found");
    let own = |line: &&str| ![before, after].contains(line) && !line.is_empty();
    let lines: Vec<&str> = response.as_str().lines().filter(own).collect();
    let (place, lines) = lines.split_last().expect("an extract and its place");
    assert!(
        place.starts_with('(') && place.contains("version"),
        "{place}"
    );
    for line in lines {
        let stands = cited.iter().any(|passage| passage.text.contains(line));
        assert!(
            stands && is_supported(line, &cited),
            "{line} stands nowhere"
        );
    }
    lines.len()
}
