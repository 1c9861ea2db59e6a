//! How many tickets are in each state: of each requester, and of all.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, Table, TableCreateStatement,
};
use sea_orm_migration::schema::{big_integer, integer, uuid};

use crate::schema::create_table;

/// A column for each, with their names in the table of tickets.
pub(crate) const STATUSES: [&str; 5] = ["open", "pending", "ai_resolved", "resolved", "closed"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut desk = counts("desk_counts");
        desk.col(integer("shard").primary_key());
        create_table(manager, &mut desk).await?;
        let mut requesters = counts("requester_counts");
        requesters
            .col(uuid("requester"))
            .col(integer("shard"))
            .primary_key(Index::create().col("requester").col("shard"));
        create_table(manager, &mut requesters).await
    }
}

fn counts(table: &'static str) -> TableCreateStatement {
    let mut counts = Table::create();
    counts.table(table);
    for status in STATUSES {
        counts.col(big_integer(status).default(0));
    }
    counts
}
