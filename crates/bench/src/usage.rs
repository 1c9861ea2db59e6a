//! What processes have used so far, as Linux counts it.

use std::fs::{read_dir, read_to_string};

/// Nanoseconds on a processor and switches to and from it, of a process with its threads
/// and of all that it started.
#[derive(Debug, Clone, Copy, Default)]
pub struct Usage {
    pub nanoseconds: u64,
    pub switches: u64,
}

impl Usage {
    /// So far, of these processes.
    pub fn of(processes: &[u32]) -> Self {
        let mut sum = Self::default();
        for process in processes.iter().flat_map(|process| family(*process)) {
            sum.add(process);
        }
        sum
    }

    /// What was used since an earlier measurement.
    pub const fn since(self, earlier: Self) -> Self {
        Self {
            nanoseconds: self.nanoseconds.saturating_sub(earlier.nanoseconds),
            switches: self.switches.saturating_sub(earlier.switches),
        }
    }

    /// Of every thread; those that end meanwhile are few.
    fn add(&mut self, process: u32) {
        let threads = read_dir(format!("/proc/{process}/task"))
            .into_iter()
            .flatten();
        for thread in threads.flatten() {
            let read = |name: &str| read_to_string(thread.path().join(name)).unwrap_or_default();
            let ran = read("schedstat");
            let ran = ran
                .split_whitespace()
                .next()
                .and_then(|ran| ran.parse().ok());
            self.nanoseconds += ran.unwrap_or(0_u64);
            let status = read("status");
            let counts = status.lines().filter(|line| line.contains("ctxt_switches"));
            let counts =
                counts.filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok());
            self.switches += counts.sum::<u64>();
        }
    }
}

/// The process and all that it started.
fn family(process: u32) -> Vec<u32> {
    let mut family = vec![process];
    let children = read_to_string(format!("/proc/{process}/task/{process}/children"));
    let children = children.unwrap_or_default();
    for child in children.split_whitespace().filter_map(|id| id.parse().ok()) {
        family.extend(self::family(child));
    }
    family
}
