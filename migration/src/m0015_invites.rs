//! Invites to forms.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, pk_uuid, string_len_null, uuid,
};

use crate::schema::{create_index, create_table, digest, reference};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("invites")
            .col(pk_uuid("id"))
            .col(big_integer("form"))
            .col(string_len_null("label", 100))
            .col(digest("digest"))
            .col(string_len_null("email", 254))
            .col(integer("max_uses"))
            .col(big_integer_null("expires_at"))
            .col(big_integer_null("revoked_at"))
            .col(uuid("created_by"))
            .col(big_integer("created_at"))
            .index(
                Index::create()
                    .unique()
                    .name("uq_invites_digest")
                    .col("digest"),
            )
            .foreign_key(&mut reference("invites", "form", "forms"))
            .foreign_key(&mut reference("invites", "created_by", "accounts"));
        create_table(manager, &mut table).await?;
        create_index(manager, "invites", &["form", "id"]).await
    }
}
