//! Webhooks: who is told what happens, and making one. A secret is shown once.

use std::collections::BTreeSet;

use askama::Template;
use frontdesk_domain::event::EventKind;
use frontdesk_domain::id::WebhookId;
use frontdesk_domain::retry::{Outcome, Receipt};
use frontdesk_domain::use_cases::webhooks::{
    CreateWebhookCommand, CreateWebhookRefusal, SecretShown,
};
use frontdesk_domain::webhook::{Webhook, WebhookLabel, WebhookUrl};
use poem::handler;
use poem::http::StatusCode;

use super::filter::Choice;
use super::settings::{Tab, tabs};
use super::{Frame, Section};
use crate::answer::{Answer, page_with, to_the_end};
use crate::fields::{Asked, Fields, Sent, address};
use crate::markup::Markup;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, refusal, trouble};
use crate::visitor::SignedIn;

pub(super) const HERE: &str = "/settings/webhooks";

#[derive(Template)]
#[template(path = "webhooks.html")]
struct WebhooksPage {
    frame: Frame,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_first: bool,
    older: Option<String>,
    url: Markup,
    webhook_label: Markup,
    kinds: Vec<Choice>,
    faults: Faults,
    secret: Option<String>,
    problem: Option<&'static str>,
}

struct Row {
    id: WebhookId,
    label: String,
    url: String,
    state: &'static str,
    is_enabled: bool,
}

/// What is wrong with the fields of a webhook.
#[derive(Default)]
pub(super) struct Faults {
    pub url: Option<String>,
    pub label: Option<String>,
}

/// What the page says besides the list.
#[derive(Default)]
struct Said {
    status: StatusCode,
    faults: Faults,
    secret: Option<String>,
    problem: Option<&'static str>,
}

/// The events a webhook may want; a test goes to one on purpose.
pub(super) fn kinds(is_chosen: impl Fn(EventKind) -> bool) -> Vec<Choice> {
    let choice = |kind: EventKind| Choice {
        value: kind.name().to_owned(),
        words: kind.name().to_owned(),
        chosen: is_chosen(kind),
    };
    let every = EventKind::ALL.into_iter();
    every
        .filter(|kind| *kind != EventKind::WebhookTested)
        .map(choice)
        .collect()
}

/// The events that a form names.
pub(super) fn wanted(fields: &Fields) -> Result<BTreeSet<EventKind>, Trouble> {
    let known = |name| EventKind::from_name(name).ok_or(Trouble::NotUnderstood);
    fields.all("event").map(known).collect()
}

/// Where it is and what for, as a form says it.
pub(super) fn place(
    signed_in: &SignedIn,
    fields: &Fields,
) -> Result<(WebhookUrl, WebhookLabel), Faults> {
    let t = signed_in.visitor.texts();
    let url = WebhookUrl::parse(fields.text("url").trim());
    let label = WebhookLabel::parse(fields.text("label").trim());
    match (url, label) {
        (Ok(url), Ok(label)) => Ok((url, label)),
        (url, label) => Err(Faults {
            url: url.err().map(|error| t.text_error(&error)),
            label: label.err().map(|error| t.text_error(&error)),
        }),
    }
}

async fn shown(
    SignedIn { visitor, member }: &SignedIn,
    surroundings: &Surroundings,
    fields: &Fields,
    said: Said,
) -> Answer {
    let request = fields.page_of_ids()?;
    let read = &surroundings.use_cases.webhooks.read;
    let found = read.list(&member.actor, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let t = visitor.texts();
    let saved = (fields.get("done") == Some("saved")).then_some(t.frame.saved);
    let row = |webhook: Webhook| Row {
        id: webhook.id,
        state: t.webhook_state(webhook.state),
        is_enabled: webhook.is_enabled(),
        label: webhook.label.into_string(),
        url: webhook.url.into_string(),
    };
    let page = WebhooksPage {
        frame: Frame::new(visitor, Section::Settings, t.webhooks.title).saying(saved),
        tabs: tabs(t, HERE),
        is_first: request.after.is_none(),
        older: found
            .next
            .map(|next| address(HERE, &[("after", &next.to_string())])),
        rows: found.items.into_iter().map(row).collect(),
        url: Markup::verbatim(fields.text("url")),
        webhook_label: Markup::verbatim(fields.text("label")),
        kinds: kinds(|kind| fields.all("event").any(|name| name == kind.name())),
        faults: said.faults,
        secret: said.secret,
        problem: said.problem,
    };
    page_with(said.status, &page)
}

#[handler]
pub(crate) async fn webhooks(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Asked(fields): Asked,
) -> Answer {
    shown(&signed_in, &surroundings, &fields, Said::default()).await
}

#[handler]
pub(crate) async fn create_webhook(
    signed_in: SignedIn,
    surroundings: Surroundings,
    Sent(fields): Sent,
) -> Answer {
    let (url, label) = match place(&signed_in, &fields) {
        Ok(place) => place,
        Err(faults) => {
            let said = Said {
                status: StatusCode::BAD_REQUEST,
                faults,
                ..Said::default()
            };
            return shown(&signed_in, &surroundings, &fields, said).await;
        }
    };
    let command = CreateWebhookCommand {
        url,
        label,
        kinds: wanted(&fields)?,
    };
    let create = surroundings.use_cases.webhooks.create.clone();
    let actor = signed_in.member.actor.clone();
    let created = to_the_end(async move { create.run(&actor, &command, &Receipt::none()).await });
    let t = &signed_in.visitor.texts().webhooks;
    let refused = |problem| Said {
        status: StatusCode::CONFLICT,
        problem: Some(problem),
        ..Said::default()
    };
    let (said, fields) = match created.await?.map_err(refusal) {
        Ok(created) => (told(&created), Fields::default()),
        Err(failed) => match failed? {
            CreateWebhookRefusal::NoKey => (refused(t.no_key), fields),
            CreateWebhookRefusal::TooMany => (refused(t.too_many), fields),
        },
    };
    shown(&signed_in, &surroundings, &fields, said).await
}

fn told(created: &Outcome<SecretShown>) -> Said {
    Said {
        secret: secret(created),
        ..Said::default()
    }
}

/// The secret that was made just now; one of before is never shown again.
pub(super) fn secret(outcome: &Outcome<SecretShown>) -> Option<String> {
    match outcome {
        Outcome::Done(shown) => Some(shown.secret.expose().to_owned()),
        Outcome::Replayed(_) => None,
    }
}
