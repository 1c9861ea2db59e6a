//! How an entry of the audit log is stored.

use frontdesk_domain::audit::{
    AuditAction, AuditEntry, CredentialKind, Deed, FieldChange, Origin, Responsible, Subject,
    SubjectKind,
};
use frontdesk_domain::id::{AccountId, AuditId, TokenId};
use frontdesk_domain::ports::StoreError;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::reading::Reading;

/// A row of the audit log.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entries")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: i64,
    pub actor: Option<Uuid>,
    pub credential: String,
    pub token: Option<Uuid>,
    pub address: Option<String>,
    pub request: Option<String>,
    pub action: String,
    pub subject_kind: String,
    pub subject: String,
    /// The changed fields, as a JSON array.
    pub changes: String,
}

/// An entry is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Serialize, Deserialize)]
struct Change {
    field: String,
    before: Option<String>,
    after: Option<String>,
}

impl From<&AuditEntry> for ActiveModel {
    fn from(entry: &AuditEntry) -> Self {
        let AuditEntry { id, at, by, deed } = entry;
        let Responsible {
            actor,
            credential,
            token,
            origin: Origin { address, request },
        } = by;
        let Deed {
            action,
            subject,
            changes,
        } = deed;
        Self {
            id: Set(id.get()),
            at: Set(at.millis()),
            actor: Set(actor.map(AccountId::get)),
            credential: Set(credential.name().to_owned()),
            token: Set(token.map(TokenId::get)),
            address: Set(address.map(|address| address.to_string())),
            request: Set(request.clone()),
            action: Set(action.name().to_owned()),
            subject_kind: Set(subject.kind.name().to_owned()),
            subject: Set(subject.id.clone()),
            changes: Set(json(changes)),
        }
    }
}

fn json(changes: &[FieldChange]) -> String {
    let stored = |change: &FieldChange| {
        let FieldChange {
            field,
            before,
            after,
        } = change.clone();
        Change {
            field,
            before,
            after,
        }
    };
    let stored: Vec<Change> = changes.iter().map(stored).collect();
    serde_json::to_string(&stored).expect("lists of texts are always JSON")
}

impl Model {
    /// The entry of this row.
    pub(crate) fn entry(self) -> Result<AuditEntry, StoreError> {
        let Self {
            id,
            at,
            actor,
            credential,
            token,
            address,
            request,
            action,
            subject_kind,
            subject,
            changes,
        } = self;
        let row = Reading::new("audit_entries", id);
        let address = address.map(|text| row.column("address", text.parse().ok()));
        let changes: Option<Vec<Change>> = serde_json::from_str(&changes).ok();
        let changes = row.column("changes", changes)?.into_iter();
        Ok(AuditEntry {
            id: AuditId::new(id),
            at: row.instant("at", at)?,
            by: Responsible {
                actor: actor.map(AccountId::new),
                credential: row.column("credential", CredentialKind::from_name(&credential))?,
                token: token.map(TokenId::new),
                origin: Origin {
                    address: address.transpose()?,
                    request,
                },
            },
            deed: Deed {
                action: row.column("action", AuditAction::from_name(&action))?,
                subject: Subject {
                    kind: row.column("subject_kind", SubjectKind::from_name(&subject_kind))?,
                    id: subject,
                },
                changes: changes.map(FieldChange::from).collect(),
            },
        })
    }
}

impl From<Change> for FieldChange {
    fn from(change: Change) -> Self {
        let Change {
            field,
            before,
            after,
        } = change;
        Self {
            field,
            before,
            after,
        }
    }
}
