//! Forms, invites and submissions: what storage keeps of them.

use async_trait::async_trait;

use crate::account::Person;
use crate::account::credential::SecretDigest;
use crate::form::definition::FormDefinition;
use crate::form::invite::Invite;
use crate::form::limit::{HeldSlot, OpenSlot, SlotHolder, SlotUse};
use crate::form::review::ReviewStep;
use crate::form::slug::Slug;
use crate::form::submission::{NewSubmission, Submission, SubmissionStatus};
use crate::form::visibility::{FormStatus, Visibility};
use crate::form::{Form, NewForm};
use crate::id::{AccountId, FormId, InviteId, SubmissionId, Version};
use crate::page::{Page, PageRequest};
use crate::time::Timestamp;

use super::StoreError;

/// Forms with every version of their definitions, and invites to them.
#[async_trait]
pub trait FormRepository: Send {
    /// Stores a new form with the first version of its definition, and gives it an id
    /// greater than that of every form committed before. [`StoreError::Duplicate`] when
    /// its slug is taken.
    async fn insert_form(&mut self, form: &NewForm) -> Result<FormId, StoreError>;

    /// The form as it is now, locked; `None` when no form has this id.
    async fn lock_form(&mut self, id: FormId) -> Result<Option<Form>, StoreError>;

    /// The form as it is now, locked together with whoever else shares the lock: it does
    /// not change until all of them have ended. `None` when no form has this id.
    async fn lock_form_shared(&mut self, id: FormId) -> Result<Option<Form>, StoreError>;

    /// Stores every field of a form that this unit of work has locked, and its definition
    /// as a version of its own when that number is new; a version that is stored is never
    /// changed. [`StoreError::Duplicate`] when its slug is taken.
    async fn update_form(&mut self, form: &Form) -> Result<(), StoreError>;

    /// Removes a form for good, with its definitions, invites, slots, submissions and
    /// their history.
    async fn purge_form(&mut self, id: FormId) -> Result<(), StoreError>;

    /// Stores a new invite.
    async fn insert_invite(&mut self, invite: &Invite) -> Result<(), StoreError>;

    /// The invite as it is now, locked; `None` when there is none.
    async fn lock_invite(&mut self, id: InviteId) -> Result<Option<Invite>, StoreError>;

    /// The invite whose token has this digest, locked together with whoever else shares
    /// the lock: it is not revoked until all of them have ended. `None` when there is none.
    async fn lock_invite_shared(
        &mut self,
        digest: &SecretDigest,
    ) -> Result<Option<Invite>, StoreError>;

    /// Stores every field of an invite that this unit of work has locked.
    async fn update_invite(&mut self, invite: &Invite) -> Result<(), StoreError>;
}

/// Submissions, their history, and the slots they hold.
#[async_trait]
pub trait SubmissionLedger: Send {
    /// Stores a new submission and gives it an id greater than that of every submission
    /// committed before.
    async fn insert_submission(
        &mut self,
        submission: &NewSubmission,
    ) -> Result<SubmissionId, StoreError>;

    /// The submission as it is now, locked; `None` when no submission has this id.
    async fn lock_submission(&mut self, id: SubmissionId)
    -> Result<Option<Submission>, StoreError>;

    /// Stores every field of a submission that this unit of work has locked.
    async fn update_submission(&mut self, submission: &Submission) -> Result<(), StoreError>;

    /// Adds a step to the history of a submission. Steps are never changed.
    async fn insert_review_step(
        &mut self,
        submission: SubmissionId,
        step: &ReviewStep,
    ) -> Result<(), StoreError>;

    /// The slots of a form that a holder holds, by number; what was committed until now.
    async fn held_slots(
        &mut self,
        form: FormId,
        holder: SlotHolder,
    ) -> Result<Vec<HeldSlot>, StoreError>;

    /// How many slots of a form a holder holds, and the lowest `wanted` numbers that are
    /// free; what was committed until now.
    async fn slot_use(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        wanted: u32,
    ) -> Result<SlotUse, StoreError>;

    /// Takes a slot for a submission of this unit of work, and says whether it could be
    /// had. Of all who take one slot, exactly one gets it: a unit of work that takes what
    /// another is taking waits for that one to end. A slot that is to replace an older
    /// hold is had only while exactly that hold stands.
    async fn take_slot(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        slot: OpenSlot,
        submission: SubmissionId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Gives back the slots of a submission that are held by its account and by everyone;
    /// those of its invite and of its network stay.
    async fn release_slots(&mut self, submission: SubmissionId) -> Result<(), StoreError>;
}

/// Which forms are wanted: those that match every part that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormFilter {
    /// Only forms in one of these states; `None` for all.
    pub statuses: Option<Vec<FormStatus>>,
    /// Only forms of one of these visibilities; `None` for all.
    pub visibilities: Option<Vec<Visibility>>,
}

/// Which submissions are wanted: those that match every part that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubmissionFilter {
    /// Only submissions of this form.
    pub form: Option<FormId>,
    /// Only submissions in this state.
    pub status: Option<SubmissionStatus>,
    /// Only submissions of this account.
    pub submitter: Option<AccountId>,
    /// Only submissions whose answers contain every word of this text, whatever the case.
    pub words: Option<String>,
}

/// An invite with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedInvite {
    /// The invite.
    pub invite: Invite,
    /// How many submissions name it.
    pub uses: u32,
}

/// A submission with the people on it and its form's title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSubmission {
    /// The submission.
    pub submission: Submission,
    /// What its form is called now.
    pub form_title: String,
    /// Who submitted, where that was an account.
    pub submitter: Option<Person>,
    /// Who reviewed it last.
    pub reviewer: Option<Person>,
}

/// Questions about forms, invites and submissions.
#[async_trait]
pub trait FormQueries: Send + Sync {
    /// The form of this id.
    async fn form(&self, id: FormId) -> Result<Option<Form>, StoreError>;

    /// The form of this slug.
    async fn form_by_slug(&self, slug: &Slug) -> Result<Option<Form>, StoreError>;

    /// Forms that match, newest first.
    async fn forms(
        &self,
        filter: &FormFilter,
        page: PageRequest<FormId>,
    ) -> Result<Page<Form, FormId>, StoreError>;

    /// One version of a form's definition, for submissions that are pinned to it.
    async fn definition(
        &self,
        form: FormId,
        version: Version,
    ) -> Result<Option<FormDefinition>, StoreError>;

    /// The slots of a form that a holder holds.
    async fn slots_of(&self, form: FormId, holder: SlotHolder)
    -> Result<Vec<HeldSlot>, StoreError>;

    /// The invite whose token has this digest.
    async fn invite_by_digest(&self, digest: &SecretDigest) -> Result<Option<Invite>, StoreError>;

    /// The invites to a form, newest first.
    async fn invites(
        &self,
        form: FormId,
        page: PageRequest<InviteId>,
    ) -> Result<Page<ListedInvite, InviteId>, StoreError>;

    /// The submission of this id.
    async fn submission(&self, id: SubmissionId) -> Result<Option<ListedSubmission>, StoreError>;

    /// The history of a submission, earliest step first.
    async fn review_steps(&self, id: SubmissionId) -> Result<Vec<ReviewStep>, StoreError>;

    /// Submissions that match, newest first. Paging never skips or repeats one that
    /// existed and matched throughout.
    async fn submissions(
        &self,
        filter: &SubmissionFilter,
        page: PageRequest<SubmissionId>,
    ) -> Result<Page<ListedSubmission, SubmissionId>, StoreError>;
}
