//! `just openapi-diff`: what the documents break since the last release.

use std::process::ExitCode;

use frontdesk_openapi_tests::breaks::{Approvals, Verdict, between};
use frontdesk_openapi_tests::files::{Forms, read};

fn main() -> ExitCode {
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
    let approved = approvals.approved.len();
    if verdict.is_clean() {
        println!("no break that is not approved ({approved} approved)");
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
