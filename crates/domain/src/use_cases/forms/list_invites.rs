//! Listing the invites to a form.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::id::{FormId, InviteId};
use crate::page::{Page, PageRequest};
use crate::ports::ListedInvite;
use crate::use_cases::{Desk, Failure, Refusal};

use super::read_form::admit;

/// Lists invites, for those who manage forms.
#[derive(Clone)]
pub struct ListInvites {
    /// What it stands on.
    pub desk: Desk,
}

/// There is no such form.
#[derive(Debug, Error)]
#[error("no such form")]
pub struct FormNotFound;

impl Refusal for FormNotFound {}

impl ListInvites {
    /// The invites to a form with their uses, newest first. Tokens are kept nowhere.
    ///
    /// # Errors
    /// [`FormNotFound`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        form: FormId,
        page: PageRequest<InviteId>,
    ) -> Result<Page<ListedInvite, InviteId>, Failure<FormNotFound>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        self.desk.queries.form(form).await?.ok_or(FormNotFound)?;
        Ok(self.desk.queries.invites(form, page).await?)
    }
}
