//! Webhooks: what is on its way to them, and who may send it.

use std::time::Duration;

use frontdesk_domain::event::{Event, EventKind, Fact, NumberedEvent};
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::id::{
    AttemptId, EventPosition, SigningKeyId, SubmissionId, TicketId, Version, WebhookId,
};
use frontdesk_domain::job::Lease;
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::testing::{at, event_id, ticket_id, uuid};
use frontdesk_domain::webhook::{
    Answer, Attempt, Delivery, DeliveryState, Fault, SigningKeys, Webhook, WebhookLabel,
    WebhookState, WebhookUrl,
};

use crate::Fixture;
use crate::concurrency::{at_once, retried};
use crate::fixture::commit;

fn webhook(n: u64) -> Webhook {
    let keys = SigningKeys::new(SigningKeyId::new(uuid(70)));
    Webhook {
        id: WebhookId::new(uuid(n)),
        url: WebhookUrl::parse(format!("https://hooks.example/{n}?a=b")).unwrap(),
        label: WebhookLabel::parse("Bökförung ☂").unwrap(),
        kinds: [EventKind::TicketOpened, EventKind::SubmissionReviewed].into(),
        state: WebhookState::Enabled,
        signing: keys.rotated(SigningKeyId::new(uuid(71)), at(77)),
        seen: EventPosition::new(12),
        created_at: at(1),
        updated_at: at(2),
        version: Version::FIRST,
    }
}

async fn store(fixture: &Fixture, webhook: &Webhook) {
    let mut work = fixture.begin().await;
    work.webhooks().insert_webhook(webhook).await.unwrap();
    commit(work).await;
}

fn place(n: i64) -> EventPosition {
    EventPosition::new(n).unwrap()
}

fn about(n: u64, fact: Fact) -> NumberedEvent {
    NumberedEvent {
        position: place(i64::try_from(n).unwrap()),
        event: Event {
            id: event_id(n),
            at: at(1),
            actor: None,
            fact,
        },
    }
}

fn changed(n: u64, ticket: TicketId) -> NumberedEvent {
    about(n, Fact::TicketChanged { ticket })
}

async fn queue(fixture: &Fixture, webhook: WebhookId, events: &[NumberedEvent], due: i64) {
    let mut work = fixture.begin().await;
    work.webhooks().lock_webhook(webhook).await.unwrap();
    let queued = work.webhooks().queue_deliveries(webhook, events, at(due));
    queued.await.unwrap();
    commit(work).await;
}

async fn next(fixture: &Fixture, webhook: WebhookId, now: i64) -> Vec<Delivery> {
    let next = fixture
        .queries
        .next_deliveries(webhook, at(now), PageLimit::MAX);
    next.await.unwrap()
}

async fn next_places(fixture: &Fixture, webhook: WebhookId, now: i64) -> Vec<i64> {
    let next = next(fixture, webhook, now).await;
    next.iter()
        .map(|delivery| delivery.position.get())
        .collect()
}

/// The first that is due now ends in this state.
async fn end_first(fixture: &Fixture, webhook: WebhookId, state: DeliveryState, now: i64) {
    let before = next(fixture, webhook, now).await[0];
    let after = Delivery {
        state,
        attempts: before.attempts + 1,
        ended_at: Some(at(now)),
        ..before
    };
    record(fixture, 900 + u64::try_from(now).unwrap(), &before, &after).await;
}

async fn record(fixture: &Fixture, n: u64, before: &Delivery, after: &Delivery) -> Attempt {
    let attempt = Attempt {
        id: AttemptId::new(uuid(n)),
        webhook: before.webhook,
        event: before.event,
        number: before.attempts + 1,
        at: at(i64::try_from(n).unwrap()),
        took: Duration::from_millis(n),
        answer: if n.is_multiple_of(2) {
            Answer::Status {
                code: 503,
                excerpt: "down ☂".to_owned(),
            }
        } else {
            Answer::Fault(Fault::TimedOut)
        },
    };
    let mut work = fixture.begin().await;
    let recorded = work.webhooks().record_attempt(&attempt, before, after);
    recorded.await.unwrap();
    commit(work).await;
    attempt
}

