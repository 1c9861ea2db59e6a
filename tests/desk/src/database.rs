//! Databases that nobody else uses.

use std::any::Any;
use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, Statement};

const POSTGRES: &str = "FRONTDESK_TEST_POSTGRES_URL";
const MYSQL: &str = "FRONTDESK_TEST_MYSQL_URL";

/// An empty database; dropping it removes it.
pub struct Database {
    url: String,
    _guard: Box<dyn Any + Send + Sync>,
}

impl Database {
    /// A file in a folder of its own.
    #[expect(clippy::unused_async, reason = "servers take their time")]
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let url = format!("sqlite://{}", folder.path().join("frontdesk.db").display());
        Self {
            url,
            _guard: Box::new(folder),
        }
    }

    /// A database on the server that `FRONTDESK_TEST_POSTGRES_URL` names.
    pub async fn postgres() -> Self {
        Self::on_server(&administrator(POSTGRES), " WITH (FORCE)").await
    }

    /// A database on the MariaDB or MySQL server that `FRONTDESK_TEST_MYSQL_URL` names.
    pub async fn mysql() -> Self {
        Self::on_server(&administrator(MYSQL), "").await
    }

    /// A database of SQLite made of these bytes: the file itself, and the log beside it.
    ///
    /// # Panics
    /// When they cannot be written.
    pub fn sqlite_of(database: &[u8], log: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let file = folder.path().join("frontdesk.db");
        std::fs::write(&file, database).expect("a file can be written");
        std::fs::write(folder.path().join("frontdesk.db-wal"), log).expect("a file can be written");
        Self {
            url: format!("sqlite://{}", file.display()),
            _guard: Box::new(folder),
        }
    }

    /// A database on the server that an administrator's address names.
    pub(crate) async fn on(administrator: &str) -> Self {
        let options = if administrator.starts_with("postgres") {
            " WITH (FORCE)"
        } else {
            ""
        };
        Self::on_server(administrator, options).await
    }

    /// Its address, as the settings of a desk want it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The one number that a query answers, asked past the desk.
    ///
    /// # Panics
    /// When the database cannot be asked or answers something else.
    pub async fn number(&self, sql: &str) -> i64 {
        let connection = connect(&self.url).await;
        let query = Statement::from_string(connection.get_database_backend(), sql);
        let row = connection.query_one_raw(query).await;
        let row = row.unwrap_or_else(|error| panic!("{sql}: {error}"));
        let number = row.and_then(|row| row.try_get_by_index(0).ok());
        number.unwrap_or_else(|| panic!("{sql}: no number"))
    }

    /// The first column of each row that a query answers, asked past the desk.
    ///
    /// # Panics
    /// When the database cannot be asked or answers something else.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let connection = connect(&self.url).await;
        let query = Statement::from_string(connection.get_database_backend(), sql);
        let rows = connection.query_all_raw(query).await;
        let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
        let text = |row: sea_orm::QueryResult| row.try_get_by_index(0).expect("a text");
        rows.into_iter().map(text).collect()
    }

    async fn on_server(administrator: &str, drop_options: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("frontdesk_desk_{}_{count}", std::process::id());
        let remove = format!("DROP DATABASE IF EXISTS {name}{drop_options}");
        let connection = connect(administrator).await;
        run(&connection, &remove).await;
        run(&connection, &format!("CREATE DATABASE {name}")).await;
        let (server, _) = administrator
            .rsplit_once('/')
            .expect("the address names a database");
        Self {
            url: format!("{server}/{name}"),
            _guard: Box::new(OnServer {
                administrator: administrator.to_owned(),
                remove,
            }),
        }
    }
}

/// Removes a database from its server when it is dropped.
struct OnServer {
    administrator: String,
    remove: String,
}

impl Drop for OnServer {
    fn drop(&mut self) {
        // A test ends on a thread that has a runtime already.
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build();
                runtime.expect("a runtime can be made").block_on(async {
                    run(&connect(&self.administrator).await, &self.remove).await;
                });
            });
        });
    }
}

fn administrator(variable: &str) -> String {
    std::env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} must name an account that may create databases"))
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    sea_orm::Database::connect(options)
        .await
        .expect("the database can be reached")
}

async fn run(connection: &DatabaseConnection, sql: &str) {
    connection
        .execute_unprepared(sql)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}
