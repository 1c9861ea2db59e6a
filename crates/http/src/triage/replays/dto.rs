//! Replays as the staff reads them.

use frontdesk_domain::id::{ModelId, ReplayId, TicketId};
use frontdesk_domain::triage::replay::{
    Assessor, LanguageModel, Replay as DomainReplay, ReplayFailure, ReplayOutcome, ReplayPlan,
    ReplayProgress, ReplayState as DomainState, ReplayTiming,
};
use frontdesk_domain::triage::{CategoryName, Confidence};
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::triage::tickets::decision::Cost;
use crate::types::{Id, Instant, Text, Uid};

/// How far a replay has come: `running`; `done`; `model_gone` (the desk no longer keeps the
/// model), `assessor_gone` (the language model can no longer be asked) and `given_up` (it
/// failed several times) have ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case")]
pub(crate) enum ReplayState {
    Running,
    Done,
    ModelGone,
    AssessorGone,
    GivenUp,
}

/// A replay: what is replayed, and what came of it so far.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct Replay {
    /// The id.
    pub id: Uid<ReplayId>,
    /// How far it has come.
    pub state: ReplayState,
    /// What is replayed.
    pub plan: Plan,
    /// What was found so far. The same plan has the same result when it is done.
    pub result: ReplayResult,
    /// How long it took, which is never quite the same.
    pub timing: Timing,
    /// When it was started.
    pub created_at: Instant,
}

/// What is replayed.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename = "ReplayPlan", skip_serializing_if_is_none)]
pub(crate) struct Plan {
    /// The model of the local classifier.
    pub model: Id<ModelId>,
    /// The language model beside it; absent where none is asked.
    pub language_model: Option<Text<1, 100>>,
    /// The prompt that it is given.
    pub prompt: Option<Text<1, 64>>,
    /// The threshold for every category without one in `thresholds`; absent for those of
    /// the desk.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub threshold: Option<f64>,
    /// The thresholds of single categories.
    #[oai(validator(max_items = 200))]
    pub thresholds: Vec<CategoryThreshold>,
    /// The edition of the knowledge base that is searched.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub knowledge_edition: i64,
    /// Only tickets opened then or later.
    pub opened_from: Option<Instant>,
    /// Only tickets opened before.
    pub opened_before: Option<Instant>,
    /// The last ticket that is looked at.
    pub up_to: Id<TicketId>,
    /// How many tickets are looked at, counted back from the last.
    #[oai(validator(minimum(value = "1"), maximum(value = "5000")))]
    pub tickets: u32,
}

/// How sure the classifier must be in a category.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename = "ReplayThreshold")]
pub(crate) struct CategoryThreshold {
    /// The category.
    pub category: Text<1, 64>,
    /// How sure it must be, from 0 to 1.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub threshold: f64,
}

/// What came of a replay.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct ReplayResult {
    /// How many tickets were looked at.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub tickets: u32,
    /// How many of them the AI answered when they were opened.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub answered_before: u32,
    /// How many it would answer.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub answered: u32,
    /// How many it would answer that went to people.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub newly_answered: u32,
    /// The share of tickets whose confidence reaches the threshold; absent where there is
    /// no ticket.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub coverage: Option<f64>,
    /// How many have a category that a person confirmed or corrected.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub labelled: u32,
    /// The share of those that got this category when they were opened; absent where there
    /// are none.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub accuracy_before: Option<f64>,
    /// The share of those that would get it.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub accuracy: Option<f64>,
    /// The same among those of them whose confidence reaches the threshold.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub precision: Option<f64>,
    /// The same among those of them that would be answered.
    #[oai(validator(minimum(value = "0"), maximum(value = "1")))]
    pub answered_precision: Option<f64>,
    /// How many would go another way.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub routes_changed: u32,
    /// How many would get another suggested response.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub answers_changed: u32,
    /// How many were assessed without somebody who was to be asked: a language model that
    /// did not answer, or whose calls for replays were spent.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub failed: u32,
    /// Tokens that a language model read.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub tokens_read: u64,
    /// Tokens that it wrote.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub tokens_written: u64,
    /// What they cost; absent where the operator set no price.
    pub cost: Option<Cost>,
}

