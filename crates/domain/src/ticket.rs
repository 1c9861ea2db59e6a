//! Tickets: what somebody asked for, and how far the answer has come.

pub mod department;
pub mod lifecycle;
pub mod priority;
pub mod reply;
pub mod status;
pub mod visibility;

use crate::event::Fact;
use crate::id::{AccountId, TicketId, Version};
use crate::text::{line, text_type};
use crate::time::Timestamp;
use crate::triage::{CategoryName, Confidence, SuggestedResponse};

use department::DepartmentName;
use lifecycle::{MoveError, Mover, ReplyBy, TicketClosed};
use priority::Priority;
use reply::Message;
use status::Status;

text_type! {
    /// What a ticket is about: 1 to 255 characters besides white space at either end.
    Subject, |text| {
        crate::text::at_most_characters(text, Subject::MAX_SENT_CHARACTERS)?;
        line(text.trim(), Subject::MAX_CHARACTERS)
    }
}

impl Subject {
    /// The longest subject, not counting white space at either end.
    pub const MAX_CHARACTERS: usize = 255;
    /// The longest subject with that white space, which is kept as sent.
    pub const MAX_SENT_CHARACTERS: usize = 1_024;

    /// The subject of a ticket whose opener gave none: the first line of the message
    /// that says something, cut at a word where it is too long.
    pub fn from_message(message: &Message) -> Self {
        const NICE_LENGTH: usize = 80;
        let first = message
            .as_str()
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty());
        let first = first.unwrap_or("(no text)");
        let Some((end, _)) = first.char_indices().nth(NICE_LENGTH) else {
            return Self(first.to_owned());
        };
        let cut = first[..end]
            .rfind(char::is_whitespace)
            .filter(|at| *at > 0)
            .unwrap_or(end);
        Self(format!("{}…", first[..cut].trim_end()))
    }
}

/// Everything a ticket is opened with.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTicket {
    /// What it is about.
    pub subject: Subject,
    /// The first message, never changed.
    pub message: Message,
    /// Who asks.
    pub requester: AccountId,
    /// How urgent it is.
    pub priority: Priority,
    /// Which part of the company it goes to.
    pub department: DepartmentName,
    /// What the requester chose, as against what was filled in.
    pub chosen: Chosen,
    /// When it was opened.
    pub created_at: Timestamp,
}

/// Which fields a person decided. Triage fills in the others and leaves these alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one yes or no for each field that triage fills in"
)]
pub struct Chosen {
    /// Somebody chose the priority.
    pub priority: bool,
    /// Somebody chose the department.
    pub department: bool,
    /// Somebody corrected or confirmed the category.
    pub category: bool,
    /// Somebody wrote the suggested response.
    pub response: bool,
}

/// Every field of a ticket. Mappers take it apart without `..`, so a new field stops
/// them compiling until it is mapped.
#[derive(Debug, Clone, PartialEq)]
pub struct TicketParts {
    /// The id that storage gave it; later tickets have greater ids.
    pub id: TicketId,
    /// What it is about.
    pub subject: Subject,
    /// The first message, never changed.
    pub message: Message,
    /// Who asks.
    pub requester: AccountId,
    /// Where it stands.
    pub status: Status,
    /// How urgent it is.
    pub priority: Priority,
    /// Which part of the company it goes to.
    pub department: DepartmentName,
    /// What kind of request it is, once known.
    pub category: Option<CategoryName>,
    /// How sure the classifier was of the category. People never change it.
    pub confidence: Option<Confidence>,
    /// What the AI would answer, once known. Staff may correct it.
    pub suggested_response: Option<SuggestedResponse>,
    /// The agent who takes care of it.
    pub assignee: Option<AccountId>,
    /// Whether the AI may answer it. A person's word ends that.
    pub ai_enabled: bool,
    /// What people decided themselves, which triage therefore leaves alone.
    pub chosen: Chosen,
    /// How often it was changed.
    pub version: Version,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A ticket. Read it through [`Ticket::parts`]; change it only through its methods.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticket(TicketParts);

/// What a person wants changed; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TicketChange {
    /// Where the ticket should stand.
    pub status: Option<Status>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// Which part of the company it goes to.
    pub department: Option<DepartmentName>,
    /// Who takes care of it; `Some(None)` clears it.
    pub assignee: Option<Option<AccountId>>,
    /// Whether the AI may answer it.
    pub ai_enabled: Option<bool>,
    /// The right category.
    pub category: Option<CategoryName>,
    /// The right answer.
    pub suggested_response: Option<SuggestedResponse>,
}

