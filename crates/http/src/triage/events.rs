//! What happened at the desk: a feed and a stream.

pub(crate) mod dto;
mod problems;
mod stream;

use std::time::Duration;

use frontdesk_domain::event::NumberedEvent;
use frontdesk_domain::id::{EventPosition, TicketId};
use frontdesk_domain::ports::EventFormat;
use frontdesk_domain::use_cases::WantedEvents;
use poem_openapi::OpenApi;
use poem_openapi::param::{Header, Query};
use poem_openapi::types::ToJSON as _;

use crate::answer::Listed;
use crate::auth::SignedIn;
use crate::document::Tag;
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::surfaces::UseCases;
use crate::types::Id;

use dto::{Event, EventType};
use problems::{ListEventsProblem, StreamEventsProblem};
use stream::{EventStream, Listener};

/// Events in the words of the feed, for whoever else tells them.
#[derive(Debug, Clone, Copy)]
pub struct EventMessages;

impl EventFormat for EventMessages {
    fn json(&self, event: &NumberedEvent) -> String {
        Event::from(event).to_json_string()
    }
}

/// What happened at the desk.
pub(crate) struct Events {
    /// What can be done.
    pub use_cases: UseCases,
    /// How long a stream lasts.
    pub stream_lasts: Duration,
}

#[OpenApi(prefix_path = "/api/v1/events", tag = "Tag::Events")]
impl Events {
    /// Read what happened
    ///
    /// Earliest first, without gaps: everything that was committed before the question is
    /// in the answer or after it, and an event never comes into sight before one that was
    /// shown. Keep the `cursor` of the last event and ask for what comes `after` it. For
    /// staff and services; needs the scope `tickets:read` for events of tickets and
    /// `applications:manage` for those of submissions.
    #[oai(path = "/", method = "get", operation_id = "listEvents")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only events of this type. Default all that the credential reaches.
        #[oai(name = "type")]
        kind: Query<Option<EventType>>,
        /// Only events about this ticket.
        ticket_id: Query<Option<Id<TicketId>>>,
        limit: Query<Option<Limit>>,
        after: Query<Option<Cursor<EventPosition>>>,
    ) -> Result<Listed<Event>, ListEventsProblem> {
        let wanted = wanted(&kind, &ticket_id);
        let page = page_request(&limit, &after);
        let page = self
            .use_cases
            .read_events
            .run(&actor.0, &wanted, page)
            .await?;
        let next = here.next_page_by("after", &page);
        Ok(Listed::new(page.items.iter().map(Event::from), next))
    }

    /// Listen to what happens
    ///
    /// Server-Sent Events: each has the `cursor` as its `id`, the type as its `event` and
    /// the event as its `data`. Without `after` and `Last-Event-ID` it begins with what
    /// happens next. The desk ends the stream after a while, by default half a minute; an
    /// `EventSource` comes back by itself with `Last-Event-ID`, is let in anew, and misses
    /// nothing. For staff and services, with the scopes of the feed.
    #[oai(path = "/stream", method = "get", operation_id = "streamEvents")]
    async fn stream(
        &self,
        actor: SignedIn,
        /// Only events of this type. Default all that the credential reaches.
        #[oai(name = "type")]
        kind: Query<Option<EventType>>,
        /// Only events about this ticket.
        ticket_id: Query<Option<Id<TicketId>>>,
        after: Query<Option<Cursor<EventPosition>>>,
        /// The `id` of the last event that arrived; it counts before `after`.
        #[oai(name = "Last-Event-ID")]
        last_event_id: Header<Option<Cursor<EventPosition>>>,
    ) -> Result<EventStream, StreamEventsProblem> {
        let wanted = wanted(&kind, &ticket_id);
        let read_events = self.use_cases.read_events.clone();
        let after = match last_event_id.0.or(after.0) {
            Some(cursor) => Some(cursor.key()),
            None => read_events.end(&actor.0, &wanted).await?,
        };
        let mut listener = Listener {
            read_events,
            actor: actor.0,
            wanted,
            after,
        };
        let missed = listener.news().await?;
        Ok(EventStream::new(listener, missed, self.stream_lasts))
    }
}

fn wanted(kind: &Query<Option<EventType>>, ticket: &Query<Option<Id<TicketId>>>) -> WantedEvents {
    WantedEvents {
        kinds: kind.0.map(Into::into).into_iter().collect(),
        ticket: ticket.0.as_ref().map(|id| id.0),
    }
}
