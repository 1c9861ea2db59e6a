//! Which status may follow which, as pure functions.
//!
//! `move_to` is for a status that somebody writes; `after_reply` for what a reply does
//! by itself. Both are complete: a new status has to be placed in each match.

use thiserror::Error;

use super::status::Status;

/// Who wants to move a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mover {
    /// The customer who opened it.
    Owner,
    /// An agent, an admin or a service credential with the right to triage.
    Staff,
    /// The triage policy, with an answer at or above the threshold.
    Policy,
}

/// Why a ticket may not go from one status to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MoveError {
    /// The lifecycle has no such step: reopen the ticket first.
    #[error("a ticket that is {from:?} cannot become {to:?}")]
    Illegal {
        /// Where the ticket is.
        from: Status,
        /// Where it was to go.
        to: Status,
    },
    /// The step exists, but not for this mover.
    #[error("only staff may make a ticket {to:?}")]
    NotAllowed {
        /// Where it was to go.
        to: Status,
    },
}

/// Who wrote a reply, as far as the lifecycle is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReplyBy {
    /// The customer: what was pending or resolved is open again.
    Customer,
    /// The staff, for the customer to read: the ticket waits for the customer.
    Staff,
    /// The staff, among themselves: the status stays.
    InternalNote,
    /// The AI: the ticket is answered.
    Ai,
}

/// A reply came to a closed ticket: reopen it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the ticket is closed")]
pub struct TicketClosed;

/// The status after `mover` writes `to` on a ticket that is `from`.
///
/// Writing the status a ticket already has is always fine and changes nothing.
///
/// # Errors
/// [`MoveError::Illegal`] when the lifecycle has no such step, [`MoveError::NotAllowed`]
/// when it has, but not for this mover.
pub const fn move_to(from: Status, to: Status, mover: Mover) -> Result<Status, MoveError> {
    use Status::{AiResolved, Closed, Open, Pending, Resolved};
    let legal = match (from, to) {
        (Open, Open | Pending | AiResolved | Resolved | Closed)
        | (Pending, Open | Pending | AiResolved | Resolved | Closed)
        | (AiResolved, Open | AiResolved | Closed)
        | (Resolved, Open | Resolved | Closed)
        | (Closed, Open | Closed) => true,
        (AiResolved, Pending | Resolved)
        | (Resolved, Pending | AiResolved)
        | (Closed, Pending | AiResolved | Resolved) => false,
    };
    if !legal {
        return Err(MoveError::Illegal { from, to });
    }
    let allowed = match (mover, from, to) {
        (Mover::Staff, _, _) => true,
        // Closing, reopening what is settled, or writing what is already so.
        (Mover::Owner, _, Closed) => true,
        (Mover::Owner, _, Open) => from.is_settled() || matches!(from, Open),
        (Mover::Owner, _, Pending) => matches!(from, Pending),
        (Mover::Owner, _, AiResolved | Resolved) => from.is_settled(),
        // The policy answers only what waits for the staff.
        (Mover::Policy, _, AiResolved) => matches!(from, Open | AiResolved),
        (Mover::Policy, _, Open | Pending | Resolved | Closed) => false,
    };
    if allowed {
        Ok(to)
    } else {
        Err(MoveError::NotAllowed { to })
    }
}

/// The status after a reply to a ticket that is `from`.
///
/// # Errors
/// [`TicketClosed`] when the ticket takes no replies.
pub const fn after_reply(from: Status, by: ReplyBy) -> Result<Status, TicketClosed> {
    match (from, by) {
        (Status::Closed, _) => Err(TicketClosed),
        (_, ReplyBy::Customer) => Ok(Status::Open),
        (_, ReplyBy::Staff) => Ok(Status::Pending),
        (_, ReplyBy::InternalNote) => Ok(from),
        (_, ReplyBy::Ai) => Ok(Status::AiResolved),
    }
}

