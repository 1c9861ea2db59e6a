//! A desk as its operators and clients have it: the real binary on a fresh database, reached over a socket.
//!
//! ```no_run
//! # async fn example() {
//! use frontdesk_test_desk::{Database, Desk, Staffed};
//!
//! let desk = Desk::start(Database::sqlite().await).await;
//! let Staffed { owner, .. } = Staffed::at(&desk).await;
//! let tickets = owner.client.get("/api/tickets").await.is(200).json();
//! # }
//! ```
//!
//! Every answer to an operation is held against the OpenAPI document of the desk that gave it: a status or a key that
//! the document does not know fails the test.
//!
//! The binary is the one beside the test executables, `target/<profile>/frontdesk`. A run of the whole workspace builds
//! it, for the integration tests of its own package; before these packages are tested alone, run
//! `cargo build --workspace --all-targets`.

#![expect(
    clippy::missing_panics_doc,
    reason = "a test ends by panicking wherever something is not as it should be"
)]

mod answer;
mod call;
mod client;
mod command;
mod database;
mod demo;
mod desk;
mod document;
mod people;
mod process;
mod random;
mod raw;
mod server;

pub use answer::Answer;
pub use call::Call;
pub use client::{Client, Credential};
pub use database::Database;
pub use demo::Demo;
pub use desk::{Desk, Replica, Setup};
pub use document::{Document, Operation};
pub use people::{Admin, Person, Staffed};
pub use random::{Random, seed};
pub use raw::{RawAnswer, exchange};
pub use server::Server;

/// One test for each function and database: `on_every_database!(opens, replies)` makes `sqlite::opens`,
/// `postgres::opens` and so on, each with a database of its own.
#[macro_export]
macro_rules! on_every_database {
    ($($test:ident),+ $(,)?) => {
        $crate::on_sqlite!($($test),+);
        $crate::on_every_server!($($test),+);
    };
}

/// The same on SQLite alone: for what does not depend on the database.
#[macro_export]
macro_rules! on_sqlite {
    ($($test:ident),+ $(,)?) => {
        mod sqlite { $crate::on_database!(sqlite: $($test),+); }
    };
}

/// The same on PostgreSQL and on MariaDB or MySQL.
#[macro_export]
macro_rules! on_every_server {
    ($($test:ident),+ $(,)?) => {
        mod postgres { $crate::on_database!(postgres: $($test),+); }
        mod mysql { $crate::on_database!(mysql: $($test),+); }
    };
}

/// One test for each function on one kind of database; use one of the macros above.
#[macro_export]
macro_rules! on_database {
    ($kind:ident: $($test:ident),+) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                super::$test($crate::Database::$kind().await).await;
            }
        )+
    };
}
