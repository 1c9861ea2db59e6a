//! The world as the ports see it: time, ids, secrets, passwords.

mod passwords;

pub use passwords::Argon2Hasher;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Utc;
use frontdesk_domain::account::credential::{Secret, SecretDigest};
use frontdesk_domain::ports::{Clock, IdSource, Secrets};
use frontdesk_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The clock of the machine.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::from(Utc::now())
    }
}

/// UUIDs of version 7: ordered by time, random beyond that.
#[derive(Debug, Clone, Copy)]
pub struct TimeOrderedIds;

impl IdSource for TimeOrderedIds {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that makes ids"
    )]
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Secrets from the randomness of the operating system.
#[derive(Debug, Clone, Copy)]
pub struct SystemSecrets;

impl Secrets for SystemSecrets {
    fn generate(&self) -> Secret {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)
            .expect("an operating system without randomness cannot run a desk");
        Secret::new(format!("fd_{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    fn digest(&self, text: &[u8]) -> SecretDigest {
        SecretDigest(Sha256::digest(text).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_long_and_never_the_same() {
        let (one, other) = (SystemSecrets.generate(), SystemSecrets.generate());
        assert_ne!(one, other);
        assert_eq!(one.expose().len(), 3 + 43);
    }

    #[test]
    fn ids_ascend() {
        let ids: Vec<Uuid> = (0..1_000).map(|_| TimeOrderedIds.next()).collect();
        assert!(ids.is_sorted());
    }
}
