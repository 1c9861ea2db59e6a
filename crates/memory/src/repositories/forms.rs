//! Forms and invites.

use async_trait::async_trait;
use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::form::invite::Invite;
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::form::{Form, NewForm};
use frontdesk_domain::id::{FormId, InviteId};
use frontdesk_domain::ports::{FormRepository, StoreError};

use super::successor;
use crate::state::{State, misuse};
use crate::unit_of_work::MemoryUnitOfWork;

fn slug_is_taken(state: &State, slug: &Slug, by_other_than: Option<FormId>) -> bool {
    let mut others = state
        .forms
        .values()
        .map(Form::parts)
        .filter(|form| Some(form.id) != by_other_than);
    others.any(|form| form.slug == *slug)
}

#[async_trait]
impl FormRepository for MemoryUnitOfWork {
    async fn insert_form(&mut self, form: &NewForm) -> Result<FormId, StoreError> {
        if slug_is_taken(self.state(), &form.slug, None) {
            return Err(StoreError::Duplicate);
        }
        let state = self.state_mut();
        let id = successor(state.last_form.map(FormId::get));
        let id = FormId::new(id).expect("ids count up from one");
        state.last_form = Some(id);
        let form = Form::created(id, form.clone());
        state.definitions.insert(
            (id, form.parts().definition_version),
            form.parts().definition.clone(),
        );
        state.forms.insert(id, form);
        Ok(id)
    }

    async fn lock_form(&mut self, id: FormId) -> Result<Option<Form>, StoreError> {
        Ok(self.state().forms.get(&id).cloned())
    }

    async fn lock_form_shared(&mut self, id: FormId) -> Result<Option<Form>, StoreError> {
        self.lock_form(id).await
    }

    async fn update_form(&mut self, form: &Form) -> Result<(), StoreError> {
        let parts = form.parts();
        if slug_is_taken(self.state(), &parts.slug, Some(parts.id)) {
            return Err(StoreError::Duplicate);
        }
        let state = self.state_mut();
        let stored = state.forms.get_mut(&parts.id);
        *stored.ok_or_else(|| misuse("the form was never stored"))? = form.clone();
        let version = (parts.id, parts.definition_version);
        state
            .definitions
            .entry(version)
            .or_insert_with(|| parts.definition.clone());
        Ok(())
    }

    async fn purge_form(&mut self, id: FormId) -> Result<(), StoreError> {
        let state = self.state_mut();
        state.forms.remove(&id);
        state.definitions.retain(|(form, _), _| *form != id);
        state.invites.retain(|_, invite| invite.form != id);
        state.slots.retain(|(form, _, _), _| *form != id);
        state
            .submissions
            .retain(|_, submission| submission.parts().form != id);
        let State {
            steps, submissions, ..
        } = state;
        steps.retain(|(submission, _)| submissions.contains_key(submission));
        Ok(())
    }

    async fn insert_invite(&mut self, invite: &Invite) -> Result<(), StoreError> {
        self.state_mut().invites.insert(invite.id, invite.clone());
        Ok(())
    }

    async fn lock_invite(&mut self, id: InviteId) -> Result<Option<Invite>, StoreError> {
        Ok(self.state().invites.get(&id).cloned())
    }

    async fn lock_invite_shared(
        &mut self,
        digest: &SecretDigest,
    ) -> Result<Option<Invite>, StoreError> {
        Ok(self
            .state()
            .invites
            .values()
            .find(|invite| invite.digest == *digest)
            .cloned())
    }

    async fn update_invite(&mut self, invite: &Invite) -> Result<(), StoreError> {
        let stored = self.state_mut().invites.get_mut(&invite.id);
        *stored.ok_or_else(|| misuse("the invite was never stored"))? = invite.clone();
        Ok(())
    }
}
