//! Making a form.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::Deed;
use crate::form::definition::FormDefinition;
use crate::form::slug::Slug;
use crate::form::visibility::FormStatus;
use crate::form::{Form, NewForm};
use crate::ports::StoreError;
use crate::retry::{Outcome, Receipt};
use crate::ticket::department::{Departments, UnknownDepartment};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

use super::read_form::admit;

/// Makes forms, on behalf of those who manage them.
#[derive(Clone)]
pub struct CreateForm {
    /// What it stands on.
    pub desk: Desk,
    /// Where acceptance may open tickets.
    pub departments: Arc<Departments>,
}

/// What a form is made from.
#[derive(Debug, Clone)]
pub struct CreateFormCommand {
    /// What it is called in addresses; made from the title when nobody says.
    pub slug: Option<Slug>,
    /// Whether it is in use at once.
    pub status: FormStatus,
    /// What it says.
    pub definition: FormDefinition,
}

/// Why a form was not made.
#[derive(Debug, Error)]
pub enum CreateFormRefusal {
    /// Another form is called so in addresses.
    #[error("the slug is taken")]
    SlugTaken,
    /// Acceptance is to open tickets in a department that the desk does not have.
    #[error("department {0}")]
    UnknownDepartment(#[from] UnknownDepartment),
}

impl Refusal for CreateFormRefusal {}

/// How many slugs to make from a title before giving up.
const SLUGS: u32 = 50;

impl CreateForm {
    /// Makes the form with the first version of its definition.
    ///
    /// # Errors
    /// A [`CreateFormRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &CreateFormCommand,
        receipt: &Receipt<Form>,
    ) -> Result<Outcome<Form>, Failure<CreateFormRefusal>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        know_department(&self.departments, &command.definition).map_err(CreateFormRefusal::from)?;
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &CreateFormCommand,
        receipt: &Receipt<Form>,
    ) -> Result<Outcome<Form>, Failure<CreateFormRefusal>> {
        let now = self.desk.clock.now();
        let CreateFormCommand {
            slug,
            status,
            definition,
        } = command;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let tries = if slug.is_some() { 1 } else { SLUGS };
        for attempt in 1..=tries {
            let slug = slug
                .clone()
                .unwrap_or_else(|| Slug::for_title(definition.title(), attempt));
            let new = NewForm {
                slug,
                status: *status,
                definition: definition.clone(),
                created_at: now,
            };
            let id = match work.forms().insert_form(&new).await {
                Err(StoreError::Duplicate) => continue,
                id => id?,
            };
            let form = Form::created(id, new);
            let deed = Some(Deed::created(&form));
            self.desk.note(&mut *work, actor, now, deed).await?;
            receipt.keep(&mut *work, &form).await?;
            work.commit().await?;
            return Ok(Outcome::Done(form));
        }
        Err(CreateFormRefusal::SlugTaken.into())
    }
}

/// Goes on only when the department that acceptance names, if it names one, is one of the
/// desk's.
pub(super) fn know_department(
    departments: &Departments,
    definition: &FormDefinition,
) -> Result<(), UnknownDepartment> {
    match &definition.settings().acceptance_department {
        Some(name) => departments.find(name.as_str()).map(|_| ()),
        None => Ok(()),
    }
}
