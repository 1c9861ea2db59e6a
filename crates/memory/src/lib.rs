//! The reference store: every promise of the storage ports, in memory.
