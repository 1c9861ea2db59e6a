#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod account;
pub mod audit;
pub mod event;
pub mod feature;
pub mod form;
pub mod id;
pub mod job;
pub mod knowledge;
pub mod page;
pub mod ports;
pub mod retry;
pub mod search;
pub mod text;
pub mod ticket;
pub mod time;
pub mod triage;
pub mod use_cases;
pub mod view;
pub mod webhook;

#[cfg(any(test, feature = "testing"))]
pub mod testing;
