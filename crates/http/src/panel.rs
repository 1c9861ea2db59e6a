//! The panel surface, `/api`: camelCase keys, for control panels, their users and staff.

pub(crate) mod applications;
pub(crate) mod audit;
pub(crate) mod features;
pub(crate) mod personal_data;
pub(crate) mod session;
pub(crate) mod tickets;
pub(crate) mod tokens;
pub(crate) mod users;
