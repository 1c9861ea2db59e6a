//! How a session is stored.

use frontdesk_domain::account::credential::Session;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::account;
use crate::reading::Reading;

/// A row of the table of sessions.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: Vec<u8>,
    pub account: Uuid,
    pub created_at: i64,
    pub expires_at: i64,
}

/// Who is signed in.
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

impl From<&Session> for ActiveModel {
    fn from(session: &Session) -> Self {
        let Session {
            digest,
            account,
            created_at,
            expires_at,
        } = session;
        Self {
            digest: Set(digest.0.to_vec()),
            account: Set(account.get()),
            created_at: Set(created_at.millis()),
            expires_at: Set(expires_at.millis()),
        }
    }
}

impl Model {
    /// The session of this row.
    pub(crate) fn session(self) -> Result<Session, StoreError> {
        let Self {
            digest,
            account,
            created_at,
            expires_at,
        } = self;
        // The digest is no more to be shown than the secret.
        let row = Reading::new("sessions", "a session");
        Ok(Session {
            digest: row.digest("digest", digest)?,
            account: AccountId::new(account),
            created_at: row.instant("created_at", created_at)?,
            expires_at: row.instant("expires_at", expires_at)?,
        })
    }
}
