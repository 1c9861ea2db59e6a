//! Searching the knowledge base, as the AI does and as the staff may.

use std::convert::Infallible;
use std::sync::{Arc, PoisonError, RwLock};

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::knowledge::{Edition, Found, KnowledgeIndex, Ranking};
use crate::ports::StoreError;
use crate::ticket::visibility::Audience;
use crate::time::Timestamp;
use crate::use_cases::{Desk, Failure};

/// Searches what is published. Clones share their indexes.
#[derive(Clone)]
pub struct SearchKnowledge {
    desk: Desk,
    ranking: Ranking,
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
    /// A search over this desk that orders by this ranking.
    pub fn new(desk: Desk, ranking: Ranking) -> Self {
        Self {
            desk,
            ranking,
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
        let edition = self.desk.queries.edition().await?;
        let index = match self.shelved(question.audience, edition) {
            Some(index) => index,
            None => self.shelve(question.audience, edition).await?,
        };
        Ok(self.look(&index, question, self.desk.clock.now()))
    }

    /// What is found in an index of any edition, as it would have been at `now`.
    pub fn look(&self, index: &KnowledgeIndex, question: &SearchQuestion, now: Timestamp) -> Found {
        Found {
            edition: index.edition(),
            nothing_published: index.is_empty(),
            passages: index.search(&question.text, &self.ranking, now, question.limit),
        }
    }

    fn shelved(&self, audience: Audience, edition: Edition) -> Option<Arc<KnowledgeIndex>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let index = match audience {
            Audience::Customer => &shelf.customers,
            Audience::Staff => &shelf.staff,
        };
        index.clone().filter(|index| index.edition() == edition)
    }

    async fn shelve(
        &self,
        audience: Audience,
        edition: Edition,
    ) -> Result<Arc<KnowledgeIndex>, StoreError> {
        let index = Arc::new(self.index(audience, edition).await?);
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let place = match audience {
            Audience::Customer => &mut shelf.customers,
            Audience::Staff => &mut shelf.staff,
        };
        *place = Some(Arc::clone(&index));
        Ok(index)
    }

    /// An index of what was published in an edition.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn index(
        &self,
        audience: Audience,
        edition: Edition,
    ) -> Result<KnowledgeIndex, StoreError> {
        let articles = self.desk.queries.published_at(edition).await?;
        Ok(KnowledgeIndex::new(edition, &articles, audience))
    }
}
