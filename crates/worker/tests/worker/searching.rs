//! Searching by meaning: what is understood, when, and for whom.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use frontdesk_domain::knowledge::testing::article;
use frontdesk_domain::knowledge::{Article, Edition, Found, Meaning, Ranking, Readers};
use frontdesk_domain::ports::{KnowledgeQueries as _, Meanings, Store as _, Unread};
use frontdesk_domain::testing::at;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::knowledge::{SearchKnowledge, SearchQuestion};

use crate::scene::Scene;

/// Not a word of it stands in any article.
const OTHER_WORDS: &str = "Could you restore what I had yesterday?";

/// Knows that yesterday is about backups, and does as it is told otherwise.
#[derive(Default)]
struct Scripted {
    has_read: AtomicBool,
    is_broken: AtomicBool,
}

impl Scripted {
    fn meaning(text: &str) -> Meaning {
        let is_near = text.contains("Backups") || text == OTHER_WORDS;
        Meaning::new(if is_near {
            vec![1.0, 0.0]
        } else {
            vec![0.0, 1.0]
        })
    }

    fn meanings(texts: &[String]) -> Vec<Meaning> {
        texts.iter().map(|text| Self::meaning(text)).collect()
    }
}

#[async_trait]
impl Meanings for Scripted {
    async fn of_question(&self, text: &str) -> Result<Meaning, Unread> {
        let is_broken = self.is_broken.load(Ordering::SeqCst);
        if is_broken {
            Err(Unread)
        } else {
            Ok(Self::meaning(text))
        }
    }

    async fn of_sections(&self, texts: &[String]) -> Result<Vec<Meaning>, Unread> {
        let is_broken = self.is_broken.load(Ordering::SeqCst);
        if is_broken {
            Err(Unread)
        } else {
            Ok(Self::meanings(texts))
        }
    }

    fn of_sections_at_hand(&self, texts: &[String]) -> Option<Vec<Meaning>> {
        let has_read = self.has_read.load(Ordering::SeqCst);
        has_read.then(|| Self::meanings(texts))
    }
}

/// A desk that knows about invoices, and about backups what this side may read.
async fn desk(readers: Readers) -> (Scene, SearchKnowledge, Arc<Scripted>) {
    let scene = Scene::new().await;
    let mut backups = article(1, "Backups", "Open the panel and choose a day.");
    backups.content.readers = readers;
    publish(
        &scene,
        &[backups, article(2, "Invoices", "Every bill is listed.")],
    )
    .await;
    let meanings = Arc::new(Scripted::default());
    let desk = scene.learning().desk;
    let search = SearchKnowledge::new(desk, Ranking::default(), Some(meanings.clone()));
    (scene, search, meanings)
}

async fn publish(scene: &Scene, articles: &[Article]) {
    let mut work = scene.store.begin().await.unwrap();
    work.knowledge().lock_knowledge().await.unwrap();
    for article in articles {
        work.knowledge().insert_article(article).await.unwrap();
    }
    work.commit().await.unwrap();
}

fn question(text: &str, audience: Audience) -> SearchQuestion {
    SearchQuestion {
        text: text.to_owned(),
        audience,
        limit: 3,
    }
}

fn titles(found: &Found) -> Vec<&str> {
    let passages = found.passages.iter();
    passages
        .map(|passage| passage.source.title.as_str())
        .collect()
}

#[tokio::test]
async fn words_alone_count_until_every_section_is_read() {
    let (scene, search, meanings) = desk(Readers::Public).await;
    let asked = question(OTHER_WORDS, Audience::Customer);
    assert_eq!(titles(&search.find(&asked).await.unwrap()), [""; 0]);
    meanings.has_read.store(true, Ordering::SeqCst);
    assert_eq!(titles(&search.find(&asked).await.unwrap()), ["Backups"]);
    // What was understood once stays so, until there is another edition.
    meanings.has_read.store(false, Ordering::SeqCst);
    assert_eq!(titles(&search.find(&asked).await.unwrap()), ["Backups"]);
    let mut newer = article(3, "Languages", "There are four.");
    newer.edition = Edition::new(2).unwrap();
    publish(&scene, &[newer]).await;
    assert_eq!(titles(&search.find(&asked).await.unwrap()), [""; 0]);
}

#[tokio::test]
async fn nothing_is_understood_by_whoever_may_not_read_it() {
    let (_scene, search, meanings) = desk(Readers::Staff).await;
    meanings.has_read.store(true, Ordering::SeqCst);
    for (audience, expected) in [
        (Audience::Customer, [""; 0].as_slice()),
        (Audience::Staff, &["Backups"]),
    ] {
        let found = search.find(&question(OTHER_WORDS, audience)).await;
        assert_eq!(titles(&found.unwrap()), expected);
    }
}

#[tokio::test]
async fn a_model_that_fails_leaves_the_search_as_it_is_without_one() {
    let (scene, search, meanings) = desk(Readers::Public).await;
    let desk = scene.learning().desk;
    let plain = SearchKnowledge::new(desk, Ranking::default(), None);
    meanings.has_read.store(true, Ordering::SeqCst);
    meanings.is_broken.store(true, Ordering::SeqCst);
    for text in ["Where is every bill listed?", OTHER_WORDS] {
        let asked = question(text, Audience::Customer);
        let found = search.find(&asked).await.unwrap();
        assert_eq!(found, plain.find(&asked).await.unwrap());
        assert_eq!(titles(&found).is_empty(), text == OTHER_WORDS);
    }
}

/// A replay waits for every section, so that it finds the same however often it is repeated.
#[tokio::test]
async fn an_index_of_an_edition_is_read_to_the_end() {
    let (scene, search, meanings) = desk(Readers::Public).await;
    let edition = scene.store.edition().await.unwrap();
    let asked = question(OTHER_WORDS, Audience::Customer);
    let index = search.index(Audience::Customer, edition).await.unwrap();
    let found = search.look(&index, &asked, at(10_000)).await;
    assert_eq!(titles(&found), ["Backups"]);
    meanings.is_broken.store(true, Ordering::SeqCst);
    let index = search.index(Audience::Customer, edition).await.unwrap();
    assert!(!index.is_understood());
}
