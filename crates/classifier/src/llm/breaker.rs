//! The circuit breaker: a provider that fails again and again is left alone for a while,
//! then tried with one call.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::error::LlmError;

/// Stops calls after failures in a row. It always comes back: after every rest one call is
/// let through, and when that succeeds all are.
#[derive(Debug)]
pub struct Breaker {
    state: Mutex<State>,
    failures: u32,
    rest: Duration,
}

#[derive(Debug)]
enum State {
    /// Calls go through; so many failed in a row.
    Closed { failed: u32 },
    /// No call goes through before this instant.
    Resting { until: Instant },
    /// One call is on its way to find out.
    Probing,
}

/// A call that was let through. Dropped without a word on its outcome it was cancelled, and
/// says nothing about the provider.
#[derive(Debug)]
pub struct Admission<'a> {
    breaker: &'a Breaker,
    outcome: Outcome,
}

#[derive(Debug, Clone, Copy)]
enum Outcome {
    Succeeded,
    Failed,
    Unknown,
}

impl Breaker {
    /// A breaker that rests for `rest` after `failures` in a row.
    pub const fn new(failures: u32, rest: Duration) -> Self {
        let state = Mutex::new(State::Closed { failed: 0 });
        Self {
            state,
            failures,
            rest,
        }
    }

    /// Lets a call through, if it is time and `condition` holds. The condition is asked
    /// last, so that what it spends is spent on a call.
    pub fn admit(
        &self,
        condition: impl FnOnce() -> Result<(), LlmError>,
    ) -> Result<Admission<'_>, LlmError> {
        let mut state = self.lock();
        let probing = match *state {
            State::Closed { .. } => false,
            State::Resting { until } if Instant::now() >= until => true,
            State::Resting { .. } | State::Probing => return Err(LlmError::Resting),
        };
        condition()?;
        if probing {
            *state = State::Probing;
        }
        Ok(Admission {
            breaker: self,
            outcome: Outcome::Unknown,
        })
    }

    fn settle(&self, outcome: Outcome) {
        let mut state = self.lock();
        *state = match (outcome, &*state) {
            (Outcome::Succeeded, State::Closed { .. }) => State::Closed { failed: 0 },
            (Outcome::Succeeded, State::Resting { .. } | State::Probing) => {
                tracing::info!("the language model answers again");
                State::Closed { failed: 0 }
            }
            (Outcome::Failed, State::Closed { failed }) if failed + 1 < self.failures => {
                State::Closed { failed: failed + 1 }
            }
            (Outcome::Failed, State::Closed { .. } | State::Probing) => {
                tracing::warn!(rest = ?self.rest, "the language model keeps failing and is left alone");
                let until = Instant::now() + self.rest;
                State::Resting { until }
            }
            // The next call finds out instead.
            (Outcome::Unknown, State::Probing) => {
                let until = Instant::now();
                State::Resting { until }
            }
            // Calls from before the rest, and calls that say nothing.
            (Outcome::Failed, State::Resting { .. })
            | (Outcome::Unknown, State::Closed { .. } | State::Resting { .. }) => return,
        };
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Admission<'_> {
    /// The provider did its part.
    pub fn succeeded(mut self) {
        self.outcome = Outcome::Succeeded;
    }

    /// The provider did not do its part.
    pub fn failed(mut self) {
        self.outcome = Outcome::Failed;
    }
}

impl Drop for Admission<'_> {
    fn drop(&mut self) {
        self.breaker.settle(self.outcome);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REST: Duration = Duration::from_secs(30);

    fn let_through(breaker: &Breaker) -> Option<Admission<'_>> {
        breaker.admit(|| Ok(())).ok()
    }

    fn fail(breaker: &Breaker) {
        let admission = let_through(breaker);
        admission.expect("a call is let through").failed();
    }

    #[tokio::test(start_paused = true)]
    async fn failures_in_a_row_open_it_and_one_probe_closes_it() {
        let breaker = Breaker::new(3, REST);
        fail(&breaker);
        fail(&breaker);
        let_through(&breaker).unwrap().succeeded();
        for _ in 0..3 {
            fail(&breaker);
        }
        assert!(let_through(&breaker).is_none(), "three failed in a row");

        tokio::time::advance(REST).await;
        let probe = let_through(&breaker).expect("one call finds out");
        assert!(let_through(&breaker).is_none(), "only one");
        probe.succeeded();
        assert!(let_through(&breaker).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_probe_that_fails_means_another_rest_and_another_probe() {
        let breaker = Breaker::new(1, REST);
        fail(&breaker);
        for _ in 0..5 {
            assert!(let_through(&breaker).is_none());
            tokio::time::advance(REST).await;
            fail(&breaker);
        }
        tokio::time::advance(REST).await;
        let_through(&breaker).unwrap().succeeded();
        assert!(let_through(&breaker).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_was_cancelled_says_nothing() {
        let breaker = Breaker::new(1, REST);
        for _ in 0..5 {
            drop(let_through(&breaker).expect("it stays closed"));
        }
        fail(&breaker);
        tokio::time::advance(REST).await;
        drop(let_through(&breaker).expect("the probe"));
        let_through(&breaker).expect("another probe").succeeded();
        assert!(let_through(&breaker).is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn what_the_condition_refuses_is_no_failure_and_no_probe() {
        let breaker = Breaker::new(1, REST);
        let refused = || breaker.admit(|| Err(LlmError::BudgetSpent));
        assert!(matches!(refused(), Err(LlmError::BudgetSpent)));
        fail(&breaker);
        assert!(matches!(refused(), Err(LlmError::Resting)));
        tokio::time::advance(REST).await;
        assert!(matches!(refused(), Err(LlmError::BudgetSpent)));
        assert!(
            let_through(&breaker).is_some(),
            "the probe is still to come"
        );
    }
}