/// A webhook is stored as it was made and as it was changed; the newest is listed first.
pub async fn every_field_of_a_webhook_is_kept(fixture: &Fixture) {
    let (one, other) = (webhook(1), webhook(2));
    store(fixture, &one).await;
    store(fixture, &other).await;
    let listed = fixture.queries.webhooks(PageRequest::default()).await;
    assert_eq!(listed.unwrap().items, [other.clone(), one.clone()]);
    for state in WebhookState::ALL {
        let changed = Webhook {
            state,
            url: WebhookUrl::parse("http://[::1]/").unwrap(),
            kinds: [].into(),
            signing: SigningKeys::new(SigningKeyId::new(uuid(72))),
            seen: None,
            updated_at: at(9),
            version: Version::FIRST.next(),
            ..one.clone()
        };
        let mut work = fixture.begin().await;
        let locked = work.webhooks().lock_webhook(one.id).await.unwrap();
        assert_eq!(locked.map(|locked| locked.id), Some(one.id));
        work.webhooks().update_webhook(&changed).await.unwrap();
        commit(work).await;
        let found = fixture.queries.webhook(one.id).await.unwrap();
        assert_eq!(found, Some(changed));
    }
    let found = fixture.queries.webhook(other.id).await.unwrap();
    assert_eq!(found, Some(other));
    let nobody = fixture.queries.webhook(WebhookId::new(uuid(9))).await;
    assert_eq!(nobody.unwrap(), None);
}

async fn lease(fixture: &Fixture, webhook: WebhookId, n: u64, now: i64, until: i64) -> bool {
    let leased = retried(async || {
        let mut work = fixture.store.begin().await?;
        let lease = Lease(uuid(n));
        let leased = work
            .webhooks()
            .lock_and_lease_webhook(webhook, lease, at(now), at(until))
            .await?;
        work.commit().await.map(|()| leased)
    });
    leased.await.unwrap()
}

/// One at a time may deliver to a webhook: until they give it back or their time is over.
pub async fn lease_on_a_webhook_is_held_by_one(fixture: &Fixture) {
    let id = webhook(1).id;
    assert!(!lease(fixture, id, 1, 0, 10).await);
    store(fixture, &webhook(1)).await;
    let taken = at_once(6, |n| {
        let fixture = fixture.clone();
        async move { lease(&fixture, id, n + 1, 0, 10).await }
    });
    let taken = taken.await;
    assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
    assert!(lease(fixture, id, 50, 10, 20).await);
    assert!(!lease(fixture, id, 51, 19, 30).await);
    assert!(lease(fixture, id, 50, 19, 30).await);
    assert!(!lease(fixture, id, 51, 20, 40).await);
    for (n, expected) in [(51, false), (50, true)] {
        let mut work = fixture.begin().await;
        let released = work.webhooks().release_webhook(id, Lease(uuid(n)));
        released.await.unwrap();
        commit(work).await;
        assert_eq!(lease(fixture, id, 52, 20, 21).await, expected);
    }
    assert_eq!(fixture.queries.webhook(id).await.unwrap(), Some(webhook(1)));
}

