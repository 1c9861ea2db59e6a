//! Answers kept for retried requests.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_pk_auto, integer_null, string_len};

use crate::schema::{create_index, create_table, digest, long_bytes, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("idempotency_keys")
            .col(big_pk_auto("id"))
            .col(string_len("owner", 255))
            .col(string_len("request_key", 255))
            .col(digest("fingerprint"))
            .col(big_integer("claimed_at"))
            .col(integer_null("status"))
            .col(long_text(manager, "headers"))
            .col(long_bytes(manager, "body"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_idempotency_keys_owner_request_key")
                    .col("owner")
                    .col("request_key"),
            );
        create_table(manager, &mut table).await?;
        create_index(manager, "idempotency_keys", &["claimed_at"]).await
    }
}
