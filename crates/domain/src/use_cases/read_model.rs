//! Reading which model assesses tickets, and how good it seems.

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::triage::StoredModel;

use super::{Desk, Failure, Refusal};

/// Reads the model of the local classifier, for staff.
#[derive(Clone)]
pub struct ReadModel {
    /// What it stands on.
    pub desk: Desk,
}

/// No model has been fitted yet: no process of the desk has done background work.
#[derive(Debug, Error)]
#[error("no model has been fitted yet")]
pub struct ModelNotFound;

impl Refusal for ModelNotFound {}

impl ReadModel {
    /// The model in use.
    ///
    /// # Errors
    /// [`ModelNotFound`], or what can happen to any use case.
    pub async fn run(&self, actor: &Actor) -> Result<StoredModel, Failure<ModelNotFound>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsRead)
            .await?;
        if !actor.is_staff() {
            return Err(NotAllowed(Scope::TicketsTriage).into());
        }
        let lineage = self.desk.queries.models().await?;
        Ok(lineage.current().cloned().ok_or(ModelNotFound)?)
    }
}
