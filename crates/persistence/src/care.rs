//! Care for data as a whole: exports and imports of everything, copies of SQLite's file,
//! and what becomes of each table when a person is erased.
//!
//! All of them go by one list of tables, the `catalogue`. A test compares it with what the
//! migrations make, so that a table or a column that is added is given its place.

pub(crate) mod catalogue;
mod erase;
mod export;
mod file;
mod import;
mod value;

use std::io;

use frontdesk_domain::ports::StoreError;
use thiserror::Error;

pub use export::Secrecy;
pub use file::{Contents, copy, empty_log, inspect, release};

use crate::{ConnectError, SeaOrmStore};

/// Why an export, an import or a copy did not succeed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum CareError {
    /// The database cannot be used.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be read or written.
    #[error("reading or writing a file failed")]
    File(#[from] io::Error),
    /// The export is not one that this program reads.
    #[error("line {line} of the export {what}")]
    Malformed {
        /// Which line, from 1.
        line: u64,
        /// What is wrong with it.
        what: String,
    },
    /// The export was written under another schema.
    #[error("the export is of schema {found}, this program needs {expected}")]
    OtherSchema {
        /// What the export says.
        found: String,
        /// What it would have to say.
        expected: &'static str,
    },
    /// There is something in the database already.
    #[error("the database is not empty: table {0} has rows")]
    NotEmpty(&'static str),
    /// The file is no database of this program, or a damaged one.
    #[error("the file is not a sound database: {0}")]
    Unsound(String),
    /// Somebody else has the database open.
    #[error("another process has the database open")]
    InUse,
}

impl SeaOrmStore {
    /// Every table that an export knows, with its columns, in the order of an export.
    pub fn catalogue() -> Vec<(&'static str, Vec<&'static str>)> {
        let tables = catalogue::tables().into_iter();
        tables
            .map(|table| {
                let columns = table.columns.iter().map(|column| column.name);
                (table.name, columns.collect())
            })
            .collect()
    }

    /// The tables that an export leaves out, as they are made from the others.
    pub const fn derived_tables() -> &'static [&'static str] {
        &catalogue::DERIVED
    }

    /// What a column of the catalogue holds: `integer`, `short`, `boolean`, `real`, `text`,
    /// `bytes` or `uuid`. Text for columns that are not in it.
    pub fn kind_of(table: &str, column: &str) -> &'static str {
        let tables = catalogue::tables();
        let columns = tables.iter().filter(|one| one.name == table);
        let found = columns
            .flat_map(|one| &one.columns)
            .find(|one| one.name == column);
        found.map_or("text", |column| column.kind.name())
    }
}
