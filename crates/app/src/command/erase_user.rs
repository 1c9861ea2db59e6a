//! `frontdesk erase-user`.

use clap::Args;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::use_cases::{Desk, ErasePerson};
use frontdesk_persistence::care;

use crate::config::Config;
use crate::wiring;

use super::Result;
use super::files::database_file;

/// Erase the words of a person, and what was written to them. Cannot be undone.
#[derive(Debug, Args)]
pub struct EraseUser {
    /// The id or the e-mail address of their account.
    #[arg(value_name = "ID|EMAIL")]
    who: String,
}

impl EraseUser {
    /// Erases them, and on SQLite also what the log of the database still holds.
    pub async fn run(self, config: &Config) -> Result {
        let desk = wiring::desk(config).await?;
        let account = find(&desk, &self.who).await?;
        (ErasePerson { desk }).erase(account).await?;
        println!("erased {account}");
        if let Some(file) = database_file(config)?
            && !care::empty_log(&file).await?
        {
            println!(
                "the log of the database still holds what was erased: run this again when \
                 less is going on"
            );
        }
        Ok(())
    }
}

async fn find(desk: &Desk, who: &str) -> Result<AccountId> {
    if let Ok(id) = AccountId::try_from(who.to_owned()) {
        return Ok(id);
    }
    let email =
        EmailAddress::parse(who).map_err(|_| format!("{who} is neither an id nor an address"))?;
    let account = desk.queries.account_by_email(&email.key()).await?;
    let account = account.ok_or_else(|| format!("nobody has the address {email}"))?;
    Ok(account.id)
}
