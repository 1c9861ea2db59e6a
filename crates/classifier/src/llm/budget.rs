//! The budget: how many calls are made, whatever happens.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::error::LlmError;

const HOUR: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);

/// Counts calls over the last hour and the last day, exactly and not by the calendar: no 60
/// minutes, wherever they begin, hold more than the calls of an hour.
///
/// It lives in memory. Each process has its own, and a restart begins a new one: divide by
/// the number of processes, and set a limit at the provider too.
#[derive(Debug)]
pub struct Budget {
    per_hour: usize,
    per_day: usize,
    /// The calls of the last day, oldest first; never more than `per_day`.
    calls: Mutex<VecDeque<Instant>>,
}

impl Budget {
    /// A budget of so many calls.
    pub const fn new(per_hour: u32, per_day: u32) -> Self {
        let (per_hour, per_day) = (per_hour as usize, per_day as usize);
        let calls = Mutex::new(VecDeque::new());
        Self {
            per_hour,
            per_day,
            calls,
        }
    }

    /// Takes one call out of the budget, or refuses.
    pub fn spend(&self) -> Result<(), LlmError> {
        let now = Instant::now();
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let since = |call: Instant| now.duration_since(call);
        while calls.front().is_some_and(|call| since(*call) >= DAY) {
            calls.pop_front();
        }
        let before_the_hour = calls.partition_point(|call| since(*call) >= HOUR);
        if calls.len() >= self.per_day || calls.len() - before_the_hour >= self.per_hour {
            return Err(LlmError::BudgetSpent);
        }
        calls.push_back(now);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spent(budget: &Budget, tries: usize) -> usize {
        (0..tries).filter(|_| budget.spend().is_ok()).count()
    }

    #[tokio::test(start_paused = true)]
    async fn no_sixty_minutes_hold_more_than_the_calls_of_an_hour() {
        let budget = Budget::new(3, 100);
        assert_eq!(spent(&budget, 2), 2);
        tokio::time::advance(HOUR / 2).await;
        assert_eq!(spent(&budget, 5), 1);
        tokio::time::advance(HOUR / 2).await;
        assert_eq!(spent(&budget, 5), 2, "the first two are an hour old");
        tokio::time::advance(HOUR / 2).await;
        assert_eq!(spent(&budget, 5), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn no_day_holds_more_than_the_calls_of_a_day_and_no_more_is_remembered() {
        let budget = Budget::new(4, 6);
        let mut total = 0;
        for _ in 0..24 {
            total += spent(&budget, 10);
            tokio::time::advance(HOUR).await;
        }
        assert_eq!(total, 6);
        assert_eq!(spent(&budget, 10), 4, "a new day");
        assert!(budget.calls.lock().unwrap().len() <= 6);
    }
}
