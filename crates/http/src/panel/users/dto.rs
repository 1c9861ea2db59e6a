//! Accounts as admins read and write them.

use frontdesk_domain::account::Account as DomainAccount;
use frontdesk_domain::account::role::Role as DomainRole;
use frontdesk_domain::id::AccountId;
use poem_openapi::types::{Example, MaybeUndefined};
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::types::{Email, Instant, Line, Text, Uid};

/// What an account is: a `customer` asks, an `agent` answers, an `admin` runs the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", remote = "DomainRole")]
pub(crate) enum Role {
    Customer,
    Agent,
    Admin,
}

/// A person, or a service that acts as one.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct User {
    /// The id.
    pub id: Uid<AccountId>,
    /// Where mail reaches them.
    pub email: Text<1, 254>,
    /// Their name.
    pub name: Line<100>,
    /// What customers see instead of a staff member's name; absent for `Support`.
    pub public_name: Option<Line<100>>,
    /// What they are.
    pub role: Role,
    /// Whether they are suspended and can do nothing.
    pub suspended: bool,
    /// When the account was made.
    pub created_at: Instant,
    /// When it was last changed.
    pub updated_at: Instant,
}

/// What an account is made from.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct NewUser {
    /// Where mail reaches them. Nobody else may have it, whatever the case of its letters.
    pub email: Email,
    /// Their name.
    pub name: Line<100>,
    /// What customers see instead of a staff member's name.
    pub public_name: Option<Line<100>>,
    /// What they are. Default `customer`.
    pub role: Option<Role>,
    /// What they sign in with: at least 12 characters. Without it they need a token or an
    /// identity of the surrounding panel.
    pub password: Option<Text<12, 1024>>,
}

/// What is to change on an account; what is absent stays. At least one key is needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct UserPatch {
    /// What they are. Admins do not change their own role.
    pub role: Option<Role>,
    /// Whether they are suspended. Suspending somebody ends their sessions; admins do not
    /// suspend themselves.
    pub suspended: Option<bool>,
    /// Their name.
    pub name: Option<Line<100>>,
    /// What customers see instead of a staff member's name; null for `Support`.
    #[oai(nullable)]
    pub public_name: MaybeUndefined<Line<100>>,
    /// What they sign in with from now on: at least 12 characters. Ends their sessions.
    pub password: Option<Text<12, 1024>>,
}

impl From<DomainAccount> for User {
    fn from(account: DomainAccount) -> Self {
        let DomainAccount {
            id,
            email,
            name,
            public_name,
            role,
            suspended,
            password: _,
            external: _,
            version: _,
            created_at,
            updated_at,
        } = account;
        Self {
            id: Uid(id),
            email: email.into_string().into(),
            name: name.into_string().into(),
            public_name: public_name.map(|name| name.into_string().into()),
            role: role.into(),
            suspended,
            created_at: created_at.into(),
            updated_at: updated_at.into(),
        }
    }
}

impl UserPatch {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Example for User {
    fn example() -> Self {
        samples::agent().into()
    }
}

impl Example for NewUser {
    fn example() -> Self {
        let account = samples::agent();
        Self {
            email: account.email.as_str().into(),
            name: account.name.as_str().into(),
            public_name: account
                .public_name
                .as_ref()
                .map(|name| name.as_str().into()),
            role: Some(account.role.into()),
            password: Some("a long and private sentence".into()),
        }
    }
}

impl Example for UserPatch {
    fn example() -> Self {
        Self {
            role: Some(Role::Agent),
            suspended: Some(false),
            ..Self::default()
        }
    }
}
