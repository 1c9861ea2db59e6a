//! `frontdesk backup`.

use std::path::PathBuf;

use clap::Args;
use frontdesk_persistence::care;

use crate::config::Config;

use super::Result;
use super::files::{NewFile, database_file, describe};

/// Copy the database of a desk, which may be serving, into one file.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to be made.
    file: PathBuf,
    /// Replace the file if it is there.
    #[arg(long)]
    force: bool,
}

impl Backup {
    /// Writes the copy, looks whether it is sound, and only then gives it its name.
    pub async fn run(self, config: &Config) -> Result {
        let Some(database) = database_file(config)? else {
            return Err(
                "this database has its own tool for backups (pg_dump or mariadb-dump); \
                 `frontdesk export` works with every database"
                    .into(),
            );
        };
        if !database.exists() {
            return Err(format!("there is no database {}", database.display()).into());
        }
        let new = NewFile::at(self.file, self.force)?;
        care::copy(&database, new.partial()).await?;
        let contents = care::inspect(new.partial()).await?;
        let file = new.keep()?;
        println!("{}: {}", file.display(), describe(&contents));
        Ok(())
    }
}
