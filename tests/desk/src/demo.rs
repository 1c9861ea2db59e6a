//! The demonstration: `serve --demo`.

use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use tempfile::TempDir;

use crate::command::frontdesk;
use crate::process::{Log, Process};

/// A running demonstration. Dropping it ends it and removes its database.
pub struct Demo {
    /// Where it listens.
    pub address: String,
    /// The token that it prints.
    pub token: String,
    /// The requests that it prints for the visitor to try.
    pub requests: Vec<String>,
    _process: Process,
    _folder: TempDir,
}

impl Demo {
    /// Starts it on a free port and reads what it prints for the visitor.
    ///
    /// # Panics
    /// When it does not start or prints no token.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let settings = [("HTTP__BIND", "127.0.0.1:0"), ("LOG__FORMAT", "json")];
        let settings =
            settings.map(|(name, value)| (format!("FRONTDESK_{name}"), value.to_owned()));
        let mut command = frontdesk(&settings, folder.path());
        // Its database goes where temporary files go.
        command
            .args(["serve", "--demo"])
            .env("TMPDIR", folder.path());
        command.stdout(Stdio::piped());
        let mut process = Process::start(command, Log::default()).await;
        let output = process.take_output().expect("its output is a pipe");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let mut token = lines
            .by_ref()
            .skip_while(|line| !line.starts_with("a token"));
        let token = token.nth(1).expect("a token is printed");
        let requests = lines.map(|line| line.trim().to_owned());
        let requests = requests.filter(|line| line.starts_with("curl")).take(4);
        Self {
            address: process.address.clone(),
            token: token.trim().to_owned(),
            requests: requests.collect(),
            _process: process,
            _folder: folder,
        }
    }
}
