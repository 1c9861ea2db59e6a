//! Going back to the model before.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditAction, Deed, Subject, SubjectKind};
use crate::feature::Feature;
use crate::retry::{Outcome, Receipt};
use crate::triage::{ModelState, StoredModel};

use super::{Desk, Failure, Refusal, retry_on_conflict};

/// Withdraws the model in use on behalf of an admin. The one before assesses the next ticket,
/// on every replica, and what was withdrawn is not put in use again.
#[derive(Clone)]
pub struct RollBackModel {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no model to go back to.
#[derive(Debug, Error)]
#[error("there is no earlier model")]
pub struct NoEarlierModel;

impl Refusal for NoEarlierModel {}

impl RollBackModel {
    /// Goes back and answers the model in use then.
    ///
    /// # Errors
    /// [`NoEarlierModel`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        receipt: &Receipt<StoredModel>,
    ) -> Result<Outcome<StoredModel>, Failure<NoEarlierModel>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::Admin)
            .await?;
        retry_on_conflict(move || self.attempt(actor, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        receipt: &Receipt<StoredModel>,
    ) -> Result<Outcome<StoredModel>, Failure<NoEarlierModel>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return Ok(Outcome::Replayed(answer));
        }
        let lineage = work.learning().lock_models().await?;
        let (Some(current), Some(earlier)) = (lineage.current(), lineage.earlier()) else {
            return Err(NoEarlierModel.into());
        };
        work.learning()
            .set_model_state(current.id, ModelState::Withdrawn)
            .await?;
        let withdrawn = Subject::new(SubjectKind::Model, &current.id);
        let deed = Deed::plain(AuditAction::Removed, withdrawn);
        self.desk.note(&mut *work, actor, now, Some(deed)).await?;
        receipt.keep(&mut *work, earlier).await?;
        work.commit().await?;
        Ok(Outcome::Done(earlier.clone()))
    }
}
