//! Connecting to PostgreSQL.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

use crate::{ConnectError, DatabaseOptions};

pub(crate) async fn connect(options: &DatabaseOptions) -> Result<DatabaseConnection, ConnectError> {
    let limits = [
        ("statement_timeout", options.statement_timeout),
        ("lock_timeout", options.lock_timeout),
        ("idle_in_transaction_session_timeout", options.idle_timeout),
    ];
    let mut pool = options.pool();
    pool.map_sqlx_postgres_opts(move |driver| {
        let limits = limits.map(|(name, limit)| (name, limit.as_millis().to_string()));
        driver.application_name("frontdesk").options(limits)
    });
    let connection = Database::connect(pool).await.map_err(ConnectError::new)?;
    let show = Statement::from_string(DbBackend::Postgres, "SHOW server_encoding");
    let row = connection
        .query_one_raw(show)
        .await
        .map_err(ConnectError::new)?;
    let encoding: Option<String> = row.and_then(|row| row.try_get_by_index(0).ok());
    if encoding.as_deref() != Some("UTF8") {
        return Err(ConnectError::Unfit("its encoding must be UTF8".into()));
    }
    Ok(connection)
}
