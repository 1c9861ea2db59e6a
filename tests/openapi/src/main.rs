//! What the documents break since the last release, and the generated client.

use std::process::ExitCode;

use frontdesk_openapi_tests::breaks::{Approvals, Verdict, between};
use frontdesk_openapi_tests::client;
use frontdesk_openapi_tests::files::{Forms, read};

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("diff") => diff(),
        Some("client") => {
            for (path, content) in client::files() {
                std::fs::write(path, content).expect("the client can be written");
            }
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!(
                "diff: says what the documents break since the last release\nclient: writes the generated client"
            );
            ExitCode::FAILURE
        }
    }
}

fn diff() -> ExitCode {
    let found = between(&Forms::released(), &Forms::current());
    let approvals: Approvals = toml::from_str(&read("released/approved.toml"))
        .unwrap_or_else(|error| panic!("openapi/released/approved.toml: {error}"));
    let verdict = Verdict::of(&found, &approvals);
    for line in &verdict.unapproved {
        println!("breaks clients of the last release: {line}");
    }
    for line in &verdict.idle {
        println!("approved, but no break: {line}");
    }
    if verdict.is_clean() {
        println!("no break but {} approved ones", approvals.approved.len());
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
