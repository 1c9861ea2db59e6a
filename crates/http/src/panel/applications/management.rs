//! Forms for those who manage them.

use frontdesk_domain::form::Form as DomainForm;
use frontdesk_domain::form::definition::FormTitle;
use frontdesk_domain::form::draft::FormDraft;
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::visibility::FormStatus as DomainFormStatus;
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::forms::{ChangeFormCommand, CreateFormCommand};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};

use crate::answer::{Created, Current, Done, JsonFile, Keep as _, Listed, NoContent, Told};
use crate::auth::SignedIn;
use crate::body::{Body, ExactBody};
use crate::conditional::IfMatch;
use crate::document::Tag;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::Faults;
use crate::surfaces::UseCases;
use crate::types::Id;

use super::dto::{
    Confirmation, FormCopy, FormDefinition, FormPatch, FormStatus, FormVersion, ManagedForm,
    ManagedFormSummary, NewForm, Validation,
};
use super::problems::{
    ChangeFormProblem, CopyFormProblem, CreateFormProblem, ListFormsProblem, ManagedFormProblem,
    PurgeFormProblem,
};
use super::requests;

/// Forms for those who manage them.
pub(crate) struct FormManagement(pub UseCases);

#[OpenApi(prefix_path = "/api/admin/applications/forms", tag = "Tag::Forms")]
impl FormManagement {
    /// List forms to manage
    ///
    /// Every form but the archived ones, newest first; archived ones where they are asked
    /// for. Needs the scope `applications:manage`.
    #[oai(path = "/", method = "get", operation_id = "listManagedForms")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only forms in this state.
        status: Query<Option<FormStatus>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<FormId>>>,
    ) -> Result<Listed<ManagedFormSummary>, ListFormsProblem> {
        let statuses = status.0.map(|status| vec![status.into()]);
        let page = page_request(&limit, &cursor);
        let page = self.0.forms.list.managed(&actor.0, statuses, page).await?;
        let (next, now) = (here.next_page(&page), self.now());
        let items = page.items.iter();
        Ok(Listed::new(
            items.map(|form| ManagedFormSummary::new(form, now)),
            next,
        ))
    }

    /// Make a form
    ///
    /// From its document, such as one that was exported. Everything that is wrong with it
    /// is said at once. Needs the scope `applications:manage`.
    #[oai(path = "/", method = "post", operation_id = "createForm")]
    async fn create(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        body: ExactBody<NewForm>,
    ) -> Result<Created<ManagedForm>, CreateFormProblem> {
        let render = created(self.now());
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = requests::new_form(body.value).map_err(Faults::from)?;
        let create = self.0.forms.create.clone();
        let outcome =
            to_the_end(async move { create.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Check the draft of a form
    ///
    /// Lists everything that is wrong with it, and stores nothing. Needs the scope
    /// `applications:manage`.
    #[oai(path = "/validate", method = "post", operation_id = "validateForm")]
    async fn validate(
        &self,
        actor: SignedIn,
        body: ExactBody<NewForm>,
    ) -> Result<Told<Validation>, ListFormsProblem> {
        self.0.forms.list.may_manage(&actor.0).await?;
        let defects = requests::new_form(body.value).err().unwrap_or_default();
        Ok(Told::new(&Validation {
            valid: defects.is_empty(),
            defects,
        }))
    }

    /// Read a form to manage
    ///
    /// Archived ones too. Needs the scope `applications:manage`.
    #[oai(path = "/:id", method = "get", operation_id = "getManagedForm")]
    async fn read(
        &self,
        actor: SignedIn,
        /// The id of the form.
        id: Path<Id<FormId>>,
    ) -> Result<Current<ManagedForm>, ManagedFormProblem> {
        let form = self.0.forms.read.managed(&actor.0, id.0.0).await?;
        let body = ManagedForm::new(&form, self.now());
        Ok(Current::new(&body, form.parts().version))
    }

    /// Change a form
    ///
    /// What is absent stays. Where it then says something else, that is a new version of
    /// it; submissions stay pinned to the version they answered. `status` publishes,
    /// closes and archives. Needs the scope `applications:manage`.
    #[oai(path = "/:id", method = "patch", operation_id = "updateForm")]
    async fn change(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the form.
        id: Path<Id<FormId>>,
        body: ExactBody<FormPatch>,
    ) -> Result<Done<ManagedForm>, ChangeFormProblem> {
        let render = changed(self.now());
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let command = requests::form_change(id.0.0, if_match.expected(), body.value)?;
        let change = self.0.forms.change.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Done::of(outcome, render))
    }

    /// Archive a form
    ///
    /// It is gone for all but those who manage forms; its submissions stay. Needs the
    /// scope `applications:manage`.
    #[oai(path = "/:id", method = "delete", operation_id = "archiveForm")]
    async fn archive(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        if_match: IfMatch,
        /// The id of the form.
        id: Path<Id<FormId>>,
    ) -> Result<NoContent, ChangeFormProblem> {
        let render = |_: &DomainForm| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let command = ChangeFormCommand {
            form: id.0.0,
            expected: if_match.expected(),
            slug: None,
            status: Some(DomainFormStatus::Archived),
            edits: std::collections::BTreeMap::new(),
        };
        let change = self.0.forms.change.clone();
        let outcome =
            to_the_end(async move { change.run(&actor.0, &command, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }

    /// Copy a form
    ///
    /// What it says now becomes the first version of another form, which is closed unless
    /// asked otherwise. Invites and submissions are not copied. Needs the scope
    /// `applications:manage`.
    #[oai(
        path = "/:id/duplicate",
        method = "post",
        operation_id = "duplicateForm"
    )]
    async fn duplicate(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the form.
        id: Path<Id<FormId>>,
        body: Body<FormCopy>,
    ) -> Result<Created<ManagedForm>, CopyFormProblem> {
        let render = created(self.now());
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let form = self.0.forms.read.managed(&actor.0, id.0.0).await?;
        let command = body.value.of(&form)?;
        let create = self.0.forms.create.clone();
        let outcome =
            to_the_end(async move { create.run(&actor.0, &command, &receipt).await }).await?;
        Ok(Created::of(outcome, render))
    }

    /// Remove an archived form for good
    ///
    /// With everything it ever said, its invites, its submissions and their history. Its
    /// slug confirms that it is meant. Needs the scope `applications:manage`.
    #[oai(path = "/:id/purge", method = "post", operation_id = "purgeForm")]
    async fn purge(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the form.
        id: Path<Id<FormId>>,
        body: Body<Confirmation>,
    ) -> Result<NoContent, PurgeFormProblem> {
        let render = |(): &()| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), body.raw(), render);
        let slug = Slug::parse(body.value.confirm.0);
        let slug = slug.map_err(|error| Faults::one("/confirm", error))?;
        let purge = self.0.forms.purge.clone();
        let outcome =
            to_the_end(async move { purge.run(&actor.0, id.0.0, &slug, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }

    /// List what a form says and has said
    ///
    /// Every version, the current one first. Needs the scope `applications:manage`.
    #[oai(
        path = "/:id/versions",
        method = "get",
        operation_id = "listFormVersions"
    )]
    async fn versions(
        &self,
        actor: SignedIn,
        here: Here,
        /// The id of the form.
        id: Path<Id<FormId>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<Version>>>,
    ) -> Result<Listed<FormVersion>, ManagedFormProblem> {
        let page = page_request(&limit, &cursor);
        let page = self.0.forms.read.versions(&actor.0, id.0.0, page).await?;
        let next = here.next_page(&page);
        let items = page.items.iter();
        Ok(Listed::new(
            items.map(|(version, definition)| FormVersion::new(*version, definition)),
            next,
        ))
    }

    /// Export a form
    ///
    /// What it says now, as a file of JSON that `createForm` takes back, here or on
    /// another desk. Needs the scope `applications:manage`.
    #[oai(path = "/:id/definition", method = "get", operation_id = "exportForm")]
    async fn export(
        &self,
        actor: SignedIn,
        /// The id of the form.
        id: Path<Id<FormId>>,
    ) -> Result<JsonFile<FormDefinition>, ManagedFormProblem> {
        let form = self.0.forms.read.managed(&actor.0, id.0.0).await?;
        let parts = form.parts();
        let name = format!("{}.json", parts.slug);
        Ok(JsonFile::new(&name, &(&parts.definition).into()))
    }
}

impl FormManagement {
    fn now(&self) -> Timestamp {
        self.0.desk.clock.now()
    }
}

impl FormCopy {
    fn of(self, form: &DomainForm) -> Result<CreateFormCommand, Faults> {
        let Self {
            title,
            slug,
            status,
        } = self;
        let mut faults = Faults::new();
        let title = faults.check_given("/title", title.map(|title| FormTitle::parse(title.0)));
        let slug = faults.check_given("/slug", slug.map(Slug::parse));
        let (Some(title), Some(slug)) = (title, slug) else {
            return Err(faults);
        };
        let draft = FormDraft::from(&form.parts().definition);
        let title = title.map(|title| ("title".to_owned(), Value::from(title.as_str())));
        let draft = draft.with(&title.into_iter().collect());
        Ok(CreateFormCommand {
            slug,
            status: status.map_or(DomainFormStatus::Closed, Into::into),
            definition: draft
                .check()
                .map_err(|defects| Faults::from(super::problems::of_defects(&defects)))?,
        })
    }
}

fn created(now: Timestamp) -> impl Fn(&DomainForm) -> Created<ManagedForm> + Copy + Send + Sync {
    move |form| {
        let parts = form.parts();
        Created::new(&ManagedForm::new(form, now))
            .version(parts.version)
            .at(format!("/api/admin/applications/forms/{}", parts.id))
    }
}

fn changed(now: Timestamp) -> impl Fn(&DomainForm) -> Done<ManagedForm> + Copy + Send + Sync {
    move |form| Done::new(&ManagedForm::new(form, now)).version(form.parts().version)
}
