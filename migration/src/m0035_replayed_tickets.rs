//! What replays made of single tickets.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, boolean, string_len_null, uuid};

use crate::schema::{create_index, create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("replayed_tickets")
            .col(uuid("replay"))
            .col(big_integer("ticket"))
            .col(boolean("changes"))
            .col(string_len_null("asked", 64))
            .col(long_text(manager, "made").not_null())
            .col(long_text(manager, "said"))
            .primary_key(Index::create().col("replay").col("ticket"))
            .foreign_key(&mut reference("replayed_tickets", "replay", "replays"))
            .foreign_key(&mut reference("replayed_tickets", "ticket", "tickets"));
        create_table(manager, &mut table).await?;
        create_index(manager, "replayed_tickets", &["asked"]).await
    }
}
