//! Who changed what.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{big_integer, pk_uuid, string_len, string_len_null, uuid_null};

use crate::schema::{create_index, create_table, long_text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        // Without foreign keys: what is told outlives what it is about.
        table
            .table("audit_entries")
            .col(pk_uuid("id"))
            .col(big_integer("at"))
            .col(uuid_null("actor"))
            .col(string_len("credential", 16))
            .col(uuid_null("token"))
            .col(string_len_null("address", 45))
            .col(string_len_null("request", 128))
            .col(string_len("action", 16))
            .col(string_len("subject_kind", 16))
            .col(string_len("subject", 64))
            .col(long_text(manager, "changes").not_null());
        create_table(manager, &mut table).await?;
        create_index(manager, "audit_entries", &["at"]).await?;
        create_index(manager, "audit_entries", &["actor", "id"]).await?;
        create_index(manager, "audit_entries", &["subject_kind", "subject", "id"]).await
    }
}
