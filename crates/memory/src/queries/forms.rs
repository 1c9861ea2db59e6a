//! Questions about forms, invites and submissions.

use async_trait::async_trait;
use frontdesk_domain::account::Person;
use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::form::Form;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::invite::Invite;
use frontdesk_domain::form::limit::{HeldSlot, SlotHolder};
use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::slug::Slug;
use frontdesk_domain::form::submission::Submission;
use frontdesk_domain::id::{AccountId, FormId, InviteId, SubmissionId, Version};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{
    FormFilter, FormQueries, ListedInvite, ListedSubmission, StoreError, SubmissionFilter,
};
use frontdesk_domain::text::lower_case;

use super::page_of;
use crate::MemoryStore;
use crate::repositories::held_slots;
use crate::state::State;

#[async_trait]
impl FormQueries for MemoryStore {
    async fn form(&self, id: FormId) -> Result<Option<Form>, StoreError> {
        Ok(self.state().forms.get(&id).cloned())
    }

    async fn form_by_slug(&self, slug: &Slug) -> Result<Option<Form>, StoreError> {
        Ok(self
            .state()
            .forms
            .values()
            .find(|form| form.parts().slug == *slug)
            .cloned())
    }

    async fn forms(
        &self,
        filter: &FormFilter,
        page: PageRequest<FormId>,
    ) -> Result<Page<Form, FormId>, StoreError> {
        let FormFilter {
            statuses,
            visibilities,
        } = filter;
        let matches = |form: &Form| {
            let seen = form.parts().definition.settings().visibility;
            statuses
                .as_ref()
                .is_none_or(|wanted| wanted.contains(&form.parts().status))
                && visibilities
                    .as_ref()
                    .is_none_or(|wanted| wanted.contains(&seen))
        };
        Ok(page_of(&self.state().forms, matches, page, |form| {
            form.parts().id
        }))
    }

    async fn definition(
        &self,
        form: FormId,
        version: Version,
    ) -> Result<Option<FormDefinition>, StoreError> {
        Ok(self.state().definitions.get(&(form, version)).cloned())
    }

    async fn slots_of(
        &self,
        form: FormId,
        holder: SlotHolder,
    ) -> Result<Vec<HeldSlot>, StoreError> {
        Ok(held_slots(&self.state(), form, holder))
    }

    async fn invite_by_digest(&self, digest: &SecretDigest) -> Result<Option<Invite>, StoreError> {
        Ok(self
            .state()
            .invites
            .values()
            .find(|invite| invite.digest == *digest)
            .cloned())
    }

    async fn invites(
        &self,
        form: FormId,
        page: PageRequest<InviteId>,
    ) -> Result<Page<ListedInvite, InviteId>, StoreError> {
        let state = self.state();
        let found = page_of(
            &state.invites,
            |invite| invite.form == form,
            page,
            |invite| invite.id,
        );
        Ok(found.map(|invite| {
            let uses = state
                .submissions
                .values()
                .filter(|one| one.parts().invite == Some(invite.id))
                .count();
            ListedInvite {
                uses: u32::try_from(uses).unwrap_or(u32::MAX),
                invite,
            }
        }))
    }

    async fn submission(&self, id: SubmissionId) -> Result<Option<ListedSubmission>, StoreError> {
        let state = self.state();
        state
            .submissions
            .get(&id)
            .map(|submission| listed(&state, submission.clone()))
            .transpose()
    }

    async fn review_steps(&self, id: SubmissionId) -> Result<Vec<ReviewStep>, StoreError> {
        let state = self.state();
        Ok(state
            .steps
            .iter()
            .filter(|(submission, _)| *submission == id)
            .map(|(_, step)| step.clone())
            .collect())
    }

    async fn submissions(
        &self,
        filter: &SubmissionFilter,
        page: PageRequest<SubmissionId>,
    ) -> Result<Page<ListedSubmission, SubmissionId>, StoreError> {
        let state = self.state();
        let wanted = |submission: &Submission| matches(filter, submission);
        let Page { items, next } = page_of(&state.submissions, wanted, page, |submission| {
            submission.parts().id
        });
        let items = items
            .into_iter()
            .map(|submission| listed(&state, submission))
            .collect::<Result<_, _>>()?;
        Ok(Page { items, next })
    }
}

fn matches(filter: &SubmissionFilter, submission: &Submission) -> bool {
    let SubmissionFilter {
        form,
        status,
        submitter,
        words,
    } = filter;
    let parts = submission.parts();
    form.is_none_or(|wanted| parts.form == wanted)
        && status.is_none_or(|wanted| parts.status == wanted)
        && submitter.is_none_or(|wanted| submission.is_from(wanted))
        && words.as_ref().is_none_or(|words| {
            let text = parts.answers.searchable();
            lower_case(words)
                .split_whitespace()
                .all(|word| text.contains(word))
        })
}

fn listed(state: &State, submission: Submission) -> Result<ListedSubmission, StoreError> {
    let parts = submission.parts();
    let corrupt = |column| StoreError::Corrupt {
        table: "submissions",
        column,
        id: parts.id.to_string(),
    };
    let person = |account: Option<AccountId>, column| match account {
        None => Ok(None),
        Some(id) => state
            .accounts
            .get(&id)
            .map(|account| Some(Person::from(account)))
            .ok_or_else(|| corrupt(column)),
    };
    let form = state
        .forms
        .get(&parts.form)
        .ok_or_else(|| corrupt("form"))?;
    Ok(ListedSubmission {
        form_title: form.parts().definition.title().to_string(),
        submitter: person(parts.submitter.account(), "submitter")?,
        reviewer: person(parts.reviewer, "reviewer")?,
        submission,
    })
}
