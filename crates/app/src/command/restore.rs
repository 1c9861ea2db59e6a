//! `frontdesk restore`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Args;
use frontdesk_persistence::care;

use crate::config::Config;

use super::Result;
use super::files::{NewFile, database_file, describe};

/// Put a backup in the place of the database. The desk must not be running.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// Replace the database if there is one.
    #[arg(long)]
    force: bool,
}

impl Restore {
    /// Looks whether the backup is sound and not from a newer version, and then puts a
    /// copy of it in place.
    pub async fn run(self, config: &Config) -> Result {
        let Some(database) = database_file(config)? else {
            return Err(
                "this database has its own tool to restore backups (pg_restore, psql or mariadb)"
                    .into(),
            );
        };
        let contents = care::inspect(&self.file).await?;
        if !frontdesk_migration::knows(&contents.schema) {
            let newer = format!(
                "the backup is of a newer version of this program, which also applied {}",
                contents.schema
            );
            return Err(newer.into());
        }
        let new = NewFile::at(database.clone(), self.force)?;
        if database.exists() {
            care::release(&database).await?;
        }
        std::fs::copy(&self.file, new.partial())?;
        if care::inspect(new.partial()).await? != contents {
            return Err("the copy is not what the backup is".into());
        }
        for companion in ["-wal", "-shm"] {
            remove(&beside(&database, companion))?;
        }
        let file = new.keep()?;
        println!("{}: {}", file.display(), describe(&contents));
        Ok(())
    }
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    name.into()
}

fn remove(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
