//! How it is stored what a replay made of a ticket.

use frontdesk_domain::id::ReplayId;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::triage::Fingerprint;
use frontdesk_domain::triage::replay::{ReplayedTicket, Said};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use super::{json_of, made};
use crate::decision::circumstances::each;
use crate::reading::Reading;

/// A row of the table of tickets in replays.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "replayed_tickets")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub replay: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket: i64,
    pub changes: bool,
    pub asked: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub made: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub said: Option<String>,
}

/// Such a row is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(super) fn row(replay: ReplayId, replayed: &ReplayedTicket) -> ActiveModel {
    let said = replayed.said.as_ref();
    ActiveModel {
        replay: Set(replay.get()),
        ticket: Set(replayed.ticket.get()),
        changes: Set(replayed.changes()),
        asked: Set(said.map(|said| said.asked.to_string())),
        made: Set(json_of(&made::StoredMade::from(replayed))),
        said: Set(said.map(|said| json_of(&made::StoredSaid::from(said)))),
    }
}

impl Model {
    pub(super) fn replayed(self) -> Result<ReplayedTicket, StoreError> {
        let Self {
            replay,
            ticket,
            changes: _,
            asked,
            made,
            said,
        } = self;
        let row = Reading::new("replayed_tickets", replay);
        let asked = each(asked, |hex| Fingerprint::from_hex(&hex)).ok();
        let said = match (row.column("asked", asked)?, said) {
            (Some(asked), Some(said)) => {
                let (assessment, took) = row.column("said", made::read_said(&said))?;
                Some(Said {
                    asked,
                    assessment,
                    took,
                })
            }
            _ => None,
        };
        let (label, before, after) = row.column("made", made::read_made(&made))?;
        Ok(ReplayedTicket {
            ticket: row.ticket("ticket", ticket)?,
            label,
            before,
            after,
            said,
        })
    }
}
