//! What can be asked of storage. No query writes, and none runs once per row.

mod account;
mod article;
mod audit;
mod desk;
mod event;
mod form;
mod found;
mod job;
mod learning;
mod submission;
mod ticket;
mod view;
mod webhook;
