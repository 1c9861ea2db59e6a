//! What happened, for other systems to be told.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, string_len, uuid, uuid_null,
};

use crate::schema::{create_index, create_table, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("events")
            .col(big_pk_auto("sequence"))
            .col(uuid("id"))
            .col(big_integer("at"))
            .col(uuid_null("actor"))
            .col(string_len("kind", 32))
            .col(big_integer_null("ticket"))
            .col(long_text(manager, "details").not_null())
            .index(Index::create().unique().name("uq_events_id").col("id"));
        create_table(manager, &mut table).await?;
        create_index(manager, "events", &["ticket", "sequence"]).await
    }
}
