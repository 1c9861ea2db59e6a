//! The bytes of models, in parts that fit into one message to any server.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, integer};

use crate::schema::{create_table, long_bytes, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("triage_model_parts")
            .col(big_integer("model"))
            .col(integer("part"))
            .col(long_bytes(manager, "bytes").not_null())
            .primary_key(Index::create().col("model").col("part"))
            .foreign_key(&mut reference(
                "triage_model_parts",
                "model",
                "triage_models",
            ));
        create_table(manager, &mut table).await
    }
}
