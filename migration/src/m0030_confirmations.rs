//! What agents said that tickets are about.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_pk_auto, string_len, uuid, uuid_null};

use crate::schema::{create_table, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("confirmations")
            .col(big_pk_auto("id"))
            .col(big_integer("ticket"))
            .col(string_len("category", 64))
            .col(uuid_null("decision"))
            .col(uuid("agent"))
            .col(big_integer("at"))
            .foreign_key(&mut reference("confirmations", "ticket", "tickets"))
            .foreign_key(&mut reference("confirmations", "decision", "decisions"))
            .foreign_key(&mut reference("confirmations", "agent", "accounts"));
        create_table(manager, &mut table).await
    }
}
