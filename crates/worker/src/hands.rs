//! How many hands are free for each kind of work.

use std::collections::BTreeMap;
use std::sync::Arc;

use frontdesk_domain::job::TaskKind;
use frontdesk_domain::page::PageLimit;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::JobsAtOnce;

/// A hand that is busy until this is dropped.
pub(crate) type Hand = OwnedSemaphorePermit;

/// The hands of a worker: so many for each kind of work, and none for another kind.
pub(crate) struct Hands(BTreeMap<TaskKind, Arc<Semaphore>>);

impl Hands {
    pub(crate) fn new(jobs_at_once: &JobsAtOnce) -> Self {
        let hands = TaskKind::ALL.map(|kind| {
            let most = jobs_at_once.of(kind).get().min(Semaphore::MAX_PERMITS);
            (kind, Arc::new(Semaphore::new(most)))
        });
        Self(hands.into())
    }

    /// The kinds of work that a hand is free for, and how many jobs of each can be taken now:
    /// at most a page.
    pub(crate) fn free(&self) -> Vec<(TaskKind, PageLimit)> {
        let free = self.0.iter().filter_map(|(kind, hands)| {
            let free = hands.available_permits().min(PageLimit::MAX.get());
            let limit = PageLimit::new(u16::try_from(free).ok()?).ok()?;
            Some((*kind, limit))
        });
        free.collect()
    }

    /// A free hand for this kind of work, if there is one.
    pub(crate) fn take(&self, kind: TaskKind) -> Option<Hand> {
        let hands = self.0.get(&kind)?;
        Arc::clone(hands).try_acquire_owned().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use super::*;

    fn limits(hands: &Hands) -> Vec<(TaskKind, usize)> {
        let free = hands.free().into_iter();
        free.map(|(kind, limit)| (kind, limit.get())).collect()
    }

    #[test]
    fn a_kind_whose_hands_are_busy_is_not_asked_for() {
        let hands = Hands::new(&JobsAtOnce::default());
        let all = [
            (TaskKind::Triage, 4),
            (TaskKind::Learn, 1),
            (TaskKind::Replay, 1),
        ];
        assert_eq!(limits(&hands), all);
        let replaying = hands.take(TaskKind::Replay).unwrap();
        let assessing = hands.take(TaskKind::Triage).unwrap();
        assert!(hands.take(TaskKind::Replay).is_none());
        assert_eq!(
            limits(&hands),
            [(TaskKind::Triage, 3), (TaskKind::Learn, 1)]
        );
        drop((replaying, assessing));
        assert_eq!(limits(&hands), all);
    }

    #[test]
    fn no_more_than_a_page_is_taken_at_a_time() {
        let many = JobsAtOnce {
            triage: NonZeroUsize::MAX,
            ..JobsAtOnce::default()
        };
        assert_eq!(limits(&Hands::new(&many))[0].1, PageLimit::MAX.get());
    }
}
