//! The subcommands, one file each.

mod backup;
mod erase_user;
mod files;
mod healthcheck;
mod migrate;
mod model;
mod openapi;
mod restore;
mod serve;
mod token;
mod transfer;
mod triage;
mod user;

use std::error::Error;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::config::Config;

/// What a subcommand ends with.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A self-hosted support desk: tickets, AI triage, application forms.
#[derive(Debug, Parser)]
#[command(name = "frontdesk", version)]
pub struct Arguments {
    /// The settings file. Without it, `frontdesk.toml` is read if it is there.
    #[arg(long, global = true, value_name = "FILE", env = "FRONTDESK_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the desk until told to stop.
    Serve(serve::Serve),
    /// Bring the schema of the database up to date.
    Migrate,
    /// Copy the database of a desk, which may be serving, into one file. SQLite only.
    Backup(backup::Backup),
    /// Put a backup in the place of the database. SQLite only.
    Restore(restore::Restore),
    /// Write everything in the database into a file of JSON Lines.
    Export(transfer::Export),
    /// Put an export into an empty database, of whatever kind.
    Import(transfer::Import),
    /// Erase the words of a person, and what was written to them.
    EraseUser(erase_user::EraseUser),
    /// Print the OpenAPI document.
    Openapi(openapi::Openapi),
    /// Manage accounts.
    #[command(subcommand)]
    User(user::User),
    /// Manage bearer tokens.
    #[command(subcommand)]
    Token(token::Token),
    /// Manage the embedding model of the local classifier.
    #[command(subcommand)]
    Model(model::Model),
    /// Train and measure the local classifier.
    #[command(subcommand)]
    Triage(triage::Triage),
    /// Ask a running desk whether it is ready; for containers and supervisors.
    Healthcheck,
    /// Print the settings in force, secrets masked.
    Config,
}

/// Does what the arguments say.
///
/// # Errors
/// Whatever the subcommand could not do, in words for the operator.
pub fn run(arguments: Arguments) -> Result {
    // Needs no settings: the document comes from types alone.
    if let Command::Openapi(openapi) = &arguments.command {
        openapi.run();
        return Ok(());
    }
    let config = Config::load(arguments.config.as_deref(), variables())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match arguments.command {
            Command::Serve(serve) => Box::pin(serve.run(config)).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Backup(backup) => backup.run(&config).await,
            Command::Restore(restore) => restore.run(&config).await,
            Command::Export(export) => export.run(&config).await,
            Command::Import(import) => import.run(&config).await,
            Command::EraseUser(erase) => erase.run(&config).await,
            Command::User(user) => user.run(&config).await,
            Command::Token(token) => token.run(&config).await,
            Command::Model(model) => model.run(&config),
            Command::Triage(triage) => triage.run(&config).await,
            Command::Healthcheck => healthcheck::run(&config).await,
            Command::Config => {
                print!("{}", config.to_toml());
                Ok(())
            }
            Command::Openapi(openapi) => {
                openapi.run();
                Ok(())
            }
        }
    })
}

/// The environment, without variables that are not text: none of ours is.
fn variables() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}
