//! specshift, a tool of another language, run on files.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Where the tools are that read the documents; `.ci/openapi-tools` installs them and prints it.
const TOOLS: &str = "FRONTDESK_TEST_OPENAPI_TOOLS";

/// What it takes for a break, each in a line.
///
/// # Panics
/// When it is not installed or does not run.
pub fn breaks(old: &Value, new: &Value) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = |name: &str, document: &Value| {
        let path = folder.path().join(name);
        fs::write(&path, document.to_string()).expect("a file can be written");
        path
    };
    let (old, new) = (file("old.json", old), file("new.json", new));
    let output = Command::new(program())
        .arg("diff")
        .args([&old, &new])
        .args(["--format", "json"])
        .stdin(Stdio::null())
        // It keeps a cache in the folder where it runs.
        .current_dir(folder.path())
        .output()
        .expect("specshift can be run");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!(
            "specshift: {error}: {}",
            String::from_utf8_lossy(&output.stderr)
        )
    });
    let changes = report["changes"].as_array().into_iter().flatten();
    let text = |change: &Value, key: &str| change[key].as_str().unwrap_or_default().to_owned();
    changes
        .filter(|change| change["severity"] == "breaking")
        .map(|change| format!("{}: {}", text(change, "location"), text(change, "message")))
        .collect()
}

fn program() -> PathBuf {
    let tools = std::env::var_os(TOOLS)
        .unwrap_or_else(|| panic!("{TOOLS} is not set: export {TOOLS}=$(.ci/openapi-tools)"));
    PathBuf::from(tools).join("python/bin/specshift")
}
