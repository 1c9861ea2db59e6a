//! Short ways to fill a store with forms, and the real use cases over it.

use std::sync::Arc;

use frontdesk_domain::account::credential::{Secret, SecretDigest};
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::invite::{Invite, MaxUses};
use frontdesk_domain::form::limit::{OpenSlot, SlotHolder};
use frontdesk_domain::form::submission::{NewSubmission, Submission, SubmissionParts};
use frontdesk_domain::form::testing::{definition, new_form, new_submission, sample_invite};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::{Form, NewForm};
use frontdesk_domain::id::{AccountId, FormId, SubmissionId};
use frontdesk_domain::ports::{ListedSubmission, Secrets};
use frontdesk_domain::testing::{FixedClock, SequentialIds, SilentBell, at, digest};
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::Desk;

use crate::Fixture;
use crate::fixture::commit;

impl Fixture {
    pub(crate) async fn store_form(&self, form: &NewForm) -> FormId {
        let mut work = self.begin().await;
        let id = work
            .forms()
            .insert_form(form)
            .await
            .expect("the form is stored");
        commit(work).await;
        id
    }

    /// Stores the sample form under this slug.
    pub(crate) async fn form(&self, slug: &str) -> FormId {
        self.store_form(&new_form(slug)).await
    }

    /// The form as a unit of work finds it.
    pub(crate) async fn stored_form(&self, id: FormId) -> Form {
        let mut work = self.begin().await;
        let form = work.forms().lock_form(id).await;
        form.expect("the form can be read")
            .expect("the form is there")
    }

    pub(crate) async fn store_invite(&self, invite: &Invite) {
        let mut work = self.begin().await;
        work.forms()
            .insert_invite(invite)
            .await
            .expect("the invite is stored");
        commit(work).await;
    }

    /// Stores sample invite `n`, made by `by`, for so many uses by anybody.
    pub(crate) async fn invite(&self, n: u8, form: FormId, by: AccountId, uses: u32) -> Invite {
        let invite = Invite {
            email: None,
            max_uses: MaxUses::new(uses).expect("test invites have as many uses as allowed"),
            created_by: by,
            ..sample_invite(n, form)
        };
        self.store_invite(&invite).await;
        invite
    }

    pub(crate) async fn submit(&self, submission: &NewSubmission) -> SubmissionId {
        let mut work = self.begin().await;
        let id = work
            .submissions()
            .insert_submission(submission)
            .await
            .expect("the submission is stored");
        commit(work).await;
        id
    }

    /// Stores the sample submission of somebody who is not signed in.
    pub(crate) async fn submission(&self, form: FormId) -> SubmissionId {
        self.submit(&new_submission(form, nobody())).await
    }

    /// The submission as a unit of work finds it.
    pub(crate) async fn stored_submission(&self, id: SubmissionId) -> Submission {
        let mut work = self.begin().await;
        let submission = work.submissions().lock_submission(id).await;
        submission
            .expect("the submission can be read")
            .expect("the submission is there")
    }

    /// The submission as it is listed.
    pub(crate) async fn listed_submission(&self, id: SubmissionId) -> ListedSubmission {
        self.queries
            .submission(id)
            .await
            .expect("the submission can be read")
            .expect("the submission is there")
    }

    /// Changes some fields of a submission.
    pub(crate) async fn change_submission(
        &self,
        id: SubmissionId,
        change: impl FnOnce(&mut SubmissionParts),
    ) -> Submission {
        let mut parts = self.stored_submission(id).await.into_parts();
        change(&mut parts);
        let changed = Submission::restore(parts);
        let mut work = self.begin().await;
        work.submissions()
            .lock_submission(id)
            .await
            .expect("the submission can be read");
        work.submissions()
            .update_submission(&changed)
            .await
            .expect("the submission is stored");
        commit(work).await;
        changed
    }

    /// Takes a slot in a unit of work of its own.
    pub(crate) async fn take(
        &self,
        submission: SubmissionId,
        holder: SlotHolder,
        slot: OpenSlot,
        now: Timestamp,
    ) -> bool {
        let form = self.stored_submission(submission).await.parts().form;
        let mut work = self.begin().await;
        let taken = work
            .submissions()
            .take_slot(form, holder, slot, submission, now)
            .await
            .expect("slots can be taken");
        commit(work).await;
        taken
    }

    /// A desk over this store at a fixed time, for the use cases.
    pub(crate) fn desk(&self) -> Desk {
        Desk {
            store: self.store.clone(),
            queries: self.queries.clone(),
            clock: Arc::new(FixedClock::new(at(10_000))),
            ids: Arc::new(SequentialIds::after(1_000)),
            bell: Arc::new(SilentBell),
        }
    }
}

/// Somebody who is not signed in and said nothing of themselves.
pub(crate) const fn nobody() -> Submitter {
    Submitter::Anonymous { contact: None }
}

/// A slot that nobody holds.
pub(crate) const fn open(number: u32) -> OpenSlot {
    OpenSlot {
        number,
        replaces: None,
    }
}

/// A form that everybody may submit with a name, under these settings.
pub(crate) fn short_form<const N: usize>(slug: &str, settings: [(&str, Value); N]) -> NewForm {
    let question = Value::map([
        ("id", "name".into()),
        ("type", "short_text".into()),
        ("label", "Your name".into()),
        ("required", true.into()),
    ]);
    let document = [
        ("title", "Short form".into()),
        ("visibility", "public".into()),
        ("cooldownSeconds", 0_u32.into()),
        ("questions", Value::List(vec![question])),
    ];
    let entries = document.into_iter().chain(settings);
    let entries = entries.map(|(key, value)| (key.to_owned(), value));
    NewForm {
        definition: definition(Value::Map(entries.collect())),
        ..new_form(slug)
    }
}

/// Secrets whose digest is the number that they are.
pub(crate) struct NumberedSecrets;

/// The secret whose digest is that of sample invite `n`.
pub(crate) fn numbered_secret(n: u8) -> Secret {
    Secret::new(n.to_string())
}

impl Secrets for NumberedSecrets {
    fn generate(&self) -> Secret {
        numbered_secret(0)
    }

    fn digest(&self, text: &[u8]) -> SecretDigest {
        let number = std::str::from_utf8(text)
            .ok()
            .and_then(|text| text.parse().ok());
        digest(number.expect("test secrets are numbers"))
    }
}