/// What is about one thing goes out one after the other, whatever fails; what is about
/// another, or to another webhook, does not wait for it.
pub async fn deliveries_about_one_thing_go_one_after_the_other(fixture: &Fixture) {
    let (one, other) = (webhook(1), webhook(2));
    store(fixture, &one).await;
    store(fixture, &other).await;
    let submission = SubmissionId::new(1).unwrap();
    let review = Fact::SubmissionReviewed {
        submission,
        from: SubmissionStatus::Pending,
        to: SubmissionStatus::Pending,
    };
    let events = [
        changed(1, ticket_id(1)),
        changed(2, ticket_id(1)),
        changed(3, ticket_id(2)),
        about(4, review),
        changed(5, ticket_id(2)),
    ];
    queue(fixture, one.id, &events, 100).await;
    queue(fixture, other.id, &events[1..2], 100).await;
    assert_eq!(next_places(fixture, one.id, 99).await, [] as [i64; 0]);
    assert_eq!(next_places(fixture, one.id, 100).await, [1, 3, 4]);
    assert_eq!(next_places(fixture, other.id, 100).await, [2]);
    let first = next(fixture, one.id, 100).await[0];
    assert_eq!(
        (first.event, first.kind),
        (event_id(1), EventKind::TicketChanged)
    );
    assert_eq!((first.attempts, first.due), (0, at(100)));
    // It failed and rests: what comes after it rests as well.
    let resting = Delivery {
        attempts: 1,
        due: at(200),
        ..first
    };
    record(fixture, 10, &first, &resting).await;
    assert_eq!(next_places(fixture, one.id, 199).await, [3, 4]);
    assert_eq!(next(fixture, one.id, 200).await[0], resting);
    // Who still holds it as it was before changes nothing.
    record(fixture, 11, &first, &first).await;
    assert_eq!(next(fixture, one.id, 200).await[0], resting);
    end_first(fixture, one.id, DeliveryState::Parked, 200).await;
    assert_eq!(next_places(fixture, one.id, 200).await, [2, 3, 4]);
    end_first(fixture, one.id, DeliveryState::Delivered, 201).await;
    assert_eq!(next_places(fixture, one.id, 201).await, [3, 4]);
    let limited = fixture
        .queries
        .next_deliveries(one.id, at(201), PageLimit::new(1).unwrap());
    assert_eq!(limited.await.unwrap().len(), 1);
    let page = PageRequest::default();
    let parked = fixture
        .queries
        .deliveries(one.id, Some(DeliveryState::Parked), page);
    let parked = parked.await.unwrap().items;
    assert_eq!(parked.len(), 1);
    assert_eq!((parked[0].attempts, parked[0].ended_at), (2, Some(at(200))));
}

/// What waits is not queued twice; what ended begins anew.
pub async fn queued_deliveries_begin_once_and_ended_ones_anew(fixture: &Fixture) {
    let id = webhook(1).id;
    store(fixture, &webhook(1)).await;
    let events: Vec<_> = (1..=250).map(|n| changed(n, ticket_id(1))).collect();
    queue(fixture, id, &events[..3], 5).await;
    end_first(fixture, id, DeliveryState::Parked, 6).await;
    queue(fixture, id, &events, 7).await;
    queue(fixture, id, &[], 7).await;
    assert_eq!(next_places(fixture, id, 6).await, [] as [i64; 0]);
    let again = next(fixture, id, 7).await;
    assert_eq!((again[0].position, again[0].attempts), (place(1), 0));
    assert_eq!((again[0].ended_at, again[0].due), (None, at(7)));
    let mut places = Vec::new();
    let mut page = PageRequest {
        limit: PageLimit::new(100).unwrap(),
        after: None,
    };
    loop {
        let found = fixture.queries.deliveries(id, None, page).await.unwrap();
        places.extend(found.items.iter().map(|found| found.position.get()));
        match found.next {
            Some(next) => page.after = Some(next),
            None => break,
        }
    }
    assert_eq!(places, (1..=250).rev().collect::<Vec<_>>());
}

/// Every try is kept, latest first, and found by its event.
pub async fn attempts_are_kept_with_what_came_of_them(fixture: &Fixture) {
    let id = webhook(1).id;
    store(fixture, &webhook(1)).await;
    let events = [changed(1, ticket_id(1)), changed(2, ticket_id(2))];
    queue(fixture, id, &events, 0).await;
    let mut kept = Vec::new();
    for n in 20..24 {
        let before = next(fixture, id, 0).await[usize::from(n == 22)];
        let after = Delivery {
            attempts: before.attempts + 1,
            ..before
        };
        kept.insert(0, record(fixture, n, &before, &after).await);
    }
    let page = PageRequest::default();
    let found = fixture.queries.attempts(id, None, page).await.unwrap();
    assert_eq!(found.items, kept);
    let of_one = fixture.queries.attempts(id, Some(event_id(2)), page);
    assert_eq!(of_one.await.unwrap().items, [kept[1].clone()]);
    let page = PageRequest {
        limit: PageLimit::new(3).unwrap(),
        after: None,
    };
    let first = fixture.queries.attempts(id, None, page).await.unwrap();
    assert_eq!(first.next, Some(kept[2].id));
    let page = PageRequest {
        after: first.next,
        ..page
    };
    let rest = fixture.queries.attempts(id, None, page).await.unwrap();
    assert_eq!(rest.items, kept[3..]);
}

