//! Reading replays.

use std::convert::Infallible;

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::id::{ReplayId, TicketId};
use crate::page::{Page, PageRequest};
use crate::triage::replay::{Replay, ReplayedTicket};
use crate::use_cases::{Desk, Failure, Refusal};

/// Reads replays, for staff.
#[derive(Clone)]
pub struct ReadReplay {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such replay.
#[derive(Debug, Clone, Copy, Error)]
#[error("no such replay")]
pub struct ReplayNotFound;

impl Refusal for ReplayNotFound {}

impl ReadReplay {
    /// The replay, with what it has found so far.
    ///
    /// # Errors
    /// [`ReplayNotFound`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        id: ReplayId,
    ) -> Result<Replay, Failure<ReplayNotFound>> {
        self.admit(actor).await?;
        Ok(self.desk.queries.replay(id).await?.ok_or(ReplayNotFound)?)
    }

    /// Every replay, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn list(
        &self,
        actor: &Actor,
        page: PageRequest<ReplayId>,
    ) -> Result<Page<Replay, ReplayId>, Failure<Infallible>> {
        self.admit(actor).await?;
        Ok(self.desk.queries.replays(page).await?)
    }

    /// What the replay made of each ticket, newest first; only of those where something
    /// changes, or of all.
    ///
    /// # Errors
    /// [`ReplayNotFound`], or what can happen to any use case.
    pub async fn tickets(
        &self,
        actor: &Actor,
        id: ReplayId,
        only_changes: bool,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ReplayedTicket, TicketId>, Failure<ReplayNotFound>> {
        self.admit(actor).await?;
        let queries = &self.desk.queries;
        queries.replay(id).await?.ok_or(ReplayNotFound)?;
        Ok(queries.replayed_tickets(id, only_changes, page).await?)
    }

    async fn admit<R: Refusal>(&self, actor: &Actor) -> Result<(), Failure<R>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsTriage)
            .await?;
        if actor.is_staff() {
            Ok(())
        } else {
            Err(NotAllowed(Scope::TicketsTriage).into())
        }
    }
}
