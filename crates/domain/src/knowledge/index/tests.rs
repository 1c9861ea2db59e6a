use super::*;
use crate::knowledge::Readers;
use crate::knowledge::testing::article;
use crate::testing::at;

const NOW: Timestamp = at(10_000);

fn shelf() -> Vec<Article> {
    let mut secret = article(3, "Refunds above the limit", "Refunds above 500 need Ada.");
    secret.content.readers = Readers::Staff;
    let mut draft = article(4, "Refund robots", "A robot refunds everything.");
    draft.content.status = ArticleStatus::Draft;
    vec![
        article(
            1,
            "Refunds",
            "Money back.\n# Charged twice\nA charge made twice is refunded to the card.",
        ),
        article(
            2,
            "Backups",
            "# Restore a backup\nOpen Backups and choose a day.",
        ),
        secret,
        draft,
    ]
}

fn search(question: &str, audience: Audience) -> Vec<(String, Option<String>)> {
    let index = KnowledgeIndex::new(Edition::EMPTY, &shelf(), audience);
    let found = index.search(question, None, &Ranking::default(), NOW, 3);
    let place = |passage: Passage| (passage.source.title, passage.source.section);
    found.into_iter().map(place).collect()
}

#[test]
fn the_section_that_fits_comes_first() {
    let found = search(
        "I was charged twice, can I be refunded?",
        Audience::Customer,
    );
    assert_eq!(
        found[0],
        ("Refunds".to_owned(), Some("Charged twice".to_owned()))
    );
}

#[test]
fn only_what_they_may_read_is_found() {
    let question = "refunds above the limit of 500";
    let titles = |audience| {
        let found = search(question, audience).into_iter();
        found.map(|(title, _)| title).collect::<Vec<_>>()
    };
    let above = "Refunds above the limit".to_owned();
    assert!(titles(Audience::Staff).contains(&above));
    assert!(!titles(Audience::Customer).contains(&above));
    assert!(!titles(Audience::Staff).contains(&"Refund robots".to_owned()));
}

#[test]
fn words_that_stand_nowhere_are_no_reason_to_answer() {
    assert!(search("Do you sell submarines?", Audience::Customer).is_empty());
    assert!(search("how are you?", Audience::Customer).is_empty());
}

#[test]
fn a_more_important_article_goes_before_an_equal_one() {
    let mut twin = article(
        5,
        "Backups",
        "# Restore a backup\nOpen Backups and choose a day.",
    );
    twin.content.importance = Importance::new(2.0).unwrap();
    let mut shelf = shelf();
    shelf.push(twin.clone());
    let index = KnowledgeIndex::new(Edition::EMPTY, &shelf, Audience::Customer);
    let found = index.search("restore a backup", None, &Ranking::default(), NOW, 2);
    assert_eq!(found[0].source.article, twin.id);
    assert!((found[0].relevance - found[1].relevance).abs() < 1e-12);
}

/// Directions for a few words; every other text points elsewhere.
fn meaning(text: &str) -> Meaning {
    let about = |words: &[&str]| words.iter().any(|word| text.contains(word));
    Meaning::new(if about(&["refund", "Refund", "my cash"]) {
        vec![1.0, 0.0, 0.0]
    } else if about(&["backup", "Backup", "yesterday"]) {
        vec![0.0, 1.0, 0.0]
    } else {
        vec![0.0, 0.0, 1.0]
    })
}

fn understood(audience: Audience) -> KnowledgeIndex {
    let index = KnowledgeIndex::new(Edition::EMPTY, &shelf(), audience);
    let meanings = index.texts().iter().map(|text| meaning(text)).collect();
    index.understood(meanings)
}

#[test]
fn other_words_are_found_by_what_they_mean() {
    let question = "I want what I had yesterday";
    let ranking = Ranking::default();
    let index = understood(Audience::Customer);
    let search = |meaning: Option<&Meaning>| index.search(question, meaning, &ranking, NOW, 3);
    assert!(search(None).is_empty(), "no word stands there");
    let found = search(Some(&meaning(question)));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].source.title, "Backups");
    assert!((found[0].relevance - 0.5).abs() < 1e-6, "{found:?}");
    let stricter = Ranking {
        meaning_floor: 0.6,
        ..ranking
    };
    assert!(
        index
            .search(question, Some(&meaning(question)), &stricter, NOW, 3)
            .is_empty()
    );
}

#[test]
fn what_may_not_be_read_is_not_found_by_its_meaning_either() {
    let question = "How do I get my cash?";
    let titles = |audience| -> Vec<String> {
        let index = understood(audience);
        let found = index.search(
            question,
            Some(&meaning(question)),
            &Ranking::default(),
            NOW,
            9,
        );
        found
            .into_iter()
            .map(|passage| passage.source.title)
            .collect()
    };
    assert_eq!(titles(Audience::Customer), ["Refunds", "Refunds"]);
    assert_eq!(titles(Audience::Staff).len(), 3);
}

#[test]
fn importance_weighs_meaning_as_it_weighs_words() {
    let question = "my cash";
    let mut shelf = shelf();
    shelf[2].content.importance = Importance::new(2.0).unwrap();
    let index = KnowledgeIndex::new(Edition::EMPTY, &shelf, Audience::Staff);
    let meanings = index.texts().iter().map(|text| meaning(text)).collect();
    let index = index.understood(meanings);
    let found = index.search(
        question,
        Some(&meaning(question)),
        &Ranking::default(),
        NOW,
        1,
    );
    assert_eq!(found[0].source.title, "Refunds above the limit");
}

#[test]
fn without_meanings_on_both_sides_words_alone_count() {
    let words = KnowledgeIndex::new(Edition::EMPTY, &shelf(), Audience::Customer);
    let odd = words.clone().understood(vec![meaning("one too few")]);
    assert!(!odd.is_understood());
    let question = "I was charged twice, can I be refunded?";
    let search = |index: &KnowledgeIndex, meaning: Option<&Meaning>| {
        index.search(question, meaning, &Ranking::default(), NOW, 3)
    };
    let expected = search(&words, None);
    assert!(!expected.is_empty());
    assert_eq!(search(&odd, Some(&meaning(question))), expected);
    assert_eq!(search(&understood(Audience::Customer), None), expected);
}
