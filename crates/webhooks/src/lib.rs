//! Carries events to other systems: an HTTP client that goes only where it may, and messages
//! signed as the Standard Webhooks specification says.
//!
//! ```
//! use std::time::Duration;
//! use frontdesk_webhooks::{AllowedAddresses, HttpCourier, KeyedSecrets};
//!
//! let courier = HttpCourier::new(AllowedAddresses::default(), Duration::from_secs(15))?;
//! let secrets = KeyedSecrets::new(b"a key of at least thirty-two bytes")?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![warn(missing_docs)]

mod addresses;
mod courier;
mod rest;
mod secrets;

pub use addresses::{AllowedAddresses, NetworkError};
pub use courier::{CourierError, HttpCourier};
pub use secrets::{KeyTooShort, KeyedSecrets, NoSecrets};
