//! The files of a database, as they were at the beginning and as everything since has changed them.

use std::fmt;
use std::path::{Path, PathBuf};

use frontdesk_test_desk::{Database, Random};

use super::recorder::{Event, Operation};

/// What a disk changes as one.
const SECTOR: usize = 512;

/// A file, and what was done to it.
struct File {
    path: PathBuf,
    at_first: Vec<u8>,
    events: Vec<Event>,
}

/// The database and its log.
pub struct Disk {
    database: File,
    log: File,
}

/// What a power cut leaves.
pub struct Left {
    pub database: Vec<u8>,
    pub log: Vec<u8>,
    /// Writes that had been made and are not there, or only in part.
    pub lost: usize,
}

impl Disk {
    /// The files as they lie there; nobody writes at this moment.
    pub fn of(database: &Database) -> Self {
        let path = Path::new(database.url().trim_start_matches("sqlite://"));
        // `strace` knows a file by the path that has no links in it.
        let path = path.canonicalize().expect("the database is there");
        let mut log = path.clone().into_os_string();
        log.push("-wal");
        Self {
            log: File::read(Path::new(&log)),
            database: File::read(&path),
        }
    }

    /// Takes in what was done since.
    pub fn note(&mut self, events: &[Event]) {
        for file in [&mut self.database, &mut self.log] {
            let own = events.iter().filter(|event| event.file == file.path);
            file.events.extend(own.cloned());
            file.events
                .sort_by(|one, other| one.begun.total_cmp(&other.begun));
        }
    }

    pub fn syncs(&self) -> usize {
        self.database.syncs() + self.log.syncs()
    }

    /// A moment at which something is being written or synced: between them nothing is at stake.
    pub fn moment(&self, random: &mut Random) -> f64 {
        let events: Vec<&Event> = self
            .database
            .events
            .iter()
            .chain(&self.log.events)
            .collect();
        let event = random.one_of(&events);
        event.begun
    }

    /// Cuts the power at this moment.
    pub fn after_a_cut(&self, at: f64, random: &mut Random) -> Left {
        // A disk may have written nothing of what it was not made to write, or nearly all of it.
        let kept = *random.one_of(&[0, 0, 30, 95]);
        let (database, of_database) = self.database.after_a_cut(at, kept, random);
        let (log, of_log) = self.log.after_a_cut(at, kept, random);
        Left {
            database,
            log,
            lost: of_database + of_log,
        }
    }
}

impl fmt::Display for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |file: &File| file.events.len() - file.syncs();
        let (database, log) = (count(&self.database), count(&self.log));
        write!(
            f,
            "{database} writes to the database, {log} to its log, {} syncs",
            self.syncs()
        )
    }
}

impl File {
    fn read(path: &Path) -> Self {
        Self {
            at_first: std::fs::read(path).expect("the file can be read"),
            path: path.to_owned(),
            events: Vec::new(),
        }
    }

    fn syncs(&self) -> usize {
        self.events
            .iter()
            .filter(|event| matches!(event.operation, Operation::Sync))
            .count()
    }

    /// What is left of the file, and how many writes are not there whole. So many in a hundred of those that no sync
    /// covers are.
    fn after_a_cut(&self, at: f64, kept: u64, random: &mut Random) -> (Vec<u8>, usize) {
        let syncs = self
            .events
            .iter()
            .filter(|event| matches!(event.operation, Operation::Sync) && event.ended <= at);
        // A sync covers what had ended when it began.
        let covered = syncs
            .map(|event| event.begun)
            .fold(f64::NEG_INFINITY, f64::max);
        let (mut bytes, mut lost) = (self.at_first.clone(), 0);
        for event in self.events.iter().filter(|event| event.begun <= at) {
            if event.ended <= covered || random.below(100) < kept {
                event.operation.apply(&mut bytes, usize::MAX);
            } else {
                lost += 1;
                // Half a write is as likely as none.
                if kept > 0 && random.below(2) == 0 {
                    let sectors = usize::try_from(random.below(8)).expect("small");
                    event.operation.apply(&mut bytes, sectors * SECTOR);
                }
            }
        }
        (bytes, lost)
    }
}

impl Operation {
    /// Does it, or the first bytes of it.
    fn apply(&self, file: &mut Vec<u8>, most: usize) {
        match self {
            Self::Write { offset, bytes } => {
                let bytes = &bytes[..bytes.len().min(most)];
                let end = offset + bytes.len();
                if file.len() < end {
                    file.resize(end, 0);
                }
                file[*offset..end].copy_from_slice(bytes);
            }
            Self::Truncate(length) => file.resize(*length, 0),
            Self::Sync => {}
        }
    }
}
