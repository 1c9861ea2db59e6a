//! Answers kept for retried requests.

use async_trait::async_trait;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::{KeyLedger, StoreError};
use frontdesk_domain::retry::{KeptAnswer, KeyClaim, KeyState};
use frontdesk_domain::time::Timestamp;

use crate::state::{StoredAnswer, misuse};
use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl KeyLedger for MemoryUnitOfWork {
    async fn lock_key(&mut self, claim: &KeyClaim, now: Timestamp) -> Result<KeyState, StoreError> {
        let name = (claim.owner.clone(), claim.key.clone());
        let (since, state) = match self.state().answers.get(&name) {
            Some(kept) if now.since(kept.kept_at) <= claim.lifetime => {
                let state = KeyState::Kept {
                    fingerprint: kept.fingerprint,
                    answer: kept.answer.clone(),
                };
                (kept.kept_at, state)
            }
            Some(_) => {
                self.state_mut().answers.remove(&name);
                (now, KeyState::Fresh)
            }
            None => (now, KeyState::Fresh),
        };
        self.claims
            .push((claim.owner.clone(), claim.key.clone(), since));
        Ok(state)
    }

    async fn keep_answer(
        &mut self,
        claim: &KeyClaim,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        let claimed = self
            .claims
            .iter()
            .rfind(|(owner, key, _)| (owner, key) == (&claim.owner, &claim.key));
        let (owner, key, kept_at) = claimed
            .cloned()
            .ok_or_else(|| misuse("the key was not claimed"))?;
        let stored = StoredAnswer {
            fingerprint: claim.fingerprint,
            answer: answer.clone(),
            kept_at,
        };
        self.state_mut().answers.insert((owner, key), stored);
        Ok(())
    }

    async fn forget_answers(
        &mut self,
        before: Timestamp,
        limit: PageLimit,
    ) -> Result<usize, StoreError> {
        let answers = &mut self.state_mut().answers;
        let old: Vec<_> = answers
            .iter()
            .filter(|(_, kept)| kept.kept_at < before)
            .take(limit.get())
            .collect();
        let old: Vec<_> = old.into_iter().map(|(name, _)| name.clone()).collect();
        for name in &old {
            answers.remove(name);
        }
        Ok(old.len())
    }
}
