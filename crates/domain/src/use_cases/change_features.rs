//! Switching features on and off.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::feature::{Feature, Features};
use crate::retry::{Outcome, Receipt};

use super::{Desk, Failure, replayed, retry_on_conflict};

/// Switches features on behalf of an admin. A switch works from the next request on.
#[derive(Clone)]
pub struct ChangeFeatures {
    /// What it stands on.
    pub desk: Desk,
}

/// What is to be switched; `None` leaves a feature as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FeaturesChange {
    /// Tickets, on both surfaces.
    pub ticketing: Option<bool>,
    /// Application forms.
    pub applications: Option<bool>,
    /// Triage by the AI.
    pub ai: Option<bool>,
}

impl FeaturesChange {
    /// What is to be switched, and how.
    fn switches(self) -> impl Iterator<Item = (Feature, bool)> {
        let Self {
            ticketing,
            applications,
            ai,
        } = self;
        [
            (Feature::Ticketing, ticketing),
            (Feature::Applications, applications),
            (Feature::Ai, ai),
        ]
        .into_iter()
        .filter_map(|(feature, on)| on.map(|on| (feature, on)))
    }
}

impl ChangeFeatures {
    /// Switches and answers what is on then.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        change: FeaturesChange,
        receipt: &Receipt<Features>,
    ) -> Result<Outcome<Features>, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.attempt(actor, change, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        change: FeaturesChange,
        receipt: &Receipt<Features>,
    ) -> Result<Outcome<Features>, Failure<Infallible>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let mut features = work.features().lock_features().await?;
        let before = features;
        for (feature, on) in change.switches() {
            if features.is_on(feature) != on {
                work.features().set_feature(feature, on).await?;
                features.set(feature, on);
            }
        }
        let deed = Deed::changed(&before, &features);
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &features).await?;
        work.commit().await?;
        Ok(Outcome::Done(features))
    }
}
