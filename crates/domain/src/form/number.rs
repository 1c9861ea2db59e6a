//! Numbers as JSON writes them, kept digit for digit and compared exactly.

mod decimal;

use std::cmp::Ordering;
use std::fmt;

use thiserror::Error;

use decimal::Decimal;

/// A number in the notation of JSON, of any size. The digits stay as they were written;
/// comparing looks at the value, so `1`, `1.0` and `10e-1` are equal.
#[derive(Clone)]
pub struct Number(String);

const MAX_I64_DIGITS: usize = 19;

/// The text is not a number in the notation of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a number")]
pub struct NumberError;

impl Number {
    /// Accepts a number as JSON writes it, as it stands.
    ///
    /// # Errors
    /// [`NumberError`] for anything else, such as `+1`, `.5`, `01` or `NaN`.
    pub fn parse(text: impl Into<String>) -> Result<Self, NumberError> {
        let text = text.into();
        if Decimal::read(&text).is_some() {
            Ok(Self(text))
        } else {
            Err(NumberError)
        }
    }

    /// The distance between neighbours with so many decimal places: 0.01 for 2.
    pub fn step(places: u8) -> Self {
        match places.checked_sub(1) {
            None => Self::from(1),
            Some(zeros) => Self(format!("0.{}1", "0".repeat(zeros.into()))),
        }
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is left over beyond this many decimal places: with 0, whether it
    /// is whole. Zeros at the end do not count.
    pub fn has_at_most_decimals(&self, places: u8) -> bool {
        let decimal = self.decimal();
        let last = i64::try_from(decimal.digits.len()).unwrap_or(i64::MAX);
        last.saturating_sub(decimal.point) <= i64::from(places)
    }

    /// The same as an integer, or `None` when it is not whole or does not fit.
    pub fn to_i64(&self) -> Option<i64> {
        let Decimal {
            negative,
            mut digits,
            point,
        } = self.decimal();
        let places = usize::try_from(point).ok()?;
        if places < digits.len() || places > MAX_I64_DIGITS {
            return None;
        }
        digits.resize(places, b'0');
        digits.iter().try_fold(0_i64, |sum, digit| {
            let digit = i64::from(digit - b'0');
            let sum = sum.checked_mul(10)?;
            if negative {
                sum.checked_sub(digit)
            } else {
                sum.checked_add(digit)
            }
        })
    }

    fn decimal(&self) -> Decimal {
        Decimal::read(&self.0).unwrap_or_default()
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(number.to_string())
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.decimal().compare(&other.decimal())
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Number {}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn only_the_notation_of_json_is_a_number() {
        for good in [
            "0",
            "-0",
            "10",
            "0.50",
            "-1.5e+10",
            "1E-7",
            "1e999999999999999999999",
        ] {
            assert_eq!(number(good).as_str(), good);
        }
        for bad in [
            "", "-", "+1", ".5", "1.", "01", "1e", "1e+", "NaN", "0x1", "1 ", "--1", "١",
        ] {
            assert_eq!(Number::parse(bad), Err(NumberError), "{bad:?}");
        }
    }

    #[test]
    fn values_are_compared_and_not_digits() {
        for (one, same) in [
            ("1", "1.0"),
            ("10e-1", "1"),
            ("-0", "0e5"),
            ("0.10", "1e-1"),
            ("100", "1E2"),
        ] {
            assert_eq!(number(one), number(same));
        }
        let rising = [
            "-1e9", "-2", "-1.5", "-0.001", "0", "1e-400", "0.3", "0.31", "2", "10", "1e400",
        ];
        for pair in rising.windows(2) {
            assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn decimals_are_counted_without_zeros_at_the_end() {
        assert!(number("1.500").has_at_most_decimals(1));
        assert!(!number("1.55").has_at_most_decimals(1));
        assert!(number("155e-1").has_at_most_decimals(1));
        assert!(number("1e300").has_at_most_decimals(0));
        assert!(!number("1e-300").has_at_most_decimals(9));
        assert!(number("0.000").has_at_most_decimals(0));
    }

    #[test]
    fn whole_numbers_that_fit_become_integers() {
        for (text, expected) in [
            ("0", Some(0)),
            ("-0.0", Some(0)),
            ("5.0", Some(5)),
            ("12e2", Some(1_200)),
            ("120e-1", Some(12)),
            ("-9223372036854775808", Some(i64::MIN)),
            ("9223372036854775807", Some(i64::MAX)),
            ("9223372036854775808", None),
            ("1.5", None),
            ("1e19", None),
            ("1e999999999999", None),
            ("1e-1", None),
        ] {
            assert_eq!(number(text).to_i64(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn order_is_that_of_whole_numbers_scaled(a in -100_000_i64..100_000, b in -100_000_i64..100_000, shift in 0_i64..9) {
            let scaled = |n: i64| number(&format!("{n}e-{shift}"));
            prop_assert_eq!(scaled(a).cmp(&scaled(b)), a.cmp(&b));
        }

        #[test]
        fn order_is_that_of_floating_point_where_that_is_exact(a in -1e15..1e15, b in -1e15..1e15) {
            let (a, b): (f64, f64) = (a, b);
            prop_assert_eq!(number(&a.to_string()).partial_cmp(&number(&b.to_string())), a.partial_cmp(&b));
        }
    }
}
