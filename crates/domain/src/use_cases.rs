//! What can be done at a desk, one file each.
