//! Saved views of the queue.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::id::{AccountId, ViewId};
use frontdesk_domain::ports::{ErasedPerson, StoreError};
use frontdesk_domain::testing::{at, sample_account, text, uuid};
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::view::{SavedView, ViewFilter};

use crate::Fixture;
use crate::concurrency::{at_once, retried};
use crate::fixture::commit;

fn view(n: u64, owner: AccountId) -> SavedView {
    SavedView {
        id: ViewId::new(uuid(n)),
        owner,
        place: u8::try_from(n).unwrap(),
        name: text(&format!("Späte Päckchen ☂ {n}")),
        filter: ViewFilter::default(),
        created_at: at(7),
    }
}

async fn keep(fixture: &Fixture, view: &SavedView) -> Result<(), StoreError> {
    let mut work = fixture.begin().await;
    work.views().insert_view(view).await?;
    commit(work).await;
    Ok(())
}

/// What is written is what is read, with every part of the filter and with none.
pub async fn every_field_of_a_view_is_kept(fixture: &Fixture) {
    let owner = fixture.agent(1).await;
    let bare = view(2, owner);
    let full = SavedView {
        filter: ViewFilter {
            status: Some(Status::AiResolved),
            words: Some(text("late -invoice \"my parcel\"")),
            priority: Some(Priority::Urgent),
            department: Some(text("Füllhörner")),
            category: Some(text("Shipping")),
            mine: true,
        },
        ..view(1, owner)
    };
    keep(fixture, &bare).await.unwrap();
    keep(fixture, &full).await.unwrap();
    let kept = fixture.queries.views(owner).await.unwrap();
    assert_eq!(kept, [full, bare], "in the order of their places");
}

/// Two agents may call theirs the same; one agent may not, nor put two at one place.
pub async fn views_of_an_agent_differ_in_name_and_place(fixture: &Fixture) {
    let (one, other) = (fixture.agent(1).await, fixture.agent(2).await);
    let first = view(1, one);
    keep(fixture, &first).await.unwrap();
    let same_name = SavedView {
        name: first.name.clone(),
        ..view(2, one)
    };
    let same_place = SavedView {
        place: first.place,
        ..view(3, one)
    };
    for taken in [same_name, same_place] {
        let kept = keep(fixture, &taken).await;
        assert!(matches!(kept, Err(StoreError::Duplicate)), "{kept:?}");
    }
    let theirs = SavedView {
        id: ViewId::new(uuid(4)),
        owner: other,
        ..first.clone()
    };
    keep(fixture, &theirs).await.unwrap();
    assert_eq!(fixture.queries.views(one).await.unwrap(), [first]);
    assert_eq!(fixture.queries.views(other).await.unwrap(), [theirs]);
}

/// Of requests at once for one place, one gets it.
pub async fn concurrent_views_leave_one_at_a_place(fixture: &Fixture) {
    let owner = fixture.agent(1).await;
    let kept = at_once(8, |n| {
        let fixture = fixture.clone();
        let view = SavedView {
            place: 0,
            ..view(n, owner)
        };
        async move { retried(|| keep(&fixture, &view)).await.is_ok() }
    })
    .await;
    assert_eq!(kept.iter().filter(|kept| **kept).count(), 1);
    assert_eq!(fixture.queries.views(owner).await.unwrap().len(), 1);
}

/// Whoever looks for a place under the lock finds one, however many look at once.
pub async fn concurrent_views_find_places_under_the_lock(fixture: &Fixture) {
    let owner = fixture.agent(1).await;
    let kept = at_once(8, |n| {
        let fixture = fixture.clone();
        async move {
            let keep_next = || async {
                let mut work = fixture.store.begin().await?;
                let taken = work.views().lock_views(owner).await?;
                let place = u8::try_from(taken.len()).unwrap();
                let next = SavedView {
                    place,
                    ..view(n, owner)
                };
                work.views().insert_view(&next).await?;
                work.commit().await
            };
            retried(keep_next).await.is_ok()
        }
    })
    .await;
    assert!(kept.iter().all(|kept| *kept));
    let kept = fixture.queries.views(owner).await.unwrap();
    assert!((0..8).eq(kept.iter().map(|view| view.place)), "{kept:?}");
}

/// A view goes only for whom it belongs to, and with whoever is erased.
pub async fn views_go_with_their_owner(fixture: &Fixture) {
    let (one, other) = (fixture.agent(1).await, fixture.agent(2).await);
    let (first, second) = (view(1, one), view(2, other));
    keep(fixture, &first).await.unwrap();
    keep(fixture, &second).await.unwrap();
    let mut work = fixture.begin().await;
    let views = work.views();
    assert!(!views.delete_view(other, first.id).await.unwrap());
    assert!(views.delete_view(other, second.id).await.unwrap());
    assert!(!views.delete_view(other, second.id).await.unwrap());
    commit(work).await;
    assert_eq!(fixture.queries.views(other).await.unwrap(), []);
    let mut work = fixture.begin().await;
    let person = ErasedPerson {
        account: one,
        email: sample_account(1, Role::Agent).email,
        at: at(50_000),
    };
    let erased = work.personal_data().erase_personal_data(&person).await;
    erased.unwrap();
    commit(work).await;
    assert_eq!(fixture.queries.views(one).await.unwrap(), []);
}
