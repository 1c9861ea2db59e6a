//! What the repository holds: the same folders at the top for good, and nothing of the machine it was written on.

use std::{collections::BTreeSet, fs};

use crate::workspace::{assert_none, files, root};

const TOP_LEVEL: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "clippy.toml",
    "crates",
    "deny.toml",
    "docs",
    "justfile",
    "migration",
    "openapi",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "tests",
];

/// Folders that exist on one machine only and hosts that packages are fetched from, written in two parts so that this
/// file does not hold them.
const FOREIGN: &[(&str, &str)] = &[
    ("/wo", "rk/"),
    ("/ro", "ot/"),
    ("/ho", "me/"),
    ("/Us", "ers/"),
    (".cargo/regi", "stry"),
    ("index.crates", ".io"),
    ("static.crates", ".io"),
    ("registry.np", "mjs.org"),
    ("files.python", "hosted.org"),
    ("pypi", ".org"),
    ("deb.deb", "ian.org"),
];

#[test]
fn the_top_level_stays_as_it_is() {
    let found: BTreeSet<String> = files()
        .into_iter()
        .filter_map(|path| path.split('/').next().map(str::to_owned))
        .collect();
    let new: Vec<String> = found
        .into_iter()
        .filter(|entry| !entry.starts_with('.') && !TOP_LEVEL.contains(&entry.as_str()))
        .collect();
    assert_none("these have no place at the top level", &new);
}

#[test]
fn no_file_names_a_machine_or_a_registry() {
    let needles: Vec<String> = FOREIGN
        .iter()
        .map(|(left, right)| format!("{left}{right}"))
        .collect();
    let mut found = Vec::new();
    for path in files() {
        // Binary files are no text to search; a file deleted but not yet committed is not there to be read.
        let Ok(text) = fs::read_to_string(root().join(&path)) else {
            continue;
        };
        for (index, line) in text.lines().enumerate() {
            if needles.iter().any(|needle| line.contains(needle.as_str())) {
                found.push(format!("{path}:{}: {line}", index + 1));
            }
        }
    }
    assert_none(
        "these lines name a folder of one machine or the host of a registry",
        &found,
    );
}
