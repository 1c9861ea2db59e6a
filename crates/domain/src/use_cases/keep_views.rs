//! Keeping views of the queue.

use std::convert::Infallible;

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::ViewId;
use crate::retry::{Outcome, Receipt};
use crate::view::{SavedView, ViewFilter, ViewName};

use super::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Keeps the views of staff, each for themselves.
#[derive(Clone)]
pub struct KeepViews {
    /// What it stands on.
    pub desk: Desk,
}

/// A view that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeepViewCommand {
    /// What it is called.
    pub name: ViewName,
    /// Which tickets it shows.
    pub filter: ViewFilter,
}

/// Why a view is not kept.
#[derive(Debug, Error)]
pub enum KeepViewRefusal {
    /// Another view of the agent is called so.
    #[error("you have a view of this name")]
    NameTaken,
    /// The agent has as many as they may.
    #[error("you have {} views, which is the most", SavedView::MOST)]
    TooMany,
}

impl Refusal for KeepViewRefusal {}

/// The agent has no such view.
#[derive(Debug, Error)]
#[error("no such view")]
pub struct ViewNotFound;

impl Refusal for ViewNotFound {}

impl KeepViews {
    /// The views of whoever asks, in the order they were given places.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn list(&self, actor: &Actor) -> Result<Vec<SavedView>, Failure<Infallible>> {
        self.admit(actor, Scope::TicketsRead).await?;
        Ok(self.desk.queries.views(actor.account).await?)
    }

    /// Keeps a view.
    ///
    /// # Errors
    /// A [`KeepViewRefusal`], or what can happen to any use case.
    pub async fn keep(
        &self,
        actor: &Actor,
        command: &KeepViewCommand,
        receipt: &Receipt<SavedView>,
    ) -> Result<Outcome<SavedView>, Failure<KeepViewRefusal>> {
        self.admit(actor, Scope::TicketsWrite).await?;
        retry_on_conflict(move || self.try_to_keep(actor, command, receipt)).await
    }

    /// Forgets a view of whoever asks.
    ///
    /// # Errors
    /// [`ViewNotFound`], or what can happen to any use case.
    pub async fn forget(
        &self,
        actor: &Actor,
        id: ViewId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<ViewNotFound>> {
        self.admit(actor, Scope::TicketsWrite).await?;
        retry_on_conflict(move || self.try_to_forget(actor, id, receipt)).await
    }

    async fn admit<R: Refusal>(&self, actor: &Actor, scope: Scope) -> Result<(), Failure<R>> {
        self.desk.admit(actor, Feature::Ticketing, scope).await?;
        if actor.is_staff() {
            Ok(())
        } else {
            Err(NotAllowed(Scope::TicketsTriage).into())
        }
    }

    async fn try_to_keep(
        &self,
        actor: &Actor,
        command: &KeepViewCommand,
        receipt: &Receipt<SavedView>,
    ) -> Result<Outcome<SavedView>, Failure<KeepViewRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let kept = work.views().lock_views(actor.account).await?;
        if kept.iter().any(|view| view.name == command.name) {
            return Err(KeepViewRefusal::NameTaken.into());
        }
        let is_free = |place: &u8| kept.iter().all(|view| view.place != *place);
        let place = (0..SavedView::MOST).find(is_free);
        let view = SavedView {
            id: ViewId::new(self.desk.ids.next()),
            owner: actor.account,
            place: place.ok_or(KeepViewRefusal::TooMany)?,
            name: command.name.clone(),
            filter: command.filter.clone(),
            created_at: now,
        };
        work.views().insert_view(&view).await?;
        receipt.keep(&mut *work, &view).await?;
        work.commit().await?;
        Ok(Outcome::Done(view))
    }

    async fn try_to_forget(
        &self,
        actor: &Actor,
        id: ViewId,
        receipt: &Receipt<()>,
    ) -> Result<Outcome<()>, Failure<ViewNotFound>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        if !work.views().delete_view(actor.account, id).await? {
            return Err(ViewNotFound.into());
        }
        receipt.keep(&mut *work, &()).await?;
        work.commit().await?;
        Ok(Outcome::Done(()))
    }
}
