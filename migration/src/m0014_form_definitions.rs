//! Every version of what a form says, for the submissions that answered it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
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
            .table("form_definitions")
            .col(big_integer("form"))
            .col(big_integer("version"))
            .col(long_text(manager, "definition").not_null())
            .primary_key(Index::create().col("form").col("version"))
            .foreign_key(&mut reference("form_definitions", "form", "forms"));
        create_table(manager, &mut table).await
    }
}
