//! The queue: every ticket, for those who answer. Filters are in the address, so that a
//! view can be kept and shared.

use askama::Template;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::ports::{ListedTicket, StatusCounts, TicketFilter};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use poem::handler;
use poem::http::StatusCode;

use super::filter::{Choice, Faults, View, status_code};
use super::views::{Kept, kept};
use super::{Frame, Section};
use crate::answer::{Answer, page, page_with};
use crate::fields::{Asked, Fields};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::{Member, SignedIn, Visitor};

#[derive(Template)]
#[template(path = "queue.html")]
struct QueuePage {
    frame: Frame,
    tabs: Vec<Tab>,
    filters: Filters,
    /// Whether there is no list because a filter makes no sense.
    is_refused: bool,
    found: String,
    rows: Vec<Row>,
    is_first: bool,
    first: String,
    older: Option<String>,
    arrivals: String,
    newest: i64,
    kept: Vec<Kept>,
    view_fields: [(&'static str, Markup); 6],
    view_name: Markup,
    problem: Option<String>,
}

/// The filters with what is chosen, and what is wrong with it.
struct Filters {
    words: Markup,
    status: String,
    priorities: Vec<Choice>,
    departments: Vec<Choice>,
    categories: Vec<Choice>,
    mine: bool,
    faults: Faults,
}

/// One status with how many tickets it has.
struct Tab {
    words: &'static str,
    count: u64,
    address: String,
    is_here: bool,
}

struct Row {
    id: TicketId,
    subject: String,
    requester: String,
    status: &'static str,
    priority: &'static str,
    is_urgent: bool,
    department: String,
    category: Option<String>,
    confidence: Option<String>,
    assignee: Option<String>,
    updated: Markup,
}

/// The tickets that the address asks for, newest first.
pub(crate) async fn list(
    visitor: &Visitor,
    member: &Member,
    surroundings: &Surroundings,
    fields: &Fields,
) -> Answer {
    shown(visitor, member, surroundings, fields, None).await
}

/// The same with what was wrong with a form on the page.
pub(super) async fn list_saying(
    visitor: &Visitor,
    member: &Member,
    surroundings: &Surroundings,
    fields: &Fields,
    told: (StatusCode, String),
) -> Answer {
    shown(visitor, member, surroundings, fields, Some(told)).await
}

async fn shown(
    visitor: &Visitor,
    member: &Member,
    surroundings: &Surroundings,
    fields: &Fields,
    told: Option<(StatusCode, String)>,
) -> Answer {
    let t = visitor.texts();
    let view = View::of(fields)?;
    let (told, problem) = told.unzip();
    let use_cases = &surroundings.use_cases;
    let (found, faults) = match view.filter(&member.actor, surroundings, t) {
        Ok(filter) => (found(member, surroundings, filter, view.page).await?, None),
        Err(faults) => (nothing(), Some(faults)),
    };
    let counts = use_cases.ticket_stats.run(&member.actor).await;
    let counts = counts.map_err(trouble(|never| match never {}))?;
    let is_refused = faults.is_some();
    let items = found.items.iter();
    let queue = QueuePage {
        frame: Frame::new(visitor, Section::Tickets, t.ticket.queue),
        tabs: tabs(visitor, &view, counts),
        filters: filters(t, surroundings, &view, faults.unwrap_or_default()),
        is_refused,
        found: t.tickets(found.items.len() as u64),
        newest: found
            .items
            .first()
            .map_or(0, |listed| listed.ticket.id().get()),
        rows: items.map(|listed| row(visitor, listed)).collect(),
        is_first: view.page.after.is_none(),
        first: view.address(None),
        older: found.next.map(|next| view.address(Some(next))),
        arrivals: view.arrivals(),
        kept: kept(member, surroundings, &view).await?,
        view_fields: view.fields(),
        view_name: Markup::verbatim(fields.text("name")),
        problem,
    };
    let status = match told {
        Some(status) => status,
        None if is_refused => StatusCode::BAD_REQUEST,
        None => StatusCode::OK,
    };
    page_with(status, &queue)
}

const fn nothing() -> Page<ListedTicket, TicketId> {
    Page {
        items: Vec::new(),
        next: None,
    }
}

fn filters(t: &Texts, surroundings: &Surroundings, view: &View, faults: Faults) -> Filters {
    let use_cases = &surroundings.use_cases;
    let departments = use_cases.open_ticket.departments.names().iter();
    let catalogue = &use_cases.revise_triage.policy.catalogue;
    let categories = catalogue.categories().iter();
    let priority = |one| (priority_code(one).to_owned(), t.priority(one).to_owned());
    Filters {
        words: Markup::verbatim(&view.words),
        status: view.status.clone(),
        priorities: view.choices("priority", Priority::ALL.map(priority)),
        departments: view.choices(
            "department",
            departments.map(|name| (name.to_string(), name.to_string())),
        ),
        categories: view.choices(
            "category",
            categories.map(|one| (one.name.to_string(), one.name.to_string())),
        ),
        mine: view.mine,
        faults,
    }
}

async fn found(
    member: &Member,
    surroundings: &Surroundings,
    filter: TicketFilter,
    request: PageRequest<TicketId>,
) -> Result<Page<ListedTicket, TicketId>, Trouble> {
    let list = &surroundings.use_cases.list_tickets;
    let found = list.run(&member.actor, filter, request).await;
    found.map_err(trouble(|never| match never {}))
}

/// As the addresses and the API write it.
pub(crate) const fn priority_code(priority: Priority) -> &'static str {
    match priority {
        Priority::Low => "low",
        Priority::Medium => "medium",
        Priority::High => "high",
        Priority::Urgent => "urgent",
    }
}

fn tabs(visitor: &Visitor, view: &View, mut counts: StatusCounts) -> Vec<Tab> {
    let t = visitor.texts();
    let mut total = 0;
    let mut tabs: Vec<Tab> = Status::ALL
        .into_iter()
        .map(|status| {
            let count = *counts.of_mut(status);
            total += count;
            let code = status_code(status);
            Tab {
                words: t.status(status),
                count,
                address: view.with_status(code),
                is_here: view.status == code,
            }
        })
        .collect();
    tabs.push(Tab {
        words: t.frame.all,
        count: total,
        address: view.with_status(View::EVERY_STATUS),
        is_here: view.status == View::EVERY_STATUS,
    });
    tabs
}

fn row(visitor: &Visitor, listed: &ListedTicket) -> Row {
    let t = visitor.texts();
    let ticket = listed.ticket.parts();
    Row {
        id: ticket.id,
        subject: ticket.subject.to_string(),
        requester: listed.requester.name.to_string(),
        status: t.status(ticket.status),
        priority: t.priority(ticket.priority),
        is_urgent: ticket.priority == Priority::Urgent,
        department: ticket.department.to_string(),
        category: ticket.category.as_ref().map(ToString::to_string),
        confidence: ticket
            .confidence
            .map(|confidence| t.percent(confidence.get())),
        assignee: listed
            .assignee
            .as_ref()
            .map(|person| person.name.to_string()),
        updated: visitor.time(ticket.updated_at),
    }
}

#[derive(Template)]
#[template(path = "arrivals.html")]
struct Arrivals {
    words: Option<String>,
}

/// How many tickets of this view are newer than the newest on the page: a piece of a page
/// for the script, which says it without moving the list.
#[handler]
pub(crate) async fn arrivals(
    SignedIn { visitor, member }: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    let since = fields.meant("since", |since| since.parse::<i64>().ok())?;
    let since = since.unwrap_or_default();
    let filter = View::of(&fields)?.filter(&member.actor, &surroundings, visitor.texts());
    let filter = filter.map_err(|_| Trouble::NotUnderstood)?;
    let found = found(&member, &surroundings, filter, PageRequest::default()).await?;
    let newer = found
        .items
        .iter()
        .filter(|listed| listed.ticket.id().get() > since);
    let count = newer.count() as u64;
    page(&Arrivals {
        words: (count > 0).then(|| visitor.texts().arrivals(count)),
    })
}
