//! What the documents break since the last release, which answers no test has seen, and the generated client.

use std::process::ExitCode;

use frontdesk_openapi_tests::breaks::{Approvals, Verdict, between};
use frontdesk_openapi_tests::client;
use frontdesk_openapi_tests::files::{Forms, read};
use frontdesk_openapi_tests::reach::Reach;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("diff") => diff(),
        Some("client") => {
            for (path, content) in client::files() {
                std::fs::write(path, content).expect("the client can be written");
            }
            ExitCode::SUCCESS
        }
        Some("reach") => reach(),
        _ => {
            eprintln!(
                "reach: says which answers no test has seen\ndiff: says what the documents break since the last release\nclient: writes the generated client"
            );
            ExitCode::FAILURE
        }
    }
}

/// Reads what the tests noted from the standard input.
fn reach() -> ExitCode {
    let noted = std::io::read_to_string(std::io::stdin()).expect("notes are text");
    let verdict = Reach::of(&Forms::current().twin, &noted, &read("unreached.txt"));
    for line in &verdict.unlisted {
        println!("no test has seen this answer, and openapi/unreached.txt does not say so: {line}");
    }
    for line in &verdict.needless {
        println!("tests have seen this answer; take it out of openapi/unreached.txt: {line}");
    }
    println!(
        "{} of {} answers seen by tests",
        verdict.seen, verdict.documented
    );
    // A needless line is no failure: some answers are seen only when a race is lost.
    if verdict.unlisted.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
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
