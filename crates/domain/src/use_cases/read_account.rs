//! Reading the actor's own account.

use std::convert::Infallible;

use crate::account::Account;
use crate::account::actor::Actor;
use crate::ports::StoreError;

use super::{Desk, Failure};

/// Reads the account of whoever asks.
#[derive(Clone)]
pub struct ReadAccount {
    /// What it stands on.
    pub desk: Desk,
}

impl ReadAccount {
    /// The actor's own account.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn own(&self, actor: &Actor) -> Result<Account, Failure<Infallible>> {
        Ok(self
            .desk
            .queries
            .account(actor.account)
            .await?
            .ok_or(StoreError::Conflict)?)
    }
}
