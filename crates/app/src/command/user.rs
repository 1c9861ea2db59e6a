//! `frontdesk user`.

use std::io::Read as _;

use clap::{Args, Subcommand};
use frontdesk_domain::account::credential::Password;
use frontdesk_domain::account::role::Role;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::text::{EmailAddress, PersonName};
use frontdesk_domain::use_cases::{CreateAccount, CreateAccountCommand};

use crate::config::Config;
use crate::wiring;

use super::Result;

/// Manage accounts.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Make an account and print its id.
    Create(Create),
}

/// Make an account and print its id.
#[derive(Debug, Args)]
pub struct Create {
    /// The e-mail address.
    #[arg(long)]
    email: String,
    /// The name.
    #[arg(long)]
    name: String,
    /// The role.
    #[arg(long, value_parser = role)]
    role: Role,
    /// Read the password from standard input. Without it the account cannot sign in with
    /// a password.
    #[arg(long)]
    password_stdin: bool,
}

fn role(name: &str) -> std::result::Result<Role, String> {
    Role::from_name(name).ok_or_else(|| "must be customer, agent or admin".to_owned())
}

impl User {
    /// Does what the arguments say.
    pub async fn run(self, config: &Config) -> Result {
        match self {
            Self::Create(create) => create.run(config).await,
        }
    }
}

impl Create {
    async fn run(self, config: &Config) -> Result {
        let password = if self.password_stdin {
            Some(read_password()?)
        } else {
            None
        };
        let command = CreateAccountCommand {
            email: EmailAddress::parse(self.email).map_err(|error| format!("--email {error}"))?,
            name: PersonName::parse(self.name).map_err(|error| format!("--name {error}"))?,
            public_name: None,
            role: self.role,
            password,
        };
        let (desk, hasher) = (wiring::desk(config).await?, wiring::hasher(config)?);
        match (CreateAccount { desk, hasher })
            .create(command, &Receipt::none())
            .await?
        {
            Outcome::Done(account) => println!("{}", account.id),
            Outcome::Replayed(_) => unreachable!("nothing is replayed without a key"),
        }
        Ok(())
    }
}

/// The first line of standard input.
fn read_password() -> Result<Password> {
    let mut text = String::new();
    std::io::stdin().take(8_192).read_to_string(&mut text)?;
    let line = text.lines().next().unwrap_or_default().to_owned();
    Ok(Password::new(line).map_err(|error| format!("the password {error}"))?)
}
