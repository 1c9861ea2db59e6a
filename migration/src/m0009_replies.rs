//! The threads of tickets.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_pk_auto, boolean, string_len, string_len_null, uuid_null,
};

use crate::schema::{create_index, create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("replies")
            .col(big_pk_auto("id"))
            .col(big_integer("ticket"))
            .col(string_len("author_kind", 16))
            .col(uuid_null("author"))
            .col(long_text(manager, "message").not_null())
            .col(boolean("internal"))
            .col(string_len_null("trigger_key", 32))
            .col(long_text(manager, "citations").not_null())
            .col(big_integer("created_at"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_replies_ticket_trigger_key")
                    .col("ticket")
                    .col("trigger_key"),
            )
            .foreign_key(&mut reference("replies", "ticket", "tickets"))
            .foreign_key(&mut reference("replies", "author", "accounts"));
        create_table(manager, &mut table).await?;
        create_index(manager, "replies", &["ticket", "id"]).await
    }
}
