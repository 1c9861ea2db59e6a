//! The review of a submission: which state may follow which, as one function.

use thiserror::Error;

use crate::id::AccountId;
use crate::text::{body, text_type};
use crate::time::Timestamp;

use super::answers::Answers;
use super::submission::SubmissionStatus;

text_type! {
    /// What a reviewer wrote: 1 to 10,000 bytes.
    ReviewNote, |text| body(text, ReviewNote::MAX_BYTES)
}

impl ReviewNote {
    /// The longest note, in bytes of UTF-8.
    pub const MAX_BYTES: usize = 10_000;
}

/// Who moves a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewMover {
    /// Somebody who manages forms.
    Reviewer,
    /// Whoever submitted it, by sending better answers.
    Submitter,
}

/// Why a submission may not go from one state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReviewError {
    /// The review has no such step.
    #[error("a submission that is {} cannot become {}", .from.name(), .to.name())]
    Illegal {
        /// Where the submission is.
        from: SubmissionStatus,
        /// Where it was to go.
        to: SubmissionStatus,
    },
    /// The step exists, but not for this mover.
    #[error("somebody else has to make this submission {}", .to.name())]
    NotAllowed {
        /// Where it was to go.
        to: SubmissionStatus,
    },
}

/// The status after `mover` moves a submission that is `from` to `to`.
///
/// A reviewer who writes the status a submission already has changes nothing. What was
/// accepted, rejected or archived stays so.
///
/// # Errors
/// [`ReviewError::Illegal`] when the review has no such step, [`ReviewError::NotAllowed`]
/// when it has, but not for this mover.
pub const fn move_to(
    from: SubmissionStatus,
    to: SubmissionStatus,
    mover: ReviewMover,
) -> Result<SubmissionStatus, ReviewError> {
    use ReviewMover::{Reviewer, Submitter};
    use SubmissionStatus::{Accepted, Archived, ChangesRequested, Pending, Rejected};
    match (from, to, mover) {
        (Pending, Pending | ChangesRequested | Accepted | Rejected | Archived, Reviewer)
        | (ChangesRequested, ChangesRequested | Accepted | Rejected | Archived, Reviewer)
        | (Accepted, Accepted, Reviewer)
        | (Rejected, Rejected, Reviewer)
        | (Archived, Archived, Reviewer)
        | (ChangesRequested, Pending, Submitter) => Ok(to),
        (ChangesRequested, Pending, Reviewer)
        | (Pending, ChangesRequested | Accepted | Rejected | Archived, Submitter)
        | (ChangesRequested, ChangesRequested | Accepted | Rejected | Archived, Submitter) => {
            Err(ReviewError::NotAllowed { to })
        }
        // Sending answers again, unasked, is no step either.
        (Pending, Pending, Submitter)
        | (Accepted, Accepted, Submitter)
        | (Rejected, Rejected, Submitter)
        | (Archived, Archived, Submitter)
        | (Accepted, Pending | ChangesRequested | Rejected | Archived, _)
        | (Rejected, Pending | ChangesRequested | Accepted | Archived, _)
        | (Archived, Pending | ChangesRequested | Accepted | Rejected, _) => {
            Err(ReviewError::Illegal { from, to })
        }
    }
}

/// What a reviewer decides; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewDecision {
    /// Where the submission should stand.
    pub status: Option<SubmissionStatus>,
    /// What the submitter reads.
    pub note: Option<ReviewNote>,
    /// What only staff read.
    pub internal_note: Option<ReviewNote>,
}

/// One step in the history of a submission. Steps are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewStep {
    /// Where the submission was.
    pub from: SubmissionStatus,
    /// Where it went; the same where only a note was written.
    pub to: SubmissionStatus,
    /// Who took the step.
    pub by: AccountId,
    /// What the submitter reads.
    pub note: Option<ReviewNote>,
    /// What only staff read.
    pub internal_note: Option<ReviewNote>,
    /// The answers that better ones took the place of, where the step is a revision.
    pub replaced: Option<Answers>,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns: to, in the order of `SubmissionStatus::ALL`. `y` yes, `i` illegal, `n`
    /// not allowed.
    fn row(from: SubmissionStatus, mover: ReviewMover) -> String {
        let cell = |to| match move_to(from, to, mover) {
            Ok(after) => {
                assert_eq!(after, to);
                'y'
            }
            Err(ReviewError::Illegal { from: f, to: t }) => {
                assert_eq!((f, t), (from, to));
                'i'
            }
            Err(ReviewError::NotAllowed { to: t }) => {
                assert_eq!(t, to);
                'n'
            }
        };
        SubmissionStatus::ALL.into_iter().map(cell).collect()
    }

    #[test]
    fn reviewers_walk_the_whole_table() {
        use SubmissionStatus::{Accepted, Archived, ChangesRequested, Pending, Rejected};
        assert_eq!(row(Pending, ReviewMover::Reviewer), "yyyyy");
        assert_eq!(row(ChangesRequested, ReviewMover::Reviewer), "nyyyy");
        assert_eq!(row(Accepted, ReviewMover::Reviewer), "iiyii");
        assert_eq!(row(Rejected, ReviewMover::Reviewer), "iiiyi");
        assert_eq!(row(Archived, ReviewMover::Reviewer), "iiiiy");
    }

    #[test]
    fn submitters_only_answer_a_request_for_changes() {
        use SubmissionStatus::{Accepted, Archived, ChangesRequested, Pending, Rejected};
        assert_eq!(row(Pending, ReviewMover::Submitter), "innnn");
        assert_eq!(row(ChangesRequested, ReviewMover::Submitter), "ynnnn");
        for from in [Accepted, Rejected, Archived] {
            assert_eq!(row(from, ReviewMover::Submitter), "iiiii");
        }
    }
}
