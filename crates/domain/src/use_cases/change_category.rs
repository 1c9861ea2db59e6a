//! Switching how far the AI may go with a category.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::feature::Feature;
use crate::retry::{Outcome, Receipt};
use crate::triage::{Category, Mode, Modes, TriagePolicy, UnknownCategory};

use super::{Desk, Failure, Refusal, retry_on_conflict};

/// Lists the categories and switches their modes.
#[derive(Clone)]
pub struct ChangeCategory {
    /// What it stands on.
    pub desk: Desk,
    /// The categories of the desk.
    pub policy: Arc<TriagePolicy>,
}

/// A category with how far the AI may go.
#[derive(Debug, Clone, PartialEq)]
pub struct SwitchedCategory {
    /// The category, with the threshold that counts for it.
    pub category: Category,
    /// How far the AI may go.
    pub mode: Mode,
}

/// Why a category was not switched.
#[derive(Debug, Clone, Copy, Error)]
#[error("no such category")]
pub struct CategoryNotFound;

impl Refusal for CategoryNotFound {}

impl From<UnknownCategory> for CategoryNotFound {
    fn from(UnknownCategory: UnknownCategory) -> Self {
        Self
    }
}

impl ChangeCategory {
    /// Every category of the desk, in the operator's order. For the staff.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn list(
        &self,
        actor: &Actor,
    ) -> Result<Vec<SwitchedCategory>, Failure<std::convert::Infallible>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsTriage)
            .await?;
        let modes = self.desk.queries.modes().await?;
        let categories = self.policy.catalogue.categories().iter();
        Ok(categories.map(|one| self.switched(one, &modes)).collect())
    }

    /// Switches the category from the next decision on. For admins.
    ///
    /// # Errors
    /// [`CategoryNotFound`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        name: &str,
        mode: Mode,
        receipt: &Receipt<SwitchedCategory>,
    ) -> Result<Outcome<SwitchedCategory>, Failure<CategoryNotFound>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::Admin)
            .await?;
        let category = self.policy.catalogue.find(name);
        let category = category.map_err(CategoryNotFound::from)?;
        retry_on_conflict(move || self.attempt(actor, category, mode, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        category: &Category,
        mode: Mode,
        receipt: &Receipt<SwitchedCategory>,
    ) -> Result<Outcome<SwitchedCategory>, Failure<CategoryNotFound>> {
        let before = self.desk.queries.modes().await?.of(&category.name);
        let mut work = self.desk.store.begin().await?;
        let now = self.desk.clock.now();
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return Ok(Outcome::Replayed(answer));
        }
        work.categories().set_mode(&category.name, mode).await?;
        let deed = Deed::changed(&(&category.name, before), &(&category.name, mode));
        self.desk.note(&mut *work, actor, now, deed).await?;
        let mut modes = Modes::default();
        modes.set(category.name.clone(), mode);
        let switched = self.switched(category, &modes);
        receipt.keep(&mut *work, &switched).await?;
        work.commit().await?;
        Ok(Outcome::Done(switched))
    }

    fn switched(&self, category: &Category, modes: &Modes) -> SwitchedCategory {
        SwitchedCategory {
            mode: modes.of(&category.name),
            category: Category {
                threshold: category.threshold.or(Some(self.policy.threshold)),
                ..category.clone()
            },
        }
    }
}
