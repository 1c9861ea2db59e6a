//! The storage ports over SeaORM: SQLite, PostgreSQL, MySQL and MariaDB.
//!
//! [`SeaOrmStore`] is both [`Store`](frontdesk_domain::ports::Store) and
//! [`Queries`](frontdesk_domain::ports::Queries). The schema must be up to date before it
//! is used; the migration crate sees to that.
//!
//! One file per aggregate says how it is written, with its `row` beside it that says how
//! it is stored; `queries` reads. `error` is the only place that knows drivers' errors.
#![warn(missing_docs)]

mod account;
mod article;
mod audit;
pub mod care;
mod category;
mod citation;
mod confirmation;
mod decision;
mod error;
mod event;
mod feature;
mod form;
mod insert;
mod invite;
mod job;
mod key;
mod learning;
mod like;
mod login;
mod model;
mod model_part;
mod mysql;
mod options;
mod postgres;
mod queries;
mod reading;
mod replay;
mod reply;
mod review_step;
mod search;
mod session;
mod slot;
mod sqlite;
mod store;
mod submission;
mod ticket;
mod token;
mod trigger;
mod unit_of_work;
mod value;
mod view;
mod webhook;

pub use error::ConnectError;
pub use options::{DatabaseOptions, Watch};
pub use store::{SCHEMA, SeaOrmStore};
