//! From what admins send to what the use cases take.

use std::collections::BTreeSet;

use frontdesk_domain::event::EventKind;
use frontdesk_domain::id::EventPosition;
use frontdesk_domain::use_cases::webhooks::{CreateWebhookCommand, Wanted};
use frontdesk_domain::webhook::{WebhookChange, WebhookLabel, WebhookUrl};
use poem_openapi::types::ParseFromParameter as _;

use super::dto::{NewWebhook, Resend, WebhookPatch};
use super::problems::ChangeWebhookProblem;
use crate::pagination::Cursor;
use crate::problem::{Details, Faults};
use crate::triage::events::dto::EventType;
use crate::types::Text;

fn kinds(events: Vec<EventType>) -> BTreeSet<EventKind> {
    events.into_iter().map(EventKind::from).collect()
}

impl NewWebhook {
    pub(super) fn parse(self) -> Result<CreateWebhookCommand, Faults> {
        let Self { url, label, events } = self;
        let mut faults = Faults::new();
        let url = faults.check("/url", WebhookUrl::parse(url));
        let label = faults.check("/label", WebhookLabel::parse(label.0));
        let (Some(url), Some(label)) = (url, label) else {
            return Err(faults);
        };
        Ok(CreateWebhookCommand {
            url,
            label,
            kinds: kinds(events.unwrap_or_default()),
        })
    }
}

impl WebhookPatch {
    pub(super) fn parse(self) -> Result<WebhookChange, ChangeWebhookProblem> {
        let Self {
            url,
            label,
            events,
            enabled,
        } = self;
        if url.is_none() && label.is_none() && events.is_none() && enabled.is_none() {
            return Err(ChangeWebhookProblem::NoValidFields(Details::none()));
        }
        let mut faults = Faults::new();
        let url = faults.check_given("/url", url.map(WebhookUrl::parse));
        let label = label.map(|label| WebhookLabel::parse(label.0));
        let label = faults.check_given("/label", label);
        let (Some(url), Some(label)) = (url, label) else {
            return Err(ChangeWebhookProblem::InvalidRequest(faults.into()));
        };
        Ok(WebhookChange {
            url,
            label,
            kinds: events.map(kinds),
            enabled,
        })
    }
}

impl Resend {
    pub(super) fn parse(self) -> Result<Wanted, Faults> {
        let Self {
            event_id,
            after,
            until,
        } = self;
        if let Some(event) = event_id {
            if after.is_some() || until.is_some() {
                return Err(Faults::one("/eventId", "cannot be together with a range"));
            }
            return Ok(Wanted::One(event.0));
        }
        Ok(Wanted::Range {
            after: place("/after", after)?,
            until: place("/until", until)?,
        })
    }
}

fn place(pointer: &str, cursor: Option<Text<1, 100>>) -> Result<Option<EventPosition>, Faults> {
    let Some(Text(text)) = cursor else {
        return Ok(None);
    };
    let cursor = Cursor::parse_from_parameter(&text);
    let cursor = cursor.map_err(|_| Faults::one(pointer, "must be the cursor of an event"))?;
    Ok(Some(cursor.key()))
}
