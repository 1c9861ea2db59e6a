//! What a store holds.

use std::collections::{BTreeMap, HashMap};

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{SecretDigest, Session, Token};
use frontdesk_domain::event::Event;
use frontdesk_domain::feature::Features;
use frontdesk_domain::id::{AccountId, JobId, ReplyId, TicketId, TokenId};
use frontdesk_domain::job::{Lease, Task};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::retry::{IdempotencyKey, KeptAnswer};
use frontdesk_domain::ticket::Ticket;
use frontdesk_domain::ticket::reply::Reply;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::Decision;

#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    pub(crate) tickets: BTreeMap<TicketId, Ticket>,
    pub(crate) replies: BTreeMap<ReplyId, Reply>,
    pub(crate) decisions: Vec<Decision>,
    pub(crate) accounts: BTreeMap<AccountId, Account>,
    pub(crate) sessions: HashMap<SecretDigest, Session>,
    pub(crate) tokens: BTreeMap<TokenId, Token>,
    pub(crate) logins: HashMap<(String, Timestamp), u32>,
    pub(crate) features: Features,
    pub(crate) answers: HashMap<(String, IdempotencyKey), StoredAnswer>,
    pub(crate) jobs: BTreeMap<JobId, StoredJob>,
    pub(crate) events: Vec<Event>,
}

/// An answer with what its key was used for, and when.
#[derive(Debug, Clone)]
pub(crate) struct StoredAnswer {
    pub(crate) fingerprint: SecretDigest,
    pub(crate) answer: KeptAnswer,
    pub(crate) kept_at: Timestamp,
}

#[derive(Debug, Clone)]
pub(crate) struct StoredJob {
    pub(crate) task: Task,
    pub(crate) due: Timestamp,
    pub(crate) attempts: u32,
    pub(crate) stage: Stage,
}

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Waiting,
    Leased { lease: Lease, until: Timestamp },
    Over,
}

impl StoredJob {
    pub(crate) fn can_be_taken(&self, now: Timestamp) -> bool {
        self.due <= now
            && match self.stage {
                Stage::Waiting => true,
                Stage::Leased { until, .. } => until <= now,
                Stage::Over => false,
            }
    }

    pub(crate) fn is_held_under(&self, lease: Lease) -> bool {
        match self.stage {
            Stage::Leased { lease: held, .. } => held == lease,
            Stage::Waiting | Stage::Over => false,
        }
    }
}

/// The caller did not do what the port asks of callers.
pub(crate) fn misuse(what: &'static str) -> StoreError {
    StoreError::Backend(what.into())
}
