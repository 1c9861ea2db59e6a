//! Calendar days, as forms ask for them.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

use crate::text::TextError;
use crate::time::Timestamp;

/// A day of the Gregorian calendar, from 0000-01-01 to 9999-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The first day there is.
    pub const MIN: Self = Self(NaiveDate::from_ymd_opt(0, 1, 1).expect("a day of the calendar"));
    /// The last day there is.
    pub const MAX: Self =
        Self(NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of the calendar"));

    /// Reads `YYYY-MM-DD` (RFC 3339, `full-date`), and nothing else.
    ///
    /// # Errors
    /// [`TextError::Malformed`] for anything else, and for days that do not exist.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let malformed = TextError::Malformed {
            expected: "a date that exists, written YYYY-MM-DD",
        };
        Self::read(text.as_bytes()).ok_or(malformed)
    }

    /// The day in UTC on which an instant falls.
    pub fn of(instant: Timestamp) -> Self {
        Self(instant.to_utc().date_naive()).clamped()
    }

    /// So many days later; earlier when negative. Stops at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let distance = Days::new(u64::from(days.unsigned_abs()));
        let (moved, end) = if days < 0 {
            (self.0.checked_sub_days(distance), Self::MIN)
        } else {
            (self.0.checked_add_days(distance), Self::MAX)
        };
        moved.map_or(end, |day| Self(day).clamped())
    }

    fn clamped(self) -> Self {
        self.clamp(Self::MIN, Self::MAX)
    }

    fn read(text: &[u8]) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
            return None;
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                digit
                    .is_ascii_digit()
                    .then(|| sum * 10 + u32::from(digit - b'0'))
            })
        };
        let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
        NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?).map(Self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(Date::parse(good).unwrap().to_string(), good);
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "2024-1-01",
            "24-01-01",
            "2024-01-01T00:00:00Z",
            " 2024-01-01",
            "+2024-01-1",
            "２０２４-01-01",
            "",
        ] {
            assert!(Date::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn moving_stops_at_the_ends_of_the_calendar() {
        let day = Date::parse("2024-02-28").unwrap();
        assert_eq!(day.plus_days(2).to_string(), "2024-03-01");
        assert_eq!(day.plus_days(-59).to_string(), "2023-12-31");
        assert_eq!(day.plus_days(i32::MAX), Date::MAX);
        assert_eq!(day.plus_days(i32::MIN), Date::MIN);
    }

    #[test]
    fn the_day_of_an_instant_is_the_one_in_utc() {
        let just_before_midnight = Timestamp::from_millis(86_399_999).unwrap();
        assert_eq!(Date::of(just_before_midnight).to_string(), "1970-01-01");
    }
}
