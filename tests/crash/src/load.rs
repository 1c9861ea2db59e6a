//! Mixed load: customers and staff who open, reply, change, read and submit, and note what they were told.

mod attempt;
mod writer;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use frontdesk_test_desk::{Client, Random, Staffed};
use tokio::task::JoinSet;

use crate::journal::{Journal, Side};
use writer::Writer;

/// How many write at the same time.
const WRITERS: usize = 64;
/// Who they are, in turn.
const SIDES: [Side; 8] = [
    Side::Owner,
    Side::Owner,
    Side::Owner,
    Side::Other,
    Side::Other,
    Side::Staff,
    Side::Staff,
    Side::Staff,
];

/// What all writers share: the tickets there are, an invite to the form, and the journal.
pub struct Board {
    invite: Arc<str>,
    tickets: Mutex<Vec<(i64, Side)>>,
    journal: Mutex<Journal>,
}

/// The writers, between two crashes or at work.
pub struct Load {
    board: Arc<Board>,
    writers: Arc<Mutex<Vec<Writer>>>,
}

/// Writers at work, until the desk dies under them.
pub struct Working {
    tasks: JoinSet<Writer>,
    writers: Arc<Mutex<Vec<Writer>>>,
}

impl Load {
    /// Writers who hold an invite to the one form that there is.
    pub fn new(seed: u64, invite: &str) -> Self {
        let mut random = Random::new(seed);
        let writer = |(number, side)| {
            let seed = random.below(u64::from(u32::MAX));
            Writer::new(number, side, Random::new(seed))
        };
        let sides = SIDES.into_iter().cycle().take(WRITERS);
        let writers = sides.enumerate().map(writer).collect();
        Self {
            board: Arc::new(Board {
                invite: invite.into(),
                tickets: Mutex::default(),
                journal: Mutex::default(),
            }),
            writers: Arc::new(Mutex::new(writers)),
        }
    }

    /// Sets everybody to work.
    pub fn begin(&self, people: &Staffed) -> Working {
        let mut tasks = JoinSet::new();
        for writer in lock(&self.writers).drain(..) {
            let client = client_of(people, writer.side);
            tasks.spawn(writer.work_until_cut_off(client, Arc::clone(&self.board)));
        }
        Working {
            tasks,
            writers: Arc::clone(&self.writers),
        }
    }

    /// Asks again, with the same key, whatever was not answered; the desk lives now.
    pub async fn ask_again(&self, people: &Staffed) {
        let writers: Vec<Writer> = lock(&self.writers).drain(..).collect();
        for mut writer in writers {
            let client = client_of(people, writer.side);
            writer.ask_again(&client, &self.board).await;
        }
    }

    pub fn into_journal(self) -> Journal {
        std::mem::take(&mut *lock(&self.board.journal))
    }
}

impl Working {
    /// Waits until everybody has noticed that the desk is dead.
    pub async fn ended(self) {
        let writers = self.tasks.join_all().await;
        lock(&self.writers).extend(writers);
    }
}

impl Board {
    pub fn journal(&self) -> MutexGuard<'_, Journal> {
        lock(&self.journal)
    }

    pub fn invite(&self) -> Arc<str> {
        Arc::clone(&self.invite)
    }

    pub fn add_ticket(&self, id: i64, by: Side) {
        lock(&self.tickets).push((id, by));
    }

    /// A ticket that this side may write to, if there is any; the newest ones most often.
    pub fn any_ticket(&self, side: Side, random: &mut Random) -> Option<i64> {
        let tickets = lock(&self.tickets);
        let own = |(_, owner): &&(i64, Side)| side == Side::Staff || *owner == side;
        let newest: Vec<i64> = tickets
            .iter()
            .rev()
            .filter(own)
            .take(12)
            .map(|(id, _)| *id)
            .collect();
        (!newest.is_empty()).then(|| *random.one_of(&newest))
    }
}

fn client_of(people: &Staffed, side: Side) -> Client {
    let person = match side {
        Side::Owner => &people.owner,
        Side::Other => &people.other,
        Side::Staff => &people.agent,
    };
    person.client.clone()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