/// How long a replay took. What comes from earlier replays is counted with the time that it
/// took then.
#[derive(Debug, Clone, PartialEq, Object)]
#[oai(rename = "ReplayTiming", skip_serializing_if_is_none)]
pub(crate) struct Timing {
    /// How many assessments come from earlier replays.
    #[oai(validator(minimum(value = "0"), maximum(value = "5000")))]
    pub recalled: u32,
    /// From the question to the assessment, in milliseconds on the average; absent where
    /// there was none.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub mean_latency_ms: Option<f64>,
    /// The longest.
    #[oai(validator(minimum(value = "0"), maximum(value = "9007199254740991")))]
    pub longest_latency_ms: u64,
}

impl From<&DomainReplay> for Replay {
    fn from(replay: &DomainReplay) -> Self {
        let DomainReplay {
            id,
            plan,
            author: _,
            created_at,
            progress:
                ReplayProgress {
                    state,
                    reached: _,
                    outcome,
                    timing,
                },
        } = replay;
        Self {
            id: Uid(*id),
            state: (*state).into(),
            plan: plan.into(),
            result: (*outcome).into(),
            timing: (*timing).into(),
            created_at: (*created_at).into(),
        }
    }
}

impl From<DomainState> for ReplayState {
    fn from(state: DomainState) -> Self {
        match state {
            DomainState::Running => Self::Running,
            DomainState::Done => Self::Done,
            DomainState::Failed(ReplayFailure::ModelGone) => Self::ModelGone,
            DomainState::Failed(ReplayFailure::AssessorGone) => Self::AssessorGone,
            DomainState::Failed(ReplayFailure::GivenUp) => Self::GivenUp,
        }
    }
}

impl From<&ReplayPlan> for Plan {
    fn from(plan: &ReplayPlan) -> Self {
        let ReplayPlan {
            assessor: Assessor { local, language },
            threshold,
            thresholds,
            edition,
            opened_from,
            opened_before,
            up_to,
            tickets,
        } = plan.clone();
        let (name, prompt) = language
            .map(|LanguageModel { name, prompt }| (name, prompt))
            .unzip();
        let own = |(category, threshold): (CategoryName, Confidence)| CategoryThreshold {
            category: category.into_string().into(),
            threshold: threshold.get(),
        };
        Self {
            model: Id(local),
            language_model: name.map(|name| name.into_string().into()),
            prompt: prompt.map(|prompt| prompt.into_string().into()),
            threshold: threshold.map(Confidence::get),
            thresholds: thresholds.into_iter().map(own).collect(),
            knowledge_edition: edition.get(),
            opened_from: opened_from.map(Instant),
            opened_before: opened_before.map(Instant),
            up_to: Id(up_to),
            tickets,
        }
    }
}

impl From<ReplayOutcome> for ReplayResult {
    fn from(outcome: ReplayOutcome) -> Self {
        let ReplayOutcome {
            tickets,
            answered_before,
            answered,
            newly_answered,
            sure,
            labelled,
            right,
            right_before,
            sure_labelled,
            sure_right,
            answered_labelled,
            answered_right,
            routes_changed,
            answers_changed,
            failed,
            tokens_read,
            tokens_written,
            cost,
        } = outcome;
        Self {
            tickets,
            answered_before,
            answered,
            newly_answered,
            coverage: share(sure, tickets),
            labelled,
            accuracy_before: share(right_before, labelled),
            accuracy: share(right, labelled),
            precision: share(sure_right, sure_labelled),
            answered_precision: share(answered_right, answered_labelled),
            routes_changed,
            answers_changed,
            failed,
            tokens_read,
            tokens_written,
            cost: cost.map(Cost::from),
        }
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

impl From<ReplayTiming> for Timing {
    fn from(timing: ReplayTiming) -> Self {
        let mean = timing.mean();
        let ReplayTiming {
            assessments: _,
            total: _,
            longest,
            recalled,
        } = timing;
        Self {
            recalled,
            mean_latency_ms: mean.map(|mean| mean.as_secs_f64() * 1_000.0),
            longest_latency_ms: u64::try_from(longest.as_millis()).unwrap_or(u64::MAX),
        }
    }
}

impl Example for Replay {
    fn example() -> Self {
        Self::from(&samples::replay())
    }
}
