//! How well the search finds, and knows that it does not: 150 questions to a knowledge
//! base of more than fifty articles. The page of the documentation is written from here.

mod measure;
mod model;
mod page;
mod set;
mod strangers;

use std::path::Path;

use frontdesk_classifier::local::reading::Embedder;
use frontdesk_domain::knowledge::Ranking;

use measure::{Search, measure, sentences_sent};
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
    let measures = measure(&read(QUESTIONS), None);
    assert!(measures.recall_at_3 >= 0.95, "{measures:?}");
    assert!(measures.no_answer_auroc >= 0.95, "{measures:?}");
    assert!(measures.true_abstain >= 0.90, "{measures:?}");
    assert!(measures.right_when_answered >= 0.95, "{measures:?}");
}

/// Other words than the article's are understood, and what is not known is still left alone.
#[test]
fn with_a_model_other_words_are_understood_too() {
    let Some(model) = model::given() else { return };
    let usual = measure(&read(QUESTIONS), Some(&model));
    assert!(usual.recall_at_3 >= 0.97, "{usual:?}");
    assert!(usual.no_answer_auroc >= 0.95, "{usual:?}");
    assert!(usual.true_abstain >= 0.90, "{usual:?}");
    assert!(usual.right_when_answered >= 0.95, "{usual:?}");
    let hard = measure(&read(HARD), Some(&model));
    assert!(hard.recall_at_3 >= 0.60, "{hard:?}");
    assert!(hard.true_abstain >= 0.60, "{hard:?}");
}

/// The floor comes from the articles, so it has to be right for them.
#[test]
fn the_floor_of_meanings_keeps_strangers_out() {
    let Some(model) = model::given() else { return };
    let strangers = strangers::relevances(&read(QUESTIONS), &model);
    for share in [0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 1.0] {
        eprintln!("{share} {:.4}", strangers::quantile(&strangers, share));
    }
    let wanted = strangers::quantile(&strangers, 0.95);
    let floor = Ranking::default().meaning_floor;
    assert!((floor - wanted).abs() < 0.01, "{floor} {wanted}");
}

/// Every sentence that would be sent is the operator's or stands in the cited passage.
#[test]
fn no_sentence_is_sent_without_a_supporting_passage() {
    let sent = |model: Option<&dyn Embedder>| -> usize {
        let sent = |set: Set| -> usize {
            let search = Search::new(&set, model);
            let questions = set.questions.iter();
            questions
                .map(|question| sentences_sent(&search, question))
                .sum()
        };
        sent(read(QUESTIONS)) + sent(read(HARD))
    };
    let nothing = "nothing was sent, so nothing was shown";
    assert!(sent(None) > 50, "{nothing}");
    if let Some(model) = model::given() {
        assert!(sent(Some(&model)) > 50, "{nothing}");
    }
}

/// The page says what is measured; `just answer-quality` writes it anew. Which of its figures
/// come from a model depends on the processor in the last digit, so they have bounds alone.
#[test]
fn the_page_says_what_is_measured() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/answer-quality.md");
    let by_words = page::by_words(&[read(QUESTIONS), read(HARD)]);
    if std::env::var_os("FRONTDESK_WRITE_PAGE").is_some() {
        let model = model::given().expect("FRONTDESK_TEST_EMBEDDING_MODEL names a model");
        let by_both = page::by_both(&[read(QUESTIONS), read(HARD)], &model);
        std::fs::write(&path, by_words.clone() + &by_both).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).expect("there is a page");
    assert!(
        written.starts_with(&by_words),
        "run `just answer-quality` and look at what changed"
    );
}
