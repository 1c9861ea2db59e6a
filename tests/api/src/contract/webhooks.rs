//! Webhooks: signed messages, in order, to receivers of every temper.

mod admin;
mod deliveries;
mod described;
mod patience;
mod receiver;
