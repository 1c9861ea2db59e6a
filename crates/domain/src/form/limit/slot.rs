//! Slots: who holds which, and which are open.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use thiserror::Error;

use crate::form::applicant::ClientNetwork;
use crate::id::{AccountId, InviteId};
use crate::time::Timestamp;

/// A limit that a submission can run into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Submissions of one account.
    PerUser,
    /// Submissions in all.
    Capacity,
    /// Uses of an invite.
    Invite,
    /// The wait between anonymous submissions from one network.
    Cooldown,
}

impl Limit {
    /// Every limit.
    pub const ALL: [Self; 4] = [Self::PerUser, Self::Capacity, Self::Invite, Self::Cooldown];

    /// The name that clients read.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PerUser => "per_user",
            Self::Capacity => "capacity",
            Self::Invite => "invite",
            Self::Cooldown => "cooldown",
        }
    }
}

/// A limit is reached: it frees at an instant, or nobody knows when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub struct LimitReached {
    /// Which limit.
    pub limit: Limit,
    /// How many it allows.
    pub places: u32,
    /// When the next place is free by itself; `None` when time alone does not free one.
    pub frees_at: Option<Timestamp>,
}

impl fmt::Display for LimitReached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            limit,
            places,
            frees_at: _,
        } = self;
        match limit {
            Limit::PerUser => write!(
                f,
                "you have submitted this form as often as you may ({places})"
            ),
            Limit::Capacity => write!(f, "this form has all the submissions it takes ({places})"),
            Limit::Invite => write!(
                f,
                "this invite has been used as often as it can be ({places})"
            ),
            Limit::Cooldown => {
                f.write_str("somebody on your network submitted this form a moment ago")
            }
        }
    }
}

/// Who holds slots of a form. With the form and a number it is the unique key of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlotHolder {
    /// An account.
    Account(AccountId),
    /// A network.
    Network(ClientNetwork),
    /// An invite.
    Invite(InviteId),
    /// All who submit, together.
    Everyone,
}

impl fmt::Display for SlotHolder {
    /// The text that storage keys slots by. No two holders share one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(account) => write!(f, "account:{account}"),
            Self::Network(network) => write!(f, "network:{network}"),
            Self::Invite(invite) => write!(f, "invite:{invite}"),
            Self::Everyone => f.write_str("everyone"),
        }
    }
}

/// The slots that a submission has to take: one for each rule, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotRules {
    /// The rule about whoever submits.
    pub personal: Option<PersonalRule>,
    /// The rules about what many share.
    pub shared: Vec<SharedRule>,
}

/// A limit with few places whose slots may come free by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonalRule {
    /// Which limit.
    pub limit: Limit,
    /// Whose slots.
    pub holder: SlotHolder,
    /// How many there are.
    pub places: u32,
    /// How long a slot is held; `None` for ever.
    pub window: Option<Duration>,
}

/// A slot that is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldSlot {
    /// Its number, from 1.
    pub number: u32,
    /// Since when.
    pub taken_at: Timestamp,
}

/// A slot that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSlot {
    /// Its number, from 1.
    pub number: u32,
    /// Taken from whoever took it at this instant, if they still hold it; `None` when
    /// nobody holds it.
    pub replaces: Option<Timestamp>,
}

impl PersonalRule {
    /// The slots to try, in order, when `held` are held.
    ///
    /// Slots beyond the number of places, left from when there were more, count as well.
    /// Whoever looks at the same time is told the same slots or fewer, so that no more
    /// are ever held than there are places, however old the view is.
    ///
    /// # Errors
    /// [`LimitReached`] when there is none.
    pub fn open_slots(
        &self,
        held: &[HeldSlot],
        now: Timestamp,
    ) -> Result<Vec<OpenSlot>, LimitReached> {
        let spare = self.remaining(held, now);
        if spare == 0 {
            let frees_at = self.frees_at(held, now);
            return Err(LimitReached {
                limit: self.limit,
                places: self.places,
                frees_at,
            });
        }
        let taken: BTreeMap<u32, &HeldSlot> = held.iter().map(|slot| (slot.number, slot)).collect();
        let open = (1..).filter_map(|number| match taken.get(&number) {
            Some(slot) if self.is_live(slot, now) => None,
            Some(slot) => Some(OpenSlot {
                number,
                replaces: Some(slot.taken_at),
            }),
            None => Some(OpenSlot {
                number,
                replaces: None,
            }),
        });
        Ok(open.take(spare as usize).collect())
    }

    /// How many more submissions the limit allows now.
    pub fn remaining(&self, held: &[HeldSlot], now: Timestamp) -> u32 {
        let live = held.iter().filter(|slot| self.is_live(slot, now)).count();
        self.places
            .saturating_sub(u32::try_from(live).unwrap_or(u32::MAX))
    }

    fn is_live(&self, slot: &HeldSlot, now: Timestamp) -> bool {
        self.ends_at(slot).is_none_or(|end| now < end)
    }

    fn ends_at(&self, slot: &HeldSlot) -> Option<Timestamp> {
        self.window.map(|window| slot.taken_at.plus(window))
    }

    /// When so many of the live slots have ended that one place is free.
    fn frees_at(&self, held: &[HeldSlot], now: Timestamp) -> Option<Timestamp> {
        let live = held.iter().filter(|slot| self.is_live(slot, now));
        let mut ends: Vec<Timestamp> = live.filter_map(|slot| self.ends_at(slot)).collect();
        ends.sort_unstable();
        let surplus = ends.len().checked_sub(self.places as usize)?;
        ends.get(surplus).copied()
    }
}

/// A limit with perhaps many places, whose slots come free only by what happens to their
/// submissions, if at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedRule {
    /// Which limit.
    pub limit: Limit,
    /// Whose slots.
    pub holder: SlotHolder,
    /// How many there are.
    pub places: u32,
}

/// How a holder's slots stand, in brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotUse {
    /// How many are held.
    pub held: u32,
    /// The lowest numbers that nobody holds, in order; at least as many as are going to
    /// be tried.
    pub free: Vec<u32>,
}

impl SharedRule {
    /// The slots to try, in order, when slots are held as `slots` says. What is true of
    /// [`PersonalRule::open_slots`] is true here.
    ///
    /// # Errors
    /// [`LimitReached`] when there is none.
    pub fn open_slots(&self, slots: &SlotUse) -> Result<Vec<OpenSlot>, LimitReached> {
        let spare = self.places.saturating_sub(slots.held);
        if spare == 0 {
            return Err(LimitReached {
                limit: self.limit,
                places: self.places,
                frees_at: None,
            });
        }
        let open = slots.free.iter().map(|number| OpenSlot {
            number: *number,
            replaces: None,
        });
        Ok(open.take(spare as usize).collect())
    }
}
