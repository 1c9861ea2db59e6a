//! Questions: what a form asks, and which answers it takes.

mod choices;
mod country;
mod format;
mod rules;

pub use choices::{Choice, ChoiceValue, Choices, HowMany};
pub use country::COUNTRIES;
pub use rules::{DateBound, DateRules, NumberRules, PatternHint, PatternRule, Scale, TextRules};

pub(in crate::form) use format::{EMAIL, Format, PHONE, URL};

use crate::text::{TextError, at_most_characters, line, text_type};

use super::condition::Condition;

text_type! {
    /// The name of a question within its form, which no later version changes: 1 to 64
    /// ASCII letters, digits, `_`, `-` or `.`.
    QuestionId, |text| {
        if text.len() > QuestionId::MAX_CHARACTERS {
            return Err(TextError::TooManyCharacters { max: QuestionId::MAX_CHARACTERS });
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        match text.bytes().all(plain) {
            true if text.is_empty() => Err(TextError::Empty),
            true => Ok(()),
            false => Err(TextError::Malformed { expected: "made of letters, digits, '_', '-' and '.'" }),
        }
    }
}

impl QuestionId {
    /// The longest id.
    pub const MAX_CHARACTERS: usize = 64;
}

text_type! {
    /// What a question or an option says: 1 to 1,000 characters.
    Label, |text| line(text, Label::MAX_CHARACTERS)
}

impl Label {
    /// The longest label.
    pub const MAX_CHARACTERS: usize = 1_000;
}

text_type! {
    /// What stands beside a question to explain it: 1 to 5,000 characters.
    Help, |text| line(text, Help::MAX_CHARACTERS)
}

impl Help {
    /// The longest help.
    pub const MAX_CHARACTERS: usize = 5_000;
}

text_type! {
    /// What stands in an empty field: at most 200 characters.
    Placeholder, |text| at_most_characters(text, Placeholder::MAX_CHARACTERS)
}

impl Placeholder {
    /// The longest placeholder.
    pub const MAX_CHARACTERS: usize = 200;
}

/// A question of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// What it asks; for a statement, what it says.
    pub label: Label,
    /// What explains it.
    pub help: Option<Help>,
    /// What stands in the empty field.
    pub placeholder: Option<Placeholder>,
    /// Whether it must be answered wherever it is shown.
    pub required: bool,
    /// It is shown only where this holds; `None` for always.
    pub show_if: Option<Condition>,
    /// It must be answered where this holds and it is shown.
    pub require_if: Option<Condition>,
    /// It is hidden where this holds, whatever else does.
    pub skip_if: Option<Condition>,
    /// Which answers it takes.
    pub kind: QuestionKind,
}

/// Which answers a question takes.
///
/// An answer that is there has to be a whole answer: a blank text, an empty list and
/// `null` are none. A question that is not answered is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// A text of a few words.
    ShortText(TextRules),
    /// A text of any length up to its limit.
    LongText(TextRules),
    /// An e-mail address.
    Email,
    /// A web address: `http` or `https`.
    Url,
    /// A number.
    Number(NumberRules),
    /// A day, written `YYYY-MM-DD`.
    Date(DateRules),
    /// One of the options.
    Select(Choices),
    /// A list of some of the options, each once.
    MultiSelect(Choices, HowMany),
    /// `true` or `false`; both are answers.
    Checkbox,
    /// A whole number from 1 to the top of the scale.
    Rating(Scale),
    /// A telephone number: 5 to 15 digits, spaces and punctuation between them.
    Phone,
    /// A country, by its two letters (ISO 3166-1).
    Country,
    /// `true`, or `false` where it is not required: consent is only what was given.
    Consent,
    /// Something to read. It takes no answer.
    Statement,
}

/// The name of a kind of question, without its rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuestionType {
    /// A text of a few words.
    ShortText,
    /// A longer text.
    LongText,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A number.
    Number,
    /// A day.
    Date,
    /// One of several options.
    Select,
    /// Some of several options.
    MultiSelect,
    /// Yes or no.
    Checkbox,
    /// A rating.
    Rating,
    /// A telephone number.
    Phone,
    /// A country.
    Country,
    /// A consent.
    Consent,
    /// Something to read.
    Statement,
}

impl QuestionType {
    /// Every type.
    pub const ALL: [Self; 14] = [
        Self::ShortText,
        Self::LongText,
        Self::Email,
        Self::Url,
        Self::Number,
        Self::Date,
        Self::Select,
        Self::MultiSelect,
        Self::Checkbox,
        Self::Rating,
        Self::Phone,
        Self::Country,
        Self::Consent,
        Self::Statement,
    ];

    /// The name that documents use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ShortText => "short_text",
            Self::LongText => "long_text",
            Self::Email => "email",
            Self::Url => "url",
            Self::Number => "number",
            Self::Date => "date",
            Self::Select => "select",
            Self::MultiSelect => "multi_select",
            Self::Checkbox => "checkbox",
            Self::Rating => "rating",
            Self::Phone => "phone",
            Self::Country => "country",
            Self::Consent => "consent",
            Self::Statement => "statement",
        }
    }
}

impl QuestionKind {
    /// The name of the kind.
    pub const fn question_type(&self) -> QuestionType {
        match self {
            Self::ShortText(_) => QuestionType::ShortText,
            Self::LongText(_) => QuestionType::LongText,
            Self::Email => QuestionType::Email,
            Self::Url => QuestionType::Url,
            Self::Number(_) => QuestionType::Number,
            Self::Date(_) => QuestionType::Date,
            Self::Select(_) => QuestionType::Select,
            Self::MultiSelect(..) => QuestionType::MultiSelect,
            Self::Checkbox => QuestionType::Checkbox,
            Self::Rating(_) => QuestionType::Rating,
            Self::Phone => QuestionType::Phone,
            Self::Country => QuestionType::Country,
            Self::Consent => QuestionType::Consent,
            Self::Statement => QuestionType::Statement,
        }
    }
}
