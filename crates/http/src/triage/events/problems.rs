//! Why nobody is told what happened.

use crate::problem::problems;

problems! {
    /// Why there is no list.
    pub(crate) ListEventsProblem {}
}

problems! {
    /// Why there is no stream.
    pub(crate) StreamEventsProblem {}
}
