//! SQLite's file as a whole: a copy of it while the desk is serving, and whether a file is
//! a sound database of this program.

use std::path::Path;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use sea_orm::sqlx::{AssertSqlSafe, SqlitePool, query};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, QueryResult, SqlxSqliteConnector,
    Statement,
};

use crate::ConnectError;

use super::CareError;
use super::catalogue::tables;

/// What is in a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The last migration that was applied.
    pub schema: String,
    /// Tables and how many rows they have. Only those that are there: a file of an earlier
    /// version has fewer.
    pub rows: Vec<(&'static str, u64)>,
}

/// Writes a copy of the database in `from` into a new file `to`, as it is at one instant.
/// Whoever uses the database meanwhile notices nothing. The copy is compact and holds
/// nothing of what was deleted.
///
/// # Errors
/// A [`CareError`]; there may then be part of a copy.
pub async fn copy(from: &Path, to: &Path) -> Result<(), CareError> {
    let options = SqliteConnectOptions::new().filename(from);
    let pool = open(options).await?;
    let target = to
        .to_str()
        .ok_or_else(|| CareError::Unsound("its name is not Unicode".to_owned()))?;
    let vacuum = format!("VACUUM INTO '{}'", target.replace('\'', "''"));
    let done = query(AssertSqlSafe(vacuum)).execute(&pool).await;
    pool.close().await;
    done.map_err(|error| unusable(DbErr::Custom(error.to_string())))?;
    // SQLite leaves the copy in the memory of the system.
    let file = std::fs::File::open(to)?;
    Ok(file.sync_all()?)
}

/// Looks into a database that nobody uses: whether it is whole, and what is in it. Changes
/// nothing.
///
/// # Errors
/// [`CareError::Unsound`] with what is wrong.
pub async fn inspect(file: &Path) -> Result<Contents, CareError> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .read_only(true)
        .immutable(true);
    let pool = open(options).await?;
    let connection = SqlxSqliteConnector::from_sqlx_sqlite_pool(pool.clone());
    let found = look(&connection).await;
    pool.close().await;
    found
}

async fn look(connection: &DatabaseConnection) -> Result<Contents, CareError> {
    let check = texts(connection, "PRAGMA integrity_check").await?;
    if check != ["ok"] {
        return Err(CareError::Unsound(check.join("; ")));
    }
    if !texts(connection, "SELECT \"table\" FROM pragma_foreign_key_check")
        .await?
        .is_empty()
    {
        return Err(CareError::Unsound(
            "rows refer to rows that are not there".to_owned(),
        ));
    }
    let last = "SELECT version FROM seaql_migrations ORDER BY version DESC LIMIT 1";
    let schema = texts(connection, last).await.unwrap_or_default().pop();
    let schema =
        schema.ok_or_else(|| CareError::Unsound("it is not of this program".to_owned()))?;
    let there = texts(
        connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table'",
    )
    .await?;
    let mut rows = Vec::new();
    for table in tables() {
        if there.iter().any(|name| name == table.name) {
            let count = format!("SELECT CAST(COUNT(*) AS TEXT) FROM {}", table.name);
            let count = texts(connection, &count).await?.pop();
            let count = count.and_then(|count| count.parse().ok()).unwrap_or(0);
            rows.push((table.name, count));
        }
    }
    Ok(Contents { schema, rows })
}

/// Makes a database that nobody uses one file: what its log still holds is written into it.
///
/// # Errors
/// [`CareError::InUse`] when somebody uses it.
pub async fn release(file: &Path) -> Result<(), CareError> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(std::time::Duration::ZERO)
        .journal_mode(SqliteJournalMode::Delete);
    let connected = open(options).await;
    let pool = connected.map_err(|_| CareError::InUse)?;
    pool.close().await;
    Ok(())
}

/// Writes what the log of a database still holds into its file, and empties the log, in
/// which earlier texts can still be read; says whether nobody was in the way.
///
/// # Errors
/// A [`CareError`].
pub async fn empty_log(file: &Path) -> Result<bool, CareError> {
    let options = SqliteConnectOptions::new().filename(file);
    let pool = open(options).await?;
    let connection = SqlxSqliteConnector::from_sqlx_sqlite_pool(pool.clone());
    let empty = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
    let answer = connection.query_one_raw(empty).await.map_err(unusable);
    pool.close().await;
    let busy: Option<i64> = answer?.and_then(|row| row.try_get_by_index(0).ok());
    Ok(busy == Some(0))
}

async fn open(options: SqliteConnectOptions) -> Result<SqlitePool, CareError> {
    let pool = SqlitePoolOptions::new().max_connections(1);
    let options = options.create_if_missing(false);
    let pool = pool.connect_with(options).await;
    pool.map_err(|error| unusable(DbErr::Custom(error.to_string())))
}

async fn texts(connection: &DatabaseConnection, query: &str) -> Result<Vec<String>, CareError> {
    let query = Statement::from_string(DbBackend::Sqlite, query);
    let rows = connection.query_all_raw(query).await;
    let rows = rows.map_err(|error| CareError::Unsound(error.to_string()))?;
    let text = |row: &QueryResult| row.try_get_by_index(0);
    let texts: Result<_, _> = rows.iter().map(text).collect();
    texts.map_err(unusable)
}

fn unusable(error: DbErr) -> CareError {
    CareError::Connect(ConnectError::Unreachable(Box::new(error)))
}
