//! `frontdesk openapi`.

use clap::{Args, ValueEnum};
use frontdesk_http::document::{Oas, document};

/// Which version of the OpenAPI specification to speak.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Version {
    /// OpenAPI 3.1.0, the canonical document.
    #[value(name = "3.1")]
    V31,
    /// OpenAPI 3.0.3, for generators that read nothing newer.
    #[value(name = "3.0")]
    V30,
}

/// Print the OpenAPI document.
#[derive(Debug, Args)]
pub struct Openapi {
    /// Which version of the OpenAPI specification to speak.
    #[arg(long, value_enum, default_value = "3.1")]
    oas: Version,
}

impl Openapi {
    /// Prints the document, from types alone.
    pub fn run(&self) {
        let oas = match self.oas {
            Version::V31 => Oas::V3_1,
            Version::V30 => Oas::V3_0,
        };
        print!("{}", document(oas));
    }
}
