//! The generated parts of the Rust client: `generated.rs` and `keyed.rs` of `crates/client`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle};

use serde_json::Value;

use crate::files::{self, Forms};
use crate::own::{operations, resolve};

/// Every problem is JSON, which the generator reads only under its plain name. This is put into its input; the
/// client reads a problem whatever the answer calls it.
const PROBLEM: (&str, &str) = ("application/problem+json", "application/json");

/// The generated files: where they are checked in, and what they hold.
///
/// # Panics
/// When the generator does not understand the document, or rustfmt what it made of it.
pub fn files() -> [(PathBuf, String); 2] {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../crates/client/src");
    [
        (folder.join("generated.rs"), generated()),
        (folder.join("keyed.rs"), keyed()),
    ]
}

fn generated() -> String {
    let document = files::read("frontdesk-3.0.json").replace(PROBLEM.0, PROBLEM.1);
    let document = serde_json::from_str(&document).expect("the document is OpenAPI 3.0");
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    settings.with_inner_type("crate::Retries".parse().expect("it is a type"));
    let tokens = Generator::new(&settings).generate_tokens(&document);
    let tokens = tokens.unwrap_or_else(|error| panic!("the generator: {error}"));
    formatted(&tokens.to_string())
}

/// The operations whose requests may carry a key.
fn keyed() -> String {
    let document = Forms::current().twin;
    let takes_key = |operation: &&Value| {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let mut names = parameters.map(|parameter| &resolve(&document, parameter)["name"]);
        names.any(|name| name == "Idempotency-Key")
    };
    let keyed = operations(&document)
        .into_iter()
        .filter(|(_, operation)| takes_key(operation))
        .map(|(id, _)| snake_case(id));
    let keyed: Vec<String> = keyed.collect();
    formatted(&format!(
        "//! The operations that take an `Idempotency-Key`: generated, and never edited by hand.\n\n\
         pub const KEYED: &[&str] = &{keyed:?};\n"
    ))
}

/// As the generator names operations.
fn snake_case(id: &str) -> String {
    let words = id.chars().map(|letter| match letter {
        'A'..='Z' => format!("_{}", letter.to_ascii_lowercase()),
        _ => letter.to_string(),
    });
    words.collect()
}

/// As `cargo fmt` would leave it.
fn formatted(code: &str) -> String {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt is installed");
    let mut input = rustfmt.stdin.take().expect("the input is a pipe");
    let written = std::thread::scope(|scope| {
        let writing = scope.spawn(move || input.write_all(code.as_bytes()));
        let output = rustfmt.wait_with_output().expect("rustfmt ends");
        writing
            .join()
            .expect("nothing panics")
            .expect("rustfmt reads to the end");
        assert!(
            output.status.success(),
            "rustfmt does not understand the client"
        );
        output.stdout
    });
    String::from_utf8(written).expect("code is text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_client_is_current() {
        for (path, content) in files() {
            let checked_in = std::fs::read_to_string(&path).expect("it is checked in");
            assert!(
                content == checked_in,
                "{} is out of date; run: just openapi",
                path.display()
            );
        }
    }
}
