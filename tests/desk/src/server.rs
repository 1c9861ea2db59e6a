//! Database servers that only one test uses, so that it may do them harm.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::database::Database;

/// A server of its own; dropping it stops it and removes its data.
pub struct Server {
    name: &'static str,
    /// What `.ci/services` wrote about it.
    environment: PathBuf,
    administrator: String,
}

impl Server {
    /// Starts a PostgreSQL server.
    ///
    /// # Panics
    /// When it does not start.
    pub fn postgres() -> Self {
        Self::start("postgres", "FRONTDESK_TEST_POSTGRES_URL")
    }

    /// Starts a MariaDB server.
    ///
    /// # Panics
    /// When it does not start.
    pub fn mysql() -> Self {
        Self::start("mysql", "FRONTDESK_TEST_MYSQL_URL")
    }

    /// An empty database on it.
    pub async fn database(&self) -> Database {
        Database::on(&self.administrator).await
    }

    /// Kills it and everything that it started, as a power cut to it alone would.
    ///
    /// # Panics
    /// When it does not run.
    pub fn crash(&self) {
        services(&["crash", self.environment(), self.name]);
    }

    /// Starts it again on what it left; it listens where it did.
    ///
    /// # Panics
    /// When it does not start.
    pub fn resume(&self) {
        services(&["resume", self.environment(), self.name]);
    }

    fn start(name: &'static str, variable: &str) -> Self {
        let environment = PathBuf::from(services(&["start", name]).trim());
        let text = std::fs::read_to_string(&environment).expect("the environment is written");
        let prefix = format!("export {variable}=");
        let administrator = text.lines().find_map(|line| line.strip_prefix(&prefix));
        Self {
            name,
            administrator: administrator.expect("the server has an address").to_owned(),
            environment,
        }
    }

    fn environment(&self) -> &str {
        self.environment.to_str().expect("a path that is text")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        services(&["stop", self.environment()]);
    }
}

/// Runs the script that starts and stops servers; answers what it printed.
fn services(arguments: &[&str]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.ci/services");
    let output = Command::new(script).args(arguments).output();
    let output = output.expect("the script can be run");
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {complaints}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
