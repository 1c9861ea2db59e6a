//! What is asked with nearly every request: in place on SQLite, over a connection elsewhere.

use frontdesk_domain::ports::StoreError;
use sea_orm::sea_query::Expr;
use sea_orm::{DbBackend, EntityTrait, QuerySelect, QueryTrait, Related, Select};

use crate::SeaOrmStore;
use crate::account::row::{Column, Entity, Model};
use crate::error::store_error;
use crate::sqlite::FromColumns;

impl SeaOrmStore {
    /// The first row, with the account that belongs to it.
    pub(super) async fn with_account<E>(
        &self,
        rows: Select<E>,
    ) -> Result<Option<(E::Model, Option<Model>)>, StoreError>
    where
        E: EntityTrait + Related<Entity>,
        E::Model: FromColumns,
    {
        let both = rows.find_also_related(Entity);
        match self.in_place() {
            Some(in_place) => {
                let found = in_place.rows(&both.build(DbBackend::Sqlite))?;
                Ok(found.into_iter().next())
            }
            None => both.one(self.reader()).await.map_err(store_error),
        }
    }

    /// Every row.
    pub(super) async fn every<E>(&self, rows: Select<E>) -> Result<Vec<E::Model>, StoreError>
    where
        E: EntityTrait,
        E::Model: FromColumns,
    {
        match self.in_place() {
            Some(in_place) => in_place.rows(&rows.build(DbBackend::Sqlite)),
            None => rows.all(self.reader()).await.map_err(store_error),
        }
    }
}

/// Selects a person's columns as well, in the order of their fields, from accounts that
/// are joined under this name.
pub(super) fn and_person<E: EntityTrait>(rows: Select<E>, alias: &'static str) -> Select<E> {
    [
        Column::Id,
        Column::Email,
        Column::Name,
        Column::PublicName,
        Column::Role,
    ]
    .into_iter()
    .fold(rows, |rows, column| rows.expr(Expr::col((alias, column))))
}
