//! Listing bearer tokens.

use std::convert::Infallible;

use crate::account::actor::Actor;
use crate::account::credential::Token;
use crate::account::permission::Scope;
use crate::id::TokenId;
use crate::page::{Page, PageRequest};

use super::{Desk, Failure};

/// Lists bearer tokens, for admins.
#[derive(Clone)]
pub struct ListTokens {
    /// What it stands on.
    pub desk: Desk,
}

impl ListTokens {
    /// Every token, newest first.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        page: PageRequest<TokenId>,
    ) -> Result<Page<Token, TokenId>, Failure<Infallible>> {
        actor.require(Scope::Admin)?;
        Ok(self.desk.queries.tokens(page).await?)
    }
}
