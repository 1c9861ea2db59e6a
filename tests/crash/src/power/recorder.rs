//! Everything that a process does to its disk, as `strace` sees it.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// What was done to a file.
#[derive(Debug, Clone)]
pub enum Operation {
    Write { offset: usize, bytes: Vec<u8> },
    Truncate(usize),
    Sync,
}

/// What was done to which file, and from when to when, in seconds since 1970.
#[derive(Debug, Clone)]
pub struct Event {
    pub begun: f64,
    pub ended: f64,
    pub file: PathBuf,
    pub operation: Operation,
}

/// Watches a process.
pub struct Recorder {
    strace: Child,
    /// Holds the notes.
    folder: TempDir,
}

impl Recorder {
    /// Begins to watch; returns once every thread is watched.
    pub fn attach(process: u32) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let mut strace = Command::new("strace")
            .args(["-f", "-ttt", "-T", "-y", "-xx", "-s", "1000000"])
            .args([
                "-e",
                "trace=pwrite64,ftruncate,fsync,fdatasync",
                "-p",
                &process.to_string(),
                "-o",
            ])
            .arg(folder.path().join("notes"))
            .stderr(Stdio::piped())
            .spawn()
            .expect("strace is installed");
        let stderr = strace.stderr.as_mut().expect("a pipe");
        let mut line = String::new();
        BufReader::new(stderr)
            .read_line(&mut line)
            .expect("strace says something");
        assert!(line.contains("attached"), "{line}");
        Self { strace, folder }
    }

    /// Waits until the process has died, and answers what it did until then.
    pub fn finish(mut self) -> Vec<Event> {
        // It says what it thinks of the end of the process.
        let stderr = self.strace.stderr.as_mut().expect("a pipe");
        let _ = stderr.read_to_end(&mut Vec::new());
        self.strace.wait().expect("strace ends");
        let notes =
            std::fs::read_to_string(self.folder.path().join("notes")).expect("there are notes");
        events(&notes)
    }
}

/// Reads the notes: a line for each call, or two where something happened between its beginning and its end.
fn events(notes: &str) -> Vec<Event> {
    let mut pending: HashMap<&str, Event> = HashMap::new();
    let mut events = Vec::new();
    for line in notes.lines() {
        // Short numbers of threads are filled up with spaces.
        let Some((thread, rest)) = line.split_once(' ') else {
            continue;
        };
        let Some((time, call)) = rest.trim_start().split_once(' ') else {
            continue;
        };
        let time: f64 = time.parse().expect("a time");
        if call.starts_with("<... ") {
            if let Some(mut event) = pending.remove(thread) {
                event.ended = time;
                events.push(event);
            }
            continue;
        }
        let Some(mut event) = event(time, call) else {
            continue;
        };
        if call.ends_with("<unfinished ...>") {
            pending.insert(thread, event);
        } else {
            event.ended = time + taken(call);
            events.push(event);
        }
    }
    // What never ended may have happened.
    events.extend(pending.into_values());
    events
}

/// `pwrite64(17<\x2f\x74>, "\x00\x01", 2, 4096) = 2 <0.000084>`
fn event(begun: f64, call: &str) -> Option<Event> {
    let (name, arguments) = call.split_once('(')?;
    let (_, rest) = arguments.split_once('<')?;
    let (path, rest) = rest.split_once('>')?;
    let operation = match name {
        "fsync" | "fdatasync" => Operation::Sync,
        "ftruncate" => Operation::Truncate(number(rest.trim_start_matches(", "))?),
        "pwrite64" => {
            let (_, rest) = rest.split_once('"')?;
            let (bytes, rest) = rest.split_once('"')?;
            let offset = rest.split(", ").nth(2)?;
            Operation::Write {
                offset: number(offset)?,
                bytes: unescaped(bytes),
            }
        }
        _ => return None,
    };
    let file = String::from_utf8(unescaped(path)).ok()?.into();
    Some(Event {
        begun,
        ended: f64::INFINITY,
        file,
        operation,
    })
}

/// The digits that a text begins with.
fn number(text: &str) -> Option<usize> {
    let end = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    text[..end].parse().ok()
}

/// `<0.000084>` at the end of a line.
fn taken(call: &str) -> f64 {
    let taken = call
        .rsplit_once('<')
        .map(|(_, rest)| rest.trim_end_matches('>'));
    taken
        .and_then(|seconds| seconds.parse().ok())
        .unwrap_or(f64::INFINITY)
}

/// `\x2f\x74` as bytes.
fn unescaped(text: &str) -> Vec<u8> {
    let bytes = text.split("\\x").skip(1);
    bytes
        .map(|digits| u8::from_str_radix(digits, 16).expect("a byte"))
        .collect()
}
