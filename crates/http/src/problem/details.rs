//! What is known of one occurrence of a problem.

use std::borrow::Cow;
use std::fmt::Display;
use std::time::Duration;

use frontdesk_domain::account::actor::NotAllowed;
use frontdesk_domain::feature::FeatureOff;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::retry::{AnswerErased, KeyReused};
use frontdesk_domain::time::Timestamp;
use poem::http::header::{HeaderName, HeaderValue, RETRY_AFTER};
use poem_openapi::Object;

use super::{Kind, log};
use crate::types::Text;

/// One thing that is wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
pub struct Fault {
    /// Where: a JSON pointer into the body (RFC 6901, empty for the whole body), or
    /// `query.`, `path.` or `header.` and the name of a parameter.
    pub pointer: Text<0, 500>,
    /// What is wrong there, in words that follow the name of the field.
    pub message: Text<1, 500>,
}

impl Fault {
    /// Something wrong, in as many words as may be told.
    pub fn new(pointer: impl AsRef<str>, message: impl Display) -> Self {
        Self {
            pointer: clipped(pointer.as_ref()).into(),
            message: clipped(&message.to_string()).into(),
        }
    }
}

/// Collects everything that is wrong with a request, so that it is said at once.
///
/// ```ignore
/// let mut faults = Faults::new();
/// let subject = faults.check("/subject", Subject::parse(self.subject));
/// let message = faults.check("/message", Message::parse(self.message));
/// let (Some(subject), Some(message)) = (subject, message) else { return Err(faults) };
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// How many are said at once; the rest is cut off.
    pub const MAX: usize = 100;

    /// Nothing wrong so far.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// One thing wrong.
    pub fn one(pointer: impl AsRef<str>, message: impl Display) -> Self {
        let mut faults = Self::new();
        faults.add(pointer, message);
        faults
    }

    /// Notes that something is wrong.
    pub fn add(&mut self, pointer: impl AsRef<str>, message: impl Display) {
        if self.0.len() < Self::MAX {
            self.0.push(Fault::new(pointer, message));
        }
    }

    /// The value, or a note of why there is none.
    pub fn check<T, E: Display>(&mut self, pointer: &str, parsed: Result<T, E>) -> Option<T> {
        parsed.map_err(|error| self.add(pointer, error)).ok()
    }

    /// The value where one was given; `None` when it was given and is wrong.
    pub fn check_given<T, E: Display>(
        &mut self,
        pointer: &str,
        parsed: Option<Result<T, E>>,
    ) -> Option<Option<T>> {
        parsed.map_or(Some(None), |parsed| self.check(pointer, parsed).map(Some))
    }

    /// Pointers and messages, in order.
    #[cfg(test)]
    pub(crate) fn pairs(&self) -> Vec<(&str, &str)> {
        self.0
            .iter()
            .map(|fault| (fault.pointer.0.as_str(), fault.message.0.as_str()))
            .collect()
    }

    /// Goes on only when nothing is wrong.
    ///
    /// # Errors
    /// The faults, when there are any.
    pub fn none_or_err(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl From<Vec<Fault>> for Faults {
    /// As many of them as are said at once.
    fn from(mut faults: Vec<Fault>) -> Self {
        faults.truncate(Self::MAX);
        Self(faults)
    }
}

/// What is known of one occurrence of a problem, beyond its kind.
#[derive(Debug, Clone, Default)]
pub struct Details {
    pub(super) error: Option<Cow<'static, str>>,
    pub(super) detail: Option<String>,
    pub(super) faults: Vec<Fault>,
    pub(super) frees_at: Option<Timestamp>,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
}

impl Details {
    /// Nothing beyond the kind.
    pub fn none() -> Self {
        Self::default()
    }

    /// Words for people, in place of those of the kind. They must not tell what the
    /// client may not know.
    pub fn say(error: impl Into<Cow<'static, str>>) -> Self {
        Self {
            error: Some(error.into()),
            ..Self::default()
        }
    }

    /// Adds an explanation to the words.
    #[must_use]
    pub fn explain(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Other words for people in place of those so far.
    #[must_use]
    pub fn saying(self, error: impl Into<Cow<'static, str>>) -> Self {
        Self {
            error: Some(error.into()),
            ..self
        }
    }

    /// Says when to try again, in whole seconds and never too early.
    #[must_use]
    pub fn retry_after(self, wait: Duration) -> Self {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        self.header(RETRY_AFTER, HeaderValue::from(seconds.max(1)))
    }

    /// Says at which instant what stands in the way will be gone.
    #[must_use]
    pub const fn frees_at(mut self, at: Timestamp) -> Self {
        self.frees_at = Some(at);
        self
    }

    /// Adds a header to the response.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl From<Faults> for Details {
    fn from(Faults(faults): Faults) -> Self {
        let error = faults.first().map(|fault| Cow::Owned(in_words(fault)));
        Self {
            error,
            faults,
            ..Self::default()
        }
    }
}

fn in_words(Fault { pointer, message }: &Fault) -> String {
    let Text(message) = message;
    let pointer = pointer.0.as_str();
    let field = pointer
        .strip_prefix('/')
        .unwrap_or(pointer)
        .replace('/', ".");
    if field.is_empty() {
        format!("The body {message}")
    } else {
        format!("{field} {message}")
    }
}

/// The text as far as it may be told: what a client sent comes back in pointers, however
/// long its keys are.
pub(super) fn clipped(text: &str) -> String {
    const LONGEST: usize = 500;
    let text = text.replace('\0', "\u{fffd}");
    match text.char_indices().nth(LONGEST - 1) {
        Some((end, _)) if text[end..].chars().nth(1).is_some() => format!("{}…", &text[..end]),
        _ => text,
    }
}

/// A problem on its way to the client.
#[derive(Debug)]
pub struct Refused {
    /// What kind of problem.
    pub kind: Kind,
    /// What is known of this occurrence.
    pub details: Details,
}

impl Refused {
    /// A problem of a kind.
    pub fn new(kind: Kind, details: impl Into<Details>) -> Self {
        Self {
            kind,
            details: details.into(),
        }
    }

    /// A failure that is ours: written to the log, told to the client in safe words.
    pub fn internal(error: &(dyn std::error::Error + 'static)) -> Self {
        log(error);
        Self::from(Kind::Internal)
    }
}

impl From<Kind> for Refused {
    fn from(kind: Kind) -> Self {
        Self::new(kind, Details::none())
    }
}

impl From<Faults> for Refused {
    fn from(faults: Faults) -> Self {
        Self::new(Kind::InvalidRequest, faults)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        let kind = match &error {
            StoreError::Conflict => return Self::from(Kind::Busy),
            StoreError::Unavailable(_) => Kind::StorageUnavailable,
            // `StoreError` may grow; what is not known here is not the client's doing.
            _ => Kind::Internal,
        };
        log(&error);
        Self::from(kind)
    }
}

impl From<FeatureOff> for Refused {
    fn from(FeatureOff(feature): FeatureOff) -> Self {
        let error = format!("Feature '{}' is disabled", feature.name());
        Self::new(Kind::FeatureDisabled, Details::say(error))
    }
}

impl From<NotAllowed> for Refused {
    fn from(missing: NotAllowed) -> Self {
        Self::new(
            Kind::MissingScope,
            Details::none().explain(missing.to_string()),
        )
    }
}

impl From<AnswerErased> for Refused {
    fn from(AnswerErased: AnswerErased) -> Self {
        Self::from(Kind::AnswerErased)
    }
}

impl From<KeyReused> for Refused {
    fn from(KeyReused: KeyReused) -> Self {
        Self::from(Kind::IdempotencyKeyReused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_wrong_is_said_at_once() {
        let mut faults = Faults::new();
        assert_eq!(faults.check("/a", Ok::<_, &str>(1)), Some(1));
        assert_eq!(faults.check("/b", Err::<i32, _>("must be odd")), None);
        assert_eq!(
            faults.check_given("/c", None::<Result<i32, &str>>),
            Some(None)
        );
        assert_eq!(
            faults.check_given("/d", Some(Err::<i32, _>("must be even"))),
            None
        );
        let details = Details::from(faults);
        assert_eq!(details.error.as_deref(), Some("b must be odd"));
        assert_eq!(details.faults.len(), 2);
    }

    #[test]
    fn what_is_told_is_never_longer_than_documented() {
        for (sent, told) in [(499, 499), (500, 500), (501, 500), (100_000, 500)] {
            assert_eq!(clipped(&"ß".repeat(sent)).chars().count(), told);
        }
        assert_eq!(clipped("a\0b"), "a\u{fffd}b");
    }

    #[test]
    fn storage_says_nothing_of_itself() {
        let error = StoreError::Backend("password of the database: hunter2".into());
        let refused = Refused::from(error);
        assert_eq!(refused.kind, Kind::Internal);
        assert!(refused.details.error.is_none() && refused.details.detail.is_none());
    }
}
