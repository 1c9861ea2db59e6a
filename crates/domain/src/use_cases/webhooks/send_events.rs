//! Sending a webhook something on purpose: a test, or again what happened before.

use thiserror::Error;

use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::event::{Event, EventKind, Fact, NumberedEvent};
use crate::id::{EventId, EventPosition, WebhookId};
use crate::page::{Page, PageLimit, PageRequest};
use crate::ports::{EventFilter, StoreError, UnitOfWork};
use crate::retry::{Outcome, Receipt};
use crate::use_cases::{Desk, Failure, NumberEvents, Refusal, replayed, retry_on_conflict};
use crate::webhook::Webhook;

/// Sends events to webhooks, for admins.
#[derive(Clone)]
pub struct SendEvents {
    /// What it stands on.
    pub desk: Desk,
}

/// Which events are to be sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// One.
    One(EventId),
    /// Those between two places of the feed.
    Range {
        /// After this one; from the start where there is none.
        after: Option<EventPosition>,
        /// Up to and with this one; to the end where there is none.
        until: Option<EventPosition>,
    },
}

/// What is on its way now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// How many events.
    pub events: usize,
    /// Where to go on: the range has more than is sent at a time.
    pub more_after: Option<EventPosition>,
}

/// Why nothing was sent.
#[derive(Debug, Error)]
pub enum SendRefusal {
    /// There is no such webhook.
    #[error("no such webhook")]
    NotFound,
    /// There is no such event.
    #[error("no such event")]
    NoSuchEvent,
    /// The webhook is switched off.
    #[error("the webhook is not enabled")]
    NotEnabled,
}

impl Refusal for SendRefusal {}

type SendFailure = Failure<SendRefusal>;

/// The most pages of the feed that are looked through at a time.
const PAGES: usize = 5;

impl SendEvents {
    /// Records an event that goes to this webhook alone, to see whether it arrives.
    ///
    /// # Errors
    /// A [`SendRefusal`], or what can happen to any use case.
    pub async fn test(
        &self,
        actor: &Actor,
        id: WebhookId,
        receipt: &Receipt<EventId>,
    ) -> Result<Outcome<EventId>, SendFailure> {
        actor.require(Scope::Admin)?;
        retry_on_conflict(move || self.try_to_test(actor, id, receipt)).await
    }

    /// Sends events again that the webhook wants, whether they arrived before or not, with
    /// the ids they had.
    ///
    /// # Errors
    /// A [`SendRefusal`], or what can happen to any use case.
    pub async fn again(
        &self,
        actor: &Actor,
        id: WebhookId,
        wanted: Wanted,
        receipt: &Receipt<Sent>,
    ) -> Result<Outcome<Sent>, SendFailure> {
        actor.require(Scope::Admin)?;
        let desk = self.desk.clone();
        NumberEvents { desk }.run().await?;
        let (events, more_after) = self.wanted(wanted).await?;
        let events = &events;
        retry_on_conflict(move || self.try_to_send(id, events, more_after, receipt)).await
    }

    async fn try_to_test(
        &self,
        actor: &Actor,
        id: WebhookId,
        receipt: &Receipt<EventId>,
    ) -> Result<Outcome<EventId>, SendFailure> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        enabled(&mut *work, id).await?;
        let event = Event {
            id: EventId::new(self.desk.ids.next()),
            at: now,
            actor: Some(actor.account),
            fact: Fact::WebhookTested { webhook: id },
        };
        work.outbox().record(std::slice::from_ref(&event)).await?;
        receipt.keep(&mut *work, &event.id).await?;
        work.commit().await?;
        Ok(Outcome::Done(event.id))
    }

    async fn try_to_send(
        &self,
        id: WebhookId,
        events: &[NumberedEvent],
        more_after: Option<EventPosition>,
        receipt: &Receipt<Sent>,
    ) -> Result<Outcome<Sent>, SendFailure> {
        let now = self.desk.clock.now();
        let mut work = self.desk.store.begin().await?;
        if let Some(answer) = receipt.lock(&mut *work, now).await? {
            return replayed(work, answer).await;
        }
        let webhook = enabled(&mut *work, id).await?;
        let wanted = |event: &&NumberedEvent| webhook.wants(&event.event.fact);
        let events: Vec<_> = events.iter().filter(wanted).cloned().collect();
        work.webhooks().queue_deliveries(id, &events, now).await?;
        let sent = Sent {
            events: events.len(),
            more_after,
        };
        receipt.keep(&mut *work, &sent).await?;
        work.commit().await?;
        Ok(Outcome::Done(sent))
    }

    /// The events that are wanted, and where to go on when there are more.
    async fn wanted(
        &self,
        wanted: Wanted,
    ) -> Result<(Vec<NumberedEvent>, Option<EventPosition>), SendFailure> {
        let (mut after, until) = match wanted {
            Wanted::One(id) => {
                let event = self.desk.queries.event(id).await?;
                return Ok((vec![event.ok_or(SendRefusal::NoSuchEvent)?], None));
            }
            Wanted::Range { after, until } => (after, until),
        };
        let mut events = Vec::new();
        for _ in 0..PAGES {
            let page = self.page(after).await?;
            let is_wanted =
                |event: &NumberedEvent| until.is_none_or(|until| event.position <= until);
            let before = page.items.len();
            let within: Vec<_> = page.items.into_iter().filter(is_wanted).collect();
            let is_last = within.len() < before;
            events.extend(within);
            after = match page.next {
                Some(next) if !is_last => Some(next),
                Some(_) | None => return Ok((events, None)),
            };
        }
        Ok((events, after))
    }

    async fn page(
        &self,
        after: Option<EventPosition>,
    ) -> Result<Page<NumberedEvent, EventPosition>, StoreError> {
        let filter = EventFilter {
            kinds: EventKind::ALL.to_vec(),
            ticket: None,
        };
        let page = PageRequest {
            limit: PageLimit::MAX,
            after,
        };
        self.desk.queries.events(&filter, page).await
    }
}

/// The webhook, locked, if it is told anything.
async fn enabled(work: &mut dyn UnitOfWork, id: WebhookId) -> Result<Webhook, SendFailure> {
    let webhook = work.webhooks().lock_webhook(id).await?;
    let webhook = webhook.ok_or(SendRefusal::NotFound)?;
    if !webhook.is_enabled() {
        return Err(SendRefusal::NotEnabled.into());
    }
    Ok(webhook)
}
