//! How a webhook is stored.

use frontdesk_domain::event::EventKind;
use frontdesk_domain::id::{EventPosition, SigningKeyId, WebhookId};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::webhook::{SigningKeys, Webhook, WebhookState};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of webhooks. Only one that is being delivered to has a lease.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhooks")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub url: String,
    pub label: String,
    /// Names, with spaces between them; none for every kind.
    pub kinds: String,
    pub state: String,
    pub signing_key: Uuid,
    pub previous_key: Option<Uuid>,
    pub previous_until: Option<i64>,
    pub seen: Option<i64>,
    pub created_at: i64,
    pub updated_at: i64,
    pub version: i64,
    pub lease: Option<Uuid>,
    pub leased_until: Option<i64>,
}

/// A webhook is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&Webhook> for ActiveModel {
    fn from(webhook: &Webhook) -> Self {
        let Webhook {
            id,
            url,
            label,
            kinds,
            state,
            signing,
            seen,
            created_at,
            updated_at,
            version,
        } = webhook;
        let SigningKeys { current, previous } = signing;
        let kinds: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
        Self {
            id: Set(id.get()),
            url: Set(url.as_str().to_owned()),
            label: Set(label.as_str().to_owned()),
            kinds: Set(kinds.join(" ")),
            state: Set(state.name().to_owned()),
            signing_key: Set(current.get()),
            previous_key: Set(previous.map(|(key, _)| key.get())),
            previous_until: Set(previous.map(|(_, until)| until.millis())),
            seen: Set(seen.map(EventPosition::get)),
            created_at: Set(created_at.millis()),
            updated_at: Set(updated_at.millis()),
            version: Set(version.get()),
            // Leases are taken and given back by themselves.
            lease: NotSet,
            leased_until: NotSet,
        }
    }
}

impl Model {
    /// The webhook of this row.
    pub(crate) fn webhook(self) -> Result<Webhook, StoreError> {
        let Self {
            id,
            url,
            label,
            kinds,
            state,
            signing_key,
            previous_key,
            previous_until,
            seen,
            created_at,
            updated_at,
            version,
            lease: _,
            leased_until: _,
        } = self;
        let row = Reading::new("webhooks", id);
        let kinds = kinds.split_whitespace().map(EventKind::from_name);
        let until = previous_until.and_then(Timestamp::from_millis);
        Ok(Webhook {
            id: WebhookId::new(id),
            url: row.text("url", url)?,
            label: row.text("label", label)?,
            kinds: row.column("kinds", kinds.collect())?,
            state: row.column("state", WebhookState::from_name(&state))?,
            signing: SigningKeys {
                current: SigningKeyId::new(signing_key),
                previous: previous_key.map(SigningKeyId::new).zip(until),
            },
            seen: seen.and_then(EventPosition::new),
            created_at: row.instant("created_at", created_at)?,
            updated_at: row.instant("updated_at", updated_at)?,
            version: row.version("version", version)?,
        })
    }
}
