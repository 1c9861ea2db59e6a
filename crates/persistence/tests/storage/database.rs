//! Fresh databases, made by running the real migrations.

use std::any::Any;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::UNIX_EPOCH;

use frontdesk_contracts::Fixture;
use frontdesk_persistence::{DatabaseOptions, SeaOrmStore};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

/// A database that nobody else uses; dropping it removes it.
pub struct Fresh {
    pub url: String,
    _guard: Box<dyn Any + Send + Sync>,
}

impl Fresh {
    pub async fn store(&self) -> SeaOrmStore {
        let store = SeaOrmStore::connect(&DatabaseOptions::new(&self.url)).await;
        store.expect("the database can be used")
    }

    /// A connection past the ports.
    pub async fn connection(&self) -> DatabaseConnection {
        connect(&self.url).await
    }
}

/// What the contract wants of a fresh database.
pub async fn fixture(fresh: impl Future<Output = Fresh>) -> Fixture {
    let fresh = fresh.await;
    let store = Arc::new(fresh.store().await);
    Fixture::new(store.clone(), store).keeping(fresh)
}

pub async fn sqlite() -> Fresh {
    let fresh = empty_sqlite();
    migrate(&fresh.url).await;
    fresh
}

/// A folder for a database file, without the file.
pub fn empty_sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let url = format!("sqlite:{}", folder.path().join("frontdesk.db").display());
    Fresh {
        url,
        _guard: Box::new(folder),
    }
}

/// A copy of a database that was migrated once for this build of the tests.
pub async fn postgres() -> Fresh {
    let admin = admin_url("FRONTDESK_TEST_POSTGRES_URL");
    let template = postgres_template(&admin).await;
    make(&admin, " WITH (FORCE)", &format!(" TEMPLATE {template}")).await
}

pub async fn empty_postgres() -> Fresh {
    make(
        &admin_url("FRONTDESK_TEST_POSTGRES_URL"),
        " WITH (FORCE)",
        "",
    )
    .await
}

pub async fn mysql() -> Fresh {
    let fresh = empty_mysql().await;
    migrate(&fresh.url).await;
    fresh
}

pub async fn empty_mysql() -> Fresh {
    let admin = admin_url("FRONTDESK_TEST_MYSQL_URL");
    make(&admin, "", " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin").await
}

async fn make(admin: &str, drop_options: &'static str, create_options: &str) -> Fresh {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("frontdesk_test_{}_{count}", std::process::id());
    let remove = format!("DROP DATABASE IF EXISTS {name}{drop_options}");
    let connection = connect(admin).await;
    run(&connection, &remove).await;
    run(
        &connection,
        &format!("CREATE DATABASE {name}{create_options}"),
    )
    .await;
    connection
        .close()
        .await
        .expect("a connection can be closed");
    let url = url_of(admin, &name);
    Fresh {
        url,
        _guard: Box::new(Server {
            admin: admin.to_owned(),
            remove,
        }),
    }
}

/// Removes a database from its server when it is dropped.
struct Server {
    admin: String,
    remove: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        // A test ends on a thread that has a runtime already.
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build();
                runtime.expect("a runtime can be made").block_on(async {
                    run(&connect(&self.admin).await, &self.remove).await;
                });
            });
        });
    }
}

async fn postgres_template(admin: &str) -> String {
    let built = std::env::current_exe().and_then(|program| program.metadata()?.modified());
    let built = built
        .expect("the tests know when they were built")
        .duration_since(UNIX_EPOCH);
    let name = format!(
        "frontdesk_template_{}",
        built.expect("they were built after 1970").as_nanos()
    );
    let connection = connect(admin).await;
    // Somebody makes it and the others wait.
    run(&connection, "SELECT pg_advisory_lock(1)").await;
    let find = format!("SELECT 1 FROM pg_database WHERE datname = '{name}' AND datistemplate");
    let find = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, find);
    let found = connection
        .query_one_raw(find)
        .await
        .expect("databases can be listed");
    if found.is_none() {
        run(
            &connection,
            &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
        )
        .await;
        run(&connection, &format!("CREATE DATABASE {name}")).await;
        migrate(&url_of(admin, &name)).await;
        run(
            &connection,
            &format!("ALTER DATABASE {name} IS_TEMPLATE true"),
        )
        .await;
    }
    connection
        .close()
        .await
        .expect("a connection can be closed");
    name
}

pub async fn migrate(url: &str) {
    frontdesk_migration::migrate(url)
        .await
        .expect("a fresh database can be migrated");
}

pub async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options)
        .await
        .expect("the database can be reached")
}

pub async fn run(connection: &DatabaseConnection, sql: &str) {
    connection
        .execute_unprepared(sql)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

fn admin_url(variable: &str) -> String {
    std::env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} must name an account that may create databases"))
}

fn url_of(admin: &str, database: &str) -> String {
    let (server, _) = admin.rsplit_once('/').expect("the URL names a database");
    format!("{server}/{database}")
}
