use super::*;
use crate::form::testing::{answers, sample_submission};
use crate::form::value::Value;
use crate::testing::{account_id, at, text, ticket_id};

fn pending() -> Submission {
    let parts = SubmissionParts {
        status: SubmissionStatus::Pending,
        ..sample_submission()
    };
    Submission::restore(parts)
}

fn to(status: SubmissionStatus) -> ReviewDecision {
    ReviewDecision {
        status: Some(status),
        ..ReviewDecision::default()
    }
}

#[test]
fn a_review_keeps_who_when_and_both_notes() {
    let mut submission = pending();
    let before = submission.parts().clone();
    let decision = ReviewDecision {
        note: Some(text("Welcome")),
        internal_note: Some(text("Checked twice")),
        ..to(SubmissionStatus::Accepted)
    };
    let step = submission
        .review(decision, account_id(9), at(0))
        .unwrap()
        .unwrap();
    assert_eq!(
        (step.from, step.to),
        (SubmissionStatus::Pending, SubmissionStatus::Accepted)
    );
    let after = submission.parts();
    assert_eq!(after.reviewer, Some(account_id(9)));
    assert_eq!(
        (&after.note, &after.internal_note),
        (&step.note, &step.internal_note)
    );
    assert_eq!(after.version, before.version.next());
    assert!(after.updated_at > before.updated_at && step.at == after.updated_at);
    assert_eq!(after.answers, before.answers);
}

#[test]
fn a_review_that_says_nothing_new_is_no_step() {
    let mut submission = pending();
    let before = submission.clone();
    let same = ReviewDecision {
        note: before.parts().note.clone(),
        ..to(SubmissionStatus::Pending)
    };
    assert_eq!(submission.review(same, account_id(9), at(9_000)), Ok(None));
    assert_eq!(submission, before);
}

#[test]
fn an_illegal_step_changes_nothing() {
    let mut submission = pending();
    submission
        .review(to(SubmissionStatus::Rejected), account_id(9), at(9_000))
        .unwrap();
    let before = submission.clone();
    assert!(
        submission
            .review(to(SubmissionStatus::Accepted), account_id(9), at(9_001))
            .is_err()
    );
    assert!(
        submission
            .revise(answers([]), account_id(1), at(9_001))
            .is_err()
    );
    assert_eq!(submission, before);
}

#[test]
fn a_revision_keeps_what_it_replaces() {
    let mut submission = pending();
    let first = submission.parts().answers.clone();
    let better = answers([("name", Value::from("Ann Lee"))]);
    assert!(
        submission
            .revise(better.clone(), account_id(1), at(8_000))
            .is_err(),
        "nobody asked for changes"
    );
    submission
        .review(
            to(SubmissionStatus::ChangesRequested),
            account_id(9),
            at(9_000),
        )
        .unwrap();
    let step = submission
        .revise(better.clone(), account_id(1), at(9_100))
        .unwrap();
    assert_eq!(step.replaced, Some(first));
    assert_eq!(submission.parts().answers, better);
    assert_eq!(submission.parts().status, SubmissionStatus::Pending);
    submission.linked(ticket_id(3));
    assert_eq!(submission.parts().ticket, Some(ticket_id(3)));
}
