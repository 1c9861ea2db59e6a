//! Files that commands write: whole under their name, or not at all.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use frontdesk_persistence::care::Contents;

use crate::config::Config;

use super::Result;

/// A file that gets its name once it is complete. Dropping it removes what there is of it.
pub struct NewFile {
    file: PathBuf,
    partial: PathBuf,
}

impl NewFile {
    /// Refuses to replace a file, unless forced.
    pub fn at(file: PathBuf, force: bool) -> Result<Self> {
        if file.exists() && !force {
            return Err(format!("{} is there already; --force replaces it", file.display()).into());
        }
        let mut partial = file.clone().into_os_string();
        partial.push(".partial");
        let new = Self {
            file,
            partial: partial.into(),
        };
        // Left by a command that was killed.
        new.discard();
        Ok(new)
    }

    /// Where it is until it is complete.
    pub fn partial(&self) -> &Path {
        &self.partial
    }

    /// Makes it, for its owner alone to read.
    pub fn create(&self) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.partial)
    }

    /// Gives it its name, so that it is there whole after a power cut as well.
    pub fn keep(self) -> Result<PathBuf> {
        File::open(&self.partial)?.sync_all()?;
        std::fs::rename(&self.partial, &self.file)?;
        let folder = self
            .file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(self.file.clone())
    }

    fn discard(&self) {
        // It need not be there.
        let _ = std::fs::remove_file(&self.partial);
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        self.discard();
    }
}

/// The file of the database, if it is one.
pub fn database_file(config: &Config) -> Result<Option<PathBuf>> {
    Ok(frontdesk_migration::file(config.database.url.0.expose())?)
}

/// The contents of a database, in a sentence.
pub fn describe(contents: &Contents) -> String {
    let rows: u64 = contents.rows.iter().map(|(_, rows)| rows).sum();
    let tables = contents.rows.len();
    format!("{rows} rows in {tables} tables, schema {}", contents.schema)
}
