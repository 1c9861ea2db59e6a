//! One webhook: what it is, what went out to it, and what may be done with it.

use std::time::Duration;

use askama::Template;
use frontdesk_domain::id::{AttemptId, EventId, Version, WebhookId};
use frontdesk_domain::page::{Page, PageRequest};
use frontdesk_domain::use_cases::webhooks::WebhookNotFound;
use frontdesk_domain::webhook::{Answer as Reply, Attempt, Delivery, DeliveryState, Webhook};
use poem::handler;
use poem::http::StatusCode;
use poem::web::Path;

use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::webhooks::{Faults, HERE, kinds};
use super::{Frame, Section};
use crate::answer::{Answer, page_with};
use crate::fields::{Asked, Fields, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::texts::Texts;
use crate::trouble::{Trouble, trouble};
use crate::visitor::{SignedIn, Visitor};

#[derive(Template)]
#[template(path = "webhook.html")]
struct WebhookPage {
    frame: Frame,
    tabs: Vec<Tab>,
    id: WebhookId,
    version: Version,
    state: &'static str,
    is_enabled: bool,
    url: Markup,
    webhook_label: Markup,
    kinds: Vec<Choice>,
    faults: Faults,
    secret: Option<String>,
    problem: Option<&'static str>,
    deliveries: Vec<DeliveryRow>,
    event: Option<String>,
    attempts: Vec<AttemptRow>,
    is_first: bool,
    first: String,
    older: Option<String>,
}

struct DeliveryRow {
    event: EventId,
    kind: &'static str,
    state: &'static str,
    is_parked: bool,
    attempts: u32,
    due: Markup,
}

struct AttemptRow {
    event: EventId,
    number: u32,
    at: Markup,
    took: String,
    answer: String,
    is_accepted: bool,
    excerpt: Option<String>,
}

/// What the page says besides what there is.
#[derive(Default)]
pub(super) struct Said {
    pub status: StatusCode,
    pub notice: Option<&'static str>,
    pub faults: Faults,
    pub secret: Option<String>,
    pub problem: Option<&'static str>,
}

pub(super) fn webhook_id(id: String) -> Result<WebhookId, Trouble> {
    WebhookId::try_from(id).map_err(|_| Trouble::NotFound)
}

fn delivery(visitor: &Visitor, delivery: &Delivery) -> DeliveryRow {
    DeliveryRow {
        event: delivery.event,
        kind: delivery.kind.name(),
        state: visitor.texts().delivery_state(delivery.state),
        is_parked: delivery.state == DeliveryState::Parked,
        attempts: delivery.attempts,
        due: visitor.time(delivery.ended_at.unwrap_or(delivery.due)),
    }
}

fn attempt(visitor: &Visitor, attempt: Attempt) -> AttemptRow {
    let is_accepted = attempt.answer.is_accepted();
    let (answer, excerpt) = match attempt.answer {
        Reply::Status { code, excerpt } => (code.to_string(), Some(excerpt)),
        Reply::Fault(fault) => (visitor.texts().delivery_fault(fault).to_owned(), None),
    };
    AttemptRow {
        event: attempt.event,
        number: attempt.number,
        at: visitor.time(attempt.at),
        took: milliseconds(attempt.took),
        answer,
        is_accepted,
        excerpt: excerpt.filter(|excerpt| !excerpt.is_empty()),
    }
}

fn milliseconds(took: Duration) -> String {
    format!("{} ms", took.as_millis())
}

/// A webhook with the newest deliveries and a page of its tries.
struct Found {
    webhook: Webhook,
    deliveries: Vec<Delivery>,
    attempts: Page<Attempt, AttemptId>,
}

async fn found(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: WebhookId,
    event: Option<EventId>,
    request: PageRequest<AttemptId>,
) -> Result<Found, Trouble> {
    let actor = &signed_in.member.actor;
    let read = &surroundings.use_cases.webhooks.read;
    let not_found = || trouble(|WebhookNotFound| Trouble::NotFound);
    let webhook = read.one(actor, id).await.map_err(not_found())?;
    let newest = PageRequest::default();
    let deliveries = read.deliveries(actor, id, None, newest).await;
    let attempts = read.attempts(actor, id, event, request).await;
    Ok(Found {
        webhook,
        deliveries: deliveries.map_err(not_found())?.items,
        attempts: attempts.map_err(not_found())?,
    })
}

/// The page; `fields` are what the address asks for, or a form that was refused.
pub(super) async fn shown(
    signed_in: &SignedIn,
    surroundings: &Surroundings,
    id: WebhookId,
    fields: &Fields,
    said: Said,
) -> Answer {
    let event = |id: &str| EventId::try_from(id.to_owned()).ok();
    let event = fields.meant("only", event)?;
    let request = fields.page_of_ids()?;
    let found = found(signed_in, surroundings, id, event, request).await?;
    let visitor = &signed_in.visitor;
    let (t, webhook) = (visitor.texts(), found.webhook);
    let here = format!("{HERE}/{id}");
    let only = event.map(|event| event.to_string());
    let to = |after: &str| {
        let only = only.as_deref().unwrap_or_default();
        address(&here, &[("only", only), ("after", after)])
    };
    let frame = Frame::new(visitor, Section::Settings, webhook.label.as_str());
    let written = |name, now: &str| Markup::verbatim(fields.get(name).unwrap_or(now));
    let page = WebhookPage {
        frame: frame.saying(said.notice),
        tabs: tabs(t, HERE),
        id,
        version: webhook.version,
        state: t.webhook_state(webhook.state),
        is_enabled: webhook.is_enabled(),
        url: written("url", webhook.url.as_str()),
        webhook_label: written("label", webhook.label.as_str()),
        kinds: kinds(|kind| webhook.kinds.contains(&kind)),
        faults: said.faults,
        secret: said.secret,
        problem: said.problem,
        deliveries: found
            .deliveries
            .iter()
            .map(|one| delivery(visitor, one))
            .collect(),
        is_first: request.after.is_none() && event.is_none(),
        first: here.clone(),
        older: found.attempts.next.map(|next| to(&next.to_string())),
        attempts: found
            .attempts
            .items
            .into_iter()
            .map(|one| attempt(visitor, one))
            .collect(),
        event: only.clone(),
    };
    page_with(said.status, &page)
}

fn notice(t: &Texts, done: Option<&str>) -> Option<&'static str> {
    match done? {
        "saved" => Some(t.frame.saved),
        "tested" => Some(t.webhooks.tested),
        "resent" => Some(t.webhooks.resent),
        _ => None,
    }
}

#[handler]
pub(crate) async fn webhook_page(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Path(id): Path<String>,
    Asked(fields): Asked,
) -> Answer {
    let said = Said {
        notice: notice(signed_in.visitor.texts(), fields.get("done")),
        ..Said::default()
    };
    shown(&signed_in, &surroundings, webhook_id(id)?, &fields, said).await
}
