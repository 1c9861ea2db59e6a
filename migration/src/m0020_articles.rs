//! What the desk knows: every version of every article.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, boolean, double, string_len, uuid};

use crate::schema::{create_index, create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("articles")
            .col(uuid("article"))
            .col(big_integer("version"))
            .col(big_integer("edition"))
            .col(boolean("latest"))
            .col(string_len("title", 200))
            .col(long_text(manager, "body").not_null())
            .col(double("importance"))
            .col(long_text(manager, "tags").not_null())
            .col(string_len("readers", 16))
            .col(string_len("status", 16))
            .col(uuid("author"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .primary_key(Index::create().col("article").col("version"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_articles_edition")
                    .col("edition"),
            )
            .foreign_key(&mut reference("articles", "author", "accounts"));
        create_table(manager, &mut table).await?;
        create_index(manager, "articles", &["latest", "article"]).await
    }
}
