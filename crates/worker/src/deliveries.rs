//! Bringing events to webhooks: a task for each, so that none waits for another.

use std::collections::HashMap;
use std::sync::Arc;

use frontdesk_domain::id::WebhookId;
use frontdesk_domain::job::Lease;
use frontdesk_domain::page::PageLimit;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::use_cases::webhooks::DeliverEvents;
use futures_util::future::join_all;
use tokio::task::{Id, JoinSet};
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::sync::CancellationToken;
use tracing::{debug, warn};

use crate::Worker;
use crate::verdict::in_words;

/// How many events about different things are sent to one webhook at a time.
const AT_ONCE: u16 = 8;

/// The webhooks that are being served, each by a task.
#[derive(Default)]
struct Served {
    tasks: JoinSet<()>,
    webhooks: HashMap<Id, WebhookId>,
}

impl Served {
    fn contains(&self, id: WebhookId) -> bool {
        self.webhooks.values().any(|served| *served == id)
    }

    /// Waits until a task ends, if there is one.
    async fn ended(&mut self) -> Option<()> {
        let ended = self.tasks.join_next_with_id().await?;
        let task = match &ended {
            Ok((task, ())) => *task,
            Err(error) => error.id(),
        };
        self.webhooks.remove(&task);
        if let Err(error) = ended {
            warn!(
                error = in_words(&error),
                "a webhook was left alone; trying again"
            );
        }
        Some(())
    }
}

impl Worker {
    /// Serves every webhook that something is to be sent to, until the worker stops.
    pub(crate) async fn deliver(self: Arc<Self>, stop: CancellationToken) {
        let Some(events) = &self.deliveries else {
            return;
        };
        let mut served = Served::default();
        let mut look = interval(self.settings.poll);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                Some(()) = served.ended() => continue,
                _ = look.tick() => {}
            }
            match events.webhooks().await {
                Ok(webhooks) => {
                    for id in webhooks
                        .into_iter()
                        .filter(|id| !served.contains(*id))
                        .collect::<Vec<_>>()
                    {
                        let serving = self.clone().serve(events.clone(), id, stop.clone());
                        let task = served.tasks.spawn(serving);
                        served.webhooks.insert(task.id(), id);
                    }
                }
                Err(error) => warn!(error = in_words(&error), "webhooks cannot be read"),
            }
        }
        let rest = async { while served.ended().await.is_some() {} };
        if timeout(self.settings.grace, rest).await.is_err() {
            warn!("deliveries were broken off; they are tried again under their ids");
        }
    }

    /// Brings one webhook everything that is due.
    async fn serve(self: Arc<Self>, events: DeliverEvents, id: WebhookId, stop: CancellationToken) {
        let lease = Lease(events.desk.ids.next());
        let mut leased = false;
        if let Err(error) = self
            .serve_under(&events, id, lease, &mut leased, &stop)
            .await
        {
            warn!(webhook = %id, error = in_words(&error), "a webhook was not served; trying again");
        }
        if leased && let Err(error) = events.release(id, lease).await {
            warn!(webhook = %id, error = in_words(&error), "a lease was not given back; it will run out");
        }
    }

    async fn serve_under(
        &self,
        events: &DeliverEvents,
        id: WebhookId,
        lease: Lease,
        leased: &mut bool,
        stop: &CancellationToken,
    ) -> Result<(), StoreError> {
        let limit = PageLimit::new(AT_ONCE).unwrap_or_default();
        while !stop.is_cancelled() {
            events.collect(id).await?;
            if !events.is_due(id).await? {
                break;
            }
            let lasts = self.settings.delivery_lease;
            let Some((webhook, next)) = events.take(id, lease, lasts, limit).await? else {
                break;
            };
            *leased = true;
            let tries = next.iter().map(async |delivery| {
                let answer = events.deliver(&webhook, delivery, self.spread()).await?;
                let accepted = answer.is_accepted();
                debug!(webhook = %id, event = %delivery.event, accepted, "event sent");
                Ok::<_, StoreError>(())
            });
            for tried in join_all(tries).await {
                tried?;
            }
        }
        Ok(())
    }
}
