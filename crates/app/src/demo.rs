//! `serve --demo`: a fresh desk with people, articles, tickets and forms in it, to look around.

mod articles;
mod forms;
mod tickets;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use frontdesk_domain::account::Account;
use frontdesk_domain::account::actor::{Actor, Presented};
use frontdesk_domain::account::credential::{Password, Secret, TokenLabel};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{Clock, PasswordHasher, Secrets};
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::text::{EmailAddress, PersonName};
use frontdesk_domain::ticket::department::Departments;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::use_cases::{
    ChangeTicket, CreateAccount, CreateAccountCommand, Desk, IssueToken, IssueTokenCommand,
    OpenTicket, ReplyToTicket,
};

use crate::command::Result;
use crate::config::{Config, Database, DatabaseUrl, Masked};
use crate::wiring;

/// A folder that is gone when the demonstration ends.
pub struct DemoFolder(PathBuf);

impl Drop for DemoFolder {
    fn drop(&mut self) {
        // Best effort: the folder is in the system's folder for temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Puts the demonstration on loopback, and on a database of its own.
///
/// The database is a new one in a temporary folder, unless the settings name one, which
/// must then be empty.
pub fn confine(config: &mut Config, folder_name: &str) -> Result<Option<DemoFolder>> {
    config.http.bind.set_ip([127, 0, 0, 1].into());
    if config.database.url != Database::default().url {
        return Ok(None);
    }
    let folder = std::env::temp_dir().join(format!("frontdesk-demo-{folder_name}"));
    std::fs::create_dir_all(&folder)?;
    config.database.url = DatabaseUrl(Masked::new(format!(
        "sqlite://{}/frontdesk.db",
        folder.display()
    )));
    Ok(Some(DemoFolder(folder)))
}

/// Who is on the demonstration desk.
pub struct Cast {
    people: Vec<(Account, String)>,
    token: Secret,
}

const PEOPLE: [(&str, &str, Option<&str>, Role); 4] = [
    ("admin@demo.example", "Ada Okafor", Some("Ada"), Role::Admin),
    (
        "agent@demo.example",
        "Tomás Lindqvist",
        Some("Tomás"),
        Role::Agent,
    ),
    ("mara@customer.example", "Mara Vukić", None, Role::Customer),
    ("jun@customer.example", "Jun Watanabe", None, Role::Customer),
];

/// What the demonstration is made with.
pub struct Stage {
    /// The desk, with the clock that [`rewound`] made.
    pub desk: Desk,
    /// The clock, to move time along.
    pub clock: Arc<RewoundClock>,
    /// Who makes secrets.
    pub secrets: Arc<dyn Secrets>,
    /// Who hashes passwords.
    pub hasher: Arc<dyn PasswordHasher>,
    /// The departments of the desk.
    pub departments: Arc<Departments>,
}

/// The same desk two days ago, so that the tickets have a past.
pub fn rewound(desk: &Desk) -> (Desk, Arc<RewoundClock>) {
    let behind =
        AtomicU64::new(u64::try_from(Duration::from_hours(48).as_millis()).unwrap_or_default());
    let clock = Arc::new(RewoundClock {
        clock: Arc::clone(&desk.clock),
        behind,
    });
    (
        Desk {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            ..desk.clone()
        },
        clock,
    )
}

/// A clock that is behind another.
pub struct RewoundClock {
    clock: Arc<dyn Clock>,
    behind: AtomicU64,
}

impl RewoundClock {
    fn catch_up(&self, by: Duration) {
        let by = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        let less = |behind: u64| Some(behind.saturating_sub(by));
        // The closure always answers, so neither outcome needs looking at.
        let _ = self
            .behind
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
    }
}

impl Clock for RewoundClock {
    fn now(&self) -> Timestamp {
        self.clock
            .now()
            .minus(Duration::from_millis(self.behind.load(Ordering::Relaxed)))
    }
}

impl Stage {
    /// Fills the desk.
    pub async fn play(self) -> Result<Cast> {
        if !self
            .desk
            .queries
            .accounts(PageRequest::default())
            .await?
            .items
            .is_empty()
        {
            return Err("--demo needs a fresh database, and this one has accounts already".into());
        }
        let mut people = Vec::new();
        for (email, name, public_name, role) in PEOPLE {
            people.push(self.person(email, name, public_name, role).await?);
        }
        let token = self.token(&people[0].0).await?;
        articles::publish(&self.desk, &people[0].0).await?;
        let actors: Vec<Actor> = people
            .iter()
            .map(|(account, _)| Actor::with_full_rights(account, Presented::Identity))
            .collect();
        let script = tickets::Script {
            open: OpenTicket {
                desk: self.desk.clone(),
                departments: Arc::clone(&self.departments),
            },
            reply: ReplyToTicket {
                desk: self.desk.clone(),
            },
            change: ChangeTicket {
                desk: self.desk.clone(),
                departments: Arc::clone(&self.departments),
            },
            clock: Arc::clone(&self.clock),
            actors: actors.clone(),
        };
        script.play().await?;
        let script = forms::Script {
            forms: wiring::forms(&self.desk, &self.departments),
            clock: Arc::clone(&self.clock),
            actors: &actors,
        };
        script.play().await?;
        Ok(Cast { people, token })
    }

    async fn person(
        &self,
        email: &str,
        name: &str,
        public_name: Option<&str>,
        role: Role,
    ) -> Result<(Account, String)> {
        // Made up for this run: there is no default password.
        let password: String = self
            .secrets
            .generate()
            .expose()
            .chars()
            .skip(3)
            .take(16)
            .collect();
        let command = CreateAccountCommand {
            email: EmailAddress::parse(email)?,
            name: PersonName::parse(name)?,
            public_name: public_name.map(PersonName::parse).transpose()?,
            role,
            password: Some(Password::new(password.clone())?),
        };
        let create = CreateAccount {
            desk: self.desk.clone(),
            hasher: Arc::clone(&self.hasher),
        };
        Ok((
            done(create.create(command, &Receipt::none()).await?),
            password,
        ))
    }

    async fn token(&self, account: &Account) -> Result<Secret> {
        let command = IssueTokenCommand {
            account: account.id,
            label: TokenLabel::parse("demonstration")?,
            scopes: account.role.scopes(),
            expires_at: None,
        };
        let issue = IssueToken {
            desk: self.desk.clone(),
            secrets: Arc::clone(&self.secrets),
        };
        Ok(done(issue.issue(&command, &Receipt::none()).await?).secret)
    }
}

fn done<T>(outcome: Outcome<T>) -> T {
    match outcome {
        Outcome::Done(value) => value,
        Outcome::Replayed(_) => unreachable!("nothing is replayed without a key"),
    }
}

impl Cast {
    /// What a newcomer needs: where the desk is, who may sign in, and three requests.
    pub fn introduce(&self, address: &str) {
        let token = self.token.expose();
        println!("\nFrontdesk is open at {address} (explore the API at {address}/docs)\n");
        println!("sign-ins, made up for this run:");
        for (account, password) in &self.people {
            println!(
                "  {:<9} {:<24} {password}",
                account.role.name(),
                account.email
            );
        }
        println!("\na token of the admin:\n  {token}\n\ntry:");
        println!("  curl -s {address}/api/tickets -H 'Authorization: Bearer {token}'");
        println!(
            "  curl -s {address}/api/v1/tickets -H 'Authorization: Bearer {token}' -H 'Content-Type: application/json' \
             -d '{{\"user_description\":\"I was charged twice for my subscription this month.\"}}'"
        );
        println!(
            "  curl -s {address}/api/v1/knowledge/search -H 'Authorization: Bearer {token}' -H 'Content-Type: application/json' \
             -d '{{\"query\":\"I was charged twice. Is the second payment refunded?\"}}'"
        );
        println!("  curl -s {address}/api/tickets/stats -H 'Authorization: Bearer {token}'\n");
    }
}
