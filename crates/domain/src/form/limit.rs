//! Limits that hold exactly, as pure decisions.
//!
//! A limit of *k* is *k* numbered slots. A submission has to take one slot of each limit
//! that applies to it, in the same commit; the slots are unique keys, so storage itself
//! refuses the second taker. [`slot_rules`] says which slots a submission needs,
//! [`PersonalRule::open_slots`] and [`SharedRule::open_slots`] which of them to try, in
//! order. When all of those were taken by others meanwhile, look again and decide anew.

mod slot;

use std::time::Duration;

use super::applicant::Applicant;
use super::invite::Invite;
use super::submission::SubmissionStatus;

pub use slot::{
    HeldSlot, Limit, LimitReached, OpenSlot, PersonalRule, SharedRule, SlotHolder, SlotRules,
    SlotUse,
};

/// How often a form can be submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Submissions of one account. Default 5.
    pub per_user: u32,
    /// Which submissions count, towards an account's limit and towards the capacity.
    /// Default all.
    pub counted: Counted,
    /// How long a submission counts towards its account's limit; `None`, the default, for
    /// ever.
    pub window: Option<Duration>,
    /// Submissions in all; `None`, the default, for any number.
    pub capacity: Option<u32>,
    /// How long after an anonymous submission the next one from the same network has to
    /// wait. Default one minute; zero for no wait.
    pub cooldown: Duration,
}

impl Limits {
    /// The greatest limit per account.
    pub const MAX_PER_USER: u32 = 1_000;
    /// The greatest capacity.
    pub const MAX_CAPACITY: u32 = 1_000_000;
    /// The longest window or cooldown, in seconds: ten years.
    pub const MAX_SECONDS: u32 = 315_360_000;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            per_user: 5,
            counted: Counted::All,
            window: None,
            capacity: None,
            cooldown: Duration::from_mins(1),
        }
    }
}

/// Which submissions count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Every submission there ever was.
    All,
    /// Those that are pending or accepted. A submission that was sent back for changes is
    /// on its way to be pending again, and keeps its slot.
    PendingAndAccepted,
}

impl Counted {
    /// Every choice.
    pub const ALL: [Self; 2] = [Self::All, Self::PendingAndAccepted];

    /// The name that clients use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::PendingAndAccepted => "pending_and_accepted",
        }
    }

    /// Whether a submission in this state counts. One that stops counting gives back its
    /// slots, in the commit that makes it so, except those of its invite and of the
    /// cooldown: these count submissions, whatever became of them.
    pub const fn counts(self, status: SubmissionStatus) -> bool {
        match (self, status) {
            (Self::All, _)
            | (
                Self::PendingAndAccepted,
                SubmissionStatus::Pending
                | SubmissionStatus::ChangesRequested
                | SubmissionStatus::Accepted,
            ) => true,
            (Self::PendingAndAccepted, SubmissionStatus::Rejected | SubmissionStatus::Archived) => {
                false
            }
        }
    }
}

/// The slots that a submission has to take. They are taken in this order, the one that
/// most submissions compete for last.
pub fn slot_rules(limits: &Limits, applicant: &Applicant, invite: Option<&Invite>) -> SlotRules {
    let personal = match applicant {
        Applicant::Account { account, email: _ } => Some(PersonalRule {
            limit: Limit::PerUser,
            holder: SlotHolder::Account(*account),
            places: limits.per_user,
            window: limits.window,
        }),
        Applicant::Anonymous { .. } if limits.cooldown.is_zero() => None,
        Applicant::Anonymous {
            network,
            contact: _,
        } => Some(PersonalRule {
            limit: Limit::Cooldown,
            holder: SlotHolder::Network(*network),
            places: 1,
            window: Some(limits.cooldown),
        }),
    };
    let uses = invite.map(|invite| SharedRule {
        limit: Limit::Invite,
        holder: SlotHolder::Invite(invite.id),
        places: invite.max_uses.get(),
    });
    let capacity = limits.capacity.map(|places| SharedRule {
        limit: Limit::Capacity,
        holder: SlotHolder::Everyone,
        places,
    });
    SlotRules {
        personal,
        shared: uses.into_iter().chain(capacity).collect(),
    }
}

#[cfg(test)]
mod tests;
