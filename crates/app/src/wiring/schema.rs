//! Whether there is a database to work with, and bringing it up to date. A desk never
//! begins anew in the place of one that is gone.

use frontdesk_migration::{Lookout, lookout, migrate};

use crate::command::Result;
use crate::config::{Choice, Config};

/// Brings the database up to date where the settings say so, and refuses one that is not.
pub(super) async fn bring_up(config: &Config) -> Result {
    let database = &config.database;
    let url = database.url.0.expose();
    let migrates = database.migrate_at_start.or(database.is_embedded());
    match lookout(url).await? {
        Lookout::Fresh if database.create == Choice::Never => {
            return Err("there is no database yet, and database.create says never; `frontdesk migrate` makes the first one".into());
        }
        Lookout::Gone(mark) if database.create != Choice::Always => {
            return Err(format!(
                "the database is gone: {} says that there was one. Put it back (`frontdesk restore`), \
                 or begin anew with `frontdesk migrate`",
                mark.display()
            )
            .into());
        }
        Lookout::There(missing) if missing.is_empty() => return Ok(()),
        Lookout::Fresh | Lookout::Gone(_) | Lookout::There(_) if migrates => {}
        Lookout::Fresh | Lookout::Gone(_) => {
            return Err("the database has no schema yet: run `frontdesk migrate`".into());
        }
        Lookout::There(missing) => return Err(behind(&missing)),
    }
    let applied = migrate(url).await?;
    tracing::debug!(applied = applied.len(), "the schema is up to date");
    Ok(())
}

/// Refuses a database that is not there or not up to date, and changes nothing.
///
/// # Errors
/// What is wrong with it, in words for the operator.
pub async fn refuse_unfit(config: &Config) -> Result {
    match lookout(config.database.url.0.expose()).await? {
        Lookout::There(missing) if missing.is_empty() => Ok(()),
        Lookout::There(missing) => Err(behind(&missing)),
        Lookout::Fresh | Lookout::Gone(_) => Err("there is no database".into()),
    }
}

fn behind(missing: &[String]) -> Box<dyn std::error::Error + Send + Sync> {
    let count = missing.len();
    format!("the schema is not up to date, {count} migrations are missing or were interrupted: run `frontdesk migrate`").into()
}
