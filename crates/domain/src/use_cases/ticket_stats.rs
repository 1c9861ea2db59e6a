//! Counting tickets by status.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::ports::StatusCounts;
use crate::ticket::visibility::Audience;

use super::{Desk, Failure};

/// Counts tickets: all of them for staff, their own for customers.
#[derive(Clone)]
pub struct TicketStats {
    /// What it stands on.
    pub desk: Desk,
}

impl TicketStats {
    /// How many tickets the actor may see are in each state.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(&self, actor: &Actor) -> Result<StatusCounts, Failure<Infallible>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsRead)
            .await?;
        let requester = match Audience::of(actor) {
            Audience::Staff => None,
            Audience::Customer => Some(actor.account),
        };
        Ok(self.desk.queries.status_counts(requester).await?)
    }
}
