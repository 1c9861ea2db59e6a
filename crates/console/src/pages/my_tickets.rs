//! The tickets of whoever asks, in plain words.

use askama::Template;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::{ListedTicket, TicketFilter};

use super::{Frame, Section};
use crate::answer::{Answer, page};
use crate::fields::{Fields, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::trouble;
use crate::visitor::{Member, Visitor};

#[derive(Template)]
#[template(path = "my_tickets.html")]
struct MyTicketsPage {
    frame: Frame,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
}

struct Row {
    id: TicketId,
    subject: String,
    status: &'static str,
    waits: bool,
    updated: Markup,
}

/// One's own tickets, newest first.
pub(crate) async fn list(
    visitor: &Visitor,
    member: &Member,
    surroundings: &Surroundings,
    fields: &Fields,
) -> Answer {
    let request: PageRequest<TicketId> = fields.page_of_numbers()?;
    let list = &surroundings.use_cases.list_tickets;
    let found = list
        .run(&member.actor, TicketFilter::default(), request)
        .await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let older = found
        .next
        .map(|next| address("/tickets", &[("after", &next.to_string())]));
    page(&MyTicketsPage {
        frame: Frame::new(visitor, Section::Tickets, visitor.texts().frame.my_tickets),
        rows: found
            .items
            .iter()
            .map(|listed| row(visitor, listed))
            .collect(),
        is_first: request.after.is_none(),
        older,
    })
}

fn row(visitor: &Visitor, listed: &ListedTicket) -> Row {
    let ticket = listed.ticket.parts();
    Row {
        id: ticket.id,
        subject: ticket.subject.to_string(),
        status: visitor.texts().status_for_customers(ticket.status),
        waits: ticket.status == frontdesk_domain::ticket::status::Status::Pending,
        updated: visitor.time(ticket.updated_at),
    }
}
