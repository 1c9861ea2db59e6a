//! Replays of triage over past tickets.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, uuid_null};

use crate::schema::{create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("replays")
            .col(pk_uuid("id"))
            .col(long_text(manager, "plan").not_null())
            .col(uuid_null("author"))
            .col(big_integer("created_at"))
            .col(long_text(manager, "progress").not_null())
            .foreign_key(&mut reference("replays", "author", "accounts"));
        create_table(manager, &mut table).await
    }
}
