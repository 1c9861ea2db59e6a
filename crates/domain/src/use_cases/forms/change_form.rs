//! Changing a form: closing, archiving, or a new version of what it says.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::form::{Form, FormChange, FormChanged};
use crate::id::{FormId, Version};
use crate::ports::StoreError;
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, Refusal, retry_on_conflict};

use super::read_form::admit;

/// Changes forms, on behalf of those who manage them.
#[derive(Clone)]
pub struct ChangeForm {
    /// What it stands on.
    pub desk: Desk,
}

/// What is to change.
#[derive(Debug, Clone)]
pub struct ChangeFormCommand {
    /// The form.
    pub form: FormId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// What is to be different. Another definition is a new version; submissions stay
    /// pinned to the one they answered.
    pub change: FormChange,
}

/// Why a form was not changed.
#[derive(Debug, Error)]
pub enum ChangeFormRefusal {
    /// There is no such form.
    #[error("no such form")]
    NotFound,
    /// The form is no longer the one the client has seen.
    #[error("the form was changed meanwhile")]
    Stale,
    /// Another form is called so in addresses.
    #[error("the slug is taken")]
    SlugTaken,
}

impl Refusal for ChangeFormRefusal {}

impl ChangeForm {
    /// Makes the change, and answers the form as it is then.
    ///
    /// # Errors
    /// A [`ChangeFormRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &ChangeFormCommand,
        receipt: &Receipt<Form>,
    ) -> Result<Outcome<Form>, Failure<ChangeFormRefusal>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        retry_on_conflict(move || self.attempt(command, receipt)).await
    }

    async fn attempt(
        &self,
        command: &ChangeFormCommand,
        receipt: &Receipt<Form>,
    ) -> Result<Outcome<Form>, Failure<ChangeFormRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return Ok(Outcome::Replayed(answer));
        }
        let mut form = work
            .forms()
            .lock_form(command.form)
            .await?
            .ok_or(ChangeFormRefusal::NotFound)?;
        if command
            .expected
            .is_some_and(|version| version != form.parts().version)
        {
            return Err(ChangeFormRefusal::Stale.into());
        }
        match form.change(command.change.clone(), now) {
            FormChanged::Nothing => {}
            FormChanged::Circumstances | FormChanged::Definition => {
                match work.forms().update_form(&form).await {
                    Err(StoreError::Duplicate) => return Err(ChangeFormRefusal::SlugTaken.into()),
                    done => done?,
                }
            }
        }
        receipt.keep(&mut *work, &form).await?;
        work.commit().await?;
        Ok(Outcome::Done(form))
    }
}
