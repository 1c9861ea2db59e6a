//! From settings to a desk: the only place that names adapters.

mod classifier;
mod console;
mod forms;
mod schema;
mod server;
mod webhooks;

use std::sync::Arc;
use std::time::Duration;

use frontdesk_domain::ports::{DeskQueries as _, PasswordHasher, Secrets};
use frontdesk_domain::use_cases::knowledge::{
    ChangeArticle, CreateArticle, ListArticles, ReadArticle, SearchKnowledge,
};
use frontdesk_domain::use_cases::replays::{ReadReplay, RunReplay, StartReplay};
use frontdesk_domain::use_cases::{
    Authenticate, ChangeAccount, ChangeCategory, ChangeFeatures, ChangeTicket, CreateAccount, Desk,
    InspectJobs, IssueToken, KeepViews, ListAccounts, ListDecisions, ListTickets, ListTokens,
    OpenTicket, ReadAccount, ReadEvents, ReadFeatures, ReadModel, ReadTicket, RefitTriage,
    ReplyToTicket, ReviseTriage, RevokeToken, RollBackModel, SettleAnswer, SignIn, SignInPolicy,
    SignOut, TicketStats, TriageTicket,
};
use frontdesk_http::{CareUseCases, UseCases};
use frontdesk_persistence::{DatabaseOptions, SeaOrmStore};
use frontdesk_worker::{Bell, Duties};

use crate::command::Result;
use crate::config::Config;
use crate::system::{Argon2Hasher, SystemClock, SystemSecrets, TimeOrderedIds};

pub use classifier::{SharedEmbedder, embedder, knowledge};
pub use console::console;
pub use forms::use_cases as forms;
pub use schema::refuse_unfit;
pub use server::{http_options, identities, worker_settings};
pub use webhooks::deliveries;

/// The database, up to date where the settings say so, with everything else that use
/// cases stand on.
///
/// # Errors
/// When the database cannot be reached or its schema is not current.
pub async fn desk(config: &Config) -> Result<Desk> {
    desk_with(config, &Bell::default()).await
}

/// The same, with a bell that the worker hears.
///
/// # Errors
/// When the database cannot be reached or its schema is not current.
pub async fn desk_with(config: &Config, bell: &Bell) -> Result<Desk> {
    schema::bring_up(config).await?;
    let database = &config.database;
    let mut options = DatabaseOptions::new(database.url.0.expose());
    options.pool_size = database.connections;
    let store = SeaOrmStore::connect(&options).await?;
    // With another schema the desk says that it is not ready, and searches nothing.
    if store.ready().await.is_ok() {
        store.index_backlog().await?;
    }
    Ok(Desk {
        store: Arc::new(store.clone()),
        queries: Arc::new(store),
        clock: Arc::new(SystemClock),
        ids: Arc::new(TimeOrderedIds),
        bell: Arc::new(bell.clone()),
    })
}

/// Who makes secrets.
pub fn secrets() -> Arc<dyn Secrets> {
    Arc::new(SystemSecrets)
}

/// Who hashes passwords.
///
/// # Errors
/// When hashing does not work on this machine.
pub fn hasher(config: &Config) -> Result<Arc<dyn PasswordHasher>> {
    let parallel = usize::try_from(config.accounts.passwords_at_once)?;
    Ok(Arc::new(Argon2Hasher::new(parallel)?))
}

