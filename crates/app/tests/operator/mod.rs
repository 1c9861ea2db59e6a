//! The operator of a desk, for every test of the commands.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// An operator in a folder of their own, where the desk keeps its database.
pub struct Operator(pub TempDir);

impl Operator {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder can be made"))
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("FRONTDESK_") {
                command.env_remove(name);
            }
        }
        command.args(arguments).current_dir(self.0.path());
        command
    }

    fn types(&self, arguments: &[&str], input: &str) -> Output {
        let mut command = self.command(arguments);
        let command = command.stdin(Stdio::piped());
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary runs");
        let mut stdin = child.stdin.take().expect("input is a pipe");
        // A command that reads no input may be gone already.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        child.wait_with_output().expect("the binary ends")
    }

    /// What a command prints that must succeed.
    pub fn reads(&self, arguments: &[&str], input: &str) -> String {
        let output = self.types(arguments, input);
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {complaints}");
        String::from_utf8(output.stdout).expect("what is printed is text")
    }

    /// What a command complains that must fail.
    pub fn is_told(&self, arguments: &[&str], input: &str) -> String {
        let output = self.types(arguments, input);
        assert!(!output.status.success(), "{arguments:?} succeeded");
        assert!(output.stdout.is_empty(), "{arguments:?} printed something");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }
}

/// Makes the account of an admin.
pub const CREATE: [&str; 8] = [
    "user",
    "create",
    "--email",
    "ada@example.org",
    "--name",
    "Ada",
    "--role",
    "admin",
];
