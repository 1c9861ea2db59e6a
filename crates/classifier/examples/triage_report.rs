//! Measures the local classifier on every data set in a folder.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use frontdesk_classifier::local::reading::Embedder;
use frontdesk_classifier::local::semantic::Encoder;
use frontdesk_classifier::local::{curve::Curve, data, evaluate};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: triage_report FOLDER [MODEL]");
        return ExitCode::FAILURE;
    };
    match report(&folder, arguments.next().as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn report(folder: &Path, model: Option<&Path>) -> Result<(), Box<dyn std::error::Error>> {
    let encoder = model.map(Encoder::load).transpose()?;
    let embedder = encoder.as_ref().map(|encoder| encoder as &dyn Embedder);
    for set in data::read_folder(folder)? {
        let mut evaluation = evaluate::evaluate(&set, embedder)?;
        evaluation.curve = Curve::default();
        println!("{evaluation:?}");
    }
    Ok(())
}
