//! Storage as it is: every clause of the contract, and what only databases can get wrong,
//! on SQLite, PostgreSQL and MySQL or MariaDB, each test in a database of its own.
//!
//! `FRONTDESK_TEST_POSTGRES_URL` and `FRONTDESK_TEST_MYSQL_URL` name accounts that may
//! create databases; without them the tests fail.

#[macro_use]
mod database;

mod care;
mod connecting;
mod contract;
mod corruption;
mod counts;
mod failures;
mod migrations;
mod plans;
mod sample;
mod schema;
mod search;
mod statements;
