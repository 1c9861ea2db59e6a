//! Who is signed in.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, uuid};

use crate::schema::{create_index, create_table, digest, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("sessions")
            .col(digest("digest").primary_key())
            .col(uuid("account"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .foreign_key(&mut reference("sessions", "account", "accounts"));
        create_table(manager, &mut table).await?;
        create_index(manager, "sessions", &["account"]).await
    }
}
