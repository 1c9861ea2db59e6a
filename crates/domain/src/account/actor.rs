//! The actor: who makes a request, and how far their credential reaches.

use thiserror::Error;

use crate::audit::Origin;
use crate::id::{AccountId, TokenId};

use super::Account;
use super::credential::SecretDigest;
use super::permission::{Scope, Scopes};
use super::role::Role;

/// What an actor showed to be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presented {
    /// A session cookie.
    Session(SecretDigest),
    /// A bearer token of this desk.
    Token(TokenId),
    /// An identity signed by the surrounding panel.
    Identity,
}

/// Who makes a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Whose account it is.
    pub account: AccountId,
    /// What that account is.
    pub role: Role,
    /// How far the credential reaches; never beyond the role.
    pub scopes: Scopes,
    /// What was shown.
    pub presented: Presented,
    /// Where the request came from, for the audit log. Nobody decides by it.
    pub origin: Origin,
}

/// The credential does not reach that far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this needs the scope '{}'", .0.name())]
pub struct NotAllowed(pub Scope);

impl Actor {
    /// An actor who showed a session or a panel identity: all that the role may do.
    pub fn with_full_rights(account: &Account, presented: Presented) -> Self {
        Self {
            account: account.id,
            role: account.role,
            scopes: account.role.scopes(),
            presented,
            origin: Origin::default(),
        }
    }

    /// An actor who showed a token: what both the token and the role may do.
    pub fn with_token(account: &Account, token: TokenId, scopes: &Scopes) -> Self {
        let scopes = account.role.scopes().intersection(scopes);
        Self {
            account: account.id,
            role: account.role,
            scopes,
            presented: Presented::Token(token),
            origin: Origin::default(),
        }
    }

    /// The same actor with a request from there.
    #[must_use]
    pub fn from(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    /// Goes on only when the credential reaches that far.
    ///
    /// # Errors
    /// [`NotAllowed`] when it does not.
    pub fn require(&self, scope: Scope) -> Result<(), NotAllowed> {
        if self.scopes.contains(scope) {
            Ok(())
        } else {
            Err(NotAllowed(scope))
        }
    }

    /// Whether they act for the staff side.
    pub const fn is_staff(&self) -> bool {
        self.role.is_staff()
    }
}
