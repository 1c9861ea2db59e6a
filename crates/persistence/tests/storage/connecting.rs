//! Databases that cannot be used are refused in words, and without the password.

use std::error::Error;
use std::fmt::Write;

use frontdesk_migration::migrate;
use frontdesk_persistence::{ConnectError, DatabaseOptions, SeaOrmStore};

use crate::database::{admin_url, connect, empty, run};

const PASSWORD: &str = "correct-horse";

/// URLs that lead nowhere.
fn useless_urls() -> Vec<String> {
    ["postgres", "mysql", "mariadb"]
        .into_iter()
        .flat_map(|scheme| {
            [
                format!("{scheme}://frontdesk:{PASSWORD}@127.0.0.1:1/frontdesk"),
                format!("{scheme}://frontdesk:{PASSWORD}@127.0.0.1:port/frontdesk"),
                format!("{scheme}://frontdesk:{PASSWORD}@[::1/frontdesk"),
                format!("{scheme}://frontdesk:{PASSWORD}@127.0.0.1:1/frontdesk?sslmode=perhaps&ssl-mode=perhaps"),
            ]
        })
        .chain([
            format!("oracle://frontdesk:{PASSWORD}@127.0.0.1/frontdesk"),
            format!("frontdesk:{PASSWORD}"),
            PASSWORD.to_owned(),
            "sqlite::memory:".to_owned(),
            "sqlite:frontdesk.db?mode=memory".to_owned(),
            format!("sqlite:/nowhere/{}/frontdesk.db", "at-all"),
        ])
        .collect()
}

/// Everything that an error says, to people and to developers.
fn words_of(error: &dyn Error) -> String {
    let mut words = format!("{error} {error:?}");
    let mut cause = error.source();
    while let Some(error) = cause {
        write!(words, " {error} {error:?}").expect("text can be written");
        cause = error.source();
    }
    words
}

#[tokio::test]
async fn refusals_never_hold_the_password() {
    for url in useless_urls() {
        let mut options = DatabaseOptions::new(&url);
        options.acquire_timeout = std::time::Duration::from_millis(500);
        assert!(!format!("{options:?}").contains(PASSWORD));
        let refused = SeaOrmStore::connect(&options)
            .await
            .err()
            .expect("it leads nowhere");
        assert!(!words_of(&refused).contains(PASSWORD), "{refused:?}");
    }
}

#[tokio::test]
async fn refused_migrations_never_hold_the_password() {
    for url in useless_urls() {
        let refused = migrate(&url).await.expect_err("it leads nowhere");
        assert!(!words_of(&refused).contains(PASSWORD), "{refused:?}");
    }
}

#[tokio::test]
async fn mariadb_is_a_name_of_mysql() {
    let fresh = empty::mysql().await;
    let url = fresh.url.replacen("mysql:", "mariadb:", 1);
    migrate(&url).await.unwrap();
    SeaOrmStore::connect(&DatabaseOptions::new(url))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_postgres_database_that_cannot_keep_every_text_is_refused() {
    let admin = admin_url("FRONTDESK_TEST_POSTGRES_URL");
    let connection = connect(&admin).await;
    let name = format!("frontdesk_test_latin_{}", std::process::id());
    run(&connection, &format!("DROP DATABASE IF EXISTS {name}")).await;
    let latin = format!(
        "CREATE DATABASE {name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
    );
    run(&connection, &latin).await;
    let url = crate::database::url_of(&admin, &name);
    let refused = SeaOrmStore::connect(&DatabaseOptions::new(url)).await.err();
    run(&connection, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
    assert!(
        matches!(refused, Some(ConnectError::Unfit(_))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_mysql_database_that_takes_different_texts_for_equal_is_refused() {
    let fresh = crate::database::migrated::mysql().await;
    let connection = fresh.connection().await;
    let change = "ALTER TABLE articles MODIFY title VARCHAR(200) \
                  CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL";
    run(&connection, change).await;
    let refused = SeaOrmStore::connect(&DatabaseOptions::new(&fresh.url)).await;
    let refused = refused.err().expect("it is refused").to_string();
    assert!(
        refused.contains("articles.title is utf8mb4_general_ci"),
        "{refused}"
    );
}
