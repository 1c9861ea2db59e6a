//! Submissions: every field, every step, and what goes when their form goes.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::limit::SlotHolder;
use frontdesk_domain::form::number::Number;
use frontdesk_domain::form::review::ReviewStep;
use frontdesk_domain::form::submission::{
    NewSubmission, Submission, SubmissionParts, SubmissionStatus,
};
use frontdesk_domain::form::testing::{
    answers, new_submission, number, sample_answers, sample_submission, submission_id,
};
use frontdesk_domain::form::value::Value;
use frontdesk_domain::id::{AccountId, FormId, SubmissionId, Version};
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::SubmissionFilter;
use frontdesk_domain::testing::{account_id, at, email, sample_account, text};

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried};
use crate::fixture::commit;
use crate::reception::{nobody, open};

/// A new submission is there as it was sent, by whomever, and waits for a reviewer.
pub async fn new_submission_is_kept_as_it_was_sent(fixture: &Fixture) {
    let account = fixture.customer(1).await;
    let agent = fixture.agent(2).await;
    let form = fixture.form("form").await;
    let invite = fixture.invite(1, form, agent, 1).await;
    let contact = Some(email("Ann@Example.org"));
    let submitters = [
        (Submitter::Account(account), Some(invite.id)),
        (Submitter::Anonymous { contact }, None),
        (nobody(), None),
    ];
    for (submitter, invite) in submitters {
        let new = NewSubmission {
            invite,
            definition: Version::FIRST,
            ..new_submission(form, submitter)
        };
        let id = fixture.submit(&new).await;
        let expected = Submission::received(id, new);
        assert_eq!(fixture.stored_submission(id).await, expected);
        assert_eq!(fixture.listed_submission(id).await.submission, expected);
    }
}

/// Answers keep every digit of a number, every kind of value and every character.
pub async fn answers_are_kept_to_the_last_digit(fixture: &Fixture) {
    let form = fixture.form("form").await;
    let digits = ["41.50", "-0", "1e400", "12345678901234567890.000000001"];
    for digits in digits {
        let nested = Value::map([
            ("nothing", Value::Null),
            ("list", Value::list([number(digits)])),
            ("text", "\u{feff}'; \\ \" 🚲 \u{1} null".into()),
        ]);
        let sent = answers([("number", number(digits).into()), ("nested", nested)]);
        let id = fixture
            .submit(&NewSubmission {
                answers: sent.clone(),
                ..new_submission(form, nobody())
            })
            .await;
        let stored = fixture.stored_submission(id).await.into_parts().answers;
        assert_eq!(stored, sent);
        let kept = stored.get(&text("number")).and_then(Value::as_number);
        assert_eq!(kept.map(Number::as_str), Some(digits));
    }
}

/// What was never stored is nothing, not a failure.
pub async fn unknown_submission_is_none(fixture: &Fixture) {
    let beyond = submission_id(i64::MAX);
    assert_eq!(fixture.queries.submission(beyond).await.unwrap(), None);
    assert_eq!(fixture.queries.review_steps(beyond).await.unwrap(), []);
    let mut work = fixture.begin().await;
    let locked = work.submissions().lock_submission(beyond).await;
    assert_eq!(locked.unwrap(), None);
}

/// Later submissions have greater ids, to whatever form.
pub async fn submission_ids_ascend_from_commit_to_commit(fixture: &Fixture) {
    let forms = [fixture.form("one").await, fixture.form("two").await];
    let mut ids = Vec::new();
    for n in 0..6 {
        ids.push(fixture.submission(forms[n % 2]).await);
    }
    assert!(
        ids.is_sorted_by(|earlier, later| earlier < later),
        "{ids:?}"
    );
}

