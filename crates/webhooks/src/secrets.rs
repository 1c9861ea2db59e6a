//! The secrets that messages are signed with: made from a key that is not in the database.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::id::{SigningKeyId, WebhookId};
use frontdesk_domain::ports::SigningSecrets;
use hmac::{Hmac, Mac as _};
use secrecy::{ExposeSecret as _, SecretSlice};
use sha2::Sha256;
use thiserror::Error;

/// A key that could be guessed.
#[derive(Debug, Error)]
#[error("must be at least {} bytes", KeyedSecrets::SHORTEST)]
pub struct KeyTooShort;

/// Makes a secret from a key, the id of the webhook and the id of the signing key, by
/// HMAC-SHA-256. Whoever has the database alone cannot; with another key all secrets are
/// other ones.
pub struct KeyedSecrets(SecretSlice<u8>);

impl KeyedSecrets {
    /// The shortest key, in bytes.
    pub const SHORTEST: usize = 32;

    /// Secrets made from this key.
    ///
    /// # Errors
    /// [`KeyTooShort`] below [`SHORTEST`](Self::SHORTEST) bytes.
    pub fn new(key: &[u8]) -> Result<Self, KeyTooShort> {
        if key.len() < Self::SHORTEST {
            return Err(KeyTooShort);
        }
        Ok(Self(key.to_vec().into()))
    }
}

impl SigningSecrets for KeyedSecrets {
    fn secret(&self, webhook: WebhookId, key: SigningKeyId) -> Option<Secret> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret()).ok()?;
        mac.update(b"frontdesk webhook secret 1");
        mac.update(webhook.get().as_bytes());
        mac.update(key.get().as_bytes());
        let secret = STANDARD.encode(mac.finalize().into_bytes());
        Some(Secret::new(format!("whsec_{secret}")))
    }
}

/// For a desk without a key: it signs nothing.
pub struct NoSecrets;

impl SigningSecrets for NoSecrets {
    fn secret(&self, _webhook: WebhookId, _key: SigningKeyId) -> Option<Secret> {
        None
    }
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::testing::uuid;

    use super::*;

    #[test]
    fn secrets_are_the_same_each_time_and_differ_in_everything() {
        let (webhook, key) = (WebhookId::new(uuid(1)), SigningKeyId::new(uuid(2)));
        let made = |from: &[u8], webhook, key| {
            let secrets = KeyedSecrets::new(from).unwrap();
            secrets.secret(webhook, key).unwrap()
        };
        let secret = made(&[7; 32], webhook, key);
        assert_eq!(secret, made(&[7; 32], webhook, key));
        assert_ne!(secret, made(&[8; 32], webhook, key));
        assert_ne!(secret, made(&[7; 32], WebhookId::new(uuid(3)), key));
        assert_ne!(secret, made(&[7; 32], webhook, SigningKeyId::new(uuid(3))));
        let bytes = secret.expose().strip_prefix("whsec_").unwrap();
        assert_eq!(STANDARD.decode(bytes).unwrap().len(), 32);
    }

    #[test]
    fn short_keys_are_refused() {
        assert!(KeyedSecrets::new(&[7; 31]).is_err());
    }
}
