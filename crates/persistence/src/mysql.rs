//! Connecting to MySQL and MariaDB.

use sea_orm::sqlx::{AssertSqlSafe, Executor};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

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
    let connection = Database::connect(pool).await.map_err(ConnectError::new)?;
    require_exact_text(&connection).await?;
    Ok(connection)
}

/// Refuses a database in which somebody gave a column another collation than the
/// migrations did: it would take some different texts for equal.
async fn require_exact_text(connection: &DatabaseConnection) -> Result<(), ConnectError> {
    let find = "SELECT CONCAT(CAST(table_name AS CHAR), '.', CAST(column_name AS CHAR), ' is ', \
                CAST(collation_name AS CHAR)) FROM information_schema.columns \
                WHERE table_schema = DATABASE() AND table_name <> 'seaql_migrations' \
                AND collation_name NOT IN ('utf8mb4_nopad_bin', 'utf8mb4_0900_bin') LIMIT 1";
    let find = Statement::from_string(DbBackend::MySql, find);
    let found = connection.query_one_raw(find).await;
    let found = found.map_err(ConnectError::new)?;
    let wrong: Option<String> = found.and_then(|row| row.try_get_by_index(0).ok());
    match wrong {
        None => Ok(()),
        Some(wrong) => {
            let words = format!("its text must be compared byte for byte, and {wrong}");
            Err(ConnectError::Unfit(words.into()))
        }
    }
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
        // All of it, whatever the server says: a mode can cut text that is too long, pad it
        // or take none for an empty one.
        "SET SESSION sql_mode = 'STRICT_ALL_TABLES,PIPES_AS_CONCAT,NO_ENGINE_SUBSTITUTION'"
            .to_owned(),
        // Each server has its own limit for statements; the comments are read by one each.
        format!(
            "SET SESSION innodb_lock_wait_timeout = {lock_seconds} \
             /*M!100300 , max_statement_time = {seconds}, idle_transaction_timeout = {rest} */ \
             /*!80000 , max_execution_time = {milliseconds} */"
        ),
    ]
}
