//! How saved views of the queue are written.

use async_trait::async_trait;
use frontdesk_domain::id::{AccountId, ViewId};
use frontdesk_domain::ports::{AccountRepository as _, StoreError, ViewRepository};
use frontdesk_domain::view::{SavedView, ViewFilter};
use sea_orm::ActiveValue::Set;
use sea_orm::QueryOrder as _;
use sea_orm::entity::prelude::*;

use crate::error::store_error;
use crate::insert::insert;
use crate::reading::Reading;
use crate::ticket::row::{priority_name, priority_of, status_name, status_of};
use crate::unit_of_work::SeaOrmUnitOfWork;

/// A row of the table of views.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_views")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub owner: Uuid,
    pub place: i32,
    pub name: String,
    pub status: Option<String>,
    pub words: Option<String>,
    pub priority: Option<String>,
    pub department: Option<String>,
    pub category: Option<String>,
    pub mine: bool,
    pub created_at: i64,
}

/// A view is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<&SavedView> for ActiveModel {
    fn from(view: &SavedView) -> Self {
        let SavedView {
            id,
            owner,
            place,
            name,
            filter,
            created_at,
        } = view;
        let ViewFilter {
            status,
            words,
            priority,
            department,
            category,
            mine,
        } = filter;
        Self {
            id: Set(id.get()),
            owner: Set(owner.get()),
            place: Set(i32::from(*place)),
            name: Set(name.to_string()),
            status: Set(status.map(|status| status_name(status).to_owned())),
            words: Set(words.as_ref().map(ToString::to_string)),
            priority: Set(priority.map(|priority| priority_name(priority).to_owned())),
            department: Set(department.as_ref().map(ToString::to_string)),
            category: Set(category.as_ref().map(ToString::to_string)),
            mine: Set(*mine),
            created_at: Set(created_at.millis()),
        }
    }
}

impl Model {
    /// The view in this row.
    pub(crate) fn view(self) -> Result<SavedView, StoreError> {
        let Self {
            id,
            owner,
            place,
            name,
            status,
            words,
            priority,
            department,
            category,
            mine,
            created_at,
        } = self;
        let row = Reading::new("saved_views", id);
        let status = status.map(|status| row.column("status", status_of(&status)));
        let priority = priority.map(|priority| row.column("priority", priority_of(&priority)));
        Ok(SavedView {
            id: ViewId::new(id),
            owner: AccountId::new(owner),
            place: row.column("place", u8::try_from(place).ok())?,
            name: row.text("name", name)?,
            filter: ViewFilter {
                status: status.transpose()?,
                words: row.optional_text("words", words)?,
                priority: priority.transpose()?,
                department: row.optional_text("department", department)?,
                category: row.optional_text("category", category)?,
                mine,
            },
            created_at: row.instant("created_at", created_at)?,
        })
    }
}

/// Every view of an owner, in the order of their places.
pub(crate) async fn of_owner(
    connection: &impl ConnectionTrait,
    owner: AccountId,
) -> Result<Vec<SavedView>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Owner.eq(owner.get()))
        .order_by_asc(Column::Place)
        .all(connection)
        .await;
    let rows = rows.map_err(store_error)?;
    rows.into_iter().map(Model::view).collect()
}

#[async_trait]
impl ViewRepository for SeaOrmUnitOfWork {
    async fn lock_views(&mut self, owner: AccountId) -> Result<Vec<SavedView>, StoreError> {
        // Rows that are not there yet cannot be locked; whose they would be can.
        self.lock_account(owner).await?;
        of_owner(self.transaction(), owner).await
    }

    async fn insert_view(&mut self, view: &SavedView) -> Result<(), StoreError> {
        insert(self.transaction(), ActiveModel::from(view))
            .await
            .map(drop)
    }

    async fn delete_view(&mut self, owner: AccountId, id: ViewId) -> Result<bool, StoreError> {
        let deleted = Entity::delete_by_id(id.get())
            .filter(Column::Owner.eq(owner.get()))
            .exec(self.transaction())
            .await;
        Ok(deleted.map_err(store_error)?.rows_affected > 0)
    }
}
