//! Taking the slots that a submission needs, inside its unit of work.

use crate::form::limit::{LimitReached, OpenSlot, PersonalRule, SharedRule, SlotHolder, SlotRules};
use crate::id::{FormId, SubmissionId};
use crate::ports::{StoreError, UnitOfWork};
use crate::time::Timestamp;

/// How many free slots to look at before trying: more than take slots at one time, as a rule.
const WANTED: u32 = 8;

/// Why a slot was not taken.
pub(super) enum SlotError {
    Reached(LimitReached),
    Store(StoreError),
}

impl From<StoreError> for SlotError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// For whom slots are taken.
pub(super) struct Taker {
    pub form: FormId,
    pub submission: SubmissionId,
    pub now: Timestamp,
}

/// Takes one slot for each rule, in the order of the rules. Slots that others took
/// meanwhile are a reason to look again, until a limit says that none is left.
pub(super) async fn take_slots(
    work: &mut dyn UnitOfWork,
    rules: &SlotRules,
    taker: &Taker,
) -> Result<(), SlotError> {
    if let Some(rule) = &rules.personal {
        while !take_personal(work, rule, taker).await? {}
    }
    for rule in &rules.shared {
        while !take_shared(work, rule, taker).await? {}
    }
    Ok(())
}

async fn take_personal(
    work: &mut dyn UnitOfWork,
    rule: &PersonalRule,
    taker: &Taker,
) -> Result<bool, SlotError> {
    let held = work
        .submissions()
        .held_slots(taker.form, rule.holder)
        .await?;
    let open = rule
        .open_slots(&held, taker.now)
        .map_err(SlotError::Reached)?;
    take_one(work, rule.holder, open, taker).await
}

async fn take_shared(
    work: &mut dyn UnitOfWork,
    rule: &SharedRule,
    taker: &Taker,
) -> Result<bool, SlotError> {
    let slots = work
        .submissions()
        .slot_use(taker.form, rule.holder, WANTED)
        .await?;
    let open = rule.open_slots(&slots).map_err(SlotError::Reached)?;
    take_one(work, rule.holder, open, taker).await
}

async fn take_one(
    work: &mut dyn UnitOfWork,
    holder: SlotHolder,
    open: Vec<OpenSlot>,
    taker: &Taker,
) -> Result<bool, SlotError> {
    for slot in open {
        if work
            .submissions()
            .take_slot(taker.form, holder, slot, taker.submission, taker.now)
            .await?
        {
            return Ok(true);
        }
    }
    Ok(false)
}
