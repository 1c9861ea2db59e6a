//! Replays of triage over past tickets: the list, and starting one.

use askama::Template;
use frontdesk_domain::id::ReplayId;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::triage::Confidence;
use frontdesk_domain::triage::replay::{Replay, ReplayPlan};
use frontdesk_domain::use_cases::replays::{StartReplayCommand, StartReplayRefusal};
use poem::handler;
use poem::http::StatusCode;

use super::settings::{Tab, triage_tabs};
use super::{Frame, Section};
use crate::answer::{Answer, go_to, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::{SignedIn, Visitor};

pub(super) const HERE: &str = "/triage/replays";

#[derive(Template)]
#[template(path = "replays.html")]
struct ReplaysPage {
    frame: Frame,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
    threshold: Markup,
    tickets: Markup,
    local_alone: bool,
    said: Said,
}

struct Row {
    id: ReplayId,
    state: &'static str,
    started: Markup,
    tickets: String,
    changed: u32,
}

/// What keeps a replay from being started.
#[derive(Default)]
struct Said {
    status: StatusCode,
    threshold: Option<&'static str>,
    tickets: Option<&'static str>,
    problem: Option<&'static str>,
}

fn row(visitor: &Visitor, replay: &Replay) -> Row {
    let t = visitor.texts();
    let outcome = &replay.progress.outcome;
    Row {
        id: replay.id,
        state: t.replay_state(replay.progress.state),
        started: visitor.time(replay.created_at),
        tickets: t.tickets(u64::from(outcome.tickets)),
        changed: outcome.routes_changed,
    }
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    fields: &Fields,
    said: Said,
) -> Answer {
    let request = fields.page_of_ids()?;
    let read = &surroundings.use_cases.read_replay;
    let found = read.list(&member.actor, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let usual = ReplayPlan::USUAL_TICKETS.to_string();
    let page = ReplaysPage {
        frame: Frame::new(visitor, Section::Triage, t.replays.replays),
        tabs: triage_tabs(t, HERE),
        rows: found.items.iter().map(|one| row(visitor, one)).collect(),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next: ReplayId| address(HERE, &[("after", &next.to_string())])),
        threshold: Markup::verbatim(fields.text("threshold")),
        tickets: Markup::verbatim(fields.get("tickets").unwrap_or(&usual)),
        local_alone: fields.has("local"),
        said,
    };
    page_with(page.said.status, &page)
}

#[handler]
pub(crate) async fn replays(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    shown(&signed_in, &surroundings, &fields, Said::default()).await
}

fn command(t: &'static Texts, fields: &Fields) -> Result<StartReplayCommand, Said> {
    let threshold = fields.filled("threshold").map(|text| {
        let number = text.trim().replace(',', ".").parse().ok()?;
        Confidence::new(number).ok()
    });
    let tickets: Option<u32> = fields.text("tickets").trim().parse().ok();
    let tickets = tickets.filter(|number| (1..=ReplayPlan::MOST_TICKETS).contains(number));
    if threshold == Some(None) || tickets.is_none() {
        return Err(Said {
            status: StatusCode::BAD_REQUEST,
            threshold: (threshold == Some(None)).then_some(t.replays.threshold_problem),
            tickets: tickets.is_none().then_some(t.replays.tickets_problem),
            problem: None,
        });
    }
    Ok(StartReplayCommand {
        threshold: threshold.flatten(),
        tickets,
        local_alone: fields.has("local"),
        ..StartReplayCommand::default()
    })
}

#[handler]
pub(crate) async fn start_replay(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let t = signed_in.visitor.texts();
    let command = match command(t, &fields) {
        Ok(command) => command,
        Err(said) => return shown(&signed_in, &surroundings, &fields, said).await,
    };
    let start = surroundings.use_cases.start_replay.clone();
    let actor = signed_in.member.actor.clone();
    let started = to_the_end(async move { start.run(&actor, &command, &Receipt::none()).await });
    let problem = match started.await?.map_err(refusal) {
        Ok(Outcome::Done(replay)) => return go_to(&format!("{HERE}/{}", replay.id)),
        Ok(Outcome::Replayed(_)) => return go_to(HERE),
        Err(failed) => match failed? {
            StartReplayRefusal::NoTickets => t.replays.no_tickets,
            StartReplayRefusal::NoModel => t.replays.no_model,
            // Nothing of these is asked for here.
            StartReplayRefusal::UnknownModel
            | StartReplayRefusal::NoLanguageModel
            | StartReplayRefusal::UnknownPrompt
            | StartReplayRefusal::UnknownCategory(_)
            | StartReplayRefusal::UnknownEdition => return Err(Trouble::NotUnderstood),
        },
    };
    let said = Said {
        status: StatusCode::CONFLICT,
        problem: Some(problem),
        ..Said::default()
    };
    shown(&signed_in, &surroundings, &fields, said).await
}
