//! The page of the documentation.

use frontdesk_classifier::local::reading::Embedder;
use frontdesk_domain::knowledge::Ranking;

use crate::measure::{Measures, measure};
use crate::set::Set;
use crate::strangers;

/// What words alone find.
pub fn by_words([usual, hard]: &[Set; 2]) -> String {
    let articles = usual.articles.len();
    let [usual, hard] = [usual, hard].map(|set| measure(set, None));
    include_str!("page.md")
        .replace("{articles}", &articles.to_string())
        .replace("{questions}", &usual.questions.to_string())
        .replace("{unanswerable}", &usual.unanswerable.to_string())
        .replace("{hard}", &hard.questions.to_string())
        .replace("{rows}\n", &rows(&usual, &hard))
        .replace("{floors}\n", &floors(&usual))
}

/// What words and meaning find together.
pub fn by_both([usual, hard]: &[Set; 2], model: &dyn Embedder) -> String {
    let strangers = strangers::relevances(usual, model);
    let [usual, hard] = [usual, hard].map(|set| measure(set, Some(model)));
    let floor = Ranking::default().meaning_floor;
    include_str!("understood.md")
        .replace("{strangers}", &strangers.len().to_string())
        .replace("{floor}", &floor.to_string())
        .replace("{rows}\n", &rows(&usual, &hard))
        .replace("{floors}\n", &floors(&usual))
        .replace("{hard floors}\n", &floors(&hard))
}

fn rows(usual: &Measures, hard: &Measures) -> String {
    let row = |name: &str, of: fn(&Measures) -> f64| {
        format!("| {name} | {} | {} |\n", told(of(usual)), told(of(hard)))
    };
    [
        row("recall@1", |m| m.recall_at_1),
        row("recall@3", |m| m.recall_at_3),
        row("no-answer AUROC", |m| m.no_answer_auroc),
        row("true-abstain rate", |m| m.true_abstain),
        row("answered, of what has an answer", |m| m.coverage),
        row("right article, of what was answered", |m| {
            m.right_when_answered
        }),
    ]
    .concat()
}

fn floors(measures: &Measures) -> String {
    let row = |floor: &crate::measure::Floor| {
        format!(
            "| {:.2} | {:.2} | {:.2} | {} |\n",
            floor.at,
            floor.true_abstain,
            floor.coverage,
            told(floor.right)
        )
    };
    measures.floors.iter().map(row).collect()
}

/// A share, or that there was nothing to have a share of.
fn told(share: f64) -> String {
    if share.is_nan() {
        "none".to_owned()
    } else {
        format!("{share:.3}")
    }
}
