//! When a delivery is tried again.

use std::time::Duration;

use super::{Delivery, DeliveryState, Returned};
use crate::time::Timestamp;

/// How long a delivery rests after each try that failed. One more try than there are rests;
/// the default is ten tries over 75 hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliverySchedule(Vec<Duration>);

/// How much a rest is stretched or shortened, so that what failed together does not come
/// back together.
const JITTER: f64 = 0.1;

impl Default for DeliverySchedule {
    fn default() -> Self {
        let hours = [2, 5, 10, 14, 20, 24].map(Duration::from_hours);
        let first = [
            Duration::from_secs(5),
            Duration::from_mins(5),
            Duration::from_mins(30),
        ];
        Self(first.into_iter().chain(hours).collect())
    }
}

impl DeliverySchedule {
    /// A schedule with these rests.
    pub const fn new(rests: Vec<Duration>) -> Self {
        Self(rests)
    }

    /// The delivery after another try. `spread` is a number from 0.0 to 1.0 that differs
    /// from try to try. A webhook that asks to be left alone is left alone for so long, but
    /// never longer than the longest rest, nor shorter than the rest that is due.
    pub fn after(
        &self,
        delivery: &Delivery,
        returned: &Returned,
        now: Timestamp,
        spread: f64,
    ) -> Delivery {
        let tried = Delivery {
            attempts: delivery.attempts.saturating_add(1),
            ..*delivery
        };
        if returned.answer.is_accepted() {
            return ended(tried, DeliveryState::Delivered, now);
        }
        match self.rest_after(tried.attempts, spread) {
            Some(rest) => Delivery {
                due: now.plus(rest.max(self.granted(returned.rest))),
                ..tried
            },
            None => ended(tried, DeliveryState::Parked, now),
        }
    }

    /// What is granted of a rest that was asked for.
    fn granted(&self, asked: Option<Duration>) -> Duration {
        let longest = self.0.iter().max().copied().unwrap_or_default();
        asked.unwrap_or_default().min(longest)
    }

    /// How long to rest after this try failed; `None` after the last.
    fn rest_after(&self, attempt: u32, spread: f64) -> Option<Duration> {
        let index = usize::try_from(attempt).ok()?.checked_sub(1)?;
        let stretch = (spread.clamp(0.0, 1.0) * 2.0 - 1.0) * JITTER;
        Some(self.0.get(index)?.mul_f64(1.0 + stretch))
    }
}

const fn ended(delivery: Delivery, state: DeliveryState, now: Timestamp) -> Delivery {
    Delivery {
        state,
        ended_at: Some(now),
        ..delivery
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventKind;
    use crate::id::{EventPosition, WebhookId};
    use crate::testing::{at, event_id, uuid};
    use crate::webhook::Answer;

    fn waiting() -> Delivery {
        Delivery {
            webhook: WebhookId::new(uuid(1)),
            position: EventPosition::new(7).unwrap(),
            event: event_id(3),
            kind: EventKind::TicketOpened,
            state: DeliveryState::Waiting,
            attempts: 0,
            due: at(0),
            ended_at: None,
        }
    }

    fn answered(code: u16) -> Returned {
        Returned {
            answer: Answer::Status {
                code,
                excerpt: String::new(),
            },
            rest: None,
        }
    }

    #[test]
    fn ten_tries_take_about_seventy_five_hours() {
        let schedule = DeliverySchedule::default();
        let mut delivery = waiting();
        let mut now = at(0);
        while delivery.state == DeliveryState::Waiting {
            now = delivery.due;
            delivery = schedule.after(&delivery, &answered(500), now, 0.5);
        }
        assert_eq!(delivery.state, DeliveryState::Parked);
        assert_eq!(delivery.attempts, 10);
        assert_eq!(delivery.ended_at, Some(now));
        assert_eq!(now.millis() / 3_600_000, 75);
    }

    #[test]
    fn only_success_is_success() {
        let schedule = DeliverySchedule::default();
        for code in [200, 204, 299] {
            let after = schedule.after(&waiting(), &answered(code), at(9), 0.0);
            assert_eq!(after.state, DeliveryState::Delivered, "{code}");
            assert_eq!((after.attempts, after.ended_at), (1, Some(at(9))));
        }
        for code in [301, 302, 307, 400, 410, 429, 500] {
            let after = schedule.after(&waiting(), &answered(code), at(9), 0.0);
            assert_eq!(after.state, DeliveryState::Waiting, "{code}");
        }
    }

    #[test]
    fn who_asks_to_be_left_alone_is_up_to_the_longest_rest() {
        let schedule = DeliverySchedule::default();
        let due = |seconds| {
            let returned = Returned {
                rest: Some(Duration::from_secs(seconds)),
                ..answered(503)
            };
            let after = schedule.after(&waiting(), &returned, at(0), 0.5);
            assert_eq!((after.state, after.attempts), (DeliveryState::Waiting, 1));
            after.due.millis() / 1_000
        };
        assert_eq!([due(0), due(4), due(60)], [5, 5, 60]);
        assert_eq!(due(u64::MAX), 24 * 3_600);
        let last = Delivery {
            attempts: 9,
            ..waiting()
        };
        let asks = Returned {
            rest: Some(Duration::from_secs(9)),
            ..answered(503)
        };
        let after = schedule.after(&last, &asks, at(0), 0.5);
        assert_eq!(after.state, DeliveryState::Parked, "no try more than ten");
    }

    #[test]
    fn rests_are_spread_by_a_tenth_either_way() {
        let schedule = DeliverySchedule::default();
        let due = |spread| {
            let after = schedule.after(&waiting(), &answered(500), at(0), spread);
            after.due.millis()
        };
        assert_eq!((due(0.0), due(0.5), due(1.0)), (4_500, 5_000, 5_500));
    }
}
