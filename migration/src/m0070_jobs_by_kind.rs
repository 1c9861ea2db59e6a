//! Workers ask for due jobs of each kind by itself: an index that leads there, however many
//! jobs of another kind are due.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager,
};

use crate::schema::create_index;

/// The index that knew no kinds.
const BEFORE: &str = "idx_jobs_state_due";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_index(manager, "jobs", &["state", "task", "due"]).await?;
        if !manager.has_index("jobs", BEFORE).await? {
            return Ok(());
        }
        let before = Index::drop().name(BEFORE).table("jobs").to_owned();
        manager.drop_index(before).await
    }
}