/// Every field can be changed and cleared, and only of the submission that is meant.
pub async fn every_field_of_a_submission_survives_an_update(fixture: &Fixture) {
    let account = fixture.customer(1).await;
    let agent = fixture.agent(2).await;
    let ticket = fixture.ticket(account).await;
    let form = fixture.form("form").await;
    let invite = fixture.invite(1, form, agent, 1).await;
    let bystander = fixture.submission(form).await;
    let untouched = fixture.stored_submission(bystander).await;
    let id = fixture.submission(form).await;
    let bare = fixture.stored_submission(id).await.into_parts();
    let full = SubmissionParts {
        id,
        form,
        ticket: Some(ticket),
        invite: Some(invite.id),
        answers: answers([("name", "Better".into())]),
        ..sample_submission()
    };
    for parts in [full, bare] {
        let expected = fixture
            .change_submission(id, |stored| *stored = parts)
            .await;
        assert_eq!(fixture.stored_submission(id).await, expected);
        assert_eq!(fixture.listed_submission(id).await.submission, expected);
    }
    for status in SubmissionStatus::ALL {
        let expected = fixture.change_submission(id, |parts| parts.status = status);
        let expected = expected.await;
        assert_eq!(fixture.stored_submission(id).await, expected);
    }
    assert_eq!(fixture.stored_submission(bystander).await, untouched);
}

/// Who locks a submission that is locked waits, and then sees what the first one did.
pub async fn second_lock_of_a_submission_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    let form = fixture.form("form").await;
    let id = fixture.submission(form).await;
    let mut first = fixture.begin().await;
    let locked = first.submissions().lock_submission(id).await.unwrap();
    let mut parts = locked.unwrap().into_parts();
    let other = fixture.clone();
    let mut second = tokio::spawn(async move { other.stored_submission(id).await });
    must_wait(&mut second).await;
    parts.version = parts.version.next();
    let changed = Submission::restore(parts);
    first
        .submissions()
        .update_submission(&changed)
        .await
        .unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, changed);
}

/// Changes made under the lock are never lost, however many are made at once.
pub async fn concurrent_changes_of_a_submission_lose_nothing(fixture: &Fixture) {
    let form = fixture.form("form").await;
    let id = fixture.submission(form).await;
    let changed = at_once(32, |_| {
        let fixture = fixture.clone();
        async move {
            let change = || async {
                let mut work = fixture.store.begin().await?;
                let found = work.submissions().lock_submission(id).await?;
                let mut parts = found.expect("the submission is there").into_parts();
                parts.version = parts.version.next();
                let changed = Submission::restore(parts);
                work.submissions().update_submission(&changed).await?;
                work.commit().await
            };
            retried(change).await
        }
    });
    assert!(changed.await.iter().all(Result::is_ok));
    let version = fixture.stored_submission(id).await.parts().version;
    assert_eq!(Some(version), Version::new(33));
}

fn step(to: SubmissionStatus, by: AccountId, millis: i64) -> ReviewStep {
    ReviewStep {
        from: SubmissionStatus::Pending,
        to,
        by,
        note: None,
        internal_note: None,
        replaced: None,
        at: at(millis),
    }
}

async fn take_step(fixture: &Fixture, submission: SubmissionId, step: &ReviewStep) {
    let mut work = fixture.begin().await;
    work.submissions()
        .insert_review_step(submission, step)
        .await
        .unwrap();
    commit(work).await;
}

/// Every field of a step is kept, and steps are listed in the order in which they were
/// taken, whatever their instants.
pub async fn history_of_a_submission_is_kept_in_order(fixture: &Fixture) {
    let agent = fixture.agent(2).await;
    let form = fixture.form("form").await;
    let id = fixture.submission(form).await;
    let other = fixture.submission(form).await;
    let mut expected: Vec<_> = SubmissionStatus::ALL
        .into_iter()
        .map(|to| step(to, agent, 9_000))
        .collect();
    expected.push(ReviewStep {
        from: SubmissionStatus::ChangesRequested,
        note: Some(text("Welcome ☂\r\n")),
        internal_note: Some(text("Checked twice")),
        replaced: Some(sample_answers()),
        ..step(SubmissionStatus::Pending, agent, 9_000)
    });
    for step in &expected {
        take_step(fixture, id, step).await;
    }
    let foreign = step(SubmissionStatus::Accepted, agent, 1_000);
    take_step(fixture, other, &foreign).await;
    let queries = &fixture.queries;
    assert_eq!(queries.review_steps(id).await.unwrap(), expected);
    assert_eq!(queries.review_steps(other).await.unwrap(), [foreign]);
}

