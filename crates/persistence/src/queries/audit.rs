//! Questions about the audit log.

use async_trait::async_trait;
use frontdesk_domain::audit::AuditEntry;
use frontdesk_domain::id::AuditId;
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{AuditFilter, AuditQueries, StoreError};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::SeaOrmStore;
use crate::audit::row::{Column, Entity, Model};
use crate::error::store_error;

#[async_trait]
impl AuditQueries for SeaOrmStore {
    async fn audit_entries(
        &self,
        filter: &AuditFilter,
        page: PageRequest<AuditId>,
    ) -> Result<Page<AuditEntry, AuditId>, StoreError> {
        let older = page.after.map(|last| Column::Id.lt(last.get()));
        let rows = Entity::find()
            .filter(matching(filter).add_option(older))
            .order_by_desc(Column::Id)
            .limit(page.limit.get() as u64 + 1)
            .all(self.reader())
            .await
            .map_err(store_error)?;
        let entries: Vec<_> = rows
            .into_iter()
            .map(Model::entry)
            .collect::<Result<_, _>>()?;
        Ok(Page::from_surplus(entries, page.limit, |entry| entry.id))
    }
}

fn matching(filter: &AuditFilter) -> Condition {
    let AuditFilter {
        actor,
        kind,
        subject,
        action,
        from,
        until,
    } = filter;
    Condition::all()
        .add_option(actor.map(|actor| Column::Actor.eq(actor.get())))
        .add_option(kind.map(|kind| Column::SubjectKind.eq(kind.name())))
        .add_option(subject.as_ref().map(|id| Column::Subject.eq(id.as_str())))
        .add_option(action.map(|action| Column::Action.eq(action.name())))
        .add_option(from.map(|from| Column::At.gte(from.millis())))
        .add_option(until.map(|until| Column::At.lt(until.millis())))
}
