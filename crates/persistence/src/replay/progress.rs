//! How far a replay has come, as a document.

use std::time::Duration;

use frontdesk_domain::id::TicketId;
use frontdesk_domain::triage::replay::{
    ReplayFailure, ReplayOutcome, ReplayProgress, ReplayState, ReplayTiming,
};
use serde::{Deserialize, Serialize};

use crate::decision::circumstances::{StoredCost, each};

#[derive(Serialize, Deserialize)]
pub(super) struct StoredProgress {
    state: String,
    reached: Option<i64>,
    outcome: StoredOutcome,
    assessments: u32,
    total_ms: u64,
    longest_ms: u64,
    recalled: u32,
}

#[derive(Serialize, Deserialize)]
struct StoredOutcome {
    tickets: u32,
    answered_before: u32,
    answered: u32,
    newly_answered: u32,
    sure: u32,
    labelled: u32,
    right: u32,
    right_before: u32,
    sure_labelled: u32,
    sure_right: u32,
    answered_labelled: u32,
    answered_right: u32,
    routes_changed: u32,
    answers_changed: u32,
    failed: u32,
    tokens_read: u64,
    tokens_written: u64,
    cost: Option<StoredCost>,
}

const STATES: [(ReplayState, &str); 5] = [
    (ReplayState::Running, "running"),
    (ReplayState::Done, "done"),
    (ReplayState::Failed(ReplayFailure::ModelGone), "model_gone"),
    (
        ReplayState::Failed(ReplayFailure::AssessorGone),
        "assessor_gone",
    ),
    (ReplayState::Failed(ReplayFailure::GivenUp), "given_up"),
];

const fn name_of(state: ReplayState) -> &'static str {
    match state {
        ReplayState::Running => STATES[0].1,
        ReplayState::Done => STATES[1].1,
        ReplayState::Failed(ReplayFailure::ModelGone) => STATES[2].1,
        ReplayState::Failed(ReplayFailure::AssessorGone) => STATES[3].1,
        ReplayState::Failed(ReplayFailure::GivenUp) => STATES[4].1,
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

impl From<&ReplayProgress> for StoredProgress {
    fn from(progress: &ReplayProgress) -> Self {
        let ReplayProgress {
            state,
            reached,
            outcome,
            timing:
                ReplayTiming {
                    assessments,
                    total,
                    longest,
                    recalled,
                },
        } = progress;
        Self {
            state: name_of(*state).to_owned(),
            reached: reached.map(TicketId::get),
            outcome: outcome.into(),
            assessments: *assessments,
            total_ms: millis(*total),
            longest_ms: millis(*longest),
            recalled: *recalled,
        }
    }
}

impl From<&ReplayOutcome> for StoredOutcome {
    fn from(outcome: &ReplayOutcome) -> Self {
        let ReplayOutcome {
            tickets,
            answered_before,
            answered,
            newly_answered,
            sure,
            labelled,
            right,
            right_before,
            sure_labelled,
            sure_right,
            answered_labelled,
            answered_right,
            routes_changed,
            answers_changed,
            failed,
            tokens_read,
            tokens_written,
            cost,
        } = *outcome;
        Self {
            tickets,
            answered_before,
            answered,
            newly_answered,
            sure,
            labelled,
            right,
            right_before,
            sure_labelled,
            sure_right,
            answered_labelled,
            answered_right,
            routes_changed,
            answers_changed,
            failed,
            tokens_read,
            tokens_written,
            cost: cost.map(StoredCost::from),
        }
    }
}

impl StoredOutcome {
    fn outcome(self) -> Option<ReplayOutcome> {
        let Self {
            tickets,
            answered_before,
            answered,
            newly_answered,
            sure,
            labelled,
            right,
            right_before,
            sure_labelled,
            sure_right,
            answered_labelled,
            answered_right,
            routes_changed,
            answers_changed,
            failed,
            tokens_read,
            tokens_written,
            cost,
        } = self;
        Some(ReplayOutcome {
            tickets,
            answered_before,
            answered,
            newly_answered,
            sure,
            labelled,
            right,
            right_before,
            sure_labelled,
            sure_right,
            answered_labelled,
            answered_right,
            routes_changed,
            answers_changed,
            failed,
            tokens_read,
            tokens_written,
            cost: each(cost, StoredCost::cost).ok()?,
        })
    }
}

/// The progress in a column; `None` where it makes no sense.
pub(super) fn read(json: &str) -> Option<ReplayProgress> {
    let StoredProgress {
        state,
        reached,
        outcome,
        assessments,
        total_ms,
        longest_ms,
        recalled,
    } = serde_json::from_str(json).ok()?;
    let (state, _) = STATES.into_iter().find(|(_, name)| *name == state)?;
    Some(ReplayProgress {
        state,
        reached: each(reached, TicketId::new).ok()?,
        outcome: outcome.outcome()?,
        timing: ReplayTiming {
            assessments,
            total: Duration::from_millis(total_ms),
            longest: Duration::from_millis(longest_ms),
            recalled,
        },
    })
}
