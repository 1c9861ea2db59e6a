//! How a token is stored.

use frontdesk_domain::account::credential::Token;
use frontdesk_domain::account::permission::{Scope, Scopes};
use frontdesk_domain::id::{AccountId, TokenId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::account;
use crate::reading::Reading;

/// A row of the table of tokens.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tokens")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account: Uuid,
    pub label: String,
    pub digest: Vec<u8>,
    pub scopes: String,
    pub created_at: i64,
    pub expires_at: Option<i64>,
}

/// Whose token it is.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "account::row::Entity",
        from = "Column::Account",
        to = "account::row::Column::Id"
    )]
    Account,
}

impl Related<account::row::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Token> for ActiveModel {
    fn from(token: &Token) -> Self {
        let Token {
            id,
            account,
            label,
            digest,
            scopes,
            created_at,
            expires_at,
        } = token;
        let scopes: Vec<&str> = scopes.iter().map(Scope::name).collect();
        Self {
            id: Set(id.get()),
            account: Set(account.get()),
            label: Set(label.as_str().to_owned()),
            digest: Set(digest.0.to_vec()),
            scopes: Set(scopes.join(" ")),
            created_at: Set(created_at.millis()),
            expires_at: Set(expires_at.map(Timestamp::millis)),
        }
    }
}

impl Model {
    /// The token of this row.
    pub(crate) fn token(self) -> Result<Token, StoreError> {
        let Self {
            id,
            account,
            label,
            digest,
            scopes,
            created_at,
            expires_at,
        } = self;
        let row = Reading::new("tokens", id);
        let scopes: Option<Scopes> = scopes.split_whitespace().map(Scope::from_name).collect();
        Ok(Token {
            id: TokenId::new(id),
            account: AccountId::new(account),
            label: row.text("label", label)?,
            digest: row.digest("digest", digest)?,
            scopes: row.column("scopes", scopes)?,
            created_at: row.instant("created_at", created_at)?,
            expires_at: expires_at
                .map(|end| row.instant("expires_at", end))
                .transpose()?,
        })
    }
}
