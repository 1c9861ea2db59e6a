//! What a store holds.

use std::collections::{BTreeMap, HashMap};

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{SecretDigest, Session, Token};
use frontdesk_domain::audit::AuditEntry;
use frontdesk_domain::event::Event;
use frontdesk_domain::feature::Features;
use frontdesk_domain::form::Form;
use frontdesk_domain::form::definition::FormDefinition;
use frontdesk_domain::form::invite::Invite;
use frontdesk_domain::form::limit::SlotHolder;
use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::submission::Submission;
use frontdesk_domain::id::{
    AccountId, ArticleId, AttemptId, AuditId, ConfirmationId, EventPosition, FormId, InviteId,
    JobId, ModelId, ReplayId, ReplyId, SubmissionId, TicketId, TokenId, Version, ViewId, WebhookId,
};
use frontdesk_domain::job::{Job, JobState, Lease, Task};
use frontdesk_domain::knowledge::{Article, Edition};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::retry::{IdempotencyKey, KeptAnswer};
use frontdesk_domain::ticket::Ticket;
use frontdesk_domain::ticket::reply::Reply;
use frontdesk_domain::time::Timestamp;
use frontdesk_domain::triage::replay::{Replay, ReplayedTicket};
use frontdesk_domain::triage::{Decision, Lineage, Modes, NewConfirmation, StoredModel};
use frontdesk_domain::view::SavedView;
use frontdesk_domain::webhook::{Attempt, Delivery, Subject, Webhook};

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
    pub(crate) modes: Modes,
    pub(crate) answers: HashMap<(String, IdempotencyKey), StoredAnswer>,
    pub(crate) confirmations: Vec<(ConfirmationId, NewConfirmation)>,
    pub(crate) models: BTreeMap<ModelId, (StoredModel, Vec<u8>)>,
    pub(crate) jobs: BTreeMap<JobId, StoredJob>,
    pub(crate) events: Vec<Event>,
    pub(crate) audit: BTreeMap<AuditId, AuditEntry>,
    /// How many of them have their places in the feed.
    pub(crate) numbered: usize,
    pub(crate) forms: BTreeMap<FormId, Form>,
    /// The last id of a form that was given out: that form may have been purged.
    pub(crate) last_form: Option<FormId>,
    pub(crate) definitions: BTreeMap<(FormId, Version), FormDefinition>,
    pub(crate) invites: BTreeMap<InviteId, Invite>,
    pub(crate) submissions: BTreeMap<SubmissionId, Submission>,
    /// The last id of a submission that was given out: that one may have been purged.
    pub(crate) last_submission: Option<SubmissionId>,
    pub(crate) steps: Vec<(SubmissionId, ReviewStep)>,
    pub(crate) slots: BTreeMap<(FormId, SlotHolder, u32), StoredSlot>,
    pub(crate) webhooks: BTreeMap<WebhookId, (Webhook, Option<(Lease, Timestamp)>)>,
    pub(crate) deliveries: BTreeMap<(WebhookId, EventPosition), (Delivery, Subject)>,
    pub(crate) attempts: BTreeMap<AttemptId, Attempt>,
    pub(crate) views: BTreeMap<ViewId, SavedView>,
    pub(crate) articles: BTreeMap<(ArticleId, Version), Article>,
    pub(crate) replays: BTreeMap<ReplayId, Replay>,
    pub(crate) replayed: BTreeMap<(ReplayId, TicketId), ReplayedTicket>,
}

impl State {
    /// The edition of the latest version of any article.
    pub(crate) fn edition(&self) -> Edition {
        let editions = self.articles.values().map(|article| article.edition);
        editions.max().unwrap_or_default()
    }

    pub(crate) fn latest_article(&self, id: ArticleId) -> Option<&Article> {
        let mut versions = self.articles.values();
        versions.rfind(|article| article.id == id)
    }

    /// Every view of an owner, in the order of their places.
    pub(crate) fn views_of(&self, owner: AccountId) -> Vec<SavedView> {
        let own = self.views.values().filter(|view| view.owner == owner);
        let mut own: Vec<SavedView> = own.cloned().collect();
        own.sort_by_key(|view| view.place);
        own
    }
}

impl State {
    /// Every model that is kept.
    pub(crate) fn lineage(&self) -> Lineage {
        let models = self.models.values().rev();
        Lineage::restore(models.map(|(model, _)| model.clone()).collect())
    }
}

/// Who holds a slot, and since when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StoredSlot {
    pub(crate) submission: SubmissionId,
    pub(crate) taken_at: Timestamp,
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
    pub(crate) reason: Option<String>,
}

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Waiting,
    Leased { lease: Lease, until: Timestamp },
    Done { at: Timestamp },
    Parked { at: Timestamp },
}

impl StoredJob {
    pub(crate) fn can_be_taken(&self, now: Timestamp) -> bool {
        self.due <= now
            && match self.stage {
                Stage::Waiting => true,
                Stage::Leased { until, .. } => until <= now,
                Stage::Done { .. } | Stage::Parked { .. } => false,
            }
    }

    pub(crate) fn is_held_under(&self, lease: Lease) -> bool {
        match self.stage {
            Stage::Leased { lease: held, .. } => held == lease,
            Stage::Waiting | Stage::Done { .. } | Stage::Parked { .. } => false,
        }
    }

    /// The job as people look at it.
    pub(crate) fn shown(&self, id: JobId, now: Timestamp) -> Job {
        let (state, ended_at) = match self.stage {
            Stage::Leased { until, .. } if until > now => (JobState::Running, None),
            Stage::Leased { .. } | Stage::Waiting => (JobState::Waiting, None),
            Stage::Done { at } => (JobState::Done, Some(at)),
            Stage::Parked { at } => (JobState::Parked, Some(at)),
        };
        Job {
            id,
            task: self.task,
            state,
            due: self.due,
            attempts: self.attempts,
            ended_at,
            reason: self.reason.clone(),
        }
    }
}

/// The caller did not do what the port asks of callers.
pub(crate) fn misuse(what: &'static str) -> StoreError {
    StoreError::Backend(what.into())
}
