//! `frontdesk export` and `frontdesk import`.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use frontdesk_persistence::care::Secrecy;
use frontdesk_persistence::{DatabaseOptions, SeaOrmStore};
use indicatif::ProgressBar;

use crate::config::Config;
use crate::wiring;

use super::Result;
use super::files::NewFile;

/// Write everything in the database into a file of JSON Lines.
#[derive(Debug, Args)]
pub struct Export {
    /// The file to be made.
    file: PathBuf,
    /// Write hashes of passwords, digests of tokens and sessions, and kept answers too.
    #[arg(long)]
    with_secrets: bool,
    /// Replace the file if it is there.
    #[arg(long)]
    force: bool,
}

/// Put an export into an empty database, which is made where there is none.
#[derive(Debug, Args)]
pub struct Import {
    /// The export.
    file: PathBuf,
}

impl Export {
    /// Writes everything as it is at one instant, also while the desk is serving.
    pub async fn run(self, config: &Config) -> Result {
        wiring::refuse_unfit(config).await?;
        let store = patient(config).await?;
        let secrecy = if self.with_secrets {
            Secrecy::Everything
        } else {
            Secrecy::NoSecrets
        };
        let new = NewFile::at(self.file, self.force)?;
        let mut out = BufWriter::new(new.create()?);
        let bar = ProgressBar::new_spinner();
        let rows = store
            .export(secrecy, &mut out, &mut |table, rows| {
                show(&bar, table, rows);
            })
            .await?;
        drop(out);
        store.close().await;
        bar.finish_and_clear();
        let file = new.keep()?;
        println!("{}: {rows} rows", file.display());
        Ok(())
    }
}

impl Import {
    /// Puts everything in, or nothing.
    pub async fn run(self, config: &Config) -> Result {
        let mut export = BufReader::new(File::open(&self.file)?);
        frontdesk_migration::migrate(config.database.url.0.expose()).await?;
        let store = patient(config).await?;
        let bar = ProgressBar::new_spinner();
        let rows = store
            .import(&mut export, &mut |table, rows| {
                show(&bar, table, rows);
            })
            .await?;
        store.close().await;
        bar.finish_and_clear();
        println!("{rows} rows");
        Ok(())
    }
}

fn show(bar: &ProgressBar, table: &str, rows: u64) {
    bar.set_position(rows);
    // Drawing takes longer than a row.
    if rows.is_multiple_of(500) {
        bar.set_message(format!("{rows} rows, {table}"));
        bar.tick();
    }
}

/// A store that gives everything at once the time it takes.
async fn patient(config: &Config) -> Result<SeaOrmStore> {
    let day = Duration::from_hours(24);
    let mut options = DatabaseOptions::new(config.database.url.0.expose());
    options.statement_timeout = day;
    options.idle_timeout = day;
    Ok(SeaOrmStore::connect(&options).await?)
}
