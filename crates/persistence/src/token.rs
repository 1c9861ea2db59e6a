//! Tokens; they are written with their account.

pub(crate) mod row;
