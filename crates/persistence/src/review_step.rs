//! Steps of a review; they are written with their submission.

pub(crate) mod row;