/// Nothing of a deleted webhook is left, not even what is recorded afterwards.
pub async fn deleted_webhook_takes_everything_with_it(fixture: &Fixture) {
    let (one, other) = (webhook(1), webhook(2));
    for webhook in [&one, &other] {
        store(fixture, webhook).await;
        queue(fixture, webhook.id, &[changed(1, ticket_id(1))], 0).await;
    }
    let delivery = next(fixture, one.id, 0).await[0];
    record(fixture, 5, &delivery, &delivery).await;
    let mut work = fixture.begin().await;
    assert!(work.webhooks().delete_webhook(one.id).await.unwrap());
    assert!(!work.webhooks().delete_webhook(one.id).await.unwrap());
    commit(work).await;
    record(fixture, 6, &delivery, &delivery).await;
    assert_eq!(fixture.queries.webhook(one.id).await.unwrap(), None);
    assert_eq!(next(fixture, one.id, 0).await, []);
    let left = fixture
        .queries
        .attempts(one.id, None, PageRequest::default());
    assert_eq!(left.await.unwrap().items, []);
    assert_eq!(next(fixture, other.id, 0).await.len(), 1);
}

/// What ended long ago is forgotten with its tries; what waits is not, however old.
pub async fn old_deliveries_are_forgotten(fixture: &Fixture) {
    let id = webhook(1).id;
    store(fixture, &webhook(1)).await;
    let events: Vec<_> = (1..=3).map(|n| changed(n, ticket_id(1))).collect();
    queue(fixture, id, &events, 0).await;
    end_first(fixture, id, DeliveryState::Delivered, 50).await;
    end_first(fixture, id, DeliveryState::Parked, 60).await;
    let forget = async |before| {
        let mut work = fixture.begin().await;
        let forgotten = work
            .webhooks()
            .forget_deliveries(at(before), PageLimit::MAX);
        let forgotten = forgotten.await.unwrap();
        commit(work).await;
        forgotten
    };
    assert_eq!(forget(50).await, 0);
    // The tries were made at 950 and 960.
    assert_eq!(forget(51).await, 1);
    assert_eq!(forget(955).await, 2);
    let left = fixture.queries.deliveries(id, None, PageRequest::default());
    let left: Vec<_> = left
        .await
        .unwrap()
        .items
        .iter()
        .map(|left| left.position)
        .collect();
    assert_eq!(left, [place(3)]);
    let tries = fixture.queries.attempts(id, None, PageRequest::default());
    assert_eq!(tries.await.unwrap().items.len(), 1);
}

/// Who counts webhooks and makes one waits for whoever does so already: of any crowd as many
/// succeed as there is room for.
pub async fn who_counts_webhooks_before_making_one_makes_none_too_many(fixture: &Fixture) {
    const ROOM: u64 = 3;
    let made = at_once(16, |n| {
        let fixture = fixture.clone();
        async move {
            let make = || async {
                let mut work = fixture.store.begin().await?;
                let webhooks = work.webhooks();
                let is_room = webhooks.lock_and_count_webhooks().await? < ROOM;
                if is_room {
                    webhooks.insert_webhook(&webhook(n)).await?;
                    work.commit().await?;
                }
                Ok(is_room)
            };
            retried(make).await.unwrap()
        }
    });
    let made = made.await.into_iter().filter(|made| *made).count();
    assert_eq!(made, 3);
    let mut work = fixture.begin().await;
    let counted = work.webhooks().lock_and_count_webhooks().await.unwrap();
    assert_eq!(counted, ROOM);
}
