//! Bearer tokens, without their secrets.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, string_len, uuid};

use crate::schema::{create_index, create_table, digest, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("tokens")
            .col(pk_uuid("id"))
            .col(uuid("account"))
            .col(string_len("label", 100))
            .col(digest("digest"))
            .col(string_len("scopes", 512))
            .col(big_integer("created_at"))
            .col(big_integer_null("expires_at"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_tokens_digest")
                    .col("digest"),
            )
            .foreign_key(&mut reference("tokens", "account", "accounts"));
        create_table(manager, &mut table).await?;
        create_index(manager, "tokens", &["account"]).await
    }
}
