//! `frontdesk triage report`.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use frontdesk_classifier::local::report::{Report, Step};
use indicatif::{ProgressBar, ProgressStyle};

use crate::command::Result;
use crate::config::Config;
use crate::wiring;

/// Measure the method on data sets, and write a page with a plot.
#[derive(Debug, Args)]
pub struct Write {
    /// A folder of data sets as CSV, perhaps compressed: NAME_train and NAME_test,
    /// NAME_oos_test, and NAME_train10 for a draw of ten texts for each label.
    #[arg(value_name = "FOLDER")]
    data: PathBuf,
    /// The folder for triage-quality.md and triage-quality.svg.
    #[arg(long, value_name = "FOLDER", default_value = "docs")]
    output: PathBuf,
}

/// The picture beside the page.
const PLOT: &str = "triage-quality.svg";
/// The page.
const PAGE: &str = "triage-quality.md";

impl Write {
    /// Measures and writes. The embedding model is measured too where one is installed.
    pub(super) fn run(self, config: &Config) -> Result {
        let Self { data, output } = self;
        // Found out now rather than after everything was measured.
        fs::create_dir_all(&output)
            .map_err(|error| format!("cannot write to {}: {error}", output.display()))?;
        let embedder = wiring::embedder(config)?;
        let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template(
            "{elapsed_precise} {wide_bar} {pos}/{len} {msg}",
        )?);
        let report = Report::measure(&data, embedder.as_deref(), |step| show(&bar, step))?;
        bar.finish_and_clear();
        for (name, content) in [(PLOT, report.plot()), (PAGE, report.markdown(PLOT))] {
            let path = output.join(name);
            let failed = |error| format!("cannot write {}: {error}", path.display());
            fs::write(&path, content).map_err(failed)?;
            println!("{}", path.display());
        }
        Ok(())
    }
}

/// Shows a step on a terminal as a bar, and as a line of its own anywhere else.
fn show(bar: &ProgressBar, step: Step) {
    let Step { done, all, next } = step;
    if bar.is_hidden() {
        eprintln!("{done}/{all} {next}");
    }
    bar.set_length(all as u64);
    bar.set_position(done as u64);
    bar.set_message(next);
}
