//! What a process holds in memory.

use std::fs::{read_to_string, write};

/// The memory of one process, as Linux counts it.
pub struct Memory(u32);

impl Memory {
    /// Of the process of this id.
    pub const fn of(process: u32) -> Self {
        Self(process)
    }

    /// Anonymous memory now, in KiB: what the program itself asked for.
    pub fn anonymous(&self) -> u64 {
        self.line("RssAnon:")
    }

    /// The most the process held at one time since [`forget_peak`](Self::forget_peak), in KiB.
    pub fn peak(&self) -> u64 {
        self.line("VmHWM:")
    }

    /// Counts the peak from now on.
    pub fn forget_peak(&self) {
        // Without the right to do so the peak is that of the whole run, which is no less.
        let _ = write(format!("/proc/{}/clear_refs", self.0), "5");
    }

    fn line(&self, name: &str) -> u64 {
        let status = read_to_string(format!("/proc/{}/status", self.0)).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok())
            .unwrap_or_default()
    }
}
