//! Slots: one holder each, whoever else wants them, and given back with their submission.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use frontdesk_domain::form::applicant::ClientNetwork;
use frontdesk_domain::form::limit::{HeldSlot, OpenSlot, SlotHolder, SlotUse};
use frontdesk_domain::form::testing::invite_id;
use frontdesk_domain::id::{FormId, SubmissionId};
use frontdesk_domain::testing::{account_id, at};

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried};
use crate::fixture::commit;
use crate::reception::open;

/// One holder of each kind, and a second of those that there are many of.
fn holders() -> [SlotHolder; 7] {
    let v4 = ClientNetwork::of(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let v6 = ClientNetwork::of(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 2, 3, 4, 5, 6)));
    [
        SlotHolder::Account(account_id(1)),
        SlotHolder::Account(account_id(2)),
        SlotHolder::Network(v4),
        SlotHolder::Network(v6),
        SlotHolder::Invite(invite_id(1)),
        SlotHolder::Invite(invite_id(2)),
        SlotHolder::Everyone,
    ]
}

async fn form_and_submission(fixture: &Fixture, slug: &str) -> (FormId, SubmissionId) {
    let form = fixture.form(slug).await;
    (form, fixture.submission(form).await)
}

async fn numbers(fixture: &Fixture, form: FormId, holder: SlotHolder) -> Vec<u32> {
    let held = fixture.queries.slots_of(form, holder).await.unwrap();
    let mut work = fixture.begin().await;
    let inside = work.submissions().held_slots(form, holder).await.unwrap();
    assert_eq!(inside, held);
    held.into_iter().map(|slot| slot.number).collect()
}

async fn slot_use(fixture: &Fixture, form: FormId, holder: SlotHolder, wanted: u32) -> SlotUse {
    let mut work = fixture.begin().await;
    let slots = work.submissions().slot_use(form, holder, wanted).await;
    slots.unwrap()
}

/// A slot is held by number, by holder and by form, and nobody takes one that is held.
pub async fn slot_is_taken_once(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let (other, its) = form_and_submission(fixture, "other").await;
    for holder in holders() {
        for (submission, number) in [(id, 3), (id, 1), (its, 1)] {
            assert!(fixture.take(submission, holder, open(number), at(5)).await);
            assert!(!fixture.take(submission, holder, open(number), at(6)).await);
        }
    }
    for holder in holders() {
        let since = |number| HeldSlot {
            number,
            taken_at: at(5),
        };
        let held = fixture.queries.slots_of(form, holder).await.unwrap();
        assert_eq!(held, [since(1), since(3)], "by number");
        assert_eq!(numbers(fixture, form, holder).await, [1, 3]);
        assert_eq!(numbers(fixture, other, holder).await, [1]);
    }
}

/// A slot that could not be had leaves the unit of work usable.
pub async fn taken_slot_leaves_the_unit_of_work_usable(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let everyone = SlotHolder::Everyone;
    assert!(fixture.take(id, everyone, open(1), at(1)).await);
    let mut work = fixture.begin().await;
    let slots = work.submissions();
    for (number, expected) in [(1, false), (2, true), (2, false)] {
        let taken = slots
            .take_slot(form, everyone, open(number), id, at(2))
            .await;
        assert_eq!(taken.unwrap(), expected);
    }
    assert_eq!(slots.held_slots(form, everyone).await.unwrap().len(), 2);
    commit(work).await;
    assert_eq!(numbers(fixture, form, everyone).await, [1, 2]);
}

/// A slot that is to replace an older hold is had only while exactly that hold stands.
pub async fn slot_is_replaced_only_while_the_hold_stands(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let holder = SlotHolder::Account(account_id(1));
    let replacing = |millis| OpenSlot {
        number: 1,
        replaces: Some(at(millis)),
    };
    assert!(!fixture.take(id, holder, replacing(5), at(6)).await);
    assert!(fixture.take(id, holder, open(1), at(5)).await);
    assert!(!fixture.take(id, holder, replacing(4), at(6)).await);
    assert!(fixture.take(id, holder, replacing(5), at(6)).await);
    assert!(!fixture.take(id, holder, replacing(5), at(7)).await);
    let held = fixture.queries.slots_of(form, holder).await.unwrap();
    let expected = HeldSlot {
        number: 1,
        taken_at: at(6),
    };
    assert_eq!(held, [expected]);
}

