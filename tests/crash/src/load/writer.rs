//! Somebody who writes and never tires.

use std::sync::Arc;
use std::time::Duration;

use frontdesk_test_desk::{Client, Random};

use crate::journal::Side;

use super::Board;
use super::attempt::{Attempt, Change, Deed};

/// How long somebody waits who was told to come back.
const PAUSE: Duration = Duration::from_millis(20);

/// What customers write about: the AI is sure of some of it.
const TOPICS: [&str; 4] = [
    "I was charged twice for my subscription this month, please refund one payment.",
    "Where is my parcel? The tracking page has not changed for six days.",
    "It does the thing again.",
    "Ünïcödé 👩‍👩‍👧‍👦 مرحبا\r\nand a second line",
];

/// One of the writers, with the request that it was not answered, if any.
pub struct Writer {
    number: usize,
    pub side: Side,
    random: Random,
    written: u64,
    pending: Option<Attempt>,
}

impl Writer {
    pub const fn new(number: usize, side: Side, random: Random) -> Self {
        Self {
            number,
            side,
            random,
            written: 0,
            pending: None,
        }
    }

    /// Works until the desk does not answer any more.
    pub async fn work_until_cut_off(mut self, client: Client, board: Arc<Board>) -> Self {
        loop {
            let attempt = match self.pending.take() {
                Some(attempt) => attempt,
                None => self.next(&board),
            };
            if !self.make(attempt, &client, &board).await {
                return self;
            }
        }
    }

    /// Asks again what was not answered.
    pub async fn ask_again(&mut self, client: &Client, board: &Board) {
        if let Some(attempt) = self.pending.take() {
            let answered = self.make(attempt, client, board).await;
            assert!(answered, "a desk that runs answers");
        }
    }

    /// Whether it was answered. If not, it is asked again later, or given up for good.
    async fn make(&mut self, attempt: Attempt, client: &Client, board: &Board) -> bool {
        match attempt.call(client).attempt().await {
            // Others were changing the same thing, or storage is away: it may be asked again.
            Ok(answer) if answer.status() == 503 => {
                self.pending = Some(attempt);
                tokio::time::sleep(PAUSE).await;
            }
            Ok(answer) => {
                let opened = attempt.note(&answer, &mut board.journal());
                if let Some(ticket) = opened {
                    board.add_ticket(ticket, self.side);
                }
            }
            Err(_) => {
                if self.random.below(4) == 0 {
                    board.journal().unanswered.insert(attempt.message);
                } else {
                    self.pending = Some(attempt);
                }
                return false;
            }
        }
        true
    }

    fn next(&mut self, board: &Board) -> Attempt {
        self.written += 1;
        let key = format!("writer {} attempt {}", self.number, self.written);
        Attempt {
            deed: self.deed(board),
            invite: board.invite(),
            by: self.side,
            writer: self.number,
            message: self.message(&key),
            key,
        }
    }

    fn deed(&mut self, board: &Board) -> Deed {
        let Some(ticket) = board.any_ticket(self.side, &mut self.random) else {
            return Deed::Open { on_panel: true };
        };
        match (self.side, self.random.below(100)) {
            (Side::Owner | Side::Other, 0..10) => Deed::Open { on_panel: true },
            (Side::Owner | Side::Other, 10..16) => Deed::Open { on_panel: false },
            (Side::Owner | Side::Other, 75..85) => Deed::Submit,
            (_, 16..75) => {
                // The staff answer some tickets for all to see and leave the others to the AI.
                let internal = self.side == Side::Staff && ticket % 3 != 0;
                Deed::Reply { ticket, internal }
            }
            (Side::Staff, 75..85) => {
                let priority = *self.random.one_of(&["low", "medium", "high", "urgent"]);
                let change = Change::Priority(priority);
                Deed::Change { ticket, change }
            }
            (Side::Staff, 85..92) => {
                let status = *self
                    .random
                    .one_of(&["open", "pending", "resolved", "closed", "open"]);
                let change = Change::Status(status);
                Deed::Change { ticket, change }
            }
            _ => Deed::Read { ticket },
        }
    }

    fn message(&mut self, key: &str) -> String {
        let topic = self.random.one_of(&TOPICS);
        // Some texts do not fit on one page of a database.
        let length = if self.random.below(10) == 0 { 200 } else { 0 };
        format!("{topic} ({key}){}", " and so on".repeat(length))
    }
}
