//! In what circumstances triage decided.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table,
};

use crate::schema::long_text;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// As one document: it is kept for whoever wants to understand a decision, and nobody
/// looks for decisions by it.
const COLUMN: &str = "circumstances";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.has_column("decisions", COLUMN).await? {
            return Ok(());
        }
        let column: ColumnDef = long_text(manager, COLUMN);
        let mut table = Table::alter();
        table.table("decisions").add_column(column);
        manager.alter_table(table).await
    }
}
