//! Listing accounts.

use std::convert::Infallible;

use crate::account::Account;
use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::id::AccountId;
use crate::page::{Page, PageRequest};

use super::{Desk, Failure};

/// Lists accounts, for admins.
#[derive(Clone)]
pub struct ListAccounts {
    /// What it stands on.
    pub desk: Desk,
}

impl ListAccounts {
    /// Every account, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        page: PageRequest<AccountId>,
    ) -> Result<Page<Account, AccountId>, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        Ok(self.desk.queries.accounts(page).await?)
    }
}
