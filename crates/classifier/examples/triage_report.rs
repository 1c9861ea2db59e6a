//! Writes `triage-quality.md` and its plot from the data sets in a folder.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use frontdesk_classifier::local::reading::Embedder;
use frontdesk_classifier::local::report::Report;
use frontdesk_classifier::local::semantic::Encoder;

const USAGE: &str = "usage: triage_report DATA OUTPUT [MODEL]

DATA    a folder of data sets as CSV: NAME_train, NAME_test, NAME_oos_test
OUTPUT  the folder for triage-quality.md and triage-quality.svg
MODEL   the folder of an embedding model";

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let outcome = match arguments.as_slice() {
        [data, output] => write(data, output, None),
        [data, output, model] => write(data, output, Some(model)),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(
    data: &Path,
    output: &Path,
    model: Option<&Path>,
) -> Result<(), Box<dyn std::error::Error>> {
    let encoder = model.map(Encoder::load).transpose()?;
    let embedder = encoder.as_ref().map(|encoder| encoder as &dyn Embedder);
    let report = Report::measure(data, embedder, |step| eprintln!("{step}"))?;
    fs::write(output.join("triage-quality.svg"), report.plot())?;
    fs::write(
        output.join("triage-quality.md"),
        report.markdown("triage-quality.svg"),
    )?;
    Ok(())
}
