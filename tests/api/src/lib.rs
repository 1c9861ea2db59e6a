//! The HTTP contract, held against the real binary over a socket, on SQLite, PostgreSQL and MariaDB.
//!
//! - `matrix` is the table of every operation and everybody who may call it;
//! - `coverage` compares that table with the OpenAPI document;
//! - `contract` holds one file for each part of the contract;
//! - `readme` takes the tour of the README, as it stands there.
//!
//! What depends on the database runs on all three, the rest on SQLite. The servers are named by
//! `FRONTDESK_TEST_POSTGRES_URL` and `FRONTDESK_TEST_MYSQL_URL`; without them the tests that need them fail.
#![cfg_attr(
    test,
    expect(
        clippy::too_many_lines,
        clippy::type_complexity,
        reason = "a walk through the contract reads best as one walk"
    )
)]

#[cfg(test)]
mod contract;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod readme;
