//! Models of the local classifier: what each is and what became of it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, big_integer_null, double_null, string_len};

use crate::schema::{create_table, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("triage_models")
            .col(big_integer("id").primary_key())
            .col(string_len("state", 16))
            .col(string_len("version", 64))
            .col(string_len("recipe", 64))
            .col(long_text(manager, "categories").not_null())
            .col(big_integer("texts"))
            .col(big_integer_null("held_out"))
            .col(double_null("right_before"))
            .col(double_null("right_after"))
            .col(long_text(manager, "curve").not_null())
            .col(big_integer("confirmations"))
            .col(big_integer_null("last_confirmation"))
            .col(big_integer("created_at"));
        create_table(manager, &mut table).await
    }
}
