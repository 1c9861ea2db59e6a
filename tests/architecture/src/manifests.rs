//! How manifests are written: lints and versions are decided once, in the root, each dependency with its reason.

use std::fs;

use crate::workspace::{assert_none, members, root};

/// The lines of one table of a manifest, with their numbers, without blank ones.
fn table(manifest: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<(usize, &str)> {
    let mut wanted = false;
    let mut lines = Vec::new();
    for (index, line) in manifest.lines().map(str::trim).enumerate() {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            wanted = is_wanted(name);
        } else if wanted && !line.is_empty() {
            lines.push((index + 1, line));
        }
    }
    lines
}

fn is_comment(line: &str) -> bool {
    line.starts_with('#')
}

#[test]
fn members_take_their_lints_from_the_workspace() {
    let own: Vec<String> = members()
        .into_iter()
        .filter(|member| {
            let manifest =
                fs::read_to_string(&member.manifest_path).expect("a manifest is readable");
            let lints = table(&manifest, |name| name == "lints");
            !lints
                .into_iter()
                .map(|(_, line)| line)
                .eq(["workspace = true"])
        })
        .map(|member| member.name.to_string())
        .collect();
    assert_none(
        "these manifests lack `[lints] workspace = true` and nothing beside it",
        &own,
    );
}

#[test]
fn members_declare_no_versions_of_their_own() {
    let mut own = Vec::new();
    for member in members() {
        let manifest = fs::read_to_string(&member.manifest_path).expect("a manifest is readable");
        // Covers `[dependencies]`, `[dev-dependencies]`, `[build-dependencies]`, those of a target, and a table that
        // one dependency has for itself.
        let entries = table(&manifest, |name| name.contains("dependencies"));
        own.extend(
            entries
                .into_iter()
                .filter(|(_, line)| !is_comment(line))
                .filter(|(_, line)| !line.replace(' ', "").contains("workspace=true"))
                .map(|(number, line)| format!("{}:{number}: {line}", member.name)),
        );
    }
    assert_none(
        "these dependencies are not taken from the workspace's table",
        &own,
    );
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest =
        fs::read_to_string(root().join("Cargo.toml")).expect("the root manifest is readable");
    let lines = table(&manifest, |name| name == "workspace.dependencies");
    assert!(lines.len() > 20, "the table of dependencies was not found");

    let is_member = |line: &str| line.starts_with("frontdesk") && line.contains("path = ");
    let mut silent = Vec::new();
    let mut previous = "";
    for (number, line) in lines {
        if !is_comment(line) && !is_comment(previous) && !is_member(line) {
            silent.push(format!("Cargo.toml:{number}: {line}"));
        }
        previous = line;
    }
    assert_none(
        "these dependencies have no comment above that says what they are for",
        &silent,
    );
}
