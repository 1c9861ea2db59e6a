//! Submissions, their history, and the slots they hold.

use async_trait::async_trait;
use frontdesk_domain::form::limit::{HeldSlot, OpenSlot, SlotHolder, SlotUse};
use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::submission::{NewSubmission, Submission};
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::ports::{StoreError, SubmissionLedger};
use frontdesk_domain::time::Timestamp;

use super::successor;
use crate::state::{State, StoredSlot, misuse};
use crate::unit_of_work::MemoryUnitOfWork;

/// The slots of a form that a holder holds, by number.
pub(crate) fn held_slots(state: &State, form: FormId, holder: SlotHolder) -> Vec<HeldSlot> {
    let slots = state
        .slots
        .range((form, holder, 0)..=(form, holder, u32::MAX));
    slots
        .map(|((_, _, number), slot)| HeldSlot {
            number: *number,
            taken_at: slot.taken_at,
        })
        .collect()
}

#[async_trait]
impl SubmissionLedger for MemoryUnitOfWork {
    async fn insert_submission(
        &mut self,
        submission: &NewSubmission,
    ) -> Result<SubmissionId, StoreError> {
        let state = self.state_mut();
        let id = successor(state.last_submission.map(SubmissionId::get));
        let id = SubmissionId::new(id).expect("ids count up from one");
        state.last_submission = Some(id);
        let received = Submission::received(id, submission.clone());
        state.submissions.insert(id, received);
        Ok(id)
    }

    async fn lock_submission(
        &mut self,
        id: SubmissionId,
    ) -> Result<Option<Submission>, StoreError> {
        Ok(self.state().submissions.get(&id).cloned())
    }

    async fn update_submission(&mut self, submission: &Submission) -> Result<(), StoreError> {
        let stored = self.state_mut().submissions.get_mut(&submission.parts().id);
        *stored.ok_or_else(|| misuse("the submission was never stored"))? = submission.clone();
        Ok(())
    }

    async fn insert_review_step(
        &mut self,
        submission: SubmissionId,
        step: &ReviewStep,
    ) -> Result<(), StoreError> {
        self.state_mut().steps.push((submission, step.clone()));
        Ok(())
    }

    async fn held_slots(
        &mut self,
        form: FormId,
        holder: SlotHolder,
    ) -> Result<Vec<HeldSlot>, StoreError> {
        Ok(held_slots(self.state(), form, holder))
    }

    async fn slot_use(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        wanted: u32,
    ) -> Result<SlotUse, StoreError> {
        let held = held_slots(self.state(), form, holder);
        let is_free = |number: &u32| held.iter().all(|slot| slot.number != *number);
        let free = (1..).filter(is_free).take(wanted as usize).collect();
        Ok(SlotUse {
            held: u32::try_from(held.len()).unwrap_or(u32::MAX),
            free,
        })
    }

    async fn take_slot(
        &mut self,
        form: FormId,
        holder: SlotHolder,
        slot: OpenSlot,
        submission: SubmissionId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let key = (form, holder, slot.number);
        let stands = self.state().slots.get(&key).map(|held| held.taken_at);
        if stands != slot.replaces {
            return Ok(false);
        }
        self.state_mut().slots.insert(
            key,
            StoredSlot {
                submission,
                taken_at: now,
            },
        );
        Ok(true)
    }

    async fn release_slots(&mut self, submission: SubmissionId) -> Result<(), StoreError> {
        self.state_mut().slots.retain(|(_, holder, _), slot| {
            slot.submission != submission
                || match holder {
                    SlotHolder::Account(_) | SlotHolder::Everyone => false,
                    SlotHolder::Network(_) | SlotHolder::Invite(_) => true,
                }
        });
        Ok(())
    }
}
