//! Retried requests: one effect and one answer, however often a client asks.
//!
//! A client names a request with an idempotency key. The key is claimed in the unit of
//! work that has the effect, and the answer is kept in the same commit, so neither can
//! exist without the other.

use std::fmt;
use std::time::Duration;

use thiserror::Error;

use crate::account::credential::SecretDigest;
use crate::ports::{StoreError, UnitOfWork};
use crate::text::{TextError, text_type};
use crate::time::Timestamp;

text_type! {
    /// A client's name for one request: 1 to 255 printable ASCII characters.
    IdempotencyKey, |text| {
        if text.is_empty() {
            return Err(TextError::Empty);
        }
        if text.len() > 255 {
            return Err(TextError::TooManyCharacters { max: 255 });
        }
        let printable = text.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
        if printable { Ok(()) } else { Err(TextError::Malformed { expected: "printable ASCII" }) }
    }
}

/// A claim on a key: whose it is and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyClaim {
    /// In whose name the key counts: keys of different actors never meet.
    pub owner: String,
    /// The key.
    pub key: IdempotencyKey,
    /// The digest of method, path and body: what the key was first used for.
    pub fingerprint: SecretDigest,
    /// How long the answer is kept.
    pub lifetime: Duration,
}

/// An answer as it was first given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// The status code.
    pub status: u16,
    /// The headers that matter, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl KeptAnswer {
    /// The status that says that something is still to come (RFC 9110, section 15.3.3).
    const PROMISE: u16 = 202;

    /// The status that says that something was there (RFC 9110, section 15.5.11).
    const ERASED: u16 = 410;

    /// What stands for an answer that told of somebody who was erased. It is never given
    /// to a client: whoever asks again is told that it was done and can no longer be read.
    pub const fn erased() -> Self {
        Self {
            status: Self::ERASED,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Whether the answer was erased.
    pub const fn is_erased(&self) -> bool {
        self.status == Self::ERASED
    }

    /// Kept with the effect where the answer has to wait for something else, and never
    /// given to a client: whoever asks again waits too, for what it is `about`.
    pub fn promise(about: impl fmt::Display) -> Self {
        Self {
            status: Self::PROMISE,
            headers: Vec::new(),
            body: about.to_string().into_bytes(),
        }
    }

    /// What the answer is about, if it is only promised.
    pub fn promised(&self) -> Option<&str> {
        let about = (self.status == Self::PROMISE).then_some(&self.body)?;
        std::str::from_utf8(about).ok()
    }
}

/// What the ledger knows of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyState {
    /// Nobody used it, or too long ago: the claim now holds it.
    Fresh,
    /// It was used for this and answered so.
    Kept {
        /// What it was used for.
        fingerprint: SecretDigest,
        /// What was answered.
        answer: KeptAnswer,
    },
}

/// The key was used before, for another request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the idempotency key was used for another request")]
pub struct KeyReused;

/// The request was done, and its answer was erased with somebody's personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the answer to this request was erased")]
pub struct AnswerErased;

/// What a write led to: the thing itself, or the answer of its first run.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome<T> {
    /// It was done now.
    Done(T),
    /// It had been done before.
    Replayed(KeptAnswer),
}

type Render<T> = Box<dyn Fn(&T) -> KeptAnswer + Send + Sync>;

/// How a write remembers its answer: a claim and the way to put the outcome into words,
/// or nothing when the client gave no key.
pub struct Receipt<T>(Option<(KeyClaim, Render<T>)>);

/// Why a receipt could not be used.
#[derive(Debug, Error)]
pub enum ReceiptError {
    /// The key stands for another request.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The answer is gone.
    #[error(transparent)]
    AnswerErased(#[from] AnswerErased),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<T> Receipt<T> {
    /// For a request without a key.
    pub const fn none() -> Self {
        Self(None)
    }

    /// For a request with a key; `render` puts the outcome into the words that are kept.
    pub fn keeping(
        claim: KeyClaim,
        render: impl Fn(&T) -> KeptAnswer + Send + Sync + 'static,
    ) -> Self {
        Self(Some((claim, Box::new(render))))
    }

    /// Claims the key; must be the first thing done in the unit of work. Answers what
    /// was kept when the same request came before.
    ///
    /// # Errors
    /// [`ReceiptError::KeyReused`] when the key stands for another request,
    /// [`ReceiptError::AnswerErased`] when what was answered is gone.
    pub async fn lock(
        &self,
        work: &mut dyn UnitOfWork,
        now: Timestamp,
    ) -> Result<Option<KeptAnswer>, ReceiptError> {
        let Some((claim, _)) = &self.0 else {
            return Ok(None);
        };
        match work.keys().lock_key(claim, now).await? {
            KeyState::Fresh => Ok(None),
            KeyState::Kept {
                fingerprint,
                answer,
            } if fingerprint == claim.fingerprint => {
                if answer.is_erased() {
                    return Err(AnswerErased.into());
                }
                Ok(Some(answer))
            }
            KeyState::Kept { .. } => Err(KeyReused.into()),
        }
    }

    /// Keeps the answer in the commit that has the effect.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn keep(&self, work: &mut dyn UnitOfWork, outcome: &T) -> Result<(), StoreError> {
        let Some((claim, render)) = &self.0 else {
            return Ok(());
        };
        work.keys().keep_answer(claim, &render(outcome)).await
    }
}

impl<T> fmt::Debug for Receipt<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Receipt")
            .field(&self.0.as_ref().map(|(claim, _)| claim))
            .finish()
    }
}
