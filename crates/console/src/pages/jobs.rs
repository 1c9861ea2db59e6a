//! Background work: what there is, what became of it, and having it tried again.

use askama::Template;
use frontdesk_domain::id::{JobId, ReplayId, TicketId};
use frontdesk_domain::job::{Job, JobState, TaskKind};
use frontdesk_domain::ports::JobFilter;
use frontdesk_domain::retry::Receipt;
use frontdesk_domain::use_cases::{JobNotFound, RetryJobRefusal};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page, page_with, to_the_end};
use crate::fields::{Asked, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

const HERE: &str = "/settings/jobs";

#[derive(Template)]
#[template(path = "jobs.html")]
struct JobsPage {
    frame: Frame,
    tabs: Vec<Tab>,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    rows: Vec<Row>,
    is_first: bool,
    first: String,
    older: Option<String>,
}

#[derive(Template)]
#[template(path = "job.html")]
struct JobPage {
    frame: Frame,
    tabs: Vec<Tab>,
    row: Row,
    ended: Option<Markup>,
    reason: Option<String>,
    problem: Option<&'static str>,
}

struct Row {
    id: JobId,
    kind: &'static str,
    state: &'static str,
    is_parked: bool,
    may_be_retried: bool,
    ticket: Option<TicketId>,
    replay: Option<ReplayId>,
    due: Markup,
    attempts: u32,
}

/// As addresses and the API write it.
const fn state_code(state: JobState) -> &'static str {
    match state {
        JobState::Waiting => "waiting",
        JobState::Running => "running",
        JobState::Done => "done",
        JobState::Parked => "parked",
    }
}

fn state_of(code: &str) -> Option<JobState> {
    let mut every = JobState::ALL.into_iter();
    every.find(|state| state_code(*state) == code)
}

const fn may_be_retried(state: JobState) -> bool {
    match state {
        JobState::Waiting | JobState::Parked => true,
        JobState::Running | JobState::Done => false,
    }
}

fn row(visitor: &Visitor, job: &Job) -> Row {
    let t = visitor.texts();
    Row {
        id: job.id,
        kind: t.task_kind(job.task.kind()),
        state: t.job_state(job.state),
        is_parked: job.state == JobState::Parked,
        may_be_retried: may_be_retried(job.state),
        ticket: job.task.ticket(),
        replay: job.task.replay(),
        due: visitor.time(job.due),
        attempts: job.attempts,
    }
}

fn states(t: &Texts, chosen: Option<JobState>) -> Vec<Choice> {
    let choice = |state: JobState| Choice {
        value: state_code(state).to_owned(),
        words: t.job_state(state).to_owned(),
        chosen: chosen == Some(state),
    };
    JobState::ALL.map(choice).into()
}

fn kinds(t: &Texts, chosen: Option<TaskKind>) -> Vec<Choice> {
    let choice = |kind: TaskKind| Choice {
        value: kind.name().to_owned(),
        words: t.task_kind(kind).to_owned(),
        chosen: chosen == Some(kind),
    };
    TaskKind::ALL.map(choice).into()
}

#[handler]
pub(crate) async fn jobs(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let filter = JobFilter {
        state: fields.meant("state", state_of)?,
        kind: fields.meant("kind", TaskKind::from_name)?,
    };
    let request = fields.page_of_ids()?;
    let inspect = &surroundings.use_cases.inspect_jobs;
    let found = inspect.list(&member.actor, &filter, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let to = |after: &str| {
        let (state, kind) = (fields.text("state"), fields.text("kind"));
        address(HERE, &[("state", state), ("kind", kind), ("after", after)])
    };
    page(&JobsPage {
        frame: Frame::new(&visitor, Section::Settings, t.jobs.title),
        tabs: tabs(t, HERE),
        states: states(t, filter.state),
        kinds: kinds(t, filter.kind),
        rows: found.items.iter().map(|job| row(&visitor, job)).collect(),
        is_first: request.after.is_none(),
        first: to(""),
        older: found.next.map(|next| to(&next.to_string())),
    })
}

fn job_id(id: String) -> Result<JobId, Trouble> {
    JobId::try_from(id).map_err(|_| Trouble::NotFound)
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    id: JobId,
    said: (Option<&'static str>, Option<&'static str>),
) -> Answer {
    let inspect = &surroundings.use_cases.inspect_jobs;
    let job = inspect.one(&member.actor, id).await;
    let job = job.map_err(trouble(|JobNotFound| Trouble::NotFound))?;
    let t = visitor.texts();
    let (notice, problem) = said;
    let status = problem.map_or(StatusCode::OK, |_| StatusCode::CONFLICT);
    let page = JobPage {
        frame: Frame::new(visitor, Section::Settings, t.jobs.job).saying(notice),
        tabs: tabs(t, HERE),
        row: row(visitor, &job),
        ended: job.ended_at.map(|at| visitor.time(at)),
        reason: job.reason,
        problem,
    };
    page_with(status, &page)
}

#[handler]
pub(crate) async fn job_page(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Asked(fields): Asked,
) -> Answer {
    let retried = signed_in.visitor.texts().jobs.retried;
    let notice = (fields.get("done") == Some("retried")).then_some(retried);
    shown(&signed_in, &surroundings, job_id(id)?, (notice, None)).await
}

#[handler]
pub(crate) async fn retry(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
) -> Answer {
    let id = job_id(id)?;
    let inspect = surroundings.use_cases.inspect_jobs.clone();
    let actor = signed_in.member.actor.clone();
    let retried = to_the_end(async move { inspect.retry(&actor, id, &Receipt::none()).await });
    match retried.await?.map(|_| ()).map_err(refusal) {
        Ok(()) => go_to(&format!("{HERE}/{id}?done=retried")),
        Err(failed) => match failed? {
            RetryJobRefusal::NotFound => Err(Trouble::NotFound),
            RetryJobRefusal::NotWaiting => {
                let problem = Some(signed_in.visitor.texts().jobs.not_waiting);
                shown(&signed_in, &surroundings, id, (None, problem)).await
            }
        },
    }
}
