//! What people asked for.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_pk_auto, boolean, double_null, string_len, string_len_null, uuid, uuid_null,
};

use crate::schema::{create_index, create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("tickets")
            .col(big_pk_auto("id"))
            .col(string_len("subject", 1_024))
            .col(long_text(manager, "message").not_null())
            .col(uuid("requester"))
            .col(string_len("status", 16))
            .col(string_len("priority", 16))
            .col(string_len("department", 64))
            .col(string_len_null("category", 64))
            .col(double_null("confidence"))
            .col(long_text(manager, "suggested_response"))
            .col(uuid_null("assignee"))
            .col(boolean("ai_enabled"))
            .col(boolean("chosen_priority"))
            .col(boolean("chosen_department"))
            .col(boolean("chosen_category"))
            .col(boolean("chosen_response"))
            .col(big_integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .foreign_key(&mut reference("tickets", "requester", "accounts"))
            .foreign_key(&mut reference("tickets", "assignee", "accounts"));
        create_table(manager, &mut table).await?;
        // Every list runs from the newest id down, so each index ends with it.
        for column in [
            "requester",
            "status",
            "assignee",
            "category",
            "department",
            "priority",
        ] {
            create_index(manager, "tickets", &[column, "id"]).await?;
        }
        create_index(manager, "tickets", &["requester", "status", "id"]).await
    }
}
