//! What questions and sections of the knowledge base mean, behind the domain's port.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use frontdesk_domain::knowledge::Meaning;
use frontdesk_domain::ports::{Meanings, Unread};

use super::reading::{Embedder, TextKey};

/// Sections remembered at most, some 30 MB of them. A knowledge base with more is searched by
/// words alone.
const REMEMBERED: usize = 20_000;

/// Reads meanings with an embedding model, on threads that may be busy for long, and remembers
/// those of sections. Clones share what they remember.
#[derive(Clone)]
pub struct Understanding {
    embedder: Arc<dyn Embedder>,
    shelf: Arc<Shelf>,
}

/// What was read.
#[derive(Default)]
struct Shelf {
    sections: Mutex<HashMap<TextKey, Meaning>>,
    /// Whether somebody reads meanwhile.
    is_read: AtomicBool,
}

impl Understanding {
    /// Reads with this model.
    pub fn new(embedder: Arc<dyn Embedder>) -> Self {
        Self {
            embedder,
            shelf: Arc::default(),
        }
    }

    fn read(&self, text: &str) -> Result<Meaning, Unread> {
        let point = self.embedder.embed(text).map_err(|error| {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "a text was not read for its meaning"
            );
            Unread
        });
        Ok(Meaning::new(point?))
    }

    fn section(&self, text: &str) -> Result<Meaning, Unread> {
        let key = TextKey::of(text);
        if let Some(meaning) = self.shelf.sections().get(&key) {
            return Ok(meaning.clone());
        }
        let meaning = self.read(text)?;
        let mut sections = self.shelf.sections();
        if sections.len() >= REMEMBERED {
            sections.clear();
        }
        sections.insert(key, meaning.clone());
        Ok(meaning)
    }

    /// Reads what nobody has read yet, unless somebody is at it.
    fn read_meanwhile(&self, texts: &[String]) {
        if self.shelf.is_read.swap(true, Ordering::SeqCst) {
            return;
        }
        let turn = Turn(Arc::clone(&self.shelf));
        let (reader, texts) = (self.clone(), texts.to_vec());
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            // What fails is tried again when somebody asks again.
            let _ = texts
                .iter()
                .try_for_each(|text| reader.section(text).map(drop));
        });
    }
}

impl Shelf {
    fn sections(&self) -> MutexGuard<'_, HashMap<TextKey, Meaning>> {
        self.sections.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Held by the one who reads meanwhile, and given back whatever happens.
struct Turn(Arc<Shelf>);

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.is_read.store(false, Ordering::SeqCst);
    }
}

/// Does work that takes its time where it holds up nobody else.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let done = tokio::task::spawn_blocking(work).await;
    done.expect("reading a text does not panic")
}

#[async_trait]
impl Meanings for Understanding {
    async fn of_question(&self, text: &str) -> Result<Meaning, Unread> {
        let (reader, text) = (self.clone(), text.to_owned());
        aside(move || reader.read(&text)).await
    }

    async fn of_sections(&self, texts: &[String]) -> Result<Vec<Meaning>, Unread> {
        let (reader, texts) = (self.clone(), texts.to_vec());
        aside(move || texts.iter().map(|text| reader.section(text)).collect()).await
    }

    fn of_sections_at_hand(&self, texts: &[String]) -> Option<Vec<Meaning>> {
        if texts.len() > REMEMBERED {
            return None;
        }
        let found: Option<Vec<Meaning>> = {
            let sections = self.shelf.sections();
            let meaning = |text: &String| sections.get(&TextKey::of(text)).cloned();
            texts.iter().map(meaning).collect()
        };
        if found.is_none() {
            self.read_meanwhile(texts);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;
    use crate::local::reading::EmbeddingError;

    /// A model that points to the length of a text, and counts what it reads.
    #[derive(Default)]
    struct Lengths(AtomicUsize);

    impl Embedder for Lengths {
        fn embed(&self, text: &str) -> Result<Vec<f32>, EmbeddingError> {
            self.0.fetch_add(1, Ordering::SeqCst);
            if text.contains("unreadable") {
                return Err(EmbeddingError("out of order".into()));
            }
            let length = u16::try_from(text.len()).unwrap();
            Ok(vec![f32::from(length), 1.0])
        }

        fn fingerprint(&self) -> u64 {
            1
        }
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[tokio::test]
    async fn a_section_is_read_once_and_a_question_each_time() {
        let model = Arc::new(Lengths::default());
        let meanings = Understanding::new(model.clone());
        let wanted = texts(&["one", "fourteen", "one"]);
        let read = meanings.of_sections(&wanted).await.unwrap();
        assert_eq!(
            read,
            [3.0, 8.0, 3.0].map(|length| Meaning::new(vec![length, 1.0]))
        );
        assert_eq!(meanings.of_sections_at_hand(&wanted), Some(read));
        assert_eq!(model.0.load(Ordering::SeqCst), 2);
        for _ in 0..2 {
            meanings.of_question("one").await.unwrap();
        }
        assert_eq!(model.0.load(Ordering::SeqCst), 4, "no question is kept");
    }

    #[tokio::test]
    async fn what_is_not_at_hand_is_read_meanwhile() {
        let meanings = Understanding::new(Arc::new(Lengths::default()));
        let wanted = texts(&["one", "fourteen"]);
        assert_eq!(meanings.of_sections_at_hand(&wanted), None);
        while meanings.of_sections_at_hand(&wanted).is_none() {
            tokio::task::yield_now().await;
        }
        assert_eq!(meanings.of_sections_at_hand(&[]), Some(Vec::new()));
    }

    #[tokio::test]
    async fn a_model_that_fails_leaves_it_to_words() {
        let meanings = Understanding::new(Arc::new(Lengths::default()));
        let wanted = texts(&["one", "unreadable"]);
        assert_eq!(meanings.of_question("unreadable").await, Err(Unread));
        assert_eq!(meanings.of_sections(&wanted).await, Err(Unread));
        assert_eq!(meanings.of_sections_at_hand(&wanted), None);
        // Whoever fails gives the turn back, so that others are read.
        while meanings.of_sections_at_hand(&texts(&["two"])).is_none() {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn a_knowledge_base_that_is_too_large_is_never_at_hand() {
        let model = Arc::new(Lengths::default());
        let meanings = Understanding::new(model.clone());
        let wanted = vec!["one".to_owned(); REMEMBERED + 1];
        assert_eq!(meanings.of_sections_at_hand(&wanted), None);
        assert_eq!(model.0.load(Ordering::SeqCst), 0);
    }
}
