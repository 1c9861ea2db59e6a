//! A replay: how far it has come, what it found, and the tickets that would go another way.

use askama::Template;
use frontdesk_domain::id::{ReplayId, TicketId};
use frontdesk_domain::triage::replay::{Replay, ReplayOutcome, ReplayedTicket, Route};
use frontdesk_domain::use_cases::replays::ReplayNotFound;
use poem::handler;
use poem::web::Path;

use super::replays::HERE;
use super::settings::{Tab, triage_tabs};
use super::{Frame, Section};
use crate::answer::{Answer, page};
use crate::fields::{Asked, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "replay.html")]
struct ReplayPage {
    frame: Frame,
    tabs: Vec<Tab>,
    state: &'static str,
    is_running: bool,
    address: String,
    started: Markup,
    looked_at: u32,
    at_most: u32,
    facts: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    is_first: bool,
    first: String,
    older: Option<String>,
}

struct Row {
    ticket: TicketId,
    label: Option<String>,
    before: Option<Way>,
    after: Way,
}

/// Where a ticket goes.
struct Way {
    category: Option<String>,
    confidence: Option<String>,
    action: &'static str,
    reasons: Vec<&'static str>,
}

fn way(t: &Texts, route: &Route) -> Way {
    Way {
        category: route.category.as_ref().map(ToString::to_string),
        confidence: route.confidence.map(|sure| t.percent(sure.get())),
        action: t.action(route.action),
        reasons: route.reasons.iter().map(|one| t.reason(*one)).collect(),
    }
}

fn row(t: &Texts, replayed: &ReplayedTicket) -> Row {
    Row {
        ticket: replayed.ticket,
        label: replayed.label.as_ref().map(ToString::to_string),
        before: replayed.before.as_ref().map(|route| way(t, route)),
        after: way(t, &replayed.after),
    }
}

/// What was counted, in words.
fn facts(t: &Texts, outcome: &ReplayOutcome) -> Vec<(&'static str, String)> {
    let of = |part: u32, whole: u32| match whole {
        0 => "–".to_owned(),
        whole => t.percent(f64::from(part) / f64::from(whole)),
    };
    let words = &t.replays;
    vec![
        (words.answered_before, outcome.answered_before.to_string()),
        (words.answered, outcome.answered.to_string()),
        (words.newly_answered, outcome.newly_answered.to_string()),
        (words.coverage, of(outcome.sure, outcome.tickets)),
        (words.labelled, outcome.labelled.to_string()),
        (
            words.accuracy_before,
            of(outcome.right_before, outcome.labelled),
        ),
        (words.accuracy, of(outcome.right, outcome.labelled)),
        (
            words.precision,
            of(outcome.sure_right, outcome.sure_labelled),
        ),
        (words.routes_changed, outcome.routes_changed.to_string()),
        (words.answers_changed, outcome.answers_changed.to_string()),
        (words.failed, outcome.failed.to_string()),
    ]
}

#[handler]
pub(crate) async fn replay_page(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Asked(fields): Asked,
) -> Answer {
    let id = ReplayId::try_from(id).map_err(|_| Trouble::NotFound)?;
    let request = fields.page_of_numbers()?;
    let not_found = || trouble(|ReplayNotFound| Trouble::NotFound);
    let read = &surroundings.use_cases.read_replay;
    let replay: Replay = read.run(&member.actor, id).await.map_err(not_found())?;
    let changes = read.tickets(&member.actor, id, true, request).await;
    let changes = changes.map_err(not_found())?;
    let (t, here) = (visitor.texts(), format!("{HERE}/{id}"));
    page(&ReplayPage {
        frame: Frame::new(&visitor, Section::Triage, t.jobs.replay),
        tabs: triage_tabs(t, HERE),
        state: t.replay_state(replay.progress.state),
        is_running: replay.is_running(),
        address: here.clone(),
        started: visitor.time(replay.created_at),
        looked_at: replay.progress.outcome.tickets,
        at_most: replay.plan.tickets,
        facts: facts(t, &replay.progress.outcome),
        rows: changes.items.iter().map(|one| row(t, one)).collect(),
        is_first: request.after.is_none(),
        older: changes
            .next
            .map(|next: TicketId| address(&here, &[("after", &next.to_string())])),
        first: here,
    })
}
