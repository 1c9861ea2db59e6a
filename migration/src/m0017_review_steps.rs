//! The history of submissions.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_pk_auto, string_len, uuid};

use crate::schema::{create_index, create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("review_steps")
            .col(big_pk_auto("id"))
            .col(big_integer("submission"))
            .col(string_len("was", 32))
            .col(string_len("became", 32))
            .col(uuid("taken_by"))
            .col(long_text(manager, "note"))
            .col(long_text(manager, "internal_note"))
            .col(long_text(manager, "replaced"))
            .col(big_integer("taken_at"))
            .foreign_key(&mut reference("review_steps", "submission", "submissions"))
            .foreign_key(&mut reference("review_steps", "taken_by", "accounts"));
        create_table(manager, &mut table).await?;
        create_index(manager, "review_steps", &["submission", "id"]).await
    }
}
