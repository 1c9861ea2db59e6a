//! The tickets that are not in the search index yet: all there are so far.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};
use sea_orm_migration::schema::big_integer;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::schema::create_table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table
            .table("search_backlog")
            .col(big_integer("ticket").primary_key());
        create_table(manager, &mut table).await?;
        // An interrupted run may have noted some already, and an SQLite file is migrated
        // completely or not at all.
        let known = match manager.get_database_backend() {
            DbBackend::Sqlite => "",
            _ => " AND id NOT IN (SELECT ticket FROM ticket_texts)",
        };
        let fill = format!(
            "INSERT INTO search_backlog SELECT id FROM tickets \
             WHERE id NOT IN (SELECT ticket FROM search_backlog){known}"
        );
        let connection = manager.get_connection();
        connection.execute_unprepared(&fill).await.map(drop)
    }
}