/// Every use case that HTTP offers.
///
/// # Errors
/// When the settings make no sense together.
pub fn use_cases(
    config: &Config,
    desk: &Desk,
    hasher: &Arc<dyn PasswordHasher>,
    knowledge: SearchKnowledge,
) -> Result<UseCases> {
    let departments = Arc::new(config.tickets.departments()?);
    let policy = Arc::new(config.triage.policy(&departments)?);
    let on = || desk.clone();
    let hasher = || Arc::clone(hasher);
    Ok(UseCases {
        authenticate: authenticate(on()),
        care: CareUseCases::new(desk),
        change_account: ChangeAccount {
            desk: on(),
            hasher: hasher(),
        },
        change_article: ChangeArticle { desk: on() },
        change_category: ChangeCategory {
            desk: on(),
            policy: Arc::clone(&policy),
        },
        change_features: ChangeFeatures { desk: on() },
        change_ticket: ChangeTicket {
            desk: on(),
            departments: Arc::clone(&departments),
        },
        create_account: CreateAccount {
            desk: on(),
            hasher: hasher(),
        },
        create_article: CreateArticle { desk: on() },
        forms: forms(desk, &departments),
        inspect_jobs: InspectJobs { desk: on() },
        keep_views: KeepViews { desk: on() },
        issue_token: issue_token(on()),
        list_accounts: ListAccounts { desk: on() },
        list_articles: ListArticles { desk: on() },
        list_decisions: ListDecisions { desk: on() },
        list_tickets: ListTickets { desk: on() },
        list_tokens: ListTokens { desk: on() },
        open_ticket: OpenTicket {
            desk: on(),
            departments,
        },
        read_account: ReadAccount { desk: on() },
        read_events: ReadEvents { desk: on() },
        read_article: ReadArticle { desk: on() },
        read_features: ReadFeatures { desk: on() },
        read_model: ReadModel { desk: on() },
        read_replay: ReadReplay { desk: on() },
        read_ticket: ReadTicket { desk: on() },
        reply_to_ticket: ReplyToTicket { desk: on() },
        revise_triage: ReviseTriage { desk: on(), policy },
        revoke_token: RevokeToken { desk: on() },
        search_knowledge: knowledge,
        roll_back_model: RollBackModel { desk: on() },
        settle_answer: SettleAnswer { desk: on() },
        sign_in: sign_in(config, on(), hasher()),
        sign_out: SignOut { desk: on() },
        start_replay: start_replay(config, desk)?,
        ticket_stats: TicketStats { desk: on() },
        webhooks: webhooks::use_cases(config, desk)?,
        desk: on(),
    })
}

fn authenticate(desk: Desk) -> Authenticate {
    Authenticate {
        desk,
        secrets: secrets(),
    }
}

fn issue_token(desk: Desk) -> IssueToken {
    IssueToken {
        desk,
        secrets: secrets(),
    }
}

fn sign_in(config: &Config, desk: Desk, hasher: Arc<dyn PasswordHasher>) -> SignIn {
    let limits = &config.limits;
    let policy = SignInPolicy {
        session_lifetime: Duration::from_hours(u64::from(config.accounts.session_hours)),
        attempts_per_account: limits.enabled.then_some(limits.sign_ins_per_account),
        attempts_per_address: limits.enabled.then_some(limits.sign_ins_per_address),
        ..SignInPolicy::default()
    };
    SignIn {
        desk,
        secrets: secrets(),
        hasher,
        policy,
    }
}

/// What the worker can do.
///
/// # Errors
/// When the settings make no sense together, or the classifier cannot be made.
pub fn background(
    config: &Config,
    desk: &Desk,
    embedder: Option<SharedEmbedder>,
    knowledge: SearchKnowledge,
) -> Result<Duties> {
    let departments = config.tickets.departments()?;
    let policy = Arc::new(config.triage.policy(&departments)?);
    let learner = classifier::learner(config, embedder.clone());
    let assessors = classifier::assessors(config, &policy.catalogue, desk, embedder.clone())?;
    let classifier = classifier::build(config, &policy.catalogue, desk, embedder)?;
    let triage = TriageTicket {
        knowledge,
        secrets: secrets(),
        desk: desk.clone(),
        classifier,
        policy,
    };
    let desk = desk.clone();
    Ok(Duties {
        learning: RefitTriage { desk, learner },
        replays: RunReplay {
            triage: triage.clone(),
            assessors,
        },
        triage,
    })
}

/// Who starts replays.
///
/// # Errors
/// When the settings make no sense together.
pub fn start_replay(config: &Config, desk: &Desk) -> Result<StartReplay> {
    let departments = config.tickets.departments()?;
    let languages = classifier::languages(&config.llm)?;
    let names = languages.map(|languages| languages.names());
    Ok(StartReplay {
        desk: desk.clone(),
        catalogue: config.triage.policy(&departments)?.catalogue,
        languages: Arc::new(names.unwrap_or_default()),
    })
}

/// Who learns from what agents said.
///
/// # Errors
/// When the embedding model cannot be loaded.
pub fn learning(config: &Config, desk: Desk) -> Result<RefitTriage> {
    let learner = classifier::learner(config, embedder(config)?);
    Ok(RefitTriage { desk, learner })
}
