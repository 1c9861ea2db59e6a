//! A fast run that lost something is a failed run: after every write the data is counted,
//! past the desk, and held against what clients were told.

use serde_json::Value;

use crate::class::{Class, Leaves};
use crate::seed::Seeded;
use crate::wire::{Connection, Request};

/// How much the database holds.
#[derive(Debug, Clone, Copy)]
pub struct Stored {
    tickets: i64,
    replies: i64,
    submissions: i64,
}

impl Stored {
    pub async fn read(seeded: &Seeded) -> Self {
        let database = seeded.desk.database();
        let count = |table: &str| format!("SELECT COUNT(*) FROM {table}");
        Self {
            tickets: database.number(&count("tickets")).await,
            replies: database.number(&count("replies")).await,
            submissions: database.number(&count("submissions")).await,
        }
    }

    /// Holds what is there now against what was there and what was answered since: every
    /// client reads its last answer before it stops, so the numbers are equal.
    ///
    /// # Panics
    /// When something is missing, or was counted wrongly.
    pub async fn verify(self, seeded: &Seeded, class: Class, answered: usize) {
        if !class.is_write() {
            return;
        }
        let now = Self::read(seeded).await;
        let answered = i64::try_from(answered).unwrap_or(i64::MAX);
        let of = |leaves: Leaves| {
            if class.leaves() == leaves {
                answered
            } else {
                0
            }
        };
        for (what, before, now, expected) in [
            ("tickets", self.tickets, now.tickets, of(Leaves::Tickets)),
            ("replies", self.replies, now.replies, of(Leaves::Replies)),
            (
                "submissions",
                self.submissions,
                now.submissions,
                of(Leaves::Submissions),
            ),
        ] {
            assert_eq!(now - before, expected, "{what} after {}", class.name());
        }
        verify_counts(seeded).await;
    }
}

/// The counts that the desk answers are those of a recount.
async fn verify_counts(seeded: &Seeded) {
    let address = seeded.desk.address().trim_start_matches("http://");
    let address = address.parse().expect("it says where it listens");
    let mut connection = Connection::open(address).await.expect("the desk answers");
    let request = Request::new("GET", "/api/tickets/stats", &seeded.token, None);
    let answer = connection
        .exchange(&request)
        .await
        .expect("the desk answers");
    assert_eq!(answer.status, 200);
    let told: Value = serde_json::from_slice(connection.body()).expect("JSON");
    for (key, statuses) in [
        ("open", "'open'"),
        ("pending", "'pending'"),
        ("resolved", "'resolved', 'ai_resolved'"),
        ("closed", "'closed'"),
    ] {
        let recount = format!("SELECT COUNT(*) FROM tickets WHERE status IN ({statuses})");
        let recount = seeded.desk.database().number(&recount).await;
        assert_eq!(told[key].as_i64(), Some(recount), "{key}");
    }
}
