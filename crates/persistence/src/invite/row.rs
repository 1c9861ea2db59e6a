//! How an invite is stored.

use frontdesk_domain::form::invite::{Invite, MaxUses};
use frontdesk_domain::id::{AccountId, FormId, InviteId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of invites.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invites")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub form: i64,
    pub label: Option<String>,
    pub digest: Vec<u8>,
    pub email: Option<String>,
    pub max_uses: i32,
    pub expires_at: Option<i64>,
    pub revoked_at: Option<i64>,
    pub created_by: Uuid,
    pub created_at: i64,
}

/// An invite is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Invite> for ActiveModel {
    fn from(invite: &Invite) -> Self {
        let Invite {
            id,
            form,
            label,
            digest,
            email,
            max_uses,
            expires_at,
            revoked_at,
            created_by,
            created_at,
        } = invite;
        Self {
            id: Set(id.get()),
            form: Set(form.get()),
            label: Set(label.as_ref().map(ToString::to_string)),
            digest: Set(digest.0.to_vec()),
            email: Set(email.as_ref().map(ToString::to_string)),
            max_uses: Set(i32::try_from(max_uses.get()).unwrap_or(i32::MAX)),
            expires_at: Set(expires_at.map(Timestamp::millis)),
            revoked_at: Set(revoked_at.map(Timestamp::millis)),
            created_by: Set(created_by.get()),
            created_at: Set(created_at.millis()),
        }
    }
}

impl Model {
    /// The invite of this row.
    pub(crate) fn invite(self) -> Result<Invite, StoreError> {
        let Self {
            id,
            form,
            label,
            digest,
            email,
            max_uses,
            expires_at,
            revoked_at,
            created_by,
            created_at,
        } = self;
        let row = Reading::new("invites", id);
        let max_uses = u32::try_from(max_uses)
            .ok()
            .and_then(|uses| MaxUses::new(uses).ok());
        Ok(Invite {
            id: InviteId::new(id),
            form: row.column("form", FormId::new(form))?,
            label: row.optional_text("label", label)?,
            digest: row.digest("digest", digest)?,
            email: row.optional_text("email", email)?,
            max_uses: row.column("max_uses", max_uses)?,
            expires_at: expires_at
                .map(|end| row.instant("expires_at", end))
                .transpose()?,
            revoked_at: revoked_at
                .map(|at| row.instant("revoked_at", at))
                .transpose()?,
            created_by: AccountId::new(created_by),
            created_at: row.instant("created_at", created_at)?,
        })
    }
}