#[cfg(test)]
mod tests {
    use super::super::status::{PanelStatus, TriageStatus};
    use super::*;
    use Status::{AiResolved, Closed, Open, Pending, Resolved};

    /// Rows: from. Columns: to, in the order of `Status::ALL`. `y` yes, `i` illegal,
    /// `s` staff only.
    const OWNER: [(Status, &str); 5] = [
        (Open, "yssSy"),
        (Pending, "sySSy"),
        (AiResolved, "yiyiy"),
        (Resolved, "yiiyy"),
        (Closed, "yiiiy"),
    ];

    fn verdict(from: Status, to: Status, mover: Mover) -> char {
        match move_to(from, to, mover) {
            Ok(after) => {
                assert_eq!(after, to);
                'y'
            }
            Err(MoveError::Illegal { from: f, to: t }) => {
                assert_eq!((f, t), (from, to));
                'i'
            }
            Err(MoveError::NotAllowed { .. }) => 's',
        }
    }

    fn row(from: Status, mover: Mover) -> String {
        Status::ALL
            .into_iter()
            .map(|to| verdict(from, to, mover))
            .collect()
    }

    #[test]
    fn staff_walk_the_whole_table() {
        assert_eq!(row(Open, Mover::Staff), "yyyyy");
        assert_eq!(row(Pending, Mover::Staff), "yyyyy");
        assert_eq!(row(AiResolved, Mover::Staff), "yiyiy");
        assert_eq!(row(Resolved, Mover::Staff), "yiiyy");
        assert_eq!(row(Closed, Mover::Staff), "yiiiy");
    }

    #[test]
    fn the_owner_closes_and_reopens_and_no_more() {
        for (from, expected) in OWNER {
            assert_eq!(row(from, Mover::Owner), expected.to_lowercase(), "{from:?}");
        }
    }

    #[test]
    fn the_policy_only_answers_what_is_open() {
        assert_eq!(row(Open, Mover::Policy), "ssyss");
        assert_eq!(row(Pending, Mover::Policy), "sssss");
        assert_eq!(row(Closed, Mover::Policy), "siiis");
    }

    #[test]
    fn replies_move_a_ticket_and_closed_takes_none() {
        for from in [Open, Pending, AiResolved, Resolved] {
            assert_eq!(after_reply(from, ReplyBy::Customer), Ok(Open));
            assert_eq!(after_reply(from, ReplyBy::Staff), Ok(Pending));
            assert_eq!(after_reply(from, ReplyBy::InternalNote), Ok(from));
            assert_eq!(after_reply(from, ReplyBy::Ai), Ok(AiResolved));
        }
        for by in [
            ReplyBy::Customer,
            ReplyBy::Staff,
            ReplyBy::InternalNote,
            ReplyBy::Ai,
        ] {
            assert_eq!(after_reply(Closed, by), Err(TicketClosed));
        }
    }

    #[test]
    fn the_two_vocabularies_follow_the_table() {
        let table = [
            (Open, PanelStatus::Open, TriageStatus::PendingAgent),
            (Pending, PanelStatus::Pending, TriageStatus::PendingAgent),
            (AiResolved, PanelStatus::Resolved, TriageStatus::AiResolved),
            (Resolved, PanelStatus::Resolved, TriageStatus::Closed),
            (Closed, PanelStatus::Closed, TriageStatus::Closed),
        ];
        for (status, panel, triage) in table {
            assert_eq!((status.panel(), status.triage()), (panel, triage));
        }
    }

    #[test]
    fn a_written_word_reads_back_as_itself() {
        for word in PanelStatus::ALL {
            assert_eq!(word.target().panel(), word);
            assert!(word.statuses().all(|status| status.panel() == word));
        }
        for word in TriageStatus::ALL {
            assert_eq!(word.target().triage(), word);
            assert!(word.statuses().all(|status| status.triage() == word));
        }
    }
}
