//! What tickets say, in the form in which words are looked for.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::big_integer;

use crate::schema::{create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("searchable_texts")
            .col(big_integer("ticket").primary_key())
            .col(long_text(manager, "content").not_null())
            .foreign_key(&mut reference("searchable_texts", "ticket", "tickets"));
        create_table(manager, &mut table).await
    }
}