/// A submission comes with its form's title of today and the people on it.
pub async fn submission_comes_with_the_people_on_it(fixture: &Fixture) {
    let people = [
        sample_account(1, Role::Customer),
        sample_account(2, Role::Agent),
    ];
    for account in &people {
        fixture.store_account(account).await;
    }
    let form = fixture.form("form").await;
    let id = fixture
        .submit(&new_submission(form, Submitter::Account(account_id(1))))
        .await;
    let listed = fixture.listed_submission(id).await;
    assert_eq!(listed.form_title, "Builder ✓ application");
    assert_eq!(listed.submitter, Some((&people[0]).into()));
    assert_eq!(listed.reviewer, None);
    let review = |parts: &mut SubmissionParts| parts.reviewer = Some(account_id(2));
    fixture.change_submission(id, review).await;
    let listed = fixture.listed_submission(id).await;
    assert_eq!(listed.reviewer, Some((&people[1]).into()));
    let anonymous = fixture.submission(form).await;
    assert_eq!(fixture.listed_submission(anonymous).await.submitter, None);
}

/// A form, an invite to it, and a submission with a step and a slot.
async fn store_a_form_with_everything(
    fixture: &Fixture,
    slug: &str,
    n: u8,
) -> (FormId, SubmissionId) {
    let form = fixture.form(slug).await;
    let invite = fixture.invite(n, form, account_id(2), 3).await;
    let new = NewSubmission {
        invite: Some(invite.id),
        ..new_submission(form, Submitter::Account(account_id(1)))
    };
    let id = fixture.submit(&new).await;
    let accepted = step(SubmissionStatus::Accepted, account_id(2), 9_000);
    take_step(fixture, id, &accepted).await;
    assert!(fixture.take(id, SlotHolder::Everyone, open(1), at(1)).await);
    (form, id)
}

/// What is left of a form, as so many counts.
async fn left(fixture: &Fixture, form: FormId, id: SubmissionId) -> [usize; 6] {
    let queries = &fixture.queries;
    let of_form = SubmissionFilter {
        form: Some(form),
        ..SubmissionFilter::default()
    };
    let submissions = queries.submissions(&of_form, PageRequest::default());
    let invites = queries.invites(form, PageRequest::default());
    let slots = queries.slots_of(form, SlotHolder::Everyone);
    let said = queries.definition(form, Version::FIRST);
    [
        usize::from(queries.form(form).await.unwrap().is_some()),
        usize::from(said.await.unwrap().is_some()),
        submissions.await.unwrap().items.len(),
        invites.await.unwrap().items.len(),
        slots.await.unwrap().len(),
        queries.review_steps(id).await.unwrap().len(),
    ]
}

/// A form that is purged is gone with everything of it, and nothing else is; and a purge
/// that was dropped never was. Its ids are not given out again.
pub async fn purged_form_is_gone_with_everything_of_it(fixture: &Fixture) {
    fixture.customer(1).await;
    fixture.agent(2).await;
    let (kept, theirs) = store_a_form_with_everything(fixture, "kept", 1).await;
    let (doomed, its) = store_a_form_with_everything(fixture, "doomed", 2).await;
    for (and_commit, expected) in [(false, [1; 6]), (true, [0; 6])] {
        let mut work = fixture.begin().await;
        work.forms().lock_form(doomed).await.unwrap();
        work.forms().purge_form(doomed).await.unwrap();
        if and_commit {
            commit(work).await;
        } else {
            drop(work);
        }
        assert_eq!(left(fixture, doomed, its).await, expected);
        assert_eq!(left(fixture, kept, theirs).await, [1; 6]);
    }
    let again = fixture.form("doomed").await;
    assert!(again > doomed, "{again} after {doomed}");
    let another = fixture.submission(again).await;
    assert!(another > its, "{another} after {its}");
}
