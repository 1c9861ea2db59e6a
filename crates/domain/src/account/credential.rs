//! Credentials: passwords, sessions, tokens, identities from elsewhere.

use std::fmt;

use crate::id::{AccountId, TokenId};
use crate::text::{EmailAddress, PersonName, TextError, at_most_characters, line, text_type};
use crate::time::Timestamp;

use super::permission::Scopes;
use super::role::Role;

/// A password as somebody typed it: 12 to 1,024 characters when it is set. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// The shortest password that may be set (NIST SP 800-63B-4 asks for at least 8,
    /// and for 15 where it is the only factor; 12 is our middle way).
    pub const MIN_CHARACTERS: usize = 12;
    /// The longest password, which bounds the work of hashing.
    pub const MAX_CHARACTERS: usize = 1_024;

    /// Accepts a password that is to be set.
    ///
    /// # Errors
    /// A [`TextError`] when it is too short or too long.
    pub fn new(text: String) -> Result<Self, TextError> {
        if text.chars().count() < Self::MIN_CHARACTERS {
            return Err(TextError::Malformed {
                expected: "at least 12 characters",
            });
        }
        Self::presented(text)
    }

    /// Accepts a password that is to be checked: anything that is not absurdly long.
    ///
    /// # Errors
    /// A [`TextError`] when it is too long.
    pub fn presented(text: String) -> Result<Self, TextError> {
        at_most_characters(&text, Self::MAX_CHARACTERS)?;
        Ok(Self(text))
    }

    /// The password itself, for the hasher.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

text_type! {
    /// What a password hashes to: a PHC string, salt and parameters included.
    PasswordHash, |text| line(text, 255)
}

/// A secret that is shown once and kept only as its digest: session ids, tokens.
/// Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps what somebody showed or what was just made.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The secret itself, to be shown to its owner or digested.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// SHA-256 of a secret or of a request: all that is stored of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecretDigest(pub [u8; 32]);

/// Somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The digest of the cookie's value.
    pub digest: SecretDigest,
    /// Who is signed in.
    pub account: AccountId,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
}

text_type! {
    /// What a token is for, in its owner's words: 1 to 100 characters.
    TokenLabel, |text| line(text, TokenLabel::MAX_CHARACTERS)
}

impl TokenLabel {
    /// The longest label.
    pub const MAX_CHARACTERS: usize = 100;
}

/// A bearer token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The id.
    pub id: TokenId,
    /// Whose rights it carries.
    pub account: AccountId,
    /// What it is for.
    pub label: TokenLabel,
    /// The digest of the secret.
    pub digest: SecretDigest,
    /// What it may be used for, where the account may too.
    pub scopes: Scopes,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends; `None` for never.
    pub expires_at: Option<Timestamp>,
}

impl Token {
    /// Whether the token has ended.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }
}

/// Who somebody is to the issuer of a signed identity. Unique as a pair.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExternalSubject {
    /// Who vouches: the `iss` claim.
    pub issuer: IssuerName,
    /// For whom: the `sub` claim.
    pub subject: SubjectName,
}

text_type! {
    /// The issuer of a signed identity: 1 to 255 characters.
    IssuerName, |text| line(text, 255)
}

text_type! {
    /// A subject as its issuer knows them: 1 to 255 characters.
    SubjectName, |text| line(text, 255)
}

/// A verified identity from the surrounding panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExternalIdentity {
    /// Who it is.
    pub subject: ExternalSubject,
    /// Where mail reaches them.
    pub email: EmailAddress,
    /// Their name.
    pub name: PersonName,
    /// What they are here.
    pub role: Role,
}
