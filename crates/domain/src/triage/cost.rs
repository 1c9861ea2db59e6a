//! What a language model costs, in exact numbers: sums of it are the same every time.

use std::fmt;

use thiserror::Error;

/// A currency, by the three capital letters of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

/// Not the code of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be three capital letters, such as EUR")]
pub struct CurrencyError;

impl Currency {
    /// Accepts three capital letters.
    ///
    /// # Errors
    /// [`CurrencyError`] for anything else.
    pub fn parse(code: &str) -> Result<Self, CurrencyError> {
        let letters: [u8; 3] = code.as_bytes().try_into().map_err(|_| CurrencyError)?;
        if letters.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(letters))
        } else {
            Err(CurrencyError)
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cost {
    /// Trillionths of one unit of the currency: a token costs less than a millionth.
    pub trillionths: u64,
    /// Of which currency.
    pub currency: Currency,
}

const TRILLION: f64 = 1e12;

impl Cost {
    /// The amount in units of the currency.
    #[expect(
        clippy::cast_precision_loss,
        reason = "only for showing: sums are made of the exact number"
    )]
    pub fn amount(self) -> f64 {
        self.trillionths as f64 / TRILLION
    }

    /// Both amounts together; `None` where they are of different currencies.
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency).then(|| Self {
            trillionths: self.trillionths.saturating_add(other.trillionths),
            currency: self.currency,
        })
    }
}

/// What a provider asks for a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// Trillionths for a token that the model reads.
    read: u64,
    /// Trillionths for a token that it writes.
    written: u64,
    currency: Currency,
}

/// Not a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("must be a number from 0 to 1,000,000")]
pub struct PriceError;

/// The highest price of a million tokens.
const HIGHEST: f64 = 1e6;

impl Price {
    /// The price of a million tokens read and of a million written, in units of the
    /// currency, to the millionth of a unit.
    ///
    /// # Errors
    /// [`PriceError`] for what is no number from 0 to 1,000,000.
    pub fn per_million(read: f64, written: f64, currency: Currency) -> Result<Self, PriceError> {
        Ok(Self {
            read: trillionths(read)?,
            written: trillionths(written)?,
            currency,
        })
    }

    /// What so many tokens cost.
    pub const fn of(&self, read: u64, written: u64) -> Cost {
        let read = self.read.saturating_mul(read);
        let written = self.written.saturating_mul(written);
        Cost {
            trillionths: read.saturating_add(written),
            currency: self.currency,
        }
    }
}

/// The price of one token, where this is the price of a million.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 to 1e12"
)]
fn trillionths(per_million: f64) -> Result<u64, PriceError> {
    if (0.0..=HIGHEST).contains(&per_million) {
        Ok((per_million * 1e6).round() as u64)
    } else {
        Err(PriceError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro() -> Currency {
        Currency::parse("EUR").unwrap()
    }

    #[test]
    fn tokens_cost_what_a_million_of_them_says() {
        let price = Price::per_million(0.15, 0.6, euro()).unwrap();
        let cost = price.of(1_000_000, 500_000);
        assert_eq!(cost.trillionths, 450_000_000_000);
        assert!((cost.amount() - 0.45).abs() < 1e-12);
        assert_eq!(price.of(u64::MAX, u64::MAX).trillionths, u64::MAX);
    }

    #[test]
    fn different_currencies_have_no_sum() {
        let cost = Price::per_million(1.0, 1.0, euro()).unwrap().of(1, 2);
        let other = Cost {
            currency: Currency::parse("USD").unwrap(),
            ..cost
        };
        assert_eq!(cost.plus(cost).unwrap().trillionths, 6_000_000);
        assert_eq!(cost.plus(other), None);
    }

    #[test]
    fn what_is_no_price_and_no_currency_is_refused() {
        for price in [-0.1, f64::NAN, f64::INFINITY, 1_000_001.0] {
            assert!(Price::per_million(price, 0.0, euro()).is_err());
        }
        for code in ["", "EU", "eur", "EURO", "€"] {
            assert!(Currency::parse(code).is_err(), "{code}");
        }
        assert_eq!(euro().to_string(), "EUR");
    }
}
