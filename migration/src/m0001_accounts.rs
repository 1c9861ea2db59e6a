//! Who may sign in.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, boolean, pk_uuid, string_len, string_len_null};

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("accounts")
            .col(pk_uuid("id"))
            .col(string_len("email", 254))
            // Lower case can be twice as many characters.
            .col(string_len("email_key", 508))
            .col(string_len("name", 100))
            .col(string_len_null("public_name", 100))
            .col(string_len("role", 16))
            .col(boolean("suspended"))
            .col(string_len_null("password", 255))
            .col(string_len_null("issuer", 255))
            .col(string_len_null("subject", 255))
            .col(big_integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .index(Index::create().unique().name("uq_accounts_email_key").col("email_key"))
            .index(Index::create().unique().name("uq_accounts_issuer_subject").col("issuer").col("subject"));
        create_table(manager, &mut table).await
    }
}
