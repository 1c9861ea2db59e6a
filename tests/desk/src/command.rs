//! The binary under test, run with settings of our choice and nothing else.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Where `cargo` put the binary: beside the running program, or beside the folder of the running test.
///
/// # Panics
/// When it is not there.
pub fn binary() -> PathBuf {
    let program = std::env::current_exe().expect("a program knows its own executable");
    let name = format!("frontdesk{}", std::env::consts::EXE_SUFFIX);
    let folders = program.ancestors().skip(1).take(2);
    folders
        .map(|folder| folder.join(&name))
        .find(|binary| binary.is_file())
        .expect("the binary is missing: run `cargo build --workspace --all-targets` first")
}

/// The binary with these settings, without those of whoever runs the tests.
pub fn frontdesk(settings: &[(String, String)], folder: &std::path::Path) -> Command {
    let mut command = Command::new(binary());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("FRONTDESK_") {
            command.env_remove(name);
        }
    }
    command.envs(settings.iter().map(|(name, value)| (name, value)));
    // No settings file lies here.
    command.current_dir(folder);
    command
}

/// Runs a command to its end and answers what it printed.
///
/// # Panics
/// When the command fails.
pub fn output(mut command: Command, input: &str) -> String {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary can be run");
    let mut stdin = child.stdin.take().expect("input is a pipe");
    // A command that reads no input may be gone already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the binary ends");
    let (printed, complaints) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{command:?}: {complaints}");
    printed.trim_end().to_owned()
}
