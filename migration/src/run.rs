//! Applying migrations, and asking which are missing.

use std::path::PathBuf;

use sea_orm_migration::sea_orm::{
    DatabaseConnection, DbBackend, DbErr, EntityTrait, QueryOrder, TransactionTrait,
};
use sea_orm_migration::{MigratorTrait, SchemaManager, seaql_migrations};

use crate::lock::Lock;
use crate::target::{Kind, Target};
use crate::{MigrateError, Migrator};

/// Brings the database up to date and names the migrations that were applied.
///
/// Any number of processes may do this at once: one does the work, the others wait up to a
/// minute and find nothing left to do. An SQLite file is made when it is missing, and is
/// migrated completely or not at all. On PostgreSQL each migration is completed or undone;
/// on MySQL and MariaDB an interrupted one is completed by the next run.
///
/// # Errors
/// A [`MigrateError`]. After [`MigrateError::NewerSchema`] and [`MigrateError::Busy`]
/// nothing was changed.
pub async fn migrate(url: &str) -> Result<Vec<String>, MigrateError> {
    let target = Target::parse(url)?;
    let lock = Lock::acquire(&target).await?;
    let connection = target.connect().await?;
    let missing = missing(&connection).await?;
    if !missing.is_empty() {
        apply(&connection, target.backend()).await?;
    }
    connection.close().await.map_err(MigrateError::Failed)?;
    lock.release().await;
    Ok(missing)
}

/// Names the migrations that are missing, first to last. Changes nothing.
///
/// # Errors
/// A [`MigrateError`]; [`MigrateError::NewerSchema`] when the database knows migrations
/// that this program does not.
pub async fn pending(url: &str) -> Result<Vec<String>, MigrateError> {
    let target = Target::parse(url)?;
    // Connecting would make the file.
    if matches!(&target.kind, Kind::Sqlite(file) if !file.exists()) {
        return Ok(names());
    }
    let connection = target.connect().await?;
    let missing = missing(&connection).await?;
    connection.close().await.map_err(MigrateError::Failed)?;
    Ok(missing)
}

/// What is where a database should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookout {
    /// Nothing, and nothing says that there ever was anything.
    Fresh,
    /// Nothing, though there was a database: the file beside it that its migration left
    /// is still there. The path is that of the other file.
    Gone(PathBuf),
    /// A database, in which these migrations are missing.
    There(Vec<String>),
}

/// Looks what is there. Changes nothing.
///
/// # Errors
/// A [`MigrateError`]; [`MigrateError::NewerSchema`] when the database knows migrations
/// that this program does not.
pub async fn lookout(url: &str) -> Result<Lookout, MigrateError> {
    if let Some(file) = crate::target::file(url)?
        && !file.exists()
    {
        let mark = crate::lock::beside(&file);
        return Ok(if mark.exists() {
            Lookout::Gone(mark)
        } else {
            Lookout::Fresh
        });
    }
    let missing = pending(url).await?;
    Ok(if missing == names() {
        Lookout::Fresh
    } else {
        Lookout::There(missing)
    })
}

/// Whether this program has the migration of this name.
pub fn knows(name: &str) -> bool {
    names().iter().any(|known| known == name)
}

/// The name of the last migration: what a database that is up to date ends with.
///
/// # Panics
/// Never: there is at least one migration.
pub fn latest() -> String {
    names().pop().expect("there is at least one migration")
}

fn names() -> Vec<String> {
    Migrator::get_migration_files()
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect()
}

async fn missing(connection: &DatabaseConnection) -> Result<Vec<String>, MigrateError> {
    let applied = applied(connection).await.map_err(MigrateError::Failed)?;
    let known = names();
    let unknown: Vec<String> = applied
        .iter()
        .filter(|name| !known.contains(name))
        .cloned()
        .collect();
    if unknown.is_empty() {
        Ok(known
            .into_iter()
            .filter(|name| !applied.contains(name))
            .collect())
    } else {
        Err(MigrateError::NewerSchema(unknown))
    }
}

async fn applied(connection: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    if !SchemaManager::new(connection)
        .has_table("seaql_migrations")
        .await?
    {
        return Ok(Vec::new());
    }
    let rows = seaql_migrations::Entity::find()
        .order_by_asc(seaql_migrations::Column::Version)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

async fn apply(connection: &DatabaseConnection, backend: DbBackend) -> Result<(), MigrateError> {
    crate::schema::fit(connection).await?;
    let applied = match backend {
        // The library would run each statement by itself, with a sync to disk each.
        DbBackend::Sqlite => apply_as_one(connection).await,
        _ => Migrator::up(connection, None).await,
    };
    applied.map_err(MigrateError::Failed)
}

async fn apply_as_one(connection: &DatabaseConnection) -> Result<(), DbErr> {
    let transaction = connection.begin().await?;
    Migrator::up(&transaction, None).await?;
    transaction.commit().await
}
