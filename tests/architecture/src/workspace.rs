//! What the tests read: the workspace as cargo and git see it.

use std::{path::PathBuf, process::Command};

use cargo_metadata::{Metadata, MetadataCommand, Package};

/// The root folder of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the root of the workspace exists")
}

/// The members of the workspace with the dependencies they declare.
pub fn members() -> Vec<Package> {
    metadata().packages
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .current_dir(root())
        .no_deps()
        .other_options(["--locked".to_owned()])
        .exec()
        .expect("cargo describes the workspace")
}

/// What a command prints, line by line, when run in the root folder.
pub fn lines_of(program: &str, arguments: &[&str]) -> Vec<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}

/// Every file of the repository, as a path from its root: what is tracked, and what is new and not ignored.
pub fn files() -> Vec<String> {
    lines_of(
        "git",
        &["ls-files", "--cached", "--others", "--exclude-standard"],
    )
}

/// Fails with the whole list, so that one run tells everything that is wrong.
pub fn assert_none(complaint: &str, found: &[String]) {
    assert!(found.is_empty(), "{complaint}:\n  {}", found.join("\n  "));
}
