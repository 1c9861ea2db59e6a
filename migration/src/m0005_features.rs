//! What is on and off.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, OnConflict, Query, SchemaManager, Table,
};
use sea_orm_migration::schema::{boolean, string_len};

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("features")
            .col(string_len("name", 32).primary_key())
            .col(boolean("is_on"));
        create_table(manager, &mut table).await?;
        // Rows that are there from the start are rows that can be locked.
        for name in ["ticketing", "applications", "ai"] {
            let mut row = Query::insert();
            row.into_table("features")
                .columns(["name", "is_on"])
                .values_panic([name.into(), true.into()]);
            row.on_conflict(OnConflict::column("name").update_column("name").to_owned());
            manager.execute(row).await?;
        }
        Ok(())
    }
}
