//! A ticket as those who answer see it: the whole conversation, what the AI found, and
//! what may be done.

use askama::Template;
use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::ports::Thread;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::{PanelStatus, Status};
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::{CategoryName, Decision};
use frontdesk_domain::use_cases::{ListDecisionsRefusal, TicketNotFound};
use poem::http::StatusCode;

use super::filter::Choice;
use super::queue::priority_code;
use super::thread::{Entry, entries};
use super::triage_panel::{Event, Panel};
use super::{Frame, Section};
use crate::answer::{Answer, page_with};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "staff_ticket.html")]
struct StaffTicketPage {
    frame: Frame,
    id: TicketId,
    version: Version,
    subject: String,
    requester: String,
    email: String,
    status: &'static str,
    opened: Markup,
    updated: Markup,
    assignee: Option<String>,
    is_mine: bool,
    ai_enabled: bool,
    entries: Vec<Entry>,
    takes_replies: bool,
    statuses: Vec<Choice>,
    priorities: Vec<Choice>,
    departments: Vec<Choice>,
    categories: Vec<Choice>,
    panel: Panel,
    events: Vec<Event>,
    others: Vec<String>,
    draft: Draft,
}

/// What an agent was writing, and what came of it.
#[derive(Default)]
pub(crate) struct Draft {
    pub status: Option<StatusCode>,
    pub reply: Markup,
    pub note: Markup,
    pub problem: Option<String>,
    pub done: Option<String>,
    /// Whether the suggested response is to be edited.
    pub edits_suggestion: bool,
}

/// The ticket with its whole conversation, and the decisions on it.
pub(crate) async fn read(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
) -> Result<(Thread, Vec<Decision>), Trouble> {
    let (use_cases, actor) = (&surroundings.use_cases, &signed_in.member.actor);
    let thread = use_cases.read_ticket.thread(actor, id).await;
    let thread = thread.map_err(trouble(|TicketNotFound| Trouble::NotFound))?;
    let decisions = use_cases.list_decisions.run(actor, id).await;
    let decisions =
        decisions.map_err(trouble(|ListDecisionsRefusal::NotFound| Trouble::NotFound))?;
    let decisions = decisions.into_iter().map(|listed| listed.decision);
    Ok((thread, decisions.collect()))
}

/// The page of the ticket.
pub(crate) async fn shown(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
    mut draft: Draft,
) -> Answer {
    let (thread, decisions) = read(signed_in, surroundings, id).await?;
    let SignedIn { visitor, member } = signed_in;
    let t = visitor.texts();
    let ticket = thread.listed.ticket.parts();
    if let (true, Some(response)) = (draft.edits_suggestion, &ticket.suggested_response) {
        draft.reply = Markup::verbatim(response.as_str());
    }
    let now = surroundings.use_cases.authenticate.desk.clock.now();
    let others = surroundings.presence.seen(id, &member.account, now);
    let frame = Frame::new(visitor, Section::Tickets, ticket.subject.as_str());
    let status = draft.status.unwrap_or(StatusCode::OK);
    let page = StaffTicketPage {
        frame: frame.saying(notice(t, draft.done.as_deref())),
        id,
        version: ticket.version,
        subject: ticket.subject.to_string(),
        requester: thread.listed.requester.name.to_string(),
        email: thread.listed.requester.email.to_string(),
        status: t.status(ticket.status),
        opened: visitor.time(ticket.created_at),
        updated: visitor.time(ticket.updated_at),
        assignee: thread
            .listed
            .assignee
            .as_ref()
            .map(|person| person.name.to_string()),
        is_mine: ticket.assignee == Some(member.account.id),
        ai_enabled: ticket.ai_enabled,
        entries: entries(visitor, &thread, Audience::Staff),
        takes_replies: ticket.status != Status::Closed,
        statuses: statuses(t, ticket.status),
        priorities: priorities(t, ticket.priority),
        departments: departments(surroundings, ticket.department.as_str()),
        categories: categories(
            surroundings,
            ticket.category.as_ref().map(CategoryName::as_str),
        ),
        panel: Panel::of(visitor, &thread, decisions.last()),
        events: decisions
            .iter()
            .map(|decision| Event::of(visitor, decision))
            .collect(),
        others,
        draft,
    };
    page_with(status, &page)
}

fn notice(t: &Texts, done: Option<&str>) -> Option<&'static str> {
    match done? {
        "sent" => Some(t.desk.sent),
        "replied" => Some(t.desk.replied),
        "noted" => Some(t.ticket.noted),
        "changed" => Some(t.ticket.changed),
        "handed" => Some(t.triage.handed),
        "corrected" => Some(t.triage.corrected),
        "closed" => Some(t.desk.closed),
        _ => None,
    }
}

/// The word of the panel surface, as forms write it.
pub(crate) const fn panel_code(status: PanelStatus) -> &'static str {
    match status {
        PanelStatus::Open => "open",
        PanelStatus::Pending => "pending",
        PanelStatus::Resolved => "resolved",
        PanelStatus::Closed => "closed",
    }
}

fn statuses(t: &Texts, now: Status) -> Vec<Choice> {
    let choice = |status: PanelStatus| Choice {
        value: panel_code(status).to_owned(),
        words: t.status(status.written_on(now)).to_owned(),
        chosen: now.panel() == status,
    };
    PanelStatus::ALL.map(choice).into()
}

fn priorities(t: &Texts, now: Priority) -> Vec<Choice> {
    let choice = |priority: Priority| Choice {
        value: priority_code(priority).to_owned(),
        words: t.priority(priority).to_owned(),
        chosen: priority == now,
    };
    Priority::ALL.map(choice).into()
}

fn departments(surroundings: &Surroundings, now: &str) -> Vec<Choice> {
    let names = surroundings.use_cases.open_ticket.departments.names();
    names
        .iter()
        .map(|name| named(name.as_str(), Some(now)))
        .collect()
}

fn categories(surroundings: &Surroundings, now: Option<&str>) -> Vec<Choice> {
    let catalogue = &surroundings.use_cases.revise_triage.policy.catalogue;
    let categories = catalogue.categories().iter();
    categories
        .map(|one| named(one.name.as_str(), now))
        .collect()
}

fn named(name: &str, now: Option<&str>) -> Choice {
    Choice {
        value: name.to_owned(),
        words: name.to_owned(),
        chosen: now == Some(name),
    }
}
