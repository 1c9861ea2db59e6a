//! How a claimed key and the answer kept for it are stored.

use std::time::Duration;

use frontdesk_domain::ports::StoreError;
use frontdesk_domain::retry::{KeptAnswer, KeyClaim, KeyState};
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::Condition;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;

/// A row of the table of idempotency keys. Without a status the key was claimed and
/// nothing was kept for it.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_keys")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub owner: String,
    pub request_key: String,
    pub fingerprint: Vec<u8>,
    pub claimed_at: i64,
    pub status: Option<i32>,
    pub headers: Option<String>,
    pub body: Option<Vec<u8>>,
}

/// A key is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// That it is the row of this claim.
pub(crate) fn is(claim: &KeyClaim) -> Condition {
    Condition::all()
        .add(Column::Owner.eq(claim.owner.as_str()))
        .add(Column::RequestKey.eq(claim.key.as_str()))
}

/// The row of a key that is claimed and has no answer.
pub(crate) fn claimed(claim: &KeyClaim, now: Timestamp) -> ActiveModel {
    let KeyClaim {
        owner,
        key,
        fingerprint,
        lifetime: _,
    } = claim;
    ActiveModel {
        id: NotSet,
        owner: Set(owner.clone()),
        request_key: Set(key.as_str().to_owned()),
        fingerprint: Set(fingerprint.0.to_vec()),
        claimed_at: Set(now.millis()),
        status: Set(None),
        headers: Set(None),
        body: Set(None),
    }
}

/// The columns of an answer.
pub(crate) fn answered(answer: &KeptAnswer) -> ActiveModel {
    let KeptAnswer {
        status,
        headers,
        body,
    } = answer;
    ActiveModel {
        id: NotSet,
        owner: NotSet,
        request_key: NotSet,
        fingerprint: NotSet,
        claimed_at: NotSet,
        status: Set(Some(i32::from(*status))),
        headers: Set(Some(
            serde_json::to_string(headers).expect("text is always JSON"),
        )),
        body: Set(Some(body.clone())),
    }
}

impl Model {
    /// Whether there is an answer that is not older than `lifetime`.
    pub(crate) fn is_answer_within(
        &self,
        lifetime: Duration,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let claimed_at = self.reading().instant("claimed_at", self.claimed_at)?;
        Ok(self.status.is_some() && now.since(claimed_at) <= lifetime)
    }

    /// The answer of this row.
    pub(crate) fn kept(self) -> Result<KeyState, StoreError> {
        let row = self.reading();
        let Self {
            id: _,
            owner: _,
            request_key: _,
            fingerprint,
            claimed_at: _,
            status,
            headers,
            body,
        } = self;
        let headers = headers.and_then(|headers| serde_json::from_str(&headers).ok());
        let answer = KeptAnswer {
            status: row.column(
                "status",
                status.and_then(|status| u16::try_from(status).ok()),
            )?,
            headers: row.column("headers", headers)?,
            body: row.column("body", body)?,
        };
        Ok(KeyState::Kept {
            fingerprint: row.digest("fingerprint", fingerprint)?,
            answer,
        })
    }

    const fn reading(&self) -> Reading<i64> {
        Reading::new("idempotency_keys", self.id)
    }
}
