//! What was sent in answer to forms.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, string_len, string_len_null, uuid_null,
};

use crate::schema::{create_index, create_table, long_text, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("submissions")
            .col(big_pk_auto("id"))
            .col(big_integer("form"))
            .col(big_integer("definition_version"))
            .col(uuid_null("submitter"))
            .col(string_len_null("contact", 254))
            .col(uuid_null("invite"))
            .col(long_text(manager, "answers").not_null())
            .col(long_text(manager, "searchable").not_null())
            .col(string_len("status", 32))
            .col(long_text(manager, "note"))
            .col(long_text(manager, "internal_note"))
            .col(uuid_null("reviewer"))
            .col(big_integer_null("reviewed_at"))
            .col(big_integer_null("ticket"))
            .col(big_integer("version"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .foreign_key(&mut reference("submissions", "form", "forms"))
            .foreign_key(&mut reference("submissions", "submitter", "accounts"))
            .foreign_key(&mut reference("submissions", "invite", "invites"))
            .foreign_key(&mut reference("submissions", "reviewer", "accounts"))
            .foreign_key(&mut reference("submissions", "ticket", "tickets"));
        create_table(manager, &mut table).await?;
        create_index(manager, "submissions", &["form", "status", "id"]).await?;
        create_index(manager, "submissions", &["form", "id"]).await?;
        create_index(manager, "submissions", &["status", "id"]).await?;
        create_index(manager, "submissions", &["submitter", "id"]).await?;
        create_index(manager, "submissions", &["invite"]).await
    }
}
