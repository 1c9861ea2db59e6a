//! How replays are stored: what is planned and found as documents, for nobody looks for
//! replays by them.

mod made;
mod plan;
mod progress;
pub(crate) mod ticket;

use async_trait::async_trait;
use frontdesk_domain::id::{AccountId, ReplayId, TicketId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{ReplayLedger, ReplayQueries, StoreError};
use frontdesk_domain::triage::Fingerprint;
use frontdesk_domain::triage::replay::{Replay, ReplayProgress, ReplayedTicket, Said};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use serde::Serialize;

use crate::SeaOrmStore;
use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::unit_of_work::SeaOrmUnitOfWork;

/// A row of the table of replays.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "replays")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub plan: String,
    pub author: Option<Uuid>,
    pub created_at: i64,
    #[sea_orm(column_type = "Text")]
    pub progress: String,
}

/// A replay is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The document as a column holds it.
fn json_of(document: &impl Serialize) -> String {
    serde_json::to_string(document).expect("texts and finite numbers are always JSON")
}

impl From<&Replay> for ActiveModel {
    fn from(replay: &Replay) -> Self {
        let Replay {
            id,
            plan,
            author,
            created_at,
            progress,
        } = replay;
        Self {
            id: Set(id.get()),
            plan: Set(json_of(&plan::StoredPlan::from(plan))),
            author: Set(author.map(AccountId::get)),
            created_at: Set(created_at.millis()),
            progress: Set(json_of(&progress::StoredProgress::from(progress))),
        }
    }
}

impl Model {
    fn replay(self) -> Result<Replay, StoreError> {
        let Self {
            id,
            plan,
            author,
            created_at,
            progress,
        } = self;
        let row = Reading::new("replays", id);
        Ok(Replay {
            id: ReplayId::new(id),
            plan: row.column("plan", plan::read(&plan))?,
            author: author.map(AccountId::new),
            created_at: row.instant("created_at", created_at)?,
            progress: row.column("progress", progress::read(&progress))?,
        })
    }
}

#[async_trait]
impl ReplayLedger for SeaOrmUnitOfWork {
    async fn insert_replay(&mut self, replay: &Replay) -> Result<(), StoreError> {
        let row = ActiveModel::from(replay);
        insert(self.transaction(), row).await.map(drop)
    }

    async fn lock_replay(&mut self, id: ReplayId) -> Result<Option<Replay>, StoreError> {
        let found = Entity::find_by_id(id.get()).lock_exclusive();
        let found = found.one(self.transaction()).await.map_err(store_error)?;
        found.map(Model::replay).transpose()
    }

    async fn update_replay(
        &mut self,
        id: ReplayId,
        progress: &ReplayProgress,
    ) -> Result<(), StoreError> {
        let change = ActiveModel {
            progress: Set(json_of(&progress::StoredProgress::from(progress))),
            ..Default::default()
        };
        let changed = Entity::update_many()
            .set(change)
            .filter(Column::Id.eq(id.get()))
            .exec(self.transaction())
            .await;
        changed.map(drop).map_err(store_error)
    }

    async fn insert_replayed(
        &mut self,
        replay: ReplayId,
        replayed: &ReplayedTicket,
    ) -> Result<(), StoreError> {
        ticket::Entity::insert(ticket::row(replay, replayed))
            .exec_without_returning(self.transaction())
            .await
            .map(drop)
            .map_err(store_error)
    }
}

#[async_trait]
impl ReplayQueries for SeaOrmStore {
    async fn replay(&self, id: ReplayId) -> Result<Option<Replay>, StoreError> {
        let found = Entity::find_by_id(id.get()).one(self.reader()).await;
        found.map_err(store_error)?.map(Model::replay).transpose()
    }

    async fn replays(
        &self,
        page: PageRequest<ReplayId>,
    ) -> Result<Page<Replay, ReplayId>, StoreError> {
        let older = page.after.map(|last| Column::Id.lt(last.get()));
        let rows = Entity::find()
            .filter(Condition::all().add_option(older))
            .order_by_desc(Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let replays = rows.into_iter().map(Model::replay);
        let replays: Vec<Replay> = replays.collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(replays, page.limit, |replay| replay.id))
    }

    async fn replayed_tickets(
        &self,
        replay: ReplayId,
        only_changes: bool,
        page: PageRequest<TicketId>,
    ) -> Result<Page<ReplayedTicket, TicketId>, StoreError> {
        let wanted = Condition::all()
            .add(ticket::Column::Replay.eq(replay.get()))
            .add_option(only_changes.then(|| ticket::Column::Changes.eq(true)))
            .add_option(page.after.map(|last| ticket::Column::Ticket.lt(last.get())));
        let rows = ticket::Entity::find()
            .filter(wanted)
            .order_by_desc(ticket::Column::Ticket)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let replayed = rows.into_iter().map(ticket::Model::replayed);
        let replayed: Vec<ReplayedTicket> = replayed.collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(replayed, page.limit, |one| one.ticket))
    }

    async fn said_before(&self, asked: Fingerprint) -> Result<Option<Said>, StoreError> {
        let first = ticket::Entity::find()
            .filter(ticket::Column::Asked.eq(asked.to_string()))
            .order_by_asc(ticket::Column::Replay)
            .order_by_asc(ticket::Column::Ticket)
            .one(self.reader())
            .await
            .map_err(store_error)?;
        let said = first.map(|row| row.replayed().map(|replayed| replayed.said));
        said.transpose().map(Option::flatten)
    }
}
