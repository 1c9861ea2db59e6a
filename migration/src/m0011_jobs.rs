//! Background work.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, pk_uuid, string_len, uuid_null,
};

use crate::schema::{create_index, create_table, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("jobs")
            .col(pk_uuid("id"))
            .col(string_len("task", 16))
            .col(big_integer("ticket"))
            .col(string_len("trigger_key", 32))
            .col(string_len("state", 16))
            .col(big_integer("due"))
            .col(integer("attempts"))
            .col(uuid_null("lease"))
            .col(big_integer_null("leased_until"))
            .col(big_integer_null("ended_at"))
            .col(long_text(manager, "reason"));
        create_table(manager, &mut table).await?;
        create_index(manager, "jobs", &["state", "due"]).await?;
        create_index(manager, "jobs", &["lease"]).await
    }
}
