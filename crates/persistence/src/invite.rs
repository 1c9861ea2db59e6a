//! Invites; they are written with their form.

pub(crate) mod row;
