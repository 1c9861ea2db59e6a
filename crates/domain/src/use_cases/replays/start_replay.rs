//! Starting a replay.

use std::sync::Arc;

use thiserror::Error;

use crate::account::actor::{Actor, NotAllowed};
use crate::account::permission::Scope;
use crate::audit::{Deed, Responsible};
use crate::feature::Feature;
use crate::id::{AccountId, JobId, ModelId, ReplayId, TicketId};
use crate::job::{NewJob, Task};
use crate::knowledge::Edition;
use crate::page::{PageLimit, PageRequest};
use crate::ports::{StoreError, TicketFilter};
use crate::retry::{Outcome, Receipt};
use crate::time::Timestamp;
use crate::triage::replay::{
    Assessor, LanguageModel, LanguageModelName, LanguageModels, PromptName, Replay, ReplayPlan,
    ReplayProgress,
};
use crate::triage::{Catalogue, CategoryName, Confidence, UnknownCategory};
use crate::use_cases::{Desk, Failure, Refusal, replayed, retry_on_conflict};

/// Starts replays, on behalf of those who may triage.
#[derive(Clone)]
pub struct StartReplay {
    /// What it stands on.
    pub desk: Desk,
    /// The categories of the desk.
    pub catalogue: Catalogue,
    /// Which language models it can ask.
    pub languages: Arc<LanguageModels>,
}

/// What is to be replayed; what is `None` is as it is at the desk now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartReplayCommand {
    /// The model of the local classifier.
    pub model: Option<ModelId>,
    /// Whether no language model is asked, even where the desk asks one.
    pub local_alone: bool,
    /// The language model.
    pub language_model: Option<LanguageModelName>,
    /// What the language model is told.
    pub prompt: Option<PromptName>,
    /// How sure it must be, in every category.
    pub threshold: Option<Confidence>,
    /// How sure it must be in single categories.
    pub thresholds: Vec<(CategoryName, Confidence)>,
    /// The edition of the knowledge base.
    pub edition: Option<Edition>,
    /// Only tickets opened then or later.
    pub opened_from: Option<Timestamp>,
    /// Only tickets opened before.
    pub opened_before: Option<Timestamp>,
    /// The last ticket that is looked at.
    pub up_to: Option<TicketId>,
    /// How many tickets are looked at.
    pub tickets: Option<u32>,
}

/// Why no replay was started.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StartReplayRefusal {
    /// There is no ticket yet.
    #[error("there are no tickets to replay")]
    NoTickets,
    /// No model has been fitted yet.
    #[error("no model has been fitted yet")]
    NoModel,
    /// The desk does not keep such a model.
    #[error("must be a model that the desk keeps")]
    UnknownModel,
    /// The desk asks no language model, or is not to ask one here.
    #[error("the desk asks no language model")]
    NoLanguageModel,
    /// There is no such prompt.
    #[error("must be a prompt of this desk")]
    UnknownPrompt,
    /// A threshold is for something that is no category.
    #[error("{0}")]
    UnknownCategory(#[from] UnknownCategory),
    /// The knowledge base has no such edition yet.
    #[error("must be an edition that there was")]
    UnknownEdition,
}

impl Refusal for StartReplayRefusal {}

/// How long the job of a replay waits that somebody runs at once: it takes over where that
/// one died.
const TAKEN_OVER_AFTER: std::time::Duration = std::time::Duration::from_mins(10);

impl StartReplay {
    /// Fixes the plan and leaves the work to a job.
    ///
    /// # Errors
    /// A [`StartReplayRefusal`], or what can happen to any use case.
    pub async fn run(
        &self,
        actor: &Actor,
        command: &StartReplayCommand,
        receipt: &Receipt<Replay>,
    ) -> Result<Outcome<Replay>, Failure<StartReplayRefusal>> {
        self.desk
            .admit(actor, Feature::Ticketing, Scope::TicketsTriage)
            .await?;
        if !actor.is_staff() {
            return Err(NotAllowed(Scope::TicketsTriage).into());
        }
        retry_on_conflict(move || self.attempt(actor, command, receipt)).await
    }

    /// The same for whoever runs the server, who will [run](super::RunReplay::to_end) it at
    /// once.
    ///
    /// # Errors
    /// A [`StartReplayRefusal`], or [`Failure::Store`].
    pub async fn by_hand(
        &self,
        command: &StartReplayCommand,
    ) -> Result<Replay, Failure<StartReplayRefusal>> {
        let now = self.desk.clock.now();
        let replay = self.replay(None, self.plan(command).await?, now);
        let mut work = self.desk.store.begin().await?;
        work.replays().insert_replay(&replay).await?;
        let job = self.job(&replay, now.plus(TAKEN_OVER_AFTER));
        work.jobs().enqueue(&job).await?;
        let (by, deed) = (Responsible::operator(), Deed::created(&replay));
        self.desk.note(&mut *work, by, now, Some(deed)).await?;
        work.commit().await?;
        Ok(replay)
    }

