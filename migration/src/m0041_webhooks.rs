//! Webhooks, what is on its way to them, and every try.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, integer_null, pk_uuid, string_len, string_len_null,
    uuid, uuid_null,
};

use crate::schema::{create_index, create_table, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut webhooks = Table::create();
        webhooks
            .table("webhooks")
            .col(pk_uuid("id"))
            .col(string_len("url", 2_048))
            .col(string_len("label", 100))
            .col(string_len("kinds", 512))
            .col(string_len("state", 16))
            .col(uuid("signing_key"))
            .col(uuid_null("previous_key"))
            .col(big_integer_null("previous_until"))
            .col(big_integer_null("seen"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .col(big_integer("version"))
            .col(uuid_null("lease"))
            .col(big_integer_null("leased_until"));
        create_table(manager, &mut webhooks).await?;
        deliveries(manager).await?;
        attempts(manager).await
    }
}

async fn deliveries(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut table = Table::create();
    table
        .table("webhook_deliveries")
        .col(uuid("webhook"))
        .col(big_integer("position"))
        .col(uuid("event"))
        .col(string_len("kind", 32))
        .col(string_len("subject", 64))
        .col(string_len("state", 16))
        .col(integer("attempts"))
        .col(big_integer("due"))
        .col(big_integer_null("ended_at"))
        .primary_key(Index::create().col("webhook").col("position"));
    create_table(manager, &mut table).await?;
    let name = "webhook_deliveries";
    // What is next; whether something about the same thing waits before it; what is old.
    create_index(manager, name, &["webhook", "state", "position"]).await?;
    create_index(manager, name, &["webhook", "subject", "state", "position"]).await?;
    create_index(manager, name, &["ended_at"]).await
}

async fn attempts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut table = Table::create();
    table
        .table("webhook_attempts")
        .col(pk_uuid("id"))
        .col(uuid("webhook"))
        .col(uuid("event"))
        .col(integer("number"))
        .col(big_integer("at"))
        .col(big_integer("took"))
        .col(integer_null("status"))
        .col(string_len_null("fault", 32))
        .col(long_text(manager, "excerpt"));
    create_table(manager, &mut table).await?;
    create_index(manager, "webhook_attempts", &["webhook", "id"]).await?;
    create_index(manager, "webhook_attempts", &["at"]).await
}
