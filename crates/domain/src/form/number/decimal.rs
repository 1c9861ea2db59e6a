//! What numbers are worth.

use std::cmp::Ordering;

/// What a number is worth: `0.digits` times ten to the power of `point`, without zeros
/// at either end of the digits. Zero has no digits, is not negative and has point 0.
#[derive(Debug, Default)]
pub(super) struct Decimal {
    pub(super) negative: bool,
    pub(super) digits: Vec<u8>,
    pub(super) point: i64,
}

impl Decimal {
    /// Reads JSON's notation; exponents beyond what fits count as the largest that does.
    pub(super) fn read(text: &str) -> Option<Self> {
        let negative = text.starts_with('-');
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, read_exponent(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((whole, fraction)) => (whole, some_digits(fraction)?),
            None => (mantissa, ""),
        };
        some_digits(whole)?;
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        let point = i64::try_from(whole.len()).ok()?.saturating_add(exponent);
        let digits = whole.bytes().chain(fraction.bytes()).collect();
        Some(
            Self {
                negative,
                digits,
                point,
            }
            .trimmed(),
        )
    }

    fn trimmed(mut self) -> Self {
        let leading = self
            .digits
            .iter()
            .take_while(|digit| **digit == b'0')
            .count();
        self.digits.drain(..leading);
        self.point = self
            .point
            .saturating_sub(i64::try_from(leading).unwrap_or(i64::MAX));
        let trailing = self
            .digits
            .iter()
            .rev()
            .take_while(|digit| **digit == b'0')
            .count();
        self.digits.truncate(self.digits.len() - trailing);
        if self.digits.is_empty() {
            Self::default()
        } else {
            self
        }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self.sign(), other.sign()) {
            (1, 1) => self.compare_size(other),
            (-1, -1) => other.compare_size(self),
            (own, others) => own.cmp(&others),
        }
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    fn compare_size(&self, other: &Self) -> Ordering {
        self.point
            .cmp(&other.point)
            .then_with(|| self.digits.cmp(&other.digits))
    }
}

fn some_digits(text: &str) -> Option<&str> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some(text)
}

fn read_exponent(text: &str) -> Option<i64> {
    let negative = text.starts_with('-');
    let digits = some_digits(text.strip_prefix(['+', '-']).unwrap_or(text))?;
    // Far from either end of the type, so that adding lengths of texts stays exact.
    let size = digits.parse().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    Some(if negative { -size } else { size })
}
