//! A desk on a database of its own.

use std::process::{ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use crate::client::{Client, Credential, http_client};
use crate::command::{frontdesk, output};
use crate::database::Database;
use crate::document::Document;
use crate::process::{Log, Process};

/// A desk about to be started.
pub struct Setup {
    database: Database,
    settings: Vec<(String, String)>,
}

/// A running desk. Dropping it kills the process and removes the database.
pub struct Desk {
    process: Option<Process>,
    log: Log,
    settings: Vec<(String, String)>,
    document: Arc<Document>,
    http: reqwest::Client,
    folder: TempDir,
    database: Database,
}

impl Setup {
    /// A desk on a free port of loopback, without rate limits and with short streams.
    pub fn on(database: Database) -> Self {
        let url = database.url().to_owned();
        let setup = Self {
            database,
            settings: Vec::new(),
        };
        setup
            .set("DATABASE__URL", url)
            .set("DATABASE__MIGRATE_AT_START", "always")
            .set("HTTP__BIND", "127.0.0.1:0")
            .set("LIMITS__ENABLED", "false")
            .set("HTTP__STREAM_SECONDS", "1")
            .set("LOG__FORMAT", "json")
    }

    /// Sets `FRONTDESK_<name>`.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        set(&mut self.settings, name, value.into());
        self
    }

    /// Nobody triages: tickets stay as people leave them, and opening one waits for nothing.
    #[must_use]
    pub fn without_triage(self) -> Self {
        self.set("WORKER__ENABLED", "false")
            .set("HTTP__DECISION_WAIT_MILLISECONDS", "0")
    }

    /// Starts the desk and waits until it serves.
    pub async fn start(self) -> Desk {
        let Self { database, settings } = self;
        let mut desk = Desk {
            process: None,
            log: Log::default(),
            settings,
            document: Arc::new(Document::unknown()),
            http: http_client(),
            folder: tempfile::tempdir().expect("a folder can be made"),
            database,
        };
        desk.restart().await;
        let document = desk.nobody().get("/openapi.json").await.is(200).json();
        desk.document = Arc::new(Document::new(document));
        desk
    }
}

/// Another process of a desk. Dropping it kills it.
pub struct Replica(Process);

impl Replica {
    /// The same client, calling this process.
    #[must_use]
    pub fn reached_by(&self, client: &Client) -> Client {
        let address = self.0.address.clone();
        Client {
            address,
            ..client.clone()
        }
    }
}

fn set(settings: &mut Vec<(String, String)>, name: &str, value: String) {
    let name = format!("FRONTDESK_{name}");
    settings.retain(|(known, _)| *known != name);
    settings.push((name, value));
}

impl Desk {
    /// Starts a desk that triages, with the settings of [`Setup::on`].
    pub async fn start(database: Database) -> Self {
        Setup::on(database).start().await
    }

    /// Starts a desk where nobody triages.
    pub async fn start_without_triage(database: Database) -> Self {
        Setup::on(database).without_triage().start().await
    }

    /// Ends the process as `kill -9` does.
    pub fn kill(&mut self) {
        self.process = None;
    }

    /// Tells the process to stop, with SIGTERM, and returns at once.
    ///
    /// # Panics
    /// When it was killed.
    pub fn terminate(&self) {
        self.process.as_ref().expect("the desk runs").terminate();
    }

    /// Waits until the process has ended by itself; everything that it logged is there then.
    ///
    /// # Panics
    /// When it was killed, or takes longer than this.
    pub async fn ended(&mut self, patience: Duration) -> ExitStatus {
        let mut process = self.process.take().expect("the desk runs");
        process.ended(patience).await
    }

    /// Sets `FRONTDESK_<name>` from the next start on.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        set(&mut self.settings, name, value.into());
    }

    /// Starts another process on the same database, with the same settings.
    pub async fn replica(&self) -> Replica {
        let mut command = frontdesk(&self.settings, self.folder.path());
        command.arg("serve").stdout(Stdio::null());
        Replica(Process::start(command, self.log.clone()).await)
    }

    /// Starts the desk again on the same database, after killing it if it runs. Clients made before know the old
    /// address: see [`Client::moved_to`].
    pub async fn restart(&mut self) {
        self.kill();
        let mut command = frontdesk(&self.settings, self.folder.path());
        command.arg("serve").stdout(Stdio::null());
        self.process = Some(Process::start(command, self.log.clone()).await);
    }

    /// Runs another command of the binary with the settings of this desk, and answers what it printed.
    ///
    /// # Panics
    /// When the command fails.
    pub fn run(&self, arguments: &[&str], input: &str) -> String {
        let mut command = frontdesk(&self.settings, self.folder.path());
        let bound = self.address().trim_start_matches("http://");
        command.env("FRONTDESK_HTTP__BIND", bound).args(arguments);
        output(command, input)
    }

    /// Where it listens: scheme, host and port.
    ///
    /// # Panics
    /// When it was killed.
    pub fn address(&self) -> &str {
        &self.process.as_ref().expect("the desk runs").address
    }

    /// The id of its process.
    ///
    /// # Panics
    /// When it was killed.
    pub fn process_id(&self) -> u32 {
        self.process.as_ref().expect("the desk runs").id()
    }

    /// Its OpenAPI document.
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// Its database.
    pub const fn database(&self) -> &Database {
        &self.database
    }

    /// Everything it has logged, across restarts.
    pub fn log(&self) -> Vec<String> {
        self.log.lines()
    }

    /// A client that presents no credential.
    pub fn nobody(&self) -> Client {
        self.client(Credential::None)
    }

    /// A client that presents this credential. Requests that are sent at the same moment go over connections of
    /// their own.
    pub fn client(&self, credential: Credential) -> Client {
        Client {
            http: self.http.clone(),
            address: self.address().to_owned(),
            credential,
            document: Arc::clone(&self.document),
        }
    }
}
