//! How an account is stored, and the part of it that stands beside tickets.

use frontdesk_domain::account::credential::{ExternalSubject, PasswordHash};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::account::{Account, Person};
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::text::PersonName;
use sea_orm::ActiveValue::Set;
use sea_orm::DerivePartialModel;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of accounts.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub email: String,
    pub email_key: String,
    pub name: String,
    pub public_name: Option<String>,
    pub role: String,
    pub suspended: bool,
    pub password: Option<String>,
    pub issuer: Option<String>,
    pub subject: Option<String>,
    pub version: i64,
    pub created_at: i64,
    pub updated_at: i64,
}

/// Others refer to accounts.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Account> for ActiveModel {
    fn from(account: &Account) -> Self {
        let Account {
            id,
            email,
            name,
            public_name,
            role,
            suspended,
            password,
            external,
            version,
            created_at,
            updated_at,
        } = account.clone();
        let (issuer, subject) = external
            .map(|ExternalSubject { issuer, subject }| (issuer, subject))
            .unzip();
        Self {
            id: Set(id.get()),
            email_key: Set(email.key()),
            email: Set(email.into_string()),
            name: Set(name.into_string()),
            public_name: Set(public_name.map(PersonName::into_string)),
            role: Set(role.name().to_owned()),
            suspended: Set(suspended),
            password: Set(password.map(PasswordHash::into_string)),
            issuer: Set(issuer.map(String::from)),
            subject: Set(subject.map(String::from)),
            version: Set(version.get()),
            created_at: Set(created_at.millis()),
            updated_at: Set(updated_at.millis()),
        }
    }
}

impl Model {
    /// The account of this row.
    pub(crate) fn account(self) -> Result<Account, StoreError> {
        let Self {
            id,
            email,
            email_key: _,
            name,
            public_name,
            role,
            suspended,
            password,
            issuer,
            subject,
            version,
            created_at,
            updated_at,
        } = self;
        let row = Reading::new("accounts", id);
        let external = match (issuer, subject) {
            (None, None) => None,
            (issuer, subject) => Some(ExternalSubject {
                issuer: row.text("issuer", issuer.unwrap_or_default())?,
                subject: row.text("subject", subject.unwrap_or_default())?,
            }),
        };
        Ok(Account {
            id: AccountId::new(id),
            email: row.text("email", email)?,
            name: row.text("name", name)?,
            public_name: row.optional_text("public_name", public_name)?,
            role: row.column("role", Role::from_name(&role))?,
            suspended,
            password: row.optional_text("password", password)?,
            external,
            version: row.version("version", version)?,
            created_at: row.instant("created_at", created_at)?,
            updated_at: row.instant("updated_at", updated_at)?,
        })
    }
}

/// The columns of an account that stand beside a ticket or a reply.
#[derive(Debug, Clone, PartialEq, Eq, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub(crate) struct PersonRow {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub public_name: Option<String>,
    pub role: String,
}

impl PersonRow {
    /// The person of these columns.
    pub(crate) fn person(self) -> Result<Person, StoreError> {
        let Self {
            id,
            email,
            name,
            public_name,
            role,
        } = self;
        let row = Reading::new("accounts", id);
        Ok(Person {
            id: AccountId::new(id),
            email: row.text("email", email)?,
            name: row.text("name", name)?,
            public_name: row.optional_text("public_name", public_name)?,
            role: row.column("role", Role::from_name(&role))?,
        })
    }
}
