//! Reading a form, with what the reader may still do.

use std::sync::Arc;

use crate::account::actor::Actor;
use crate::account::credential::Secret;
use crate::account::permission::Scope;
use crate::feature::Feature;
use crate::form::Form;
use crate::form::admission::{Refused, Shown, may_read};
use crate::form::definition::FormDefinition;
use crate::form::invite::Invite;
use crate::form::limit::{Limit, PersonalRule, SlotHolder};
use crate::form::visibility::Viewer;
use crate::id::{FormId, Version};
use crate::page::{Page, PageRequest};
use crate::ports::{Secrets, StoreError};
use crate::time::Timestamp;
use crate::use_cases::{Desk, Failure, Refusal};

use super::{FormNotFound, Which};

/// Reads forms.
#[derive(Clone)]
pub struct ReadForm {
    /// What it stands on.
    pub desk: Desk,
    /// How invite tokens are compared.
    pub secrets: Arc<dyn Secrets>,
}

/// A form as it is offered to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedForm {
    /// The form.
    pub form: Form,
    /// Whether it accepts submissions now, limits aside.
    pub accepting: bool,
    /// How many more submissions the reader's own limit allows; `None` for somebody who
    /// is not signed in.
    pub remaining: Option<u32>,
}

impl Refusal for Refused {}

impl ReadForm {
    /// The form as it is offered to whoever asks: the one they may see.
    ///
    /// # Errors
    /// [`Refused::NotFound`] or an invite that has expired, or what can happen to any use
    /// case.
    pub async fn run(
        &self,
        actor: Option<&Actor>,
        which: &Which,
        token: Option<&Secret>,
    ) -> Result<OfferedForm, Failure<Refused>> {
        admit(&self.desk, actor, Scope::ApplicationsRead).await?;
        let now = self.desk.clock.now();
        let form = find(&self.desk, which).await?.ok_or(Refused::NotFound)?;
        let invite = self.invite(token).await?;
        let shown = shown(token, invite.as_ref());
        may_read(form.parts(), viewer(actor), shown, now)?;
        Ok(offered(&self.desk, actor, form, now).await?)
    }

    /// A form as it is kept, for those who manage forms.
    ///
    /// # Errors
    /// [`FormNotFound`], or what can happen to any use case.
    pub async fn managed(&self, actor: &Actor, id: FormId) -> Result<Form, Failure<FormNotFound>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        Ok(self.desk.queries.form(id).await?.ok_or(FormNotFound)?)
    }

    /// One version of what a form says or has said, for those who manage forms.
    ///
    /// # Errors
    /// [`FormNotFound`], or what can happen to any use case.
    pub async fn version(
        &self,
        actor: &Actor,
        id: FormId,
        version: Version,
    ) -> Result<FormDefinition, Failure<FormNotFound>> {
        admit(&self.desk, Some(actor), Scope::ApplicationsManage).await?;
        let found = self.desk.queries.definition(id, version).await?;
        Ok(found.ok_or(FormNotFound)?)
    }

    /// The versions of what a form says, latest first, for those who manage forms.
    ///
    /// # Errors
    /// [`FormNotFound`], or what can happen to any use case.
    pub async fn versions(
        &self,
        actor: &Actor,
        id: FormId,
        page: PageRequest<Version>,
    ) -> Result<Page<(Version, FormDefinition), Version>, Failure<FormNotFound>> {
        let form = self.managed(actor, id).await?;
        let latest = form.parts().definition_version.get();
        let newest = page
            .after
            .map_or(latest, |after| latest.min(after.get() - 1));
        let mut items = Vec::new();
        for number in (1..=newest).rev().take(page.limit.get()) {
            let version = Version::new(number).ok_or(FormNotFound)?;
            let found = self.desk.queries.definition(id, version).await?;
            items.push((version, found.ok_or(FormNotFound)?));
        }
        let next = items.last().map(|(version, _)| *version);
        Ok(Page {
            next: next.filter(|version| version.get() > 1),
            items,
        })
    }

    async fn invite(&self, token: Option<&Secret>) -> Result<Option<Invite>, StoreError> {
        let Some(token) = token else {
            return Ok(None);
        };
        let digest = self.secrets.digest(token.expose().as_bytes());
        self.desk.queries.invite_by_digest(&digest).await
    }
}

/// What somebody showed: a token, or nothing, and the invite that it belongs to.
pub(super) const fn shown<'a>(token: Option<&Secret>, invite: Option<&'a Invite>) -> Shown<'a> {
    match (token, invite) {
        (None, _) => Shown::Nothing,
        (Some(_), None) => Shown::UnknownToken,
        (Some(_), Some(invite)) => Shown::Invite(invite),
    }
}

/// Goes on only when the feature is on and, for somebody who is signed in, the credential
/// reaches that far.
pub(super) async fn admit<R: Refusal>(
    desk: &Desk,
    actor: Option<&Actor>,
    scope: Scope,
) -> Result<(), Failure<R>> {
    desk.queries
        .features()
        .await?
        .require(Feature::Applications)?;
    actor.map_or(Ok(()), |actor| actor.require(scope))?;
    Ok(())
}

/// The form that is meant, if there is one.
pub(super) async fn find(desk: &Desk, which: &Which) -> Result<Option<Form>, StoreError> {
    match which {
        Which::Id(id) => desk.queries.form(*id).await,
        Which::Slug(slug) => desk.queries.form_by_slug(slug).await,
    }
}

/// From which side somebody looks at forms.
pub(super) fn viewer(actor: Option<&Actor>) -> Viewer {
    match actor {
        Some(actor) if actor.scopes.contains(Scope::ApplicationsManage) => Viewer::Manager,
        Some(_) => Viewer::Account,
        None => Viewer::Anonymous,
    }
}

/// The form with what its reader may still do.
pub(super) async fn offered(
    desk: &Desk,
    actor: Option<&Actor>,
    form: Form,
    now: Timestamp,
) -> Result<OfferedForm, StoreError> {
    let limits = form.parts().definition.settings().limits;
    let remaining = match actor {
        Some(actor) => {
            let holder = SlotHolder::Account(actor.account);
            let rule = PersonalRule {
                limit: Limit::PerUser,
                holder,
                places: limits.per_user,
                window: limits.window,
            };
            let held = desk.queries.slots_of(form.parts().id, holder).await?;
            Some(rule.remaining(&held, now))
        }
        None => None,
    };
    Ok(OfferedForm {
        accepting: form.is_accepting(now).is_ok(),
        remaining,
        form,
    })
}
