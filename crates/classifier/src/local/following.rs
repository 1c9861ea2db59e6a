//! The local classifier as the desk has taught it, on every replica.

use std::sync::Arc;

use async_trait::async_trait;
use frontdesk_domain::id::{ConfirmationId, ModelId};
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{Classifier, ClassifierError, LearningQueries, StoreError};
use frontdesk_domain::triage::{Assessment, Enquiry};
use thiserror::Error;
use tokio::sync::Mutex;

use super::classifier::{ForeignLabel, LocalClassifier, Said};
use super::file::ModelFileError;
use super::model::Model;

/// Words of agents that are heard before a refit has learnt from them, the newest.
const RECENT: u16 = 200;

/// Looks before every assessment how far the desk has learnt: a model that was put in use
/// assesses the next ticket, and so does what agents said since it was fitted. That is two
/// short reads for each ticket, and no replica has to be told of anything.
pub struct Following {
    local: Arc<LocalClassifier>,
    queries: Arc<dyn LearningQueries>,
    followed: Mutex<Followed>,
}

/// What the classifier was given last.
#[derive(Debug, Default, PartialEq)]
struct Followed {
    model: Option<ModelId>,
    said: Vec<ConfirmationId>,
    /// The last word that the model was fitted on.
    learnt: Option<ConfirmationId>,
}

/// Why the newest model is not followed.
#[derive(Debug, Error)]
enum FollowingError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    File(#[from] ModelFileError),
    #[error(transparent)]
    Label(#[from] ForeignLabel),
}

impl Following {
    /// Has `local` follow what `queries` tell.
    pub fn new(local: Arc<LocalClassifier>, queries: Arc<dyn LearningQueries>) -> Self {
        Self {
            local,
            queries,
            followed: Mutex::default(),
        }
    }

    async fn follow(&self) -> Result<(), FollowingError> {
        let limit = PageLimit::new(RECENT).unwrap_or(PageLimit::MAX);
        let mut followed = self.followed.lock().await;
        let state = self.queries.learning_state(limit).await?;
        if state.model.is_some() && state.model != followed.model {
            self.adopt(&mut followed, state.model).await?;
        }
        let learnt = followed.learnt;
        let mut said = state.recent;
        said.retain(|id| learnt.is_none_or(|learnt| *id > learnt));
        if said != followed.said {
            let confirmations = self.queries.confirmations(&said).await?;
            let words = confirmations.into_iter().map(|one| Said {
                subject: one.subject,
                message: one.message,
                category: one.category,
            });
            self.local.hear(words.collect()).await;
            followed.said = said;
        }
        Ok(())
    }

    async fn adopt(
        &self,
        followed: &mut Followed,
        wanted: Option<ModelId>,
    ) -> Result<(), FollowingError> {
        let lineage = self.queries.models().await?;
        let stored = lineage
            .models()
            .iter()
            .find(|model| Some(model.id) == wanted);
        let Some(stored) = stored else { return Ok(()) };
        // Forgotten since: a newer one is in use, and the next look finds it.
        let Some(bytes) = self.queries.model_bytes(stored.id).await? else {
            return Ok(());
        };
        self.local.promote(Model::from_bytes(&bytes)?)?;
        *followed = Followed {
            model: Some(stored.id),
            said: Vec::new(),
            learnt: stored.last_confirmation,
        };
        Ok(())
    }
}

#[async_trait]
impl Classifier for Following {
    async fn assess(&self, enquiry: &Enquiry) -> Result<Assessment, ClassifierError> {
        // Where that fails, what was known before is still good.
        if let Err(error) = self.follow().await {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the newest model is not followed"
            );
        }
        self.local.assess(enquiry).await
    }
}
