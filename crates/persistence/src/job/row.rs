//! How a job is stored.

use frontdesk_domain::id::{JobId, ReplayId, TicketId};
use frontdesk_domain::job::{Job, JobState, Lease, LeasedJob, NewJob, Task, TaskKind};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::time::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;

use crate::reading::Reading;
use crate::trigger;

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
    fn from_name(name: &str) -> Option<Self> {
        let mut states = [Self::Waiting, Self::Done, Self::Parked].into_iter();
        states.find(|state| state.name() == name)
    }

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
    let trigger_key = match task {
        Task::Triage { ticket: _, trigger } => trigger::key_of(*trigger),
        Task::Learn { ticket: _ } => String::new(),
        // What it replays stands in place of the trigger.
        Task::Replay { replay } => replay.get().simple().to_string(),
    };
    ActiveModel {
        id: Set(id.get()),
        task: Set(task.kind().name().to_owned()),
        ticket: Set(task.ticket().map_or(NO_TICKET, TicketId::get)),
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
        let attempts = u32::try_from(attempts)
            .ok()
            .and_then(|attempts| attempts.checked_add(1));
        Ok(LeasedJob {
            id: JobId::new(id),
            task: task_of(&row, &task, ticket, &trigger_key)?,
            attempt: row.column("attempts", attempts)?,
            lease,
        })
    }

    /// The job of this row as it is at `now`.
    pub(crate) fn job(self, now: Timestamp) -> Result<Job, StoreError> {
        let Self {
            id,
            task,
            ticket,
            trigger_key,
            state,
            due,
            attempts,
            lease: _,
            leased_until,
            ended_at,
            reason,
        } = self;
        let row = Reading::new("jobs", id);
        let is_held = leased_until.is_some_and(|until| until > now.millis());
        let state = State::from_name(&state).map(|state| match state {
            State::Waiting if is_held => JobState::Running,
            State::Waiting => JobState::Waiting,
            State::Done => JobState::Done,
            State::Parked => JobState::Parked,
        });
        Ok(Job {
            id: JobId::new(id),
            task: task_of(&row, &task, ticket, &trigger_key)?,
            state: row.column("state", state)?,
            due: row.instant("due", due)?,
            attempts: row.column("attempts", u32::try_from(attempts).ok())?,
            ended_at: ended_at.map(|at| row.instant("ended_at", at)).transpose()?,
            reason,
        })
    }
}

fn task_of(
    row: &Reading<Uuid>,
    task: &str,
    ticket: i64,
    trigger_key: &str,
) -> Result<Task, StoreError> {
    let ticket = || row.ticket("ticket", ticket);
    Ok(match row.column("task", TaskKind::from_name(task))? {
        TaskKind::Triage => Task::Triage {
            ticket: ticket()?,
            trigger: row.column("trigger_key", trigger::parse(trigger_key))?,
        },
        TaskKind::Learn => Task::Learn { ticket: ticket()? },
        TaskKind::Replay => {
            let replay = Uuid::parse_str(trigger_key).ok();
            Task::Replay {
                replay: row.column("trigger_key", replay.map(ReplayId::new))?,
            }
        }
    })
}
