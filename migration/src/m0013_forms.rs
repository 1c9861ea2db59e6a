//! What can be applied for.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_pk_auto, string_len};

use crate::schema::{create_index, create_table, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("forms")
            .col(big_pk_auto("id"))
            .col(string_len("slug", 64))
            .col(string_len("status", 16))
            .col(string_len("visibility", 16))
            .col(string_len("title", 200))
            .col(big_integer("definition_version"))
            .col(long_text(manager, "definition").not_null())
            .col(big_integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .index(Index::create().unique().name("uq_forms_slug").col("slug"));
        create_table(manager, &mut table).await?;
        create_index(manager, "forms", &["status", "visibility", "id"]).await
    }
}