/// Who takes a slot that another unit of work is taking waits for that one to end: it
/// has the slot when that one was dropped, and not when that one was committed.
pub async fn second_taker_of_a_slot_waits_for_the_first(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let holder = SlotHolder::Everyone;
    for (number, commits) in [(1, true), (2, false)] {
        let mut first = fixture.begin().await;
        let taken = first
            .submissions()
            .take_slot(form, holder, open(number), id, at(1))
            .await;
        assert!(taken.unwrap());
        let other = fixture.clone();
        let mut second = tokio::spawn(async move {
            retried(|| async {
                let mut work = other.store.begin().await?;
                let taken = work
                    .submissions()
                    .take_slot(form, holder, open(number), id, at(2))
                    .await?;
                work.commit().await?;
                Ok(taken)
            })
            .await
        });
        must_wait(&mut second).await;
        if commits {
            commit(first).await;
        } else {
            drop(first);
        }
        assert_eq!(goes_on(second).await.unwrap(), !commits);
    }
    assert_eq!(numbers(fixture, form, holder).await, [1, 2]);
}

/// Of many who take one slot at once, free or to be replaced, exactly one gets it.
pub async fn concurrent_takers_of_one_slot_leave_one(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let holder = SlotHolder::Everyone;
    for replaces in [None, Some(at(1))] {
        let taken = at_once(32, |_| {
            let fixture = fixture.clone();
            let slot = OpenSlot {
                number: 1,
                replaces,
            };
            let now = if replaces.is_some() { at(2) } else { at(1) };
            async move {
                retried(|| async {
                    let mut work = fixture.store.begin().await?;
                    let slots = work.submissions();
                    let taken = slots.take_slot(form, holder, slot, id, now).await?;
                    work.commit().await?;
                    Ok(taken)
                })
                .await
                .unwrap()
            }
        });
        let taken = taken.await.into_iter().filter(|taken| *taken).count();
        assert_eq!(taken, 1, "replacing {replaces:?}");
    }
}

/// A slot of a dropped unit of work was never taken.
pub async fn dropped_slot_was_never_taken(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let mut work = fixture.begin().await;
    for holder in holders() {
        let taken = work
            .submissions()
            .take_slot(form, holder, open(1), id, at(1))
            .await;
        assert!(taken.unwrap());
    }
    drop(work);
    for holder in holders() {
        assert_eq!(numbers(fixture, form, holder).await, [0; 0]);
    }
}

/// The lowest free numbers are those below the last one held first, then those above.
pub async fn lowest_free_numbers_are_found(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let holder = SlotHolder::Everyone;
    let cases: [(&[u32], &[u32]); 5] = [
        (&[], &[1, 2, 3]),
        (&[1], &[2, 3, 4]),
        (&[2, 3], &[4, 5, 6]),
        (&[6], &[4, 5, 7]),
        (&[90], &[4, 5, 7]),
    ];
    let mut held = 0;
    for (take, free) in cases {
        for number in take {
            assert!(fixture.take(id, holder, open(*number), at(1)).await);
            held += 1;
        }
        let expected = SlotUse {
            held,
            free: free.to_vec(),
        };
        assert_eq!(slot_use(fixture, form, holder, 3).await, expected);
    }
    let nobodys = SlotUse {
        held: 0,
        free: vec![1],
    };
    let other = SlotHolder::Invite(invite_id(1));
    assert_eq!(slot_use(fixture, form, other, 1).await, nobodys);
}

/// A submission gives back the slots of its account and of everyone, and no others': not
/// those of its invite and its network, and none of another submission.
pub async fn released_slots_are_those_of_the_account_and_of_everyone(fixture: &Fixture) {
    let (form, id) = form_and_submission(fixture, "form").await;
    let other = fixture.submission(form).await;
    for holder in holders() {
        assert!(fixture.take(id, holder, open(1), at(1)).await);
        assert!(fixture.take(other, holder, open(2), at(1)).await);
    }
    let mut work = fixture.begin().await;
    work.submissions().release_slots(id).await.unwrap();
    commit(work).await;
    for holder in holders() {
        let expected: &[u32] = match holder {
            SlotHolder::Account(_) | SlotHolder::Everyone => &[2],
            SlotHolder::Network(_) | SlotHolder::Invite(_) => &[1, 2],
        };
        assert_eq!(numbers(fixture, form, holder).await, expected, "{holder}");
    }
    let expected = SlotUse {
        held: 1,
        free: vec![1, 3],
    };
    let slots = slot_use(fixture, form, SlotHolder::Everyone, 2).await;
    assert_eq!(slots, expected);
}
