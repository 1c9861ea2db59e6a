//! How tables are made alike on every database.

use sea_orm_migration::SchemaManager;
use sea_orm_migration::prelude::{
    ColumnDef, ForeignKey, ForeignKeyCreateStatement, Index, TableCreateStatement,
};
use sea_orm_migration::sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement,
};

use crate::MigrateError;

/// Collations that compare text byte for byte, trailing spaces included. Every other one
/// takes some different texts for equal, and with them keys that must differ.
const EXACT_COLLATIONS: &str = "'utf8mb4_nopad_bin', 'utf8mb4_0900_bin'";

/// Refuses a server that cannot do what the store needs: exact collations, and locks that
/// pass over what others have locked.
///
/// # Errors
/// [`MigrateError::Unfit`] with what is missing.
pub(crate) async fn fit(connection: &DatabaseConnection) -> Result<(), MigrateError> {
    if connection.get_database_backend() != DbBackend::MySql {
        return Ok(());
    }
    let version = Statement::from_string(DbBackend::MySql, "SELECT CAST(VERSION() AS CHAR)");
    let row = connection
        .query_one_raw(version)
        .await
        .map_err(MigrateError::Failed)?;
    let version: Option<String> = row.and_then(|row| row.try_get_by_index(0).ok());
    if version.is_some_and(|version| is_recent(&version)) {
        Ok(())
    } else {
        Err(MigrateError::Unfit(
            "it must be MariaDB 10.6 or MySQL 8.0.17, or later",
        ))
    }
}

/// Whether this is MariaDB 10.6 or MySQL 8.0.17, or later.
fn is_recent(version: &str) -> bool {
    let (numbers, _) = version.split_once('-').unwrap_or((version, ""));
    let numbers: Vec<u32> = numbers
        .split('.')
        .map_while(|number| number.parse().ok())
        .collect();
    let oldest: &[u32] = if version.contains("MariaDB") {
        &[10, 6]
    } else {
        &[8, 0, 17]
    };
    numbers.as_slice() >= oldest
}

async fn exact_collation(connection: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    let find = format!(
        "SELECT CAST(COLLATION_NAME AS CHAR) FROM information_schema.COLLATIONS \
         WHERE COLLATION_NAME IN ({EXACT_COLLATIONS}) LIMIT 1"
    );
    let row = connection
        .query_one_raw(Statement::from_string(DbBackend::MySql, find))
        .await?;
    row.map(|row| row.try_get_by_index(0)).transpose()
}

/// Makes a table, unless an interrupted run made it already.
pub(crate) async fn create_table(
    manager: &SchemaManager<'_>,
    table: &mut TableCreateStatement,
) -> Result<(), DbErr> {
    table.if_not_exists();
    if manager.get_database_backend() == DbBackend::MySql {
        let collation = exact_collation(manager.get_connection()).await?;
        let collation =
            collation.ok_or_else(|| DbErr::Migration("no exact collation".to_owned()))?;
        table
            .engine("InnoDB")
            .character_set("utf8mb4")
            .collate(collation);
    }
    manager.create_table(table.to_owned()).await
}

/// Makes an index over columns of a table, unless an interrupted run made it already.
pub(crate) async fn create_index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let name = format!("idx_{table}_{}", columns.join("_"));
    if manager.has_index(table, &name).await? {
        return Ok(());
    }
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    manager.create_index(index).await
}

/// A column that refers to the id of another table.
pub(crate) fn reference(
    table: &'static str,
    column: &'static str,
    other: &'static str,
) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.name(format!("fk_{table}_{column}"))
        .from(table, column)
        .to(other, "id");
    key
}

/// SHA-256 of something.
pub(crate) fn digest(column: &'static str) -> ColumnDef {
    ColumnDef::new(column).binary_len(32).not_null().take()
}

/// Text without a limit that matters: MySQL's own `TEXT` ends at 64 KiB.
pub(crate) fn long_text(manager: &SchemaManager<'_>, column: &'static str) -> ColumnDef {
    let mut definition = ColumnDef::new(column);
    match manager.get_database_backend() {
        DbBackend::MySql => definition.custom("MEDIUMTEXT"),
        _ => definition.text(),
    };
    definition
}

/// Bytes without a limit that matters: MySQL's own `BLOB` ends at 64 KiB.
pub(crate) fn long_bytes(manager: &SchemaManager<'_>, column: &'static str) -> ColumnDef {
    let mut definition = ColumnDef::new(column);
    match manager.get_database_backend() {
        DbBackend::MySql => definition.custom("MEDIUMBLOB"),
        _ => definition.blob(),
    };
    definition
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_servers_are_told_from_recent_ones() {
        for recent in [
            "10.6.0-MariaDB",
            "10.11.19-MariaDB-0+deb12u1",
            "11.4.2-MariaDB",
            "8.0.17",
            "8.4.3-cluster",
            "9.0.0",
        ] {
            assert!(is_recent(recent), "{recent}");
        }
        for old in ["10.5.27-MariaDB", "8.0.16", "5.7.44-log", "", "MariaDB"] {
            assert!(!is_recent(old), "{old}");
        }
    }
}
