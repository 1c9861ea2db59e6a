//! Fresh databases, made by running the real migrations.

use std::any::Any;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::UNIX_EPOCH;

use frontdesk_contracts::Fixture;
use frontdesk_persistence::{DatabaseOptions, SeaOrmStore};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

/// One test per database for each function, which is given a migrated or an empty one.
macro_rules! on_every_database {
    ($kind:ident: $($test:ident),+ $(,)?) => {
        mod sqlite { on_every_database! { @each sqlite $kind: $($test),+ } }
        on_every_server! { $kind: $($test),+ }
    };
    (@each $database:ident $kind:ident: $($test:ident),+) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $test() {
                super::$test(&$crate::database::$kind::$database().await).await;
            }
        )+
    };
}

/// The same without SQLite, which has one writer and no server.
macro_rules! on_every_server {
    ($kind:ident: $($test:ident),+ $(,)?) => {
        mod postgres { on_every_database! { @each postgres $kind: $($test),+ } }
        mod mysql { on_every_database! { @each mysql $kind: $($test),+ } }
    };
}

/// A database that nobody else uses; dropping it removes it.
pub struct Fresh {
    pub url: String,
    _guard: Box<dyn Any + Send + Sync>,
}

impl Fresh {
    pub async fn store(&self) -> SeaOrmStore {
        self.store_with(|_| ()).await
    }

    /// A store with some options that are not the defaults.
    pub async fn store_with(&self, change: impl FnOnce(&mut DatabaseOptions)) -> SeaOrmStore {
        let mut options = DatabaseOptions::new(&self.url);
        change(&mut options);
        SeaOrmStore::connect(&options)
            .await
            .expect("the database can be used")
    }

    /// A connection past the ports.
    pub async fn connection(&self) -> DatabaseConnection {
        connect(&self.url).await
    }
}

const POSTGRES: &str = "FRONTDESK_TEST_POSTGRES_URL";
const MYSQL: &str = "FRONTDESK_TEST_MYSQL_URL";

/// What the contract wants of a fresh database.
pub async fn fixture(fresh: impl Future<Output = Fresh>) -> Fixture {
    let fresh = fresh.await;
    let store = Arc::new(fresh.store().await);
    Fixture::new(store.clone(), store).keeping(fresh)
}

/// Databases without a schema.
pub mod empty {
    use super::{Fresh, MYSQL, POSTGRES, admin_url, make};

    /// A folder for a database file, without the file.
    #[expect(clippy::unused_async, reason = "servers take their time")]
    pub async fn sqlite() -> Fresh {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let url = format!("sqlite:{}", folder.path().join("frontdesk.db").display());
        Fresh {
            url,
            _guard: Box::new(folder),
        }
    }

    pub async fn postgres() -> Fresh {
        make(&admin_url(POSTGRES), " WITH (FORCE)", "").await
    }

    pub async fn mysql() -> Fresh {
        make(&admin_url(MYSQL), "", "").await
    }
}

/// Databases with the schema of today.
pub mod migrated {
    use super::{Fresh, POSTGRES, admin_url, empty, make, migrate, postgres_template};

    pub async fn sqlite() -> Fresh {
        let fresh = empty::sqlite().await;
        migrate(&fresh.url).await;
        fresh
    }

    /// A copy of a database that was migrated once for this build of the tests.
    pub async fn postgres() -> Fresh {
        let admin = admin_url(POSTGRES);
        let template = postgres_template(&admin).await;
        make(&admin, " WITH (FORCE)", &format!(" TEMPLATE {template}")).await
    }

    pub async fn mysql() -> Fresh {
        let fresh = empty::mysql().await;
        migrate(&fresh.url).await;
        fresh
    }
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

pub fn admin_url(variable: &str) -> String {
    std::env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} must name an account that may create databases"))
}

pub fn url_of(admin: &str, database: &str) -> String {
    let (server, _) = admin.rsplit_once('/').expect("the URL names a database");
    format!("{server}/{database}")
}
