//! What can be asked of storage. No query writes, and none runs once per row.

mod account;
mod desk;
mod event;
mod form;
mod submission;
mod ticket;
