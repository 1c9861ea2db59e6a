//! Saved views of the queue: one of a name and one at a place for each agent.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, boolean, integer, pk_uuid, string_len, string_len_null, uuid,
};

use crate::schema::{create_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("saved_views")
            .col(pk_uuid("id"))
            .col(uuid("owner"))
            .col(integer("place"))
            .col(string_len("name", 60))
            .col(string_len_null("status", 16))
            .col(string_len_null("words", 200))
            .col(string_len_null("priority", 16))
            .col(string_len_null("department", 64))
            .col(string_len_null("category", 64))
            .col(boolean("mine"))
            .col(big_integer("created_at"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_saved_views_owner_place")
                    .col("owner")
                    .col("place"),
            )
            .index(
                Index::create()
                    .unique()
                    .name("uq_saved_views_owner_name")
                    .col("owner")
                    .col("name"),
            )
            .foreign_key(&mut reference("saved_views", "owner", "accounts"));
        create_table(manager, &mut table).await
    }
}
