//! Which database a URL names, and one connection to it.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sea_orm_migration::sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm_migration::sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};

use crate::MigrateError;

/// The database that a URL names.
pub(crate) struct Target {
    pub(crate) kind: Kind,
    url: String,
}

/// What kind of database it is.
pub(crate) enum Kind {
    Sqlite(PathBuf),
    Postgres,
    MySql,
}

impl Target {
    pub(crate) fn parse(url: &str) -> Result<Self, MigrateError> {
        let (scheme, rest) = url
            .split_once(':')
            .ok_or(MigrateError::Url("it has no scheme"))?;
        let kind = match scheme {
            "sqlite" => Kind::Sqlite(sqlite_file(url)?),
            "postgres" | "postgresql" => Kind::Postgres,
            "mysql" | "mariadb" => Kind::MySql,
            _ => {
                return Err(MigrateError::Url(
                    "its scheme is none of sqlite, postgres, mysql and mariadb",
                ));
            }
        };
        let url = if scheme == "mariadb" {
            format!("mysql:{rest}")
        } else {
            url.to_owned()
        };
        Ok(Self { kind, url })
    }

    /// One connection, so that what is set on it holds for every statement.
    pub(crate) async fn connect(&self) -> Result<DatabaseConnection, MigrateError> {
        let mut options = ConnectOptions::new(self.url.as_str());
        options
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            .record_stmt_in_spans(false)
            .map_sqlx_sqlite_opts(|options| {
                options
                    .create_if_missing(true)
                    .busy_timeout(Duration::from_mins(1))
            })
            .map_sqlx_postgres_opts(|options| options.application_name("frontdesk-migration"));
        Database::connect(options)
            .await
            .map_err(MigrateError::unreachable)
    }

    pub(crate) fn backend(&self) -> DbBackend {
        match self.kind {
            Kind::Sqlite(_) => DbBackend::Sqlite,
            Kind::Postgres => DbBackend::Postgres,
            Kind::MySql => DbBackend::MySql,
        }
    }
}

/// The file of the database that a URL names; `None` for a database on a server.
///
/// # Errors
/// [`MigrateError::Url`] when it names none that can be used.
pub fn file(url: &str) -> Result<Option<PathBuf>, MigrateError> {
    Ok(match Target::parse(url)?.kind {
        Kind::Sqlite(file) => Some(file),
        Kind::Postgres | Kind::MySql => None,
    })
}

fn sqlite_file(url: &str) -> Result<PathBuf, MigrateError> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|_| MigrateError::Url("it has no supported form"))?;
    let file = options.get_filename();
    // In memory every connection would see a database of its own.
    if url.contains(":memory:") || url.contains("mode=memory") || file == Path::new("") {
        return Err(MigrateError::Url("an SQLite database must be a file"));
    }
    Ok(file.to_owned())
}
