//! A stream of events: Server-Sent Events, as the HTML standard describes them.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::event::NumberedEvent;
use frontdesk_domain::id::EventPosition;
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::use_cases::{Failure, ReadEvents, WantedEvents};
use futures_util::stream::unfold;
use poem::web::sse;
use poem::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{
    MetaMediaType, MetaResponse, MetaResponses, MetaSchema, MetaSchemaRef, Registry,
};
use poem_openapi::types::ToJSON as _;
use tokio::time::{Instant, sleep};

use super::dto::Event;
use crate::pagination::Cursor;

/// How often to look for news.
const LOOKS: Duration = Duration::from_millis(500);
/// How often a stream without news shows that it is alive, for proxies that end silent
/// connections.
const ALIVE: Duration = Duration::from_secs(10);

/// Somebody who listens, and the last event they were told of.
pub(super) struct Listener {
    pub read_events: ReadEvents,
    pub actor: Actor,
    pub wanted: WantedEvents,
    pub after: Option<EventPosition>,
}

impl Listener {
    /// What happened since.
    pub async fn news(&mut self) -> Result<Vec<NumberedEvent>, Failure<Infallible>> {
        let page = PageRequest {
            limit: PageLimit::MAX,
            after: self.after,
        };
        let page = self
            .read_events
            .run(&self.actor, &self.wanted, page)
            .await?;
        if let Some(last) = page.items.last() {
            self.after = Some(last.position);
        }
        Ok(page.items)
    }
}

/// 200 with events as they happen.
pub(super) struct EventStream(sse::SSE);

impl EventStream {
    /// A stream that begins with what the listener missed.
    pub fn new(listener: Listener, missed: Vec<NumberedEvent>, lasts: Duration) -> Self {
        let end = Instant::now() + lasts;
        let told = (listener, VecDeque::from(missed));
        let events = unfold(told, move |(mut listener, mut waiting)| async move {
            while waiting.is_empty() {
                if Instant::now() >= end {
                    return None;
                }
                sleep(LOOKS).await;
                // Storage that fails ends the stream: the listener comes back.
                waiting.extend(listener.news().await.ok()?);
            }
            let next = waiting.pop_front()?;
            Some((message(&next), (listener, waiting)))
        });
        Self(sse::SSE::new(events).keep_alive(ALIVE))
    }
}

fn message(event: &NumberedEvent) -> sse::Event {
    sse::Event::message(Event::from(event).to_json_string())
        .event_type(event.event.fact.kind().name())
        .id(Cursor::after(event.position).encode())
}

impl IntoResponse for EventStream {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl ApiResponse for EventStream {
    fn meta() -> MetaResponses {
        let schema = MetaSchema {
            description: Some("Messages with `id`, `event` and `data`, one after the other."),
            max_length: Some(i32::MAX as usize),
            ..MetaSchema::new("string")
        };
        let content = MetaMediaType {
            content_type: "text/event-stream",
            schema: MetaSchemaRef::Inline(Box::new(schema)),
        };
        MetaResponses {
            responses: vec![MetaResponse {
                description: "Events as they happen.",
                status: Some(200),
                status_range: None,
                content: vec![content],
                headers: Vec::new(),
            }],
        }
    }

    fn register(_registry: &mut Registry) {}
}
