//! The rules that a question may put on a text, a number, a rating or a day.

use std::sync::LazyLock;

use crate::form::date::Date;
use crate::form::number::Number;
use crate::form::pattern::Pattern;
use crate::text::{line, text_type};

/// How long a text has to be, and what it has to look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRules {
    /// The fewest characters. Default 1, which is also the least.
    pub min_length: u32,
    /// The most characters.
    pub max_length: u32,
    /// What it has to match.
    pub pattern: Option<PatternRule>,
}

impl TextRules {
    /// The length of a short text unless its question says otherwise.
    pub const SHORT_DEFAULT: u32 = 255;
    /// The longest short text that a question can ask for.
    pub const SHORT_MAX: u32 = 1_000;
    /// The length of a long text unless its question says otherwise.
    pub const LONG_DEFAULT: u32 = 10_000;
    /// The longest long text that a question can ask for.
    pub const LONG_MAX: u32 = 65_536;
    /// The longest text that a pattern can be asked of, which bounds the work of matching.
    pub const PATTERN_MAX: u32 = 10_000;
}

text_type! {
    /// What a person reads whose answer does not match the pattern: 1 to 200 characters.
    PatternHint, |text| line(text, 200)
}

/// A pattern, and how to put it into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternRule {
    /// What the text has to match.
    pub pattern: Pattern,
    /// The same in words, for people.
    pub hint: Option<PatternHint>,
}

/// Which numbers are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberRules {
    /// The least. Default and lowest: minus 10 to the power of 15.
    pub min: Number,
    /// The greatest. Default and highest: 10 to the power of 15.
    pub max: Number,
    /// How many decimal places at most; 0 for whole numbers, `None` for any.
    pub decimals: Option<u8>,
}

/// 10 to the power of 15: up to here every JSON library tells whole numbers apart.
static LARGEST: LazyLock<Number> = LazyLock::new(|| Number::from(1_000_000_000_000_000));
static SMALLEST: LazyLock<Number> = LazyLock::new(|| Number::from(-1_000_000_000_000_000));

impl NumberRules {
    /// The most decimal places that can be asked for.
    pub const MAX_DECIMALS: u8 = 9;

    /// The lowest bound there is.
    pub fn lowest() -> Number {
        SMALLEST.clone()
    }

    /// The highest bound there is.
    pub fn highest() -> Number {
        LARGEST.clone()
    }
}

/// The top of a rating. The bottom is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale(u32);

impl Scale {
    /// The scale of a question that names none.
    pub const DEFAULT: Self = Self(5);
    /// The shortest scale.
    pub const MIN: u32 = 2;
    /// The longest scale.
    pub const MAX: u32 = 10;

    /// A scale from 1 to `top`, or `None` when that is not from 2 to 10.
    pub const fn new(top: u32) -> Option<Self> {
        if Self::MIN <= top && top <= Self::MAX {
            Some(Self(top))
        } else {
            None
        }
    }

    /// The greatest rating.
    pub const fn top(self) -> u32 {
        self.0
    }

    /// Ratings as the numbers they are.
    pub fn rules(self) -> NumberRules {
        NumberRules {
            min: 1.into(),
            max: i64::from(self.0).into(),
            decimals: Some(0),
        }
    }
}

/// Which days are taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DateRules {
    /// The first day.
    pub earliest: Option<DateBound>,
    /// The last day.
    pub latest: Option<DateBound>,
}

/// One end of a range of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateBound {
    /// This very day.
    On(Date),
    /// So many days after the day of submission (in UTC); before it when negative.
    DaysFromToday(i32),
}

impl DateBound {
    /// The furthest that a bound may lie from the day of submission: 200 years.
    pub const MAX_DAYS: i32 = 73_050;

    /// The day it stands for when today is `today`.
    pub fn day(self, today: Date) -> Date {
        match self {
            Self::On(day) => day,
            Self::DaysFromToday(days) => today.plus_days(days),
        }
    }
}
