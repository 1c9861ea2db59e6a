//! Places that limits on forms allow, and who holds them. The key is what makes a limit hold.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, integer, string_len};

use crate::schema::{create_index, create_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("form_slots")
            .col(big_integer("form"))
            .col(string_len("holder", 64))
            .col(integer("number"))
            .col(big_integer("submission"))
            .col(big_integer("taken_at"))
            .primary_key(Index::create().col("form").col("holder").col("number"))
            .foreign_key(&mut reference("form_slots", "form", "forms"))
            .foreign_key(&mut reference("form_slots", "submission", "submissions"));
        create_table(manager, &mut table).await?;
        create_index(manager, "form_slots", &["submission"]).await
    }
}
