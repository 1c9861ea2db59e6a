//! How often somebody tried to sign in.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, integer, string_len};

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("login_attempts")
            .col(string_len("subject", 640))
            .col(big_integer("window_start"))
            .col(integer("attempts"))
            .primary_key(Index::create().col("subject").col("window_start"));
        create_table(manager, &mut table).await
    }
}
