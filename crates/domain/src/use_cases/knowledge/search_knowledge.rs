//! Searching the knowledge base, as the AI does and as the staff may.

use std::convert::Infallible;
use std::sync::{Arc, PoisonError, RwLock};

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::knowledge::{Edition, Found, KnowledgeIndex, Ranking};
use crate::ports::{Meanings, StoreError, Unread};
use crate::ticket::visibility::Audience;
use crate::time::Timestamp;
use crate::use_cases::{Desk, Failure};

/// Searches what is published. Clones share their indexes.
#[derive(Clone)]
pub struct SearchKnowledge {
    desk: Desk,
    ranking: Ranking,
    meanings: Option<Arc<dyn Meanings>>,
    shelf: Arc<RwLock<Shelf>>,
}

/// The indexes of the latest edition seen, one for each side.
#[derive(Default)]
struct Shelf {
    customers: Option<Arc<KnowledgeIndex>>,
    staff: Option<Arc<KnowledgeIndex>>,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchQuestion {
    /// The question, in whatever words.
    pub text: String,
    /// For whom: only what they may read is searched.
    pub audience: Audience,
    /// How many passages at most.
    pub limit: usize,
}

impl SearchKnowledge {
    /// A search over this desk that orders by this ranking. Where somebody reads meanings
    /// they count too, once every section of an edition has been read; until then, and
    /// without anybody, words alone are searched.
    pub fn new(desk: Desk, ranking: Ranking, meanings: Option<Arc<dyn Meanings>>) -> Self {
        Self {
            desk,
            ranking,
            meanings,
            shelf: Arc::default(),
        }
    }

    /// What the AI would find, for the staff to see.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        question: &SearchQuestion,
    ) -> Result<Found, Failure<Infallible>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::KnowledgeRead)
            .await?;
        Ok(self.find(question).await?)
    }

    /// What may answer somebody before they open a ticket: the best few passages that they
    /// may read.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn suggest(&self, actor: &Actor, text: &str) -> Result<Found, Failure<Infallible>> {
        const BEST: usize = 3;
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsWrite)
            .await?;
        let question = SearchQuestion {
            text: text.to_owned(),
            audience: Audience::of(actor),
            limit: BEST,
        };
        Ok(self.find(&question).await?)
    }

    /// What is found for a question now: whatever was committed before counts.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn find(&self, question: &SearchQuestion) -> Result<Found, StoreError> {
        let audience = question.audience;
        let index = self.ready(audience).await?;
        Ok(self.look(&index, question, self.desk.clock.now()).await)
    }

    /// Makes the indexes before anybody asks, and has their sections read meanwhile.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn prepare(&self) -> Result<(), StoreError> {
        for audience in [Audience::Customer, Audience::Staff] {
            self.ready(audience).await?;
        }
        Ok(())
    }

    /// What is found in an index of any edition, as it would have been at `now`.
    pub async fn look(
        &self,
        index: &KnowledgeIndex,
        question: &SearchQuestion,
        now: Timestamp,
    ) -> Found {
        let SearchQuestion {
            text,
            audience: _,
            limit,
        } = question;
        let meaning = match &self.meanings {
            // A question that cannot be read is still one of words.
            Some(meanings) if index.is_understood() => meanings.of_question(text).await.ok(),
            Some(_) | None => None,
        };
        Found {
            edition: index.edition(),
            nothing_published: index.is_empty(),
            passages: index.search(text, meaning.as_ref(), &self.ranking, now, *limit),
        }
    }

    /// The index of what this side may read now, as well understood as it is at hand.
    async fn ready(&self, audience: Audience) -> Result<Arc<KnowledgeIndex>, StoreError> {
        let edition = self.desk.queries.edition().await?;
        let index = match self.shelved(audience, edition) {
            Some(index) => index,
            None => self.shelve(audience, self.by_words(audience, edition).await?),
        };
        let unread = self.meanings.as_ref().filter(|_| !index.is_understood());
        let meanings = unread.and_then(|unread| unread.of_sections_at_hand(&index.texts()));
        Ok(match meanings {
            Some(meanings) => self.shelve(audience, (*index).clone().understood(meanings)),
            None => index,
        })
    }

    fn shelved(&self, audience: Audience, edition: Edition) -> Option<Arc<KnowledgeIndex>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let index = match audience {
            Audience::Customer => &shelf.customers,
            Audience::Staff => &shelf.staff,
        };
        index.clone().filter(|index| index.edition() == edition)
    }

    fn shelve(&self, audience: Audience, index: KnowledgeIndex) -> Arc<KnowledgeIndex> {
        let index = Arc::new(index);
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let place = match audience {
            Audience::Customer => &mut shelf.customers,
            Audience::Staff => &mut shelf.staff,
        };
        *place = Some(Arc::clone(&index));
        index
    }

    /// An index of what was published in an edition, read to the last section: what is found
    /// in it is always the same.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn index(
        &self,
        audience: Audience,
        edition: Edition,
    ) -> Result<KnowledgeIndex, StoreError> {
        let index = self.by_words(audience, edition).await?;
        let Some(meanings) = &self.meanings else {
            return Ok(index);
        };
        Ok(match meanings.of_sections(&index.texts()).await {
            Ok(meanings) => index.understood(meanings),
            Err(Unread) => index,
        })
    }

    async fn by_words(
        &self,
        audience: Audience,
        edition: Edition,
    ) -> Result<KnowledgeIndex, StoreError> {
        let articles = self.desk.queries.published_at(edition).await?;
        Ok(KnowledgeIndex::new(edition, &articles, audience))
    }
}