impl TicketChange {
    /// Whether there is nothing to do but, at most, to move the ticket.
    pub fn is_status_only(&self) -> bool {
        let Self {
            status: _,
            priority,
            department,
            assignee,
            ai_enabled,
            category,
            suggested_response,
        } = self;
        priority.is_none()
            && department.is_none()
            && assignee.is_none()
            && ai_enabled.is_none()
            && category.is_none()
            && suggested_response.is_none()
    }
}

impl Ticket {
    /// A ticket that storage has just given an id.
    pub fn opened(id: TicketId, new: NewTicket) -> Self {
        let NewTicket {
            subject,
            message,
            requester,
            priority,
            department,
            chosen,
            created_at,
        } = new;
        Self(TicketParts {
            id,
            subject,
            message,
            requester,
            status: Status::Open,
            priority,
            department,
            category: None,
            confidence: None,
            suggested_response: None,
            assignee: None,
            ai_enabled: true,
            chosen,
            version: Version::FIRST,
            created_at,
            updated_at: created_at,
        })
    }

    /// For adapters: a ticket that was valid when it was stored.
    pub const fn restore(parts: TicketParts) -> Self {
        Self(parts)
    }

    /// Every field.
    pub const fn parts(&self) -> &TicketParts {
        &self.0
    }

    /// Every field, owned.
    pub fn into_parts(self) -> TicketParts {
        self.0
    }

    /// The id.
    pub const fn id(&self) -> TicketId {
        self.0.id
    }

    /// Makes the change at once or not at all, and says what is different now: nothing
    /// when everything was already so.
    ///
    /// # Errors
    /// A [`MoveError`] when the status may not be written.
    pub fn change(
        &mut self,
        change: TicketChange,
        mover: Mover,
        now: Timestamp,
    ) -> Result<Vec<Fact>, MoveError> {
        let mut after = self.0.clone();
        let TicketChange {
            status,
            priority,
            department,
            assignee,
            ai_enabled,
            category,
            suggested_response,
        } = change;
        if let Some(to) = status {
            after.status = lifecycle::move_to(after.status, to, mover)?;
        }
        after.chosen.priority |= set(&mut after.priority, priority);
        after.chosen.department |= set(&mut after.department, department);
        after.chosen.category |= set(&mut after.category, category.map(Some));
        after.chosen.response |= set(&mut after.suggested_response, suggested_response.map(Some));
        set(&mut after.assignee, assignee);
        set(&mut after.ai_enabled, ai_enabled);
        Ok(self.become_changed(after, now))
    }

    /// What a reply does to the ticket itself. A reply always counts as a change, even
    /// where the status stays.
    ///
    /// # Errors
    /// [`TicketClosed`] when the ticket takes no replies.
    pub fn replied(&mut self, by: ReplyBy, now: Timestamp) -> Result<Vec<Fact>, TicketClosed> {
        let mut after = self.0.clone();
        after.status = lifecycle::after_reply(after.status, by)?;
        // A person who answers takes over from the AI.
        after.ai_enabled &= by != ReplyBy::Staff;
        let facts = self.differences(&after);
        self.advance(after, now);
        Ok(facts)
    }

    /// What a decision of the triage policy does to the ticket: the fields a person has
    /// not spoken about, and the status when it was answered.
    pub(crate) fn triaged(&mut self, after: TicketParts, now: Timestamp) -> Vec<Fact> {
        self.become_changed(after, now)
    }

