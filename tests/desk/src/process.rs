//! A desk that runs as a process of its own.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::mpsc;

/// How long a desk may take to start on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(90);
/// Lines of the log that are shown when a test fails, besides those that warn.
const SHOWN: usize = 8;

/// The process, killed when it is dropped.
pub struct Process {
    child: Child,
    /// Reads the log to its end.
    reader: Option<JoinHandle<()>>,
    log: Log,
    pub address: String,
}

/// What the process wrote to its log.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    pub fn lines(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn push(&self, line: String) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(line);
    }

    /// What warns, and how it ends.
    fn digest(&self) -> String {
        let lines = self.lines();
        let (earlier, last) = lines.split_at(lines.len().saturating_sub(SHOWN));
        let warns = |line: &&String| line.contains(r#""WARN""#) || line.contains(r#""ERROR""#);
        let shown: Vec<&str> = earlier
            .iter()
            .filter(warns)
            .chain(last)
            .map(String::as_str)
            .collect();
        shown.join("\n")
    }
}

impl Process {
    /// Starts the command and waits until it says where it listens.
    pub async fn start(mut command: Command, log: Log) -> Self {
        command.stdin(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary can be run");
        let stderr = child.stderr.take().expect("the log is a pipe");
        let (found, mut address) = mpsc::unbounded_channel();
        let kept = log.clone();
        let reader = std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if let Some(address) = serving_at(&line) {
                    // Nobody listens any more when the start took too long.
                    let _ = found.send(address);
                }
                kept.push(line);
            }
        });
        let mut process = Self {
            child,
            reader: Some(reader),
            log,
            address: String::new(),
        };
        match tokio::time::timeout(PATIENCE, address.recv()).await {
            Ok(Some(address)) => process.address = address,
            Ok(None) => panic!("the desk did not start:\n{}", process.log.digest()),
            Err(late) => panic!("the desk does not start, {late}:\n{}", process.log.digest()),
        }
        process
    }

    /// What it prints besides the log, where the command pipes it.
    pub fn take_output(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Tells it to stop, as an operator does.
    pub fn terminate(&self) {
        let sent = Command::new("kill")
            .args(["-TERM", &self.id().to_string()])
            .status();
        assert!(
            sent.is_ok_and(|status| status.success()),
            "the process cannot be told to stop"
        );
    }

    /// Waits until it has ended by itself and its log is read.
    pub async fn ended(&mut self, patience: Duration) -> ExitStatus {
        let began = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a process can be waited for") {
                break status;
            }
            assert!(began.elapsed() < patience, "the desk does not stop");
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the log can be read");
        }
        status
    }
}

/// The address on the line with which a desk begins to serve.
fn serving_at(line: &str) -> Option<String> {
    let line: Value = serde_json::from_str(line).ok()?;
    (line["message"] == "serving").then(|| line["address"].as_str().map(str::to_owned))?
}

impl Drop for Process {
    fn drop(&mut self) {
        // SIGKILL. The process may have ended by itself, and then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("from the log of the desk:\n{}", self.log.digest());
        }
    }
}
