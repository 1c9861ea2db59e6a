//! Time and identity, which the domain never makes up.

use uuid::Uuid;

use crate::time::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, in whole milliseconds. It may stand still or step back; nothing may rely on
    /// it moving forward.
    fn now(&self) -> Timestamp;
}

/// Hands out identifiers that were never handed out before, in roughly ascending order
/// (UUID version 7), so that they serve as keys of growing tables.
pub trait IdSource: Send + Sync {
    /// A new identifier.
    fn next(&self) -> Uuid;
}
