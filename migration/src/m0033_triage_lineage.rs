//! What is locked by whoever adds a model or goes back to an earlier one.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, OnConflict, Query, SchemaManager, Table,
};
use sea_orm_migration::schema::integer;

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("triage_lineage")
            .col(integer("id").primary_key());
        create_table(manager, &mut table).await?;
        // A row that is there from the start is a row that can be locked.
        let mut row = Query::insert();
        row.into_table("triage_lineage")
            .columns(["id"])
            .values_panic([1.into()]);
        row.on_conflict(OnConflict::column("id").update_column("id").to_owned());
        manager.execute(row).await
    }
}
