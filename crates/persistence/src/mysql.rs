//! Connecting to MySQL and MariaDB.

use sea_orm::sqlx::{AssertSqlSafe, Executor};
use sea_orm::{Database, DatabaseConnection};

use crate::{ConnectError, DatabaseOptions};

pub(crate) async fn connect(options: &DatabaseOptions) -> Result<DatabaseConnection, ConnectError> {
    let settings = session_settings(options);
    let mut pool = options.pool();
    pool.map_sqlx_mysql_pool_opts(move |driver| {
        let settings = settings.clone();
        driver.after_connect(move |connection, _| {
            let settings = settings.clone();
            Box::pin(async move {
                for setting in settings {
                    connection.execute(AssertSqlSafe(setting)).await?;
                }
                Ok(())
            })
        })
    });
    Database::connect(pool).await.map_err(ConnectError::new)
}

/// What is set on every connection, whatever the server's own settings are.
fn session_settings(options: &DatabaseOptions) -> [String; 3] {
    let lock_seconds = options.lock_timeout.as_secs().max(1);
    let rest = options.idle_timeout.as_secs().max(1);
    let (seconds, milliseconds) = (
        options.statement_timeout.as_secs().max(1),
        options.statement_timeout.as_millis(),
    );
    [
        // The servers' default, REPEATABLE READ, reads what was there when the unit of
        // work first read anything, however much it has waited for a lock since; and it
        // locks the gaps between rows, over which concurrent inserts then deadlock.
        "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED".to_owned(),
        // Without it, text that is too long is cut instead of refused.
        "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')".to_owned(),
        // Each server has its own limit for statements; the comments are read by one each.
        format!(
            "SET SESSION innodb_lock_wait_timeout = {lock_seconds} \
             /*M!100300 , max_statement_time = {seconds}, idle_transaction_timeout = {rest} */ \
             /*!80000 , max_execution_time = {milliseconds} */"
        ),
    ]
}
