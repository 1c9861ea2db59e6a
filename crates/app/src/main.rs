//! Frontdesk: a self-hosted support desk.

fn main() {}
