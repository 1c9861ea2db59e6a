//! Webhooks as admins read and write them.

use frontdesk_domain::id::{AttemptId, EventId, WebhookId};
use frontdesk_domain::use_cases::webhooks::{SecretShown, Sent};
use frontdesk_domain::webhook::{
    Answer, Attempt, Delivery, DeliveryState, Fault, SigningKeys, Webhook as DomainWebhook,
    WebhookState,
};
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::pagination::Cursor;
use crate::samples;
use crate::triage::events::dto::EventType;
use crate::types::{Instant, Line, Text, Uid};

/// Whether a webhook is told anything: `enabled`; `disabled` by an admin; `gone` after it
/// answered 410.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "WebhookState", rename_all = "snake_case")]
pub(crate) enum WebhookStatus {
    Enabled,
    Disabled,
    Gone,
}

/// How far a delivery has come: `waiting` to be tried, `delivered`, or `parked` after the
/// last try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "DeliveryState", rename_all = "snake_case")]
pub(crate) enum DeliveryStatus {
    Waiting,
    Delivered,
    Parked,
}

/// Why there was no answer: `address_not_allowed` the desk may not connect there,
/// `host_not_found`, `unreachable` the connection failed or broke, `timed_out`, `no_key` the
/// desk has nothing to sign with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "Fault", rename_all = "snake_case")]
pub(crate) enum AttemptFault {
    AddressNotAllowed,
    HostNotFound,
    Unreachable,
    TimedOut,
    NoKey,
}

/// Another system that is told what happens.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Webhook {
    /// The id.
    pub id: Uid<WebhookId>,
    /// Where messages are sent.
    pub url: Text<1, 2048>,
    /// What it is for.
    pub label: Line<100>,
    /// What it is told of; empty for everything.
    #[oai(validator(max_items = 8))]
    pub events: Vec<EventType>,
    /// Whether it is told anything.
    pub status: WebhookStatus,
    /// Until when the secret before signs as well, after another one was made.
    pub previous_secret_until: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// When it was changed last.
    pub updated_at: Instant,
}

/// A webhook with the secret that was made for it just now.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct WebhookWithSecret {
    /// The webhook.
    #[oai(flatten)]
    pub webhook: Webhook,
    /// What its messages are signed with: `whsec_` and base64. It is shown only in this
    /// answer, and absent where the answer is repeated for an `Idempotency-Key`.
    pub secret: Option<Text<1, 100>>,
}

/// A webhook to be made.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct NewWebhook {
    /// Where messages are sent: `https://` or `http://`, without credentials.
    #[oai(validator(
        max_length = 2048,
        pattern = r##"^https?://[!-"$-.0-9;->A-\[\]-~][!-"$-.0->A-\[\]-~]*([/?][!-"$-\[\]-~]*)?$"##
    ))]
    pub url: String,
    /// What it is for.
    pub label: Line<100>,
    /// What it is told of. Default everything.
    #[oai(validator(max_items = 8, unique_items))]
    pub events: Option<Vec<EventType>>,
}

/// What is to be different about a webhook.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct WebhookPatch {
    /// Where messages are sent: `https://` or `http://`, without credentials.
    #[oai(validator(
        max_length = 2048,
        pattern = r##"^https?://[!-"$-.0-9;->A-\[\]-~][!-"$-.0->A-\[\]-~]*([/?][!-"$-\[\]-~]*)?$"##
    ))]
    pub url: Option<String>,
    /// What it is for.
    pub label: Option<Line<100>>,
    /// What it is told of; empty for everything.
    #[oai(validator(max_items = 8, unique_items))]
    pub events: Option<Vec<EventType>>,
    /// Whether it is told anything.
    pub enabled: Option<bool>,
}

/// How a secret is changed over.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct SecretRotation {
    /// Hours for which the secret before signs as well. Default 24; 0 ends it at once.
    #[oai(validator(minimum(value = "0"), maximum(value = "168")))]
    pub overlap_hours: Option<i32>,
}

/// An event on its way to a webhook.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct WebhookDelivery {
    /// The event.
    pub event_id: Uid<EventId>,
    /// What happened.
    pub event_type: EventType,
    /// The place of the event in the feed.
    pub event_cursor: Text<1, 100>,
    /// How far it has come.
    pub status: DeliveryStatus,
    /// How often it was tried.
    #[oai(validator(minimum(value = "0"), maximum(value = "2147483647")))]
    pub attempts: i32,
    /// When it is tried next; absent when it is not.
    pub due_at: Option<Instant>,
    /// When it was delivered or parked; absent before.
    pub ended_at: Option<Instant>,
}

/// One request to a webhook. It has a status or a fault.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct WebhookAttempt {
    /// The id.
    pub id: Uid<AttemptId>,
    /// The event.
    pub event_id: Uid<EventId>,
    /// Which try to deliver it: 1 for the first.
    #[oai(validator(minimum(value = "1"), maximum(value = "2147483647")))]
    pub number: i32,
    /// When it began.
    pub at: Instant,
    /// How many milliseconds it took.
    #[oai(validator(minimum(value = "0"), maximum(value = "2147483647")))]
    pub milliseconds: i32,
    /// The status of the answer.
    #[oai(validator(minimum(value = "100"), maximum(value = "999")))]
    pub status: Option<i32>,
    /// The beginning of the answer's body.
    pub excerpt: Option<Text<0, 500>>,
    /// Why there was no answer.
    pub fault: Option<AttemptFault>,
}

