//! What triage decided.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, double, double_null, pk_uuid, string_len, string_len_null,
};

use crate::schema::{create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("decisions")
            .col(pk_uuid("id"))
            .col(big_integer("ticket"))
            .col(string_len("trigger_key", 32))
            .col(string_len_null("model", 100))
            .col(string_len_null("category", 64))
            .col(double_null("confidence"))
            .col(double("threshold"))
            .col(long_text(manager, "distribution").not_null())
            .col(long_text(manager, "suggested_response"))
            .col(long_text(manager, "citations").not_null())
            .col(string_len("action", 16))
            .col(string_len("reasons", 255))
            .col(big_integer("created_at"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_decisions_ticket_trigger_key")
                    .col("ticket")
                    .col("trigger_key"),
            )
            .foreign_key(&mut reference("decisions", "ticket", "tickets"));
        create_table(manager, &mut table).await
    }
}
