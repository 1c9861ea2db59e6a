//! Changing a form: closing, archiving, or a new version of what it says.

use std::collections::BTreeMap;
use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::form::definition::FormDefinition;
use crate::form::draft::{Defect, FormDraft};
use crate::form::slug::Slug;
use crate::form::value::Value;
use crate::form::visibility::FormStatus;
use crate::form::{Form, FormChange, FormChanged};
use crate::id::{FormId, Version};
use crate::ports::StoreError;
use crate::retry::{Outcome, Receipt};
use crate::ticket::department::{Departments, UnknownDepartment};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::create_form::know_department;
use super::read_form::admit;

/// Changes forms, on behalf of those who manage them.
#[derive(Clone)]
pub struct ChangeForm {
    /// What it stands on.
    pub desk: Desk,
    /// Where acceptance may open tickets.
    pub departments: Arc<Departments>,
}

/// What is to change.
#[derive(Debug, Clone)]
pub struct ChangeFormCommand {
    /// The form.
    pub form: FormId,
    /// The version the client has seen, when it insists on that one.
    pub expected: Option<Version>,
    /// What it should be called in addresses; `None` leaves that as it is.
    pub slug: Option<Slug>,
    /// Whether it should be in use; `None` leaves that as it is.
    pub status: Option<FormStatus>,
    /// Keys of its document with what should stand there, `null` for nothing. What then
    /// reads otherwise is a new version; submissions stay pinned to the one they answered.
    pub edits: BTreeMap<String, Value>,
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
    /// The edited document is no form; everything that is wrong with it.
    #[error("the form has defects")]
    Defects(Vec<Defect>),
    /// Acceptance is to open tickets in a department that the desk does not have.
    #[error("department {0}")]
    UnknownDepartment(#[from] UnknownDepartment),
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
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &ChangeFormCommand,
        receipt: &Receipt<Form>,
    ) -> Result<Outcome<Form>, Failure<ChangeFormRefusal>> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
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
        let change = FormChange {
            slug: command.slug.clone(),
            status: command.status,
            definition: self.edited(&form.parts().definition, &command.edits)?,
        };
        let before = form.clone();
        match form.change(change, now) {
            FormChanged::Nothing => {}
            FormChanged::Circumstances | FormChanged::Definition => {
                match work.forms().update_form(&form).await {
                    Err(StoreError::Duplicate) => return Err(ChangeFormRefusal::SlugTaken.into()),
                    done => done?,
                }
            }
        }
        let deed = Deed::changed(&before, &form);
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &form).await?;
        work.commit().await?;
        Ok(Outcome::Done(form))
    }

    /// The definition with the edits; `None` when there are none.
    fn edited(
        &self,
        definition: &FormDefinition,
        edits: &BTreeMap<String, Value>,
    ) -> Result<Option<FormDefinition>, ChangeFormRefusal> {
        if edits.is_empty() {
            return Ok(None);
        }
        let edited = FormDraft::from(definition).with(edits).check();
        let edited = edited.map_err(ChangeFormRefusal::Defects)?;
        know_department(&self.departments, &edited)?;
        Ok(Some(edited))
    }
}
