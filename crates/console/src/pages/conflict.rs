//! Somebody else was faster: what was wanted beside what is there now.

use askama::Template;
use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::ports::Thread;
use frontdesk_domain::ticket::visibility::Audience;
use poem::http::StatusCode;

use super::thread::{Entry, entries};
use super::{Frame, Section, staff_ticket};
use crate::answer::{Answer, page_with};
use crate::fields::Fields;
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "conflict.html")]
struct ConflictPage {
    frame: Frame,
    id: TicketId,
    version: Version,
    action: String,
    fields: Vec<(String, Markup)>,
    message: Option<Markup>,
    rows: Vec<Row>,
    latest: Vec<Entry>,
}

/// One field, as it was wanted and as it is.
struct Row {
    name: &'static str,
    wanted: String,
    now: String,
}

/// How many of the latest messages are shown.
const LATEST: usize = 3;

/// The page that asks whether to go on; nothing has been written.
pub(crate) async fn shown(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: TicketId,
    action: &str,
    fields: &Fields,
) -> Answer {
    let (thread, _) = staff_ticket::read(signed_in, surroundings, id).await?;
    let t = signed_in.visitor.texts();
    let mut latest = entries(&signed_in.visitor, &thread, Audience::Staff);
    let old = latest.len().saturating_sub(LATEST);
    let sent = fields.iter().filter(|(name, _)| *name != "version");
    let page = ConflictPage {
        frame: Frame::new(&signed_in.visitor, Section::Tickets, t.ticket.conflict),
        id,
        version: thread.listed.ticket.parts().version,
        action: action.to_owned(),
        fields: sent
            .filter(|(name, _)| *name != "message")
            .map(|(name, value)| (name.to_owned(), Markup::verbatim(value)))
            .collect(),
        message: fields.get("message").map(Markup::verbatim),
        rows: rows(t, fields, &thread),
        latest: latest.drain(old..).collect(),
    };
    page_with(StatusCode::CONFLICT, &page)
}

fn rows(t: &Texts, fields: &Fields, thread: &Thread) -> Vec<Row> {
    let ticket = thread.listed.ticket.parts();
    let assignee = thread
        .listed
        .assignee
        .as_ref()
        .map(|person| person.name.to_string());
    let category = ticket.category.as_ref().map(ToString::to_string);
    let now = [
        ("status", t.desk.status, t.status(ticket.status).to_owned()),
        (
            "priority",
            t.desk.priority,
            t.priority(ticket.priority).to_owned(),
        ),
        (
            "department",
            t.desk.department,
            ticket.department.to_string(),
        ),
        (
            "assignee",
            t.ticket.assignee,
            assignee.unwrap_or_else(|| t.ticket.nobody.to_owned()),
        ),
        (
            "category",
            t.ticket.category,
            category.unwrap_or_else(|| t.ticket.unknown.to_owned()),
        ),
    ];
    let row = |(field, name, now): (&str, &'static str, String)| {
        let wanted = fields.filled(field);
        Row {
            name,
            wanted: wanted.map_or_else(
                || t.ticket.leave.to_owned(),
                |wanted| words(t, field, wanted),
            ),
            now,
        }
    };
    now.into_iter().map(row).collect()
}

/// What a form says, in the reader's words where the form speaks in codes.
fn words(t: &Texts, field: &str, wanted: &str) -> String {
    use frontdesk_domain::ticket::priority::Priority;
    use frontdesk_domain::ticket::status::PanelStatus;
    let found = match field {
        "status" => PanelStatus::ALL
            .into_iter()
            .find(|status| staff_ticket::panel_code(*status) == wanted)
            .map(|status| t.status(status.target())),
        "priority" => Priority::ALL
            .into_iter()
            .find(|priority| super::queue::priority_code(*priority) == wanted)
            .map(|priority| t.priority(priority)),
        "assignee" if wanted == "me" => Some(t.ticket.me),
        "assignee" => Some(t.ticket.nobody),
        _ => None,
    };
    found.unwrap_or(wanted).to_owned()
}
