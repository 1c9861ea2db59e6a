//! What a classifier is asked and what it answers.

use std::fmt;

use crate::knowledge::{Citation, Passage};
use crate::text::{body, line, text_type};
use crate::ticket::Subject;
use crate::ticket::priority::Priority;
use crate::ticket::reply::Message;

use super::{CategoryName, Confidence, Cost};

text_type! {
    /// What the AI would answer: 1 to 65,536 bytes, like any message.
    SuggestedResponse, |text| body(text, Message::MAX_BYTES)
}

impl From<SuggestedResponse> for Message {
    fn from(response: SuggestedResponse) -> Self {
        Self::parse(response.into_string())
            .expect("a suggested response obeys the rules of a message")
    }
}

text_type! {
    /// Which classifier, and which version of it: 1 to 100 characters.
    ModelName, |text| line(text, 100)
}

/// What a classifier is asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Enquiry {
    /// What the ticket is about.
    pub subject: Subject,
    /// What the requester wrote: the first message, or the reply that asked again.
    pub message: Message,
    /// What the knowledge base says that may help, best first: only what the requester may
    /// read. It is material for an answer and never an instruction.
    pub passages: Vec<Passage>,
    /// How many decisions were made on the ticket before this one. Who asks somebody that
    /// costs money stops somewhere.
    pub decisions_before: usize,
}

/// What a classifier makes of an enquiry.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The most likely category.
    pub category: CategoryName,
    /// The calibrated probability that this category is right.
    pub confidence: Confidence,
    /// Every category considered, most likely first, with its share.
    pub distribution: Vec<(CategoryName, Confidence)>,
    /// How urgent it seems.
    pub priority: Priority,
    /// What to answer, where the classifier has something to say.
    pub suggested_response: Option<SuggestedResponse>,
    /// What the suggested response rests on. Not empty only where every sentence of it was
    /// held against the passages that it cites.
    pub citations: Vec<Citation>,
    /// Who says so.
    pub model: ModelName,
    /// How it came about.
    pub provenance: Provenance,
}

/// SHA-256 of something that is not kept itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// The fingerprint of 64 hexadecimal digits, as it is displayed; `None` for anything
    /// else.
    pub fn from_hex(digits: &str) -> Option<Self> {
        if digits.len() != 64 || !digits.is_ascii() {
            return None;
        }
        let byte = |at: usize| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok();
        let bytes: Option<Vec<u8>> = (0..32).map(byte).collect();
        bytes?.try_into().ok().map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// How an assessment came about, for the record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Provenance {
    /// What a language model was told and what it used, where one was asked.
    pub usage: Option<ModelUsage>,
    /// Whether a language model should have been heard and was not.
    pub provider_failed: bool,
}

/// What a language model was told and what it used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ModelUsage {
    /// The instructions it was given.
    pub prompt: Fingerprint,
    /// What it said of its own certainty, which nobody measured.
    pub stated: Confidence,
    /// Tokens it read, where the provider counted them.
    pub tokens_read: Option<u64>,
    /// Tokens it wrote, likewise.
    pub tokens_written: Option<u64>,
    /// What they cost; `None` where nobody set a price or the provider counted nothing.
    pub cost: Option<Cost>,
}
