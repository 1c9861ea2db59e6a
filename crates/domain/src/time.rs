//! Instants, in whole milliseconds so that every database keeps them exactly.

use std::time::Duration;

use chrono::{DateTime, Utc};

/// An instant in UTC with millisecond precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// The instant this many milliseconds after 1970-01-01T00:00:00Z, or `None` when
    /// the calendar does not reach that far (about 262,000 years either way).
    pub const fn from_millis(millis: i64) -> Option<Self> {
        match DateTime::from_timestamp_millis(millis) {
            Some(at) => Some(Self(at)),
            None => None,
        }
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub const fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The instant as a calendar type.
    pub const fn to_utc(self) -> DateTime<Utc> {
        self.0
    }

    /// This long after, or the last instant the calendar knows.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        self.shifted(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
    }

    /// This long before, or the first instant the calendar knows.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        self.shifted(-i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
    }

    /// How long after `earlier` this is; zero when it is not after.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(
            u64::try_from(self.millis().saturating_sub(earlier.millis())).unwrap_or(0),
        )
    }

    /// The instant of a change made now to something last changed at `last`.
    ///
    /// Never before and never equal to `last`, even when the clock was set back.
    #[must_use]
    pub fn after_change(self, last: Self) -> Self {
        self.max(last.plus(Duration::from_millis(1)))
    }

    fn shifted(self, millis: i64) -> Self {
        let limit = if millis < 0 {
            DateTime::<Utc>::MIN_UTC
        } else {
            DateTime::<Utc>::MAX_UTC
        };
        Self::from_millis(self.millis().saturating_add(millis)).unwrap_or(Self::from(limit))
    }
}

impl From<DateTime<Utc>> for Timestamp {
    /// Drops what is finer than a millisecond.
    fn from(at: DateTime<Utc>) -> Self {
        Self::from_millis(at.timestamp_millis()).unwrap_or(Self(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_does_not_turn_updates_back() {
        let last = Timestamp::from_millis(1_000).unwrap();
        let earlier = Timestamp::from_millis(400).unwrap();
        assert_eq!(earlier.after_change(last).millis(), 1_001);
        assert_eq!(last.after_change(last).millis(), 1_001);
        assert_eq!(last.after_change(earlier).millis(), 1_000);
    }

    #[test]
    fn shifting_stops_at_the_ends_of_the_calendar() {
        let now = Timestamp::from_millis(0).unwrap();
        assert_eq!(
            now.plus(Duration::MAX).to_utc().timestamp(),
            DateTime::<Utc>::MAX_UTC.timestamp()
        );
        assert!(now.minus(Duration::MAX) < now);
    }
}
