//! Forms: stored whole, in versions that never change, and locked alone or together.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::form::testing::{definition, form_id, invite_id, new_form, sample_draft};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::form::visibility::FormStatus;
use frontdesk_domain::form::{Form, FormChange};
use frontdesk_domain::id::{FormId, Version};
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::testing::{at, digest, sample_account, text};

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried, runs_side_by_side};
use crate::fixture::commit;
use crate::reception::short_form;

/// A new form is there as it was made, by its id, by its slug and for a unit of work,
/// and what it says is its first version.
pub async fn new_form_is_kept_with_its_first_definition(fixture: &Fixture) {
    let new = new_form("builder-application");
    let id = fixture.store_form(&new).await;
    let expected = Form::created(id, new.clone());
    assert_eq!(fixture.stored_form(id).await, expected);
    let queries = &fixture.queries;
    assert_eq!(queries.form(id).await.unwrap(), Some(expected.clone()));
    assert_eq!(
        queries.form_by_slug(&new.slug).await.unwrap(),
        Some(expected)
    );
    let first = queries.definition(id, Version::FIRST).await.unwrap();
    assert_eq!(first, Some(new.definition));
}

/// What was never stored is nothing, not a failure.
pub async fn unknown_form_is_none(fixture: &Fixture) {
    let id = fixture.form("known").await;
    let beyond = form_id(i64::MAX);
    let queries = &fixture.queries;
    assert_eq!(queries.form(beyond).await.unwrap(), None);
    let other = text("known-not");
    assert_eq!(queries.form_by_slug(&other).await.unwrap(), None);
    let second = Version::FIRST.next();
    assert_eq!(queries.definition(id, second).await.unwrap(), None);
    let first = queries.definition(beyond, Version::FIRST).await.unwrap();
    assert_eq!(first, None);
    assert_eq!(queries.invite_by_digest(&digest(1)).await.unwrap(), None);
    let mut work = fixture.begin().await;
    let forms = work.forms();
    assert_eq!(forms.lock_form(beyond).await.unwrap(), None);
    assert_eq!(forms.lock_form_shared(beyond).await.unwrap(), None);
    assert_eq!(forms.lock_invite(invite_id(1)).await.unwrap(), None);
    assert_eq!(forms.lock_invite_shared(&digest(1)).await.unwrap(), None);
}

/// Later forms have greater ids.
pub async fn form_ids_ascend_from_commit_to_commit(fixture: &Fixture) {
    let mut ids = Vec::new();
    for slug in ["one", "two", "three"] {
        ids.push(fixture.form(slug).await);
    }
    assert!(
        ids.is_sorted_by(|earlier, later| earlier < later),
        "{ids:?}"
    );
}

/// Every field can be changed, and what the form said before is still there.
pub async fn every_field_of_a_form_survives_an_update(fixture: &Fixture) {
    let id = fixture.form("before").await;
    let other = fixture.form("other").await;
    let mut form = fixture.stored_form(id).await;
    let change = FormChange {
        slug: Some(text("after")),
        status: Some(FormStatus::Archived),
        definition: Some(short_form("after", [("visibility", "invite".into())]).definition),
    };
    form.change(change, at(9_000));
    update(fixture, &form).await.unwrap();
    assert_eq!(fixture.stored_form(id).await, form);
    assert_eq!(fixture.stored_form(other).await.parts().slug, text("other"));
    let (second, queries) = (Version::FIRST.next(), &fixture.queries);
    let said = async |version| queries.definition(id, version).await.unwrap();
    assert_eq!(said(Version::FIRST).await, Some(definition(sample_draft())));
    assert_eq!(said(second).await, Some(form.parts().definition.clone()));
}

async fn update(fixture: &Fixture, form: &Form) -> Result<(), StoreError> {
    let mut work = fixture.begin().await;
    work.forms().lock_form(form.parts().id).await?;
    work.forms().update_form(form).await?;
    work.commit().await
}

/// A version of a definition that is stored is never changed, whatever is stored under
/// its number afterwards.
pub async fn definition_that_is_stored_never_changes(fixture: &Fixture) {
    let id = fixture.form("form").await;
    let mut parts = fixture.stored_form(id).await.into_parts();
    parts.definition = definition(Value::map([
        ("title", "Another".into()),
        ("questions", Value::List(Vec::new())),
    ]));
    update(fixture, &Form::restore(parts)).await.unwrap();
    let first = fixture.queries.definition(id, Version::FIRST).await;
    assert_eq!(first.unwrap(), Some(definition(sample_draft())));
}

