//! How a job is stored.

use frontdesk_domain::id::{JobId, ReplayId};
use frontdesk_domain::job::{Lease, LeasedJob, NewJob, Task};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::trigger;

/// How the task of triage is written.
pub(crate) const TRIAGE: &str = "triage";

/// How the task of learning is written. It has no trigger of its own.
const LEARN: &str = "learn";

/// How the task of a replay is written. What it replays stands in place of the trigger.
const REPLAY: &str = "replay";

/// The tasks that this version knows.
pub(crate) const KNOWN: [&str; 3] = [TRIAGE, LEARN, REPLAY];

/// The ticket of a task that is about none.
const NO_TICKET: i64 = 0;

/// A row of the table of jobs. Only a job that somebody has in hand has a lease.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub task: String,
    pub ticket: i64,
    pub trigger_key: String,
    pub state: String,
    pub due: i64,
    pub attempts: i32,
    pub lease: Option<Uuid>,
    pub leased_until: Option<i64>,
    pub ended_at: Option<i64>,
    pub reason: Option<String>,
}

/// A job is read by itself.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// How far a job has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// To be done; perhaps somebody has it in hand.
    Waiting,
    Done,
    Parked,
}

impl State {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Parked => "parked",
        }
    }
}

/// The row of a job that nobody has taken yet.
pub(crate) fn waiting(job: &NewJob) -> ActiveModel {
    let NewJob { id, task, due } = job;
    let (name, ticket, trigger_key) = match task {
        Task::Triage { ticket, trigger } => (TRIAGE, ticket.get(), trigger::key_of(*trigger)),
        Task::Learn { ticket } => (LEARN, ticket.get(), String::new()),
        Task::Replay { replay } => (REPLAY, NO_TICKET, replay.get().simple().to_string()),
    };
    ActiveModel {
        id: Set(id.get()),
        task: Set(name.to_owned()),
        ticket: Set(ticket),
        trigger_key: Set(trigger_key),
        state: Set(State::Waiting.name().to_owned()),
        due: Set(due.millis()),
        attempts: Set(0),
        ended_at: Set(None),
        reason: Set(None),
        ..unleased()
    }
}

/// The columns of a job that is in nobody's hands.
pub(crate) fn unleased() -> ActiveModel {
    ActiveModel {
        lease: Set(None),
        leased_until: Set(None),
        ..Default::default()
    }
}

/// The columns of a job that is not to be taken any more.
pub(crate) fn ended(state: State, now: Timestamp, reason: Option<&str>) -> ActiveModel {
    ActiveModel {
        state: Set(state.name().to_owned()),
        ended_at: Set(Some(now.millis())),
        reason: Set(reason.map(str::to_owned)),
        ..unleased()
    }
}

impl Model {
    /// The job of this row as it is once it is taken.
    pub(crate) fn leased(self, lease: Lease) -> Result<LeasedJob, StoreError> {
        let Self {
            id,
            task,
            ticket,
            trigger_key,
            state: _,
            due: _,
            attempts,
            lease: _,
            leased_until: _,
            ended_at: _,
            reason: _,
        } = self;
        let row = Reading::new("jobs", id);
        let task = match task.as_str() {
            TRIAGE => {
                let ticket = row.ticket("ticket", ticket)?;
                let trigger = row.column("trigger_key", trigger::parse(&trigger_key))?;
                Some(Task::Triage { ticket, trigger })
            }
            LEARN => {
                let ticket = row.ticket("ticket", ticket)?;
                Some(Task::Learn { ticket })
            }
            REPLAY => {
                let replay = Uuid::parse_str(&trigger_key).ok();
                let replay = row.column("trigger_key", replay.map(ReplayId::new))?;
                Some(Task::Replay { replay })
            }
            _ => None,
        };
        let attempts = u32::try_from(attempts)
            .ok()
            .and_then(|attempts| attempts.checked_add(1));
        Ok(LeasedJob {
            id: JobId::new(id),
            task: row.column("task", task)?,
            attempt: row.column("attempts", attempts)?,
            lease,
        })
    }
}
