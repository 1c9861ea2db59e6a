//! How far the AI may go with each category that somebody switched.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::string_len;

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("category_modes")
            .col(ColumnDef::new("category").string_len(64).primary_key())
            .col(string_len("mode", 16));
        create_table(manager, &mut table).await
    }
}
