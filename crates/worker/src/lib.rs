//! Takes leased jobs and runs the use cases they name.
