//! One clause per promise of a port, run by every adapter.
