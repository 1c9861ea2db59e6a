//! Replies; they are written with their ticket.

pub(crate) mod row;