    async fn attempt(
        &self,
        actor: &Actor,
        command: &StartReplayCommand,
        receipt: &Receipt<Replay>,
    ) -> Result<Outcome<Replay>, Failure<StartReplayRefusal>> {
        let now = self.desk.clock.now();
        let plan = self.plan(command).await;
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let replay = self.replay(Some(actor.account), plan?, now);
        work.replays().insert_replay(&replay).await?;
        work.jobs().enqueue(&self.job(&replay, now)).await?;
        let deed = Some(Deed::created(&replay));
        self.desk.note(&mut *work, actor, now, deed).await?;
        receipt.keep(&mut *work, &replay).await?;
        work.commit().await?;
        self.desk.bell.ring();
        Ok(Outcome::Done(replay))
    }

    fn replay(&self, author: Option<AccountId>, plan: ReplayPlan, now: Timestamp) -> Replay {
        Replay {
            id: ReplayId::new(self.desk.ids.next()),
            plan,
            author,
            created_at: now,
            progress: ReplayProgress::default(),
        }
    }

    fn job(&self, replay: &Replay, due: Timestamp) -> NewJob {
        NewJob {
            id: JobId::new(self.desk.ids.next()),
            task: Task::Replay { replay: replay.id },
            due,
        }
    }

    async fn plan(
        &self,
        command: &StartReplayCommand,
    ) -> Result<ReplayPlan, Failure<StartReplayRefusal>> {
        for (category, _) in &command.thresholds {
            let known = self.catalogue.find(category.as_str());
            known.map_err(StartReplayRefusal::from)?;
        }
        let edition = self.desk.queries.edition().await?;
        if command.edition.is_some_and(|wanted| wanted > edition) {
            return Err(StartReplayRefusal::UnknownEdition.into());
        }
        let newest = self.newest().await?.ok_or(StartReplayRefusal::NoTickets)?;
        Ok(ReplayPlan {
            assessor: Assessor {
                local: self.model(command.model).await?,
                language: self.language(command)?,
            },
            threshold: command.threshold,
            thresholds: command.thresholds.clone(),
            edition: command.edition.unwrap_or(edition),
            opened_from: command.opened_from,
            opened_before: command.opened_before,
            up_to: command.up_to.map_or(newest, |wanted| wanted.min(newest)),
            tickets: command.tickets.unwrap_or(ReplayPlan::USUAL_TICKETS),
        })
    }

    async fn newest(&self) -> Result<Option<TicketId>, StoreError> {
        let newest = PageRequest {
            limit: PageLimit::new(1).unwrap_or_default(),
            after: None,
        };
        let filter = TicketFilter::default();
        let newest = self.desk.queries.tickets(&filter, newest).await?;
        Ok(newest.items.first().map(|listed| listed.ticket.id()))
    }

    async fn model(&self, wanted: Option<ModelId>) -> Result<ModelId, Failure<StartReplayRefusal>> {
        let lineage = self.desk.queries.models().await?;
        let Some(wanted) = wanted else {
            let current = lineage.current().map(|model| model.id);
            return Ok(current.ok_or(StartReplayRefusal::NoModel)?);
        };
        // Models that were never used are remembered by their facts alone.
        let bytes = self.desk.queries.model_bytes(wanted).await?;
        let kept = bytes.map(|_| wanted);
        Ok(kept.ok_or(StartReplayRefusal::UnknownModel)?)
    }

    fn language(
        &self,
        command: &StartReplayCommand,
    ) -> Result<Option<LanguageModel>, StartReplayRefusal> {
        let asked = command.language_model.is_some() || command.prompt.is_some();
        let current = self.languages.current.as_ref();
        let Some(current) = current.filter(|_| !command.local_alone) else {
            let refusal = StartReplayRefusal::NoLanguageModel;
            return if asked { Err(refusal) } else { Ok(None) };
        };
        let prompt = command.prompt.as_ref().unwrap_or(&current.prompt);
        if !self.languages.prompts.contains(prompt) {
            return Err(StartReplayRefusal::UnknownPrompt);
        }
        let name = command.language_model.as_ref().unwrap_or(&current.name);
        Ok(Some(LanguageModel {
            name: name.clone(),
            prompt: prompt.clone(),
        }))
    }
}
