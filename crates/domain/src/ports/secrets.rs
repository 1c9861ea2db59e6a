//! Making and checking secrets.

use async_trait::async_trait;
use thiserror::Error;

use crate::account::credential::{Password, PasswordHash, Secret, SecretDigest};

/// Makes secrets and digests.
pub trait Secrets: Send + Sync {
    /// A new secret of at least 256 random bits, as URL-safe text.
    fn generate(&self) -> Secret;

    /// SHA-256 of the text. The same text gives the same digest on every machine.
    fn digest(&self, text: &[u8]) -> SecretDigest;
}

/// Why a password could not be hashed or checked.
#[derive(Debug, Error)]
pub enum HashingError {
    /// Too many are being hashed already; trying again in a moment can succeed.
    #[error("too many passwords are being checked at this moment")]
    Busy,
    /// The hasher itself failed.
    #[error("the password hasher failed")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Hashes passwords, slowly on purpose. The work runs on a bounded pool.
#[async_trait]
pub trait PasswordHasher: Send + Sync {
    /// A salted hash of the password (argon2id, PHC string).
    async fn hash(&self, password: Password) -> Result<PasswordHash, HashingError>;

    /// Whether the password is the one that was hashed. With `None` it does the same
    /// amount of work and answers `false`, so that a caller cannot tell from the time
    /// whether an account exists.
    async fn verify(
        &self,
        password: Password,
        hash: Option<PasswordHash>,
    ) -> Result<bool, HashingError>;
}
