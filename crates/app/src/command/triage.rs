//! `frontdesk triage`.

mod replay;
mod report;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use frontdesk_classifier::local::data;
use frontdesk_classifier::local::evaluate::{CUT, Measurement, measure};
use frontdesk_classifier::local::model::Model;
use frontdesk_domain::triage::StoredModel;
use frontdesk_domain::use_cases::Refitted;

use crate::config::Config;
use crate::wiring;

use super::Result;

/// Train and measure the local classifier.
#[derive(Debug, Subcommand)]
pub enum Triage {
    /// Fit a model from the starter set and what agents said, and put it in use unless it is
    /// worse than the one before.
    Train,
    /// Measure the model in use on labelled tickets.
    Evaluate(Evaluate),
    /// See what triage would make of past tickets, without touching them.
    Replay(replay::Replay),
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
            Self::Train => train(config).await,
            Self::Evaluate(evaluate) => evaluate.run(config).await,
            Self::Replay(replay) => replay.run(config).await,
            Self::Report(report) => report.run(config),
        }
    }
}

async fn train(config: &Config) -> Result {
    let desk = wiring::desk(config).await?;
    let queries = desk.queries.clone();
    let model = match wiring::learning(config, desk)?.refit().await? {
        Refitted::Fitted(model) => *model,
        Refitted::TooLittle => return Err("too few categories have five examples each".into()),
        Refitted::NothingNew => {
            println!("nothing new to learn");
            let lineage = queries.models().await?;
            lineage.current().cloned().ok_or("no model is in use")?
        }
    };
    let StoredModel {
        id: _,
        state,
        facts,
        confirmations,
        last_confirmation: _,
        created_at: _,
    } = model;
    println!("version            {}", facts.version.as_str());
    println!("state              {}", state.name());
    println!("words of agents    {confirmations}");
    println!("texts              {}", facts.texts);
    match facts.comparison {
        None => println!("hold-out           none: too few words of agents to compare"),
        Some(comparison) => {
            println!("hold-out           {}", comparison.held_out);
            println!("  right before     {:.4}", comparison.before.get());
            println!("  right after      {:.4}", comparison.after.get());
        }
    }
    Ok(())
}

/// The model that assesses tickets; on a desk that has none yet, the one it would start with.
async fn model_in_use(config: &Config) -> Result<Model> {
    let desk = wiring::desk(config).await?;
    let queries = desk.queries.clone();
    if queries.models().await?.current().is_none() {
        wiring::learning(config, desk)?.refit().await?;
    }
    let lineage = queries.models().await?;
    let current = lineage.current().ok_or("no model is in use")?;
    let bytes = queries.model_bytes(current.id).await?;
    Ok(Model::from_bytes(
        &bytes.ok_or("the model was replaced meanwhile")?,
    )?)
}

impl Evaluate {
    async fn run(self, config: &Config) -> Result {
        let samples = data::read(&self.tickets)?;
        let model = model_in_use(config).await?;
        let embedder = wiring::embedder(config)?;
        println!("model              {}", model.version());
        print(&measure(&model, &samples, embedder.as_deref())?);
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
