//! What to expect of questions that nothing answers, learnt from the articles alone.
//!
//! A sentence of an article is about something that only this article says. Put to the
//! knowledge base without that article it is a question without an answer, in the words of
//! the trade. The floor where meanings count is set so that few such questions pass it. No
//! question that people asked has a part in it.

use frontdesk_classifier::local::reading::Embedder;
use frontdesk_domain::knowledge::{Article, Edition, KnowledgeIndex, Ranking};
use frontdesk_domain::testing::at;
use frontdesk_domain::ticket::visibility::Audience;

use crate::model::{meaning, read};
use crate::set::Set;

/// How well the best passage fits each sentence once its own article is gone, least first.
pub fn relevances(set: &Set, model: &dyn Embedder) -> Vec<f64> {
    let mut best: Vec<f64> = (0..set.articles.len())
        .flat_map(|at| without(set, at, model))
        .collect();
    best.sort_by(f64::total_cmp);
    best
}

fn without(set: &Set, gone: usize, model: &dyn Embedder) -> Vec<f64> {
    let others = set.articles.iter().enumerate();
    let others: Vec<Article> = others
        .filter(|(at, _)| *at != gone)
        .map(|(_, article)| article.clone())
        .collect();
    let index = KnowledgeIndex::new(Edition::EMPTY, &others, Audience::Customer);
    let index = read(index, Some(model));
    let ranking = Ranking {
        meaning_floor: 0.0,
        ..Ranking::default()
    };
    let best = |sentence: &str| {
        let meaning = meaning(model, sentence);
        let found = index.search(sentence, Some(&meaning), &ranking, at(10_000), 1);
        found.first().map_or(0.0, |passage| passage.relevance)
    };
    sentences(set.articles[gone].content.body.as_str())
        .map(best)
        .collect()
}

/// The sentences of a text, without headings.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .flat_map(|line| line.split_inclusive(". "))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

/// The relevance that this share of sentences stays below.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few hundred sentences"
)]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * share).round() as usize]
}
