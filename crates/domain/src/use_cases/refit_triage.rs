//! Learning: the local classifier is fitted anew from all that agents said.

use std::sync::Arc;

use crate::id::ConfirmationId;
use crate::job::LeasedJob;
use crate::ports::{Learner, LearnerError, StoreError};
use crate::triage::{FittedModel, Lineage, StoredModel};

use super::triage_ticket::finish;
use super::{Desk, TriageFailure, retry_on_conflict};

/// Fits models and puts them in use where they are not worse.
///
/// A model is always fitted from the whole log, never moved bit by bit, so that the same log
/// gives the same bytes wherever it is done.
#[derive(Clone)]
pub struct RefitTriage {
    /// What it stands on.
    pub desk: Desk,
    /// Who fits.
    pub learner: Arc<dyn Learner>,
}

/// What came of a refit.
#[derive(Debug, Clone, PartialEq)]
pub enum Refitted {
    /// Nobody said anything since the last time.
    NothingNew,
    /// Too few categories have enough examples. People get every ticket until then.
    TooLittle,
    /// A model was fitted; its state says whether it is in use.
    Fitted(Box<StoredModel>),
}

/// Words of agents that are learnt from, the newest.
const MOST_LEARNT: u64 = 10_000;

impl RefitTriage {
    /// Does a job: learns from what is there, however often it is tried.
    ///
    /// # Errors
    /// A [`TriageFailure`]; the job is then still to be done.
    pub async fn run(&self, job: &LeasedJob) -> Result<(), TriageFailure> {
        retry_on_conflict(move || self.attempt(Some(job)))
            .await
            .map(drop)
    }

    /// Fits a model if anything is new, on nobody's behalf.
    ///
    /// # Errors
    /// A [`TriageFailure`] when the learner or storage fails.
    pub async fn refit(&self) -> Result<Refitted, TriageFailure> {
        retry_on_conflict(move || self.attempt(None)).await
    }

    async fn attempt(&self, job: Option<&LeasedJob>) -> Result<Refitted, TriageFailure> {
        let seen = self.desk.queries.models().await?;
        let total = self.desk.queries.confirmation_count().await?;
        let recipe = self.learner.recipe();
        let newest = seen.newest_of(&recipe);
        if newest.is_some_and(|newest| newest.confirmations == total) {
            return self.end(job, Refitted::NothingNew).await;
        }
        let log = self.desk.queries.newest_confirmations(MOST_LEARNT).await?;
        let last = log.last().map(|confirmation| confirmation.id);
        let passed_over = total.saturating_sub(log.len() as u64);
        let known = match seen.current() {
            Some(current) if current.facts.recipe == recipe => current.confirmations,
            // Another recipe cannot be compared by what was said.
            Some(_) | None => total,
        };
        let known = usize::try_from(known.saturating_sub(passed_over)).unwrap_or(usize::MAX);
        let fitted = match self.learner.fit(log, known).await {
            Ok(fitted) => fitted,
            Err(LearnerError::TooLittle) => return self.end(job, Refitted::TooLittle).await,
            Err(error) => return Err(error.into()),
        };
        self.keep(job, &seen, fitted, (total, last)).await
    }

    /// Stores the model, unless somebody else did so meanwhile: then all is to do again.
    async fn keep(
        &self,
        job: Option<&LeasedJob>,
        seen: &Lineage,
        fitted: FittedModel,
        (confirmations, last_confirmation): (u64, Option<ConfirmationId>),
    ) -> Result<Refitted, TriageFailure> {
        let mut work = self.desk.store.begin().await?;
        let lineage = work.learning().lock_models().await?;
        let id = lineage.next_id().filter(|_| lineage == *seen);
        let id = id.ok_or(StoreError::Conflict)?;
        let FittedModel { facts, bytes } = fitted;
        let model = StoredModel {
            id,
            state: lineage.verdict(&facts),
            facts,
            confirmations,
            last_confirmation,
            created_at: self.desk.clock.now(),
        };
        work.learning().insert_model(&model, &bytes).await?;
        let models = std::iter::once(model.clone()).chain(lineage.models().iter().cloned());
        for surplus in Lineage::restore(models.collect()).surplus() {
            work.learning().forget_model(surplus).await?;
        }
        let refitted = Refitted::Fitted(Box::new(model));
        match job {
            Some(job) => finish(work, job, self.desk.clock.now()).await?,
            None => work.commit().await?,
        }
        Ok(refitted)
    }

    async fn end(
        &self,
        job: Option<&LeasedJob>,
        refitted: Refitted,
    ) -> Result<Refitted, TriageFailure> {
        if let Some(job) = job {
            let work = self.desk.store.begin().await?;
            finish(work, job, self.desk.clock.now()).await?;
        }
        Ok(refitted)
    }
}
