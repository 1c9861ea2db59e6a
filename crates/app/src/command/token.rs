//! `frontdesk token`.

use std::time::Duration;

use clap::{Args, Subcommand};
use frontdesk_domain::account::credential::TokenLabel;
use frontdesk_domain::account::permission::Scope;
use frontdesk_domain::ports::Clock as _;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::use_cases::{IssueToken, IssueTokenCommand};

use crate::config::Config;
use crate::system::SystemClock;
use crate::wiring;

use super::Result;

/// Manage bearer tokens.
#[derive(Debug, Subcommand)]
pub enum Token {
    /// Issue a token and print its secret, and nothing else. It is shown only this once.
    Create(Create),
}

/// Issue a token and print its secret, and nothing else. It is shown only this once.
#[derive(Debug, Args)]
pub struct Create {
    /// Whose rights it carries.
    #[arg(long, value_name = "EMAIL")]
    user: String,
    /// What it may be used for, such as tickets:read; once for each scope.
    #[arg(long = "scope", required = true, value_parser = scope)]
    scopes: Vec<Scope>,
    /// Days until it ends. Without it, it does not.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=36_600))]
    expires_days: Option<u32>,
    /// What it is for.
    #[arg(long, default_value = "command line")]
    label: String,
}

fn scope(name: &str) -> std::result::Result<Scope, String> {
    let known = || Scope::ALL.map(Scope::name).join(", ");
    Scope::from_name(name).ok_or_else(|| format!("must be one of {}", known()))
}

impl Token {
    /// Does what the arguments say.
    pub async fn run(self, config: &Config) -> Result {
        match self {
            Self::Create(create) => create.run(config).await,
        }
    }
}

impl Create {
    async fn run(self, config: &Config) -> Result {
        let email = EmailAddress::parse(self.user).map_err(|error| format!("--user {error}"))?;
        let label = TokenLabel::parse(self.label).map_err(|error| format!("--label {error}"))?;
        let desk = wiring::desk(config).await?;
        let account = desk.queries.account_by_email(&email.key()).await?;
        let account = account.ok_or_else(|| format!("nobody has the address {email}"))?;
        let lifetime = self
            .expires_days
            .map(|days| Duration::from_hours(24 * u64::from(days)));
        let command = IssueTokenCommand {
            account: account.id,
            label,
            scopes: self.scopes.into_iter().collect(),
            expires_at: lifetime.map(|lifetime| SystemClock.now().plus(lifetime)),
        };
        match (IssueToken {
            desk,
            secrets: wiring::secrets(),
        })
        .issue(&command, &Receipt::none())
        .await?
        {
            Outcome::Done(issued) => println!("{}", issued.secret.expose()),
            Outcome::Replayed(_) => unreachable!("nothing is replayed without a key"),
        }
        Ok(())
    }
}
