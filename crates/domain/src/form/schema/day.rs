//! Days as patterns, since JSON Schema has no other way to compare them.

use crate::form::date::Date;

/// Every day from 0000-01-01 to 9999-12-31 and nothing else: months of 31 and 30 days,
/// February, and February 29 in leap years.
pub(super) const CALENDAR: &str = concat!(
    "^(?:",
    "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29",
    ")$"
);

/// On which side of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// The pattern of the days before or after `day`, and of the day itself where `inclusive`.
/// It tells days apart; whether something is one is for [`CALENDAR`] to say.
pub(super) fn beyond(day: Date, side: Side, inclusive: bool) -> String {
    let day = day.to_string();
    let mut alternatives: Vec<String> = day
        .char_indices()
        .filter_map(|(index, digit)| {
            let digits = digits_beyond(digit, side)?;
            let rest: String = day[index + 1..].chars().map(any_digit).collect();
            Some(format!("{}{digits}{rest}", &day[..index]))
        })
        .collect();
    if inclusive {
        alternatives.push(day);
    }
    format!("^(?:{})$", alternatives.join("|"))
}

/// The digits on that side of this one, if there are any.
fn digits_beyond(digit: char, side: Side) -> Option<String> {
    let value = digit.to_digit(10)?;
    match side {
        Side::Before => Some(format!("[0-{}]", value.checked_sub(1)?)),
        Side::After if value < 9 => Some(format!("[{}-9]", value + 1)),
        Side::After => None,
    }
}

const fn any_digit(character: char) -> &'static str {
    if character.is_ascii_digit() {
        "[0-9]"
    } else {
        "-"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::pattern::Pattern;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn the_calendar_holds_the_days_that_exist() {
        let calendar = Pattern::parse(CALENDAR).unwrap();
        for year in [0, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 9999] {
            for month in 0..=13 {
                for day in 0..=32 {
                    let text = format!("{year:04}-{month:02}-{day:02}");
                    assert_eq!(
                        calendar.matches(&text),
                        Date::parse(&text).is_ok(),
                        "{text}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_have_nothing_beyond_them() {
        let before = Pattern::parse(beyond(Date::MIN, Side::Before, false)).unwrap();
        assert!(!before.matches("0000-01-01"));
        let from = Pattern::parse(beyond(Date::MAX, Side::After, true)).unwrap();
        assert!(from.matches("9999-12-31") && !from.matches("9999-12-30"));
    }

    proptest! {
        #[test]
        fn the_calendar_is_that_of_dates(offset in 0_i32..3_652_059) {
            let day = Date::MIN.plus_days(offset);
            let calendar = Pattern::parse(CALENDAR).unwrap();
            prop_assert!(calendar.matches(&day.to_string()));
        }

        #[test]
        fn sides_are_those_of_dates(a in 0_i32..3_652_059, distance in -500_i32..500, far in 0_i32..3_652_059) {
            let day = Date::MIN.plus_days(a);
            for other in [day.plus_days(distance), Date::MIN.plus_days(far), date("2024-02-29")] {
                for inclusive in [false, true] {
                    let matches = |side| {
                        Pattern::parse(beyond(day, side, inclusive)).unwrap().matches(&other.to_string())
                    };
                    prop_assert_eq!(matches(Side::Before), other < day || inclusive && other == day);
                    prop_assert_eq!(matches(Side::After), other > day || inclusive && other == day);
                }
            }
        }
    }
}
