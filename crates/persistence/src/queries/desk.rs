//! Questions about the desk itself.

use async_trait::async_trait;
use frontdesk_domain::feature::Features;
use frontdesk_domain::ports::{DeskQueries, StoreError};
use frontdesk_domain::triage::Modes;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, EntityTrait};
use thiserror::Error;

use crate::error::store_error;
use crate::store::SCHEMA;
use crate::{SeaOrmStore, category, feature};

/// Why storage that answers is not ready.
#[derive(Debug, Error)]
enum NotReady {
    #[error("the schema is not the one this program was built for")]
    Schema,
    #[error("the writer has stopped")]
    NoWriter,
}

#[async_trait]
impl DeskQueries for SeaOrmStore {
    async fn features(&self) -> Result<Features, StoreError> {
        let rows = self.every(feature::row::Entity::find()).await?;
        feature::row::features(rows)
    }

    async fn modes(&self) -> Result<Modes, StoreError> {
        let rows = category::Entity::find().all(self.reader()).await;
        category::modes(rows.map_err(store_error)?)
    }

    async fn ready(&self) -> Result<(), StoreError> {
        let unavailable = |reason| StoreError::Unavailable(Box::new(reason));
        if !self.has_writer() {
            return Err(unavailable(NotReady::NoWriter));
        }
        let last = Query::select()
            .expr(Expr::col("version").max())
            .from("seaql_migrations")
            .to_owned();
        let row = self
            .reader()
            .query_one(&last)
            .await
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let last: Option<String> = row.and_then(|row| row.try_get_by_index(0).ok()).flatten();
        if last.as_deref() == Some(SCHEMA) {
            Ok(())
        } else {
            Err(unavailable(NotReady::Schema))
        }
    }
}
