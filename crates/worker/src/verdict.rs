//! What becomes of a job after an attempt, as pure functions.

use std::error::Error;
use std::time::Duration;

use frontdesk_domain::job::RetryPolicy;
use frontdesk_domain::ports::StoreError;
use frontdesk_domain::use_cases::TriageFailure;
use tokio::task::JoinError;

/// How an attempt ended: the job's own answer, or a panic or an abort of its task.
pub(crate) type Outcome = Result<Result<(), TriageFailure>, JoinError>;

/// What becomes of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It finished itself, in the commit of its effects.
    Done,
    /// Another worker has it.
    Lost,
    /// It is tried again after a rest.
    Again {
        /// How long it rests.
        rest: Duration,
        /// What went wrong.
        reason: String,
    },
    /// It is set aside: trying again does not help.
    Aside {
        /// What went wrong.
        reason: String,
    },
}

/// Attempts after which a job is set aside whatever the reason, in multiples of the
/// attempts it is allowed. Storage that comes and goes uses attempts up without any
/// fault of the job; a job that kills its process every time uses them up in silence.
const ALLOWANCES: u32 = 4;
/// The longest reason that is kept, in characters.
const LONGEST_REASON: usize = 1_000;

/// What becomes of a job that nobody tried yet this time, where that is clear already:
/// it was tried so often that no attempt can have lived to say what went wrong.
pub(crate) fn before(attempt: u32, policy: &RetryPolicy) -> Option<Verdict> {
    let most = policy.attempts.saturating_mul(ALLOWANCES);
    let reason = || format!("it did not end in {most} attempts");
    (attempt > most).then(|| Verdict::Aside { reason: reason() })
}

/// What becomes of a job after an attempt. `spread` is a number from 0.0 to 1.0 that
/// differs from job to job.
pub(crate) fn after(outcome: &Outcome, attempt: u32, policy: &RetryPolicy, spread: f64) -> Verdict {
    let failure = match outcome {
        Ok(Ok(())) => return Verdict::Done,
        Ok(Err(TriageFailure::LeaseLost)) => return Verdict::Lost,
        Err(error) if error.is_cancelled() => {
            return Verdict::Again {
                rest: Duration::ZERO,
                reason: "the worker stopped".to_owned(),
            };
        }
        Err(_) => None,
        Ok(Err(failure)) => Some(failure),
    };
    let reason = failure.map_or_else(|| "it panicked".to_owned(), |failure| in_words(failure));
    if policy.is_last(attempt) && !failure.is_some_and(is_storage_elsewhere_engaged) {
        Verdict::Aside { reason }
    } else {
        Verdict::Again {
            rest: policy.rest_after(attempt, spread),
            reason,
        }
    }
}

/// Whether storage was busy or away, which says nothing about the job.
fn is_storage_elsewhere_engaged(failure: &TriageFailure) -> bool {
    matches!(
        failure,
        TriageFailure::Store(StoreError::Conflict | StoreError::Unavailable(_))
    )
}

/// The error and what caused it, in words, cut where they go on for too long.
pub(crate) fn in_words(error: &dyn Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words = format!("{words}: {error}");
        cause = error.source();
    }
    words.chars().take(LONGEST_REASON).collect()
}

#[cfg(test)]
mod tests {
    use frontdesk_domain::ports::ClassifierError;

    use super::*;

    fn after_failure(failure: TriageFailure, attempt: u32) -> Verdict {
        after(&Ok(Err(failure)), attempt, &RetryPolicy::default(), 0.0)
    }

    #[test]
    fn what_ended_well_or_elsewhere_is_left_alone() {
        assert_eq!(
            after(&Ok(Ok(())), 5, &RetryPolicy::default(), 0.0),
            Verdict::Done
        );
        assert_eq!(after_failure(TriageFailure::LeaseLost, 5), Verdict::Lost);
    }

    #[test]
    fn failures_rest_longer_each_time_and_say_why() {
        let unavailable = || ClassifierError::Unavailable("connection refused".into()).into();
        let reason = "the classifier did not answer: connection refused".to_owned();
        for (attempt, seconds) in [(1, 2), (2, 4), (4, 16)] {
            let rest = Duration::from_secs(seconds);
            let expected = Verdict::Again {
                rest,
                reason: reason.clone(),
            };
            assert_eq!(after_failure(unavailable(), attempt), expected);
        }
        assert_eq!(after_failure(unavailable(), 5), Verdict::Aside { reason });
    }

    #[test]
    fn a_busy_store_is_no_fault_of_the_job() {
        for failure in [StoreError::Conflict, StoreError::Unavailable("gone".into())] {
            assert!(matches!(
                after_failure(failure.into(), 9),
                Verdict::Again { .. }
            ));
        }
        let broken = StoreError::Backend("no such table".into());
        assert!(matches!(
            after_failure(broken.into(), 9),
            Verdict::Aside { .. }
        ));
    }

    #[test]
    fn a_job_that_kills_its_worker_every_time_is_set_aside() {
        assert_eq!(before(20, &RetryPolicy::default()), None);
        assert!(matches!(
            before(21, &RetryPolicy::default()),
            Some(Verdict::Aside { .. })
        ));
    }

    #[test]
    fn endless_reasons_are_cut_between_characters() {
        let endless = ClassifierError::Refused("☂".repeat(5_000).into());
        assert_eq!(in_words(&endless).chars().count(), LONGEST_REASON);
    }
}
