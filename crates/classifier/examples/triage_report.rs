//! Measures the local classifier on every data set in a folder.

use std::path::PathBuf;
use std::process::ExitCode;

use frontdesk_classifier::local::{data, evaluate};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: triage_report FOLDER");
        return ExitCode::FAILURE;
    };
    match report(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn report(folder: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    for set in data::read_folder(folder)? {
        let evaluation = evaluate::evaluate(&set, None)?;
        let mut shown = evaluation.clone();
        shown.curve = frontdesk_classifier::local::curve::Curve::default();
        println!("{shown:?}");
    }
    Ok(())
}