/// Which events are to be sent again: `eventId`, or a range of the feed.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct Resend {
    /// This event. Not together with a range.
    pub event_id: Option<Uid<EventId>>,
    /// Events after this `cursor` of an event. Default from the first.
    pub after: Option<Text<1, 100>>,
    /// Events up to and with this `cursor`. Default to the last.
    pub until: Option<Text<1, 100>>,
}

/// What is on its way now.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct EventsSent {
    /// How many events.
    #[oai(validator(minimum(value = "0"), maximum(value = "1000")))]
    pub events: i32,
    /// Where to go on; absent when the range is through.
    pub after: Option<Text<1, 100>>,
}

/// A test that is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", example)]
pub(crate) struct TestSent {
    /// The event, by which its tries are found.
    pub event_id: Uid<EventId>,
}

impl TestSent {
    /// The answer about this event.
    pub(super) const fn of(event: EventId) -> Self {
        Self {
            event_id: Uid(event),
        }
    }
}

impl From<DomainWebhook> for Webhook {
    fn from(webhook: DomainWebhook) -> Self {
        let DomainWebhook {
            id,
            url,
            label,
            kinds,
            state,
            signing,
            seen: _,
            created_at,
            updated_at,
            version: _,
        } = webhook;
        let SigningKeys {
            current: _,
            previous,
        } = signing;
        Self {
            id: Uid(id),
            url: url.into_string().into(),
            label: label.into_string().into(),
            events: kinds.into_iter().map(EventType::from).collect(),
            status: state.into(),
            previous_secret_until: previous.map(|(_, until)| until.into()),
            created_at: created_at.into(),
            updated_at: updated_at.into(),
        }
    }
}

impl WebhookWithSecret {
    /// The answer to whoever made the secret.
    pub fn showing(shown: &SecretShown) -> Self {
        Self {
            secret: Some(shown.secret.expose().into()),
            ..Self::hiding(shown)
        }
    }

    /// The answer that is kept for a retry: secrets are stored nowhere.
    pub fn hiding(shown: &SecretShown) -> Self {
        Self {
            webhook: shown.webhook.clone().into(),
            secret: None,
        }
    }
}

/// A count as JSON has it.
fn count(number: impl TryInto<i32>) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

impl From<Delivery> for WebhookDelivery {
    fn from(delivery: Delivery) -> Self {
        let Delivery {
            webhook: _,
            position,
            event,
            kind,
            state,
            attempts,
            due,
            ended_at,
        } = delivery;
        let is_waiting = state == DeliveryState::Waiting;
        Self {
            event_id: Uid(event),
            event_type: kind.into(),
            event_cursor: Text(Cursor::after(position).encode()),
            status: state.into(),
            attempts: count(attempts),
            due_at: is_waiting.then(|| due.into()),
            ended_at: ended_at.map(Instant::from),
        }
    }
}

impl From<Attempt> for WebhookAttempt {
    fn from(attempt: Attempt) -> Self {
        let Attempt {
            id,
            webhook: _,
            event,
            number,
            at,
            took,
            answer,
        } = attempt;
        let (status, excerpt, fault) = match answer {
            Answer::Status { code, excerpt } => (Some(code.into()), Some(excerpt.into()), None),
            Answer::Fault(fault) => (None, None, Some(fault.into())),
        };
        Self {
            id: Uid(id),
            event_id: Uid(event),
            number: count(number),
            at: at.into(),
            milliseconds: count(took.as_millis()),
            status,
            excerpt,
            fault,
        }
    }
}

impl From<Sent> for EventsSent {
    fn from(sent: Sent) -> Self {
        let Sent { events, more_after } = sent;
        Self {
            events: count(events),
            after: more_after.map(|place| Text(Cursor::after(place).encode())),
        }
    }
}

impl Example for Webhook {
    fn example() -> Self {
        samples::webhook().webhook.into()
    }
}

impl Example for WebhookWithSecret {
    fn example() -> Self {
        Self::showing(&samples::webhook())
    }
}

impl Example for NewWebhook {
    fn example() -> Self {
        let webhook = Webhook::example();
        Self {
            url: webhook.url.0,
            label: webhook.label,
            events: Some(webhook.events),
        }
    }
}

impl Example for WebhookPatch {
    fn example() -> Self {
        Self {
            url: None,
            label: None,
            events: None,
            enabled: Some(false),
        }
    }
}

impl Example for SecretRotation {
    fn example() -> Self {
        Self {
            overlap_hours: Some(24),
        }
    }
}

impl Example for WebhookDelivery {
    fn example() -> Self {
        samples::delivery().into()
    }
}

impl Example for WebhookAttempt {
    fn example() -> Self {
        samples::attempt().into()
    }
}

impl Example for Resend {
    fn example() -> Self {
        Self {
            event_id: Some(Uid(samples::event().event.id)),
            after: None,
            until: None,
        }
    }
}

impl Example for EventsSent {
    fn example() -> Self {
        Self {
            events: 1,
            after: None,
        }
    }
}

impl Example for TestSent {
    fn example() -> Self {
        Self::of(samples::event().event.id)
    }
}
