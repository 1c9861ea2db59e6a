//! `frontdesk migrate`.

use crate::config::Config;

use super::Result;

/// Brings the schema up to date. Safe to run from several machines at once, and again.
pub async fn run(config: &Config) -> Result {
    let applied = frontdesk_migration::migrate(config.database.url.0.expose()).await?;
    for name in &applied {
        println!("applied {name}");
    }
    println!("the schema is up to date");
    Ok(())
}