/// No two forms share a slug, whether they are made or renamed; the unit of work that was
/// refused goes on.
pub async fn slug_belongs_to_one_form(fixture: &Fixture) {
    fixture.form("taken").await;
    let id = fixture.form("mine").await;
    let mut form = fixture.stored_form(id).await;
    let rename = FormChange {
        slug: Some(text("taken")),
        ..FormChange::default()
    };
    form.change(rename, at(9_000));
    let mut work = fixture.begin().await;
    work.forms().lock_form(id).await.unwrap();
    let renamed = work.forms().update_form(&form).await;
    assert!(matches!(renamed, Err(StoreError::Duplicate)), "{renamed:?}");
    let made = work.forms().insert_form(&new_form("taken")).await;
    assert!(matches!(made, Err(StoreError::Duplicate)), "{made:?}");
    let free = work.forms().insert_form(&new_form("free")).await.unwrap();
    commit(work).await;
    assert_eq!(fixture.stored_form(id).await.parts().slug, text("mine"));
    assert_eq!(fixture.stored_form(free).await.parts().slug, text("free"));
}

/// Of many who make a form of one slug at once, one does.
pub async fn concurrent_forms_of_one_slug_leave_one(fixture: &Fixture) {
    let made = at_once(16, |_| {
        let fixture = fixture.clone();
        async move {
            retried(|| async {
                let mut work = fixture.store.begin().await?;
                let id = work.forms().insert_form(&new_form("one")).await?;
                work.commit().await?;
                Ok(id)
            })
            .await
        }
    });
    let made: Vec<_> = made.await;
    let ids: Vec<FormId> = made
        .iter()
        .filter_map(|one| one.as_ref().ok().copied())
        .collect();
    assert_eq!(ids.len(), 1, "{made:?}");
    let refused = |one: &&Result<_, _>| matches!(one, Err(StoreError::Duplicate));
    assert_eq!(made.iter().filter(refused).count(), 15, "{made:?}");
}

/// Who locks a form that is locked waits, and then sees what the first one did.
pub async fn second_lock_of_a_form_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let id = fixture.form("form").await;
    let mut first = fixture.begin().await;
    let mut form = first.forms().lock_form(id).await.unwrap().unwrap();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move { other.stored_form(id).await });
    must_wait(&mut second).await;
    close(&mut form);
    first.forms().update_form(&form).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, form);
}

fn close(form: &mut Form) {
    let close = FormChange {
        status: Some(FormStatus::Closed),
        ..FormChange::default()
    };
    form.change(close, at(9_000));
}

/// Who shares the lock of a form does not wait for the others, where units of work run
/// side by side at all.
pub async fn those_who_share_a_form_do_not_wait_for_each_other(fixture: &Fixture) {
    let id = fixture.form("form").await;
    let bystander = sample_account(1, Role::Customer);
    fixture.store_account(&bystander).await;
    let mut first = fixture.begin().await;
    let form = first.forms().lock_form_shared(id).await.unwrap();
    if !runs_side_by_side(fixture, bystander.id).await {
        return;
    }
    let other = fixture.clone();
    let second = tokio::spawn(async move {
        let mut work = other.begin().await;
        work.forms().lock_form_shared(id).await.unwrap()
    });
    assert_eq!(goes_on(second).await, form);
    commit(first).await;
}

/// A form does not change until all who share its lock have ended.
pub async fn form_does_not_change_while_it_is_shared(fixture: &Fixture) {
    let id = fixture.form("form").await;
    let mut shared = fixture.begin().await;
    let before = shared.forms().lock_form_shared(id).await.unwrap().unwrap();
    let mut after = before.clone();
    close(&mut after);
    let (other, closed) = (fixture.clone(), after.clone());
    let mut closing = tokio::spawn(async move { update(&other, &closed).await });
    must_wait(&mut closing).await;
    let again = shared.forms().lock_form_shared(id).await.unwrap();
    assert_eq!(again, Some(before));
    commit(shared).await;
    goes_on(closing).await.unwrap();
    assert_eq!(fixture.stored_form(id).await, after);
}
