//! Settling what a request with a key is answered, where the answer was only promised.

use std::convert::Infallible;

use crate::retry::{KeptAnswer, KeyClaim, KeyState};

use super::{Desk, Failure, retry_on_conflict};

/// Puts an answer in the place of its promise, once: everybody who asks gets the same one.
#[derive(Clone)]
pub struct SettleAnswer {
    /// What it stands on.
    pub desk: Desk,
}

impl SettleAnswer {
    /// The answer that counts: the one that somebody settled before, or else this one.
    ///
    /// # Errors
    /// What can happen to any use case.
    pub async fn run(
        &self,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<KeptAnswer, Failure<Infallible>> {
        retry_on_conflict(move || self.attempt(claim, answer)).await
    }

    async fn attempt(
        &self,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<KeptAnswer, Failure<Infallible>> {
        let mut work = self.desk.store.begin().await?;
        let state = work.keys().lock_key(claim, self.desk.clock.now()).await?;
        match state {
            KeyState::Kept {
                fingerprint,
                answer: settled,
            } if fingerprint == claim.fingerprint && settled.promised().is_none() => {
                // It may share a commit with what settled it, which may still fail.
                work.commit().await?;
                Ok(settled)
            }
            // The promise lapsed, and another request has the key now.
            KeyState::Kept { fingerprint, .. } if fingerprint != claim.fingerprint => {
                Ok(answer.clone())
            }
            KeyState::Kept { .. } | KeyState::Fresh => {
                work.keys().keep_answer(claim, answer).await?;
                work.commit().await?;
                Ok(answer.clone())
            }
        }
    }
}