    fn become_changed(&mut self, after: TicketParts, now: Timestamp) -> Vec<Fact> {
        let facts = self.differences(&after);
        if after != self.0 {
            self.advance(after, now);
        }
        facts
    }

    fn advance(&mut self, after: TicketParts, now: Timestamp) {
        let (version, last) = (self.0.version, self.0.updated_at);
        self.0 = TicketParts {
            version: version.next(),
            updated_at: now.after_change(last),
            ..after
        };
    }

    fn differences(&self, after: &TicketParts) -> Vec<Fact> {
        let ticket = self.0.id;
        let mut facts = Vec::new();
        if after.status != self.0.status {
            facts.push(Fact::TicketStatusChanged {
                ticket,
                from: self.0.status,
                to: after.status,
            });
        }
        let rest = TicketParts {
            status: self.0.status,
            ..after.clone()
        };
        if rest != self.0 {
            facts.push(Fact::TicketChanged { ticket });
        }
        facts
    }
}

/// Sets the field when a value is wanted, and says whether one was.
fn set<T>(field: &mut T, wanted: Option<T>) -> bool {
    let spoken = wanted.is_some();
    if let Some(value) = wanted {
        *field = value;
    }
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, sample_ticket};
    use crate::text::TextError;

    #[test]
    fn a_change_that_changes_nothing_leaves_no_trace() {
        let mut ticket = Ticket::restore(sample_ticket());
        let before = ticket.clone();
        let same = TicketChange {
            status: Some(before.parts().status),
            priority: Some(before.parts().priority),
            ..TicketChange::default()
        };
        assert_eq!(ticket.change(same, Mover::Staff, at(9_000_000)), Ok(vec![]));
        assert_eq!(ticket, before);
    }

    #[test]
    fn an_illegal_move_changes_nothing_else_either() {
        let mut ticket = Ticket::restore(TicketParts {
            status: Status::Closed,
            ..sample_ticket()
        });
        let before = ticket.clone();
        let change = TicketChange {
            status: Some(Status::Pending),
            priority: Some(Priority::Low),
            ..TicketChange::default()
        };
        assert!(ticket.change(change, Mover::Staff, at(9_000_000)).is_err());
        assert_eq!(ticket, before);
    }

    #[test]
    fn every_change_moves_version_and_time_forward() {
        let mut ticket = Ticket::restore(sample_ticket());
        let before = ticket.parts().clone();
        let change = TicketChange {
            assignee: Some(None),
            ..TicketChange::default()
        };
        let facts = ticket.change(change, Mover::Staff, at(0)).unwrap();
        assert_eq!(facts, vec![Fact::TicketChanged { ticket: before.id }]);
        assert_eq!(ticket.parts().version, before.version.next());
        assert!(ticket.parts().updated_at > before.updated_at);
    }

    #[test]
    fn a_missing_subject_is_the_first_line_that_says_something() {
        let subject =
            |text: &str| Subject::from_message(&Message::parse(text).unwrap()).into_string();
        assert_eq!(subject("\n  My printer burns\nreally"), "My printer burns");
        assert_eq!(subject(" \t"), "(no text)");
        let long = subject(&"word ".repeat(60));
        assert!(
            long.ends_with("word…") && long.chars().count() <= 81,
            "{long}"
        );
        assert_eq!(subject(&"x".repeat(300)).chars().count(), 81);
    }

    #[test]
    fn white_space_around_a_subject_does_not_count_and_is_kept() {
        let padded = format!("  {}\t", "é".repeat(Subject::MAX_CHARACTERS));
        assert_eq!(Subject::parse(padded.clone()).unwrap().as_str(), padded);
        assert!(Subject::parse("é".repeat(Subject::MAX_CHARACTERS + 1)).is_err());
        assert_eq!(Subject::parse("   "), Err(TextError::Empty));
    }
}
