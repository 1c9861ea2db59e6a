//! The documents of this repository.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::composed;

/// Both forms of a document.
#[derive(Debug, Clone)]
pub struct Forms {
    /// OpenAPI 3.1, as published.
    pub canonical: Value,
    /// OpenAPI 3.0, which more tools read.
    pub twin: Value,
}

/// A path in the folder of the documents.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../openapi")
        .join(name)
}

/// A file in the folder of the documents.
///
/// # Panics
/// When it is not there.
pub fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("openapi/{name}: {error}"))
}

impl Forms {
    /// The document as the code prints it.
    pub fn current() -> Self {
        Self::within("")
    }

    /// The document of the last release.
    pub fn released() -> Self {
        Self::within("released/")
    }

    /// Both forms with every composed object written out.
    pub(crate) fn written_out(&self) -> Self {
        Self {
            canonical: composed::written_out(&self.canonical),
            twin: composed::written_out(&self.twin),
        }
    }

    fn within(folder: &str) -> Self {
        let form = |name: &str| {
            let text = read(&format!("{folder}{name}"));
            serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("openapi/{folder}{name}: {error}"))
        };
        Self {
            canonical: form("frontdesk.json"),
            twin: form("frontdesk-3.0.json"),
        }
    }
}
