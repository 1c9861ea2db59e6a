//! The requests that the desk sends: one for each type of event, to the addresses of
//! webhooks.

use frontdesk_domain::event::{Event as DomainEvent, EventKind, NumberedEvent};
use poem_openapi::types::ToJSON as _;
use serde_json::{Value, json};

use crate::samples;
use crate::triage::events::dto::Event;

/// A group of their own: generators would take them for requests to the desk.
pub(super) const TAG: &str = "Deliveries";
const ABOUT: &str = "What the desk sends: a signed request to the address of each webhook that is told of such \
    events. Verify the signature over `{webhook-id}.{webhook-timestamp}.{body}`, HMAC-SHA256 with the secret of the \
    webhook, before anything else. What is not answered with a 2xx in time is sent again, later and later, with the \
    same `webhook-id`.";

/// Describes them, where the document has events.
pub(super) fn add(document: &mut Value) {
    if document.pointer("/components/schemas/Event").is_none() {
        return;
    }
    document["webhooks"] = EventKind::ALL
        .map(|kind| (kind.name().to_owned(), json!({"post": request(kind)})))
        .into_iter()
        .collect();
    if let Some(tags) = document["tags"].as_array_mut() {
        tags.push(json!({"name": TAG, "description": ABOUT}));
    }
}

fn request(kind: EventKind) -> Value {
    let (operation, summary, description) = words(kind);
    let sample = samples::event();
    let event = NumberedEvent {
        event: DomainEvent {
            fact: samples::fact(kind),
            ..sample.event
        },
        ..sample
    };
    json!({
        "tags": [TAG],
        "summary": summary,
        "description": description,
        "operationId": operation,
        "security": [],
        "parameters": parameters(&event),
        "requestBody": {"required": true, "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Event"},
            "example": Event::from(&event).to_json(),
        }}},
        "responses": {
            "204": {"description": "It arrived, as any other 2xx says."},
            "410": {"description": "Nothing more is wanted: the webhook is switched off."},
        },
    })
}

fn parameters(event: &NumberedEvent) -> Value {
    let id = event.event.id.to_string();
    json!([
        header(
            "webhook-id",
            "The id of the event: by it a repetition is recognised.",
            &id,
            36
        ),
        header(
            "webhook-timestamp",
            "When it was sent, in seconds since 1970.",
            "1769846700",
            20
        ),
        header(
            "webhook-signature",
            "A signature for each secret that is valid, with spaces between them.",
            "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
            1_000,
        ),
    ])
}

fn header(name: &str, description: &str, example: &str, longest: u16) -> Value {
    json!({
        "name": name,
        "in": "header",
        "description": description,
        "required": true,
        "schema": {"type": "string", "minLength": 1, "maxLength": longest, "pattern": "^[ -~]+$"},
        "example": example,
    })
}

/// The name of the request, its title, and what it tells.
const fn words(kind: EventKind) -> (&'static str, &'static str, &'static str) {
    match kind {
        EventKind::TicketOpened => (
            "sendTicketOpened",
            "A ticket was opened",
            "Somebody opened a ticket.",
        ),
        EventKind::TicketReplied => (
            "sendTicketReplied",
            "A ticket was replied to",
            "A person, the AI or the desk replied, or wrote an internal note.",
        ),
        EventKind::TicketStatusChanged => (
            "sendTicketStatusChanged",
            "A ticket has another status",
            "A ticket moved in its lifecycle.",
        ),
        EventKind::TicketChanged => (
            "sendTicketChanged",
            "A ticket changed",
            "Any other field of a ticket is different now.",
        ),
        EventKind::TriageDecided => (
            "sendTriageDecided",
            "The AI decided",
            "A decision about a ticket was made; it is among the decisions of the ticket.",
        ),
        EventKind::SubmissionReceived => (
            "sendSubmissionReceived",
            "A form was submitted",
            "Somebody submitted a form.",
        ),
        EventKind::SubmissionReviewed => (
            "sendSubmissionReviewed",
            "A submission was reviewed",
            "A submission moved in its review.",
        ),
        EventKind::WebhookTested => (
            "sendWebhookTest",
            "A webhook is tried",
            "An admin tries this webhook; no other is told.",
        ),
    }
}
