//! What came of a replay, counted.

use std::time::Duration;

use crate::triage::cost::Cost;
use crate::triage::{Action, Decision};

use super::ReplayedTicket;

/// What came of a replay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReplayOutcome {
    /// How many tickets were looked at.
    pub tickets: u32,
    /// How many of them the AI answered.
    pub answered_before: u32,
    /// How many it would answer.
    pub answered: u32,
    /// How many of these get an answer that a person would have had to give before.
    pub newly_answered: u32,
    /// How many are assessed at or above the threshold.
    pub sure: u32,
    /// How many have a category that a person corrected or confirmed.
    pub labelled: u32,
    /// How many of those would get that category.
    pub right: u32,
    /// How many of those got it when they were opened.
    pub right_before: u32,
    /// How many of the labelled are assessed at or above the threshold.
    pub sure_labelled: u32,
    /// How many of those would get their category.
    pub sure_right: u32,
    /// How many of the labelled would be answered.
    pub answered_labelled: u32,
    /// How many of those would get their category.
    pub answered_right: u32,
    /// How many go another way.
    pub routes_changed: u32,
    /// How many get another answer.
    pub answers_changed: u32,
    /// How many could not be assessed by everybody who was to be asked.
    pub failed: u32,
    /// Tokens that a language model read.
    pub tokens_read: u64,
    /// Tokens that it wrote.
    pub tokens_written: u64,
    /// What they cost; `None` where nobody set a price.
    pub cost: Option<Cost>,
}

impl ReplayOutcome {
    /// Counts a ticket and what would be decided on it.
    pub fn count(&mut self, replayed: &ReplayedTicket, after: &Decision) {
        let before = replayed.before.as_ref();
        let answered_before = before.is_some_and(|route| route.action == Action::Answer);
        let answers = after.action == Action::Answer;
        self.tickets += 1;
        self.answered += u32::from(answers);
        self.answered_before += u32::from(answered_before);
        self.newly_answered += u32::from(answers && !answered_before);
        self.routes_changed += u32::from(replayed.route_changes());
        self.answers_changed += u32::from(replayed.answer_changes());
        self.count_label(replayed, after, answers);
        self.count_usage(after);
    }

    fn count_label(&mut self, replayed: &ReplayedTicket, after: &Decision, answers: bool) {
        let sure = after.category.is_some() && after.confidence >= Some(after.threshold);
        self.sure += u32::from(sure);
        let Some(label) = &replayed.label else { return };
        let before = replayed.before.as_ref();
        let before = before.and_then(|route| route.category.as_ref());
        let right = after.category.as_ref() == Some(label);
        self.labelled += 1;
        self.right += u32::from(right);
        self.right_before += u32::from(before == Some(label));
        self.sure_labelled += u32::from(sure);
        self.sure_right += u32::from(sure && right);
        self.answered_labelled += u32::from(answers);
        self.answered_right += u32::from(answers && right);
    }

    fn count_usage(&mut self, after: &Decision) {
        use crate::triage::Reason::{ClassifierFailed, ProviderFailed};
        let failed = |reason| after.reasons.contains(&reason);
        self.failed += u32::from(failed(ClassifierFailed) || failed(ProviderFailed));
        let Some(usage) = after.circumstances.usage else {
            return;
        };
        self.tokens_read += usage.tokens_read.unwrap_or(0);
        self.tokens_written += usage.tokens_written.unwrap_or(0);
        self.cost = match (self.cost, usage.cost) {
            (Some(sum), Some(cost)) => sum.plus(cost),
            (sum, cost) => sum.or(cost),
        };
    }
}

/// How long a replay took. What a language model said in an earlier replay is counted with
/// the time that it took then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReplayTiming {
    /// How many assessments were timed.
    pub assessments: u32,
    /// All of them together.
    pub total: Duration,
    /// The longest of them.
    pub longest: Duration,
    /// How many of them come from earlier replays.
    pub recalled: u32,
}

impl ReplayTiming {
    /// Counts an assessment.
    pub fn count(&mut self, took: Duration, recalled: bool) {
        self.assessments += 1;
        self.total += took;
        self.longest = self.longest.max(took);
        self.recalled += u32::from(recalled);
    }

    /// How long an assessment takes on the average; `None` where there was none.
    pub fn mean(&self) -> Option<Duration> {
        self.total.checked_div(self.assessments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{sample_decision, text, ticket_id};
    use crate::triage::replay::Route;
    use crate::triage::{CategoryName, Trigger};

    fn replayed(
        before: Option<&Decision>,
        after: &Decision,
        label: Option<&str>,
    ) -> ReplayedTicket {
        ReplayedTicket {
            ticket: after.ticket,
            label: label.map(text::<CategoryName>),
            before: before.map(Route::from),
            after: Route::from(after),
            said: None,
        }
    }

    #[test]
    fn what_stays_the_same_is_no_change() {
        let before = sample_decision(1, ticket_id(1), Trigger::Opening);
        let mut answered = before.clone();
        (answered.action, answered.reasons) = (Action::Answer, Vec::new());
        answered.confidence = Some(answered.threshold);
        let mut outcome = ReplayOutcome::default();
        let mut count = |before, after, label| {
            let replayed = replayed(before, after, label);
            outcome.count(&replayed, after);
            (replayed.route_changes(), replayed.answer_changes())
        };
        assert_eq!(
            count(Some(&before), &before, Some("Account")),
            (false, false)
        );
        assert_eq!(
            count(Some(&before), &answered, Some("Billing")),
            (true, false)
        );
        assert_eq!(count(None, &before, None), (true, true));
        assert_eq!((outcome.tickets, outcome.answered, outcome.sure), (3, 1, 1));
        assert_eq!((outcome.labelled, outcome.right), (2, 1));
        assert_eq!((outcome.right_before, outcome.newly_answered), (1, 1));
        assert_eq!((outcome.answered_labelled, outcome.answered_right), (1, 1));
        assert_eq!((outcome.sure_labelled, outcome.sure_right), (1, 1));
        assert_eq!((outcome.routes_changed, outcome.answers_changed), (2, 1));
        assert_eq!((outcome.tokens_read, outcome.tokens_written), (2_436, 270));
        let cost = before.circumstances.usage.unwrap().cost.unwrap();
        assert_eq!(outcome.cost.unwrap().trillionths, 3 * cost.trillionths);
    }

    #[test]
    fn times_have_a_mean_and_a_longest() {
        let mut timing = ReplayTiming::default();
        assert_eq!(timing.mean(), None);
        timing.count(Duration::from_millis(1), false);
        timing.count(Duration::from_millis(5), true);
        assert_eq!(timing.mean(), Some(Duration::from_millis(3)));
        assert_eq!(
            (timing.longest, timing.recalled),
            (Duration::from_millis(5), 1)
        );
    }
}
