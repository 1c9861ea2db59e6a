//! How well the search finds, and knows that it does not: 150 questions to a knowledge
//! base of more than fifty articles. The page of the documentation is written from here.

mod measure;
mod set;

use std::path::Path;

use measure::{Measures, measure};
use set::{Set, read};

/// A third of the questions has no answer in the knowledge base.
const QUESTIONS: &str = include_str!("questions.txt");
const HARD: &str = include_str!("hard.txt");

#[test]
fn the_set_is_as_large_as_it_says() {
    let set = read(QUESTIONS);
    assert!(set.articles.len() >= 50, "{}", set.articles.len());
    let unanswerable = set.questions.iter().filter(|one| one.article.is_none());
    assert_eq!((set.questions.len(), unanswerable.count()), (150, 50));
}

#[test]
fn what_is_asked_is_found_and_what_is_not_known_is_left_alone() {
    let measures = measure(&read(QUESTIONS));
    assert!(measures.recall_at_3 >= 0.95, "{measures:?}");
    assert!(measures.no_answer_auroc >= 0.95, "{measures:?}");
    assert!(measures.true_abstain >= 0.90, "{measures:?}");
    assert!(measures.right_when_answered >= 0.95, "{measures:?}");
}

/// Every sentence that would be sent is the operator's or stands in the cited passage.
#[test]
fn no_sentence_is_sent_without_a_supporting_passage() {
    let sets = [read(QUESTIONS), read(HARD)];
    let sent = sets.iter().flat_map(|set| {
        let questions = set.questions.iter();
        questions.map(|question| measure::sentences_sent(set, question))
    });
    assert!(
        sent.sum::<usize>() > 50,
        "nothing was sent, so nothing was shown"
    );
}

/// The page says what is measured; `just answer-quality` writes it anew.
#[test]
fn the_page_says_what_is_measured() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/answer-quality.md");
    let page = page(&measure(&read(QUESTIONS)), &measure(&read(HARD)));
    if std::env::var_os("FRONTDESK_WRITE_PAGE").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).expect("there is a page");
    assert!(
        written == page,
        "run `just answer-quality` and look at what changed"
    );
}

/// A share, or that there was nothing to have a share of.
fn told(share: f64) -> String {
    if share.is_nan() {
        "none".to_owned()
    } else {
        format!("{share:.3}")
    }
}

fn page(usual: &Measures, hard: &Measures) -> String {
    let Set { articles, .. } = read(QUESTIONS);
    let row = |name: &str, of: fn(&Measures) -> f64| {
        format!("| {name} | {} | {} |\n", told(of(usual)), told(of(hard)))
    };
    let rows = [
        row("recall@1", |m| m.recall_at_1),
        row("recall@3", |m| m.recall_at_3),
        row("no-answer AUROC", |m| m.no_answer_auroc),
        row("true-abstain rate", |m| m.true_abstain),
        row("answered, of what has an answer", |m| m.coverage),
        row("right article, of what was answered", |m| {
            m.right_when_answered
        }),
    ];
    let floors: Vec<String> = usual
        .floors
        .iter()
        .map(|floor| {
            format!(
                "| {:.2} | {:.2} | {:.2} | {:.2} |\n",
                floor.at, floor.true_abstain, floor.coverage, floor.right
            )
        })
        .collect();
    include_str!("page.md")
        .replace("{articles}", &articles.len().to_string())
        .replace("{questions}", &usual.questions.to_string())
        .replace("{unanswerable}", &usual.unanswerable.to_string())
        .replace("{hard}", &hard.questions.to_string())
        .replace("{rows}\n", &rows.concat())
        .replace("{floors}\n", &floors.concat())
}
