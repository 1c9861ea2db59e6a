//! Accounts: who may sign in, and with what.

pub mod actor;
pub mod credential;
pub mod permission;
pub mod role;

use crate::id::{AccountId, Version};
use crate::text::{EmailAddress, PersonName};
use crate::time::Timestamp;

use credential::{ExternalSubject, PasswordHash};
use role::Role;

/// A person, or a service that acts as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The id.
    pub id: AccountId,
    /// Where mail reaches them; unique by [`EmailAddress::key`].
    pub email: EmailAddress,
    /// Their name, which customers never see of staff.
    pub name: PersonName,
    /// What customers see instead of a staff member's name.
    pub public_name: Option<PersonName>,
    /// What they are.
    pub role: Role,
    /// A suspended account can do nothing, from the next request on.
    pub suspended: bool,
    /// What their password hashes to; `None` for accounts that cannot sign in with one.
    pub password: Option<PasswordHash>,
    /// Who they are to the surrounding panel, when they came from there.
    pub external: Option<ExternalSubject>,
    /// How often the account was changed.
    pub version: Version,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// The part of an account that stands beside a ticket or a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The id.
    pub id: AccountId,
    /// Their e-mail address; for staff to read.
    pub email: EmailAddress,
    /// Their name; for staff to read where they are staff themselves.
    pub name: PersonName,
    /// What customers see instead of a staff member's name.
    pub public_name: Option<PersonName>,
    /// What they are.
    pub role: Role,
}

impl Person {
    /// What customers see of a staff member who has no public name.
    pub const ANONYMOUS_STAFF: &'static str = "Support";

    /// The name that a customer may read.
    pub fn name_for_customers(&self) -> &str {
        match (self.role, &self.public_name) {
            (Role::Customer, _) => self.name.as_str(),
            (Role::Agent | Role::Admin, Some(name)) => name.as_str(),
            (Role::Agent | Role::Admin, None) => Self::ANONYMOUS_STAFF,
        }
    }
}

impl From<&Account> for Person {
    fn from(account: &Account) -> Self {
        Self {
            id: account.id,
            email: account.email.clone(),
            name: account.name.clone(),
            public_name: account.public_name.clone(),
            role: account.role,
        }
    }
}

/// What an admin wants changed; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountChange {
    /// What they are.
    pub role: Option<Role>,
    /// Whether they are suspended.
    pub suspended: Option<bool>,
    /// Their name.
    pub name: Option<PersonName>,
    /// What customers see instead of a staff member's name; `Some(None)` clears it.
    pub public_name: Option<Option<PersonName>>,
    /// What their password hashes to.
    pub password: Option<PasswordHash>,
}

impl Account {
    /// A customer of whom only the address is known. They cannot sign in until they get
    /// a password, a token or an identity of the surrounding panel.
    pub fn customer(id: AccountId, email: EmailAddress, now: Timestamp) -> Self {
        Self {
            id,
            name: PersonName::of_address(&email),
            email,
            public_name: None,
            role: Role::Customer,
            suspended: false,
            password: None,
            external: None,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        }
    }

    /// Leaves nothing of the person but the fact that there was one: they are suspended and
    /// have no name, no address and nothing to sign in with.
    ///
    /// # Panics
    /// Never: an id always makes an address.
    pub fn erase(&mut self, now: Timestamp) {
        *self = Self {
            email: EmailAddress::parse(format!("{}@erased.invalid", self.id))
                .expect("an id makes an address"),
            name: PersonName::parse("Erased person").expect("it is a name"),
            public_name: None,
            suspended: true,
            password: None,
            external: None,
            version: self.version.next(),
            updated_at: now.after_change(self.updated_at),
            ..*self
        };
    }

    /// Makes the change, and says whether anything is different now.
    pub fn change(&mut self, change: AccountChange, now: Timestamp) -> bool {
        let before = self.clone();
        let AccountChange {
            role,
            suspended,
            name,
            public_name,
            password,
        } = change;
        self.role = role.unwrap_or(self.role);
        self.suspended = suspended.unwrap_or(self.suspended);
        self.name = name.unwrap_or_else(|| before.name.clone());
        self.public_name = public_name.unwrap_or_else(|| before.public_name.clone());
        self.password = password.or_else(|| before.password.clone());
        let changed = *self != before;
        if changed {
            self.version = before.version.next();
            self.updated_at = now.after_change(before.updated_at);
        }
        changed
    }
}
