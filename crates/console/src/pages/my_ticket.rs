//! A ticket as whoever asked sees it.

use askama::Template;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::TicketNotFound;
use poem::http::StatusCode;

use super::thread::{Entry, entries};
use super::{Frame, Section};
use crate::answer::{Answer, page_with};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "my_ticket.html")]
struct MyTicketPage {
    frame: Frame,
    id: TicketId,
    subject: String,
    status: &'static str,
    department: String,
    opened: Markup,
    entries: Vec<Entry>,
    takes_replies: bool,
    may_reopen: bool,
    written: Markup,
    problem: Option<String>,
}

/// What somebody was writing, and what came of it.
#[derive(Default)]
pub(crate) struct Draft {
    status: Option<StatusCode>,
    written: String,
    problem: Option<String>,
    done: Option<String>,
}

impl Draft {
    /// Nothing is being written; something may have been done.
    pub(crate) fn done(done: Option<&str>) -> Self {
        Self {
            done: done.map(str::to_owned),
            ..Self::default()
        }
    }

    /// What was written comes back, because it could not be taken.
    pub(crate) fn again(written: &str, problem: String, status: StatusCode) -> Self {
        Self {
            status: Some(status),
            written: written.to_owned(),
            problem: Some(problem),
            done: None,
        }
    }
}

/// The sentence for what was done, as the address names it.
fn notice(t: &Texts, done: Option<&str>) -> Option<&'static str> {
    match done? {
        "sent" => Some(t.desk.sent),
        "replied" => Some(t.desk.replied),
        "person" => Some(t.desk.person_coming),
        "closed" => Some(t.desk.closed),
        "reopened" => Some(t.desk.reopened),
        _ => None,
    }
}

/// The ticket with its conversation.
pub(crate) async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
    draft: Draft,
) -> Answer {
    let read = &surroundings.use_cases.read_ticket;
    let thread = read.thread(&member.actor, id).await;
    let thread = thread.map_err(trouble(|TicketNotFound| Trouble::NotFound))?;
    let ticket = thread.listed.ticket.parts();
    let t = visitor.texts();
    let frame = Frame::new(visitor, Section::Tickets, ticket.subject.as_str());
    let page = MyTicketPage {
        frame: frame.saying(notice(t, draft.done.as_deref())),
        id,
        subject: ticket.subject.to_string(),
        status: t.status_for_customers(ticket.status),
        department: ticket.department.to_string(),
        opened: visitor.time(ticket.created_at),
        entries: entries(visitor, &thread, Audience::of(&member.actor)),
        takes_replies: ticket.status != Status::Closed,
        may_reopen: ticket.status.is_settled(),
        written: Markup::verbatim(&draft.written),
        problem: draft.problem,
    };
    page_with(draft.status.unwrap_or(StatusCode::OK), &page)
}
