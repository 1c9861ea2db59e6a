//! `frontdesk triage`.

mod report;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use frontdesk_classifier::local::data;
use frontdesk_classifier::local::evaluate::{CUT, Measurement, measure};
use frontdesk_classifier::local::reading::Embedder;

use crate::config::Config;
use crate::wiring;

use super::Result;

/// Train and measure the local classifier.
#[derive(Debug, Subcommand)]
pub enum Triage {
    /// Measure the model in use on labelled tickets.
    Evaluate(Evaluate),
    /// Measure the method on data sets, and write a page with a plot.
    Report(report::Write),
}

/// Measure the model in use on labelled tickets.
#[derive(Debug, Args)]
pub struct Evaluate {
    /// A table as CSV, perhaps compressed (.csv, .csv.gz), with the columns text and label.
    #[arg(value_name = "FILE")]
    tickets: PathBuf,
}

impl Triage {
    /// Does what the arguments say.
    ///
    /// # Errors
    /// When files cannot be read or written, or a model cannot be trained.
    pub async fn run(self, config: &Config) -> Result {
        match self {
            Self::Evaluate(evaluate) => evaluate.run(config),
            Self::Report(report) => report.run(config),
        }
    }
}

impl Evaluate {
    fn run(self, config: &Config) -> Result {
        let samples = data::read(&self.tickets)?;
        let embedder = wiring::embedder(config)?;
        let embedder = embedder
            .as_deref()
            .map(|embedder| embedder as &dyn Embedder);
        let model = wiring::starter(config, embedder)?;
        println!("model              {}", model.version());
        print(&measure(&model, &samples, embedder)?);
        Ok(())
    }
}

fn print(measurement: &Measurement) {
    let Measurement {
        texts,
        foreign,
        accuracy,
        calibration_error,
        cut,
    } = measurement;
    println!("tickets            {texts}");
    println!("unknown labels     {foreign}");
    println!("accuracy           {accuracy:.4}");
    println!("calibration error  {calibration_error:.4}");
    if let Some(cut) = cut {
        println!("cut for {:.0}%        {:.4}", 100.0 * CUT, cut.confidence);
        println!("  covers           {:.4}", cut.coverage);
        println!("  right            {:.4}", cut.accuracy);
    }
}
