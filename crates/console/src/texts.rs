//! Every word of the console, in every language it speaks.
//!
//! A text is written once, in all languages side by side: leaving one out does not
//! compile. What depends on numbers or times is a method.

mod admin;
mod answers;
mod desk;
mod forms;
mod frame;
mod knowledge;
mod language;
mod manage;
mod replays;
mod running;
mod ticket;
mod values;

pub(crate) use language::Language;

use chrono::{Datelike as _, Timelike as _};
use frontdesk_domain::time::Timestamp;

/// Makes a struct of texts, and its fields in each language.
macro_rules! texts {
    ($(#[$about:meta])* $name:ident { $($field:ident: $english:literal, $german:literal;)+ }) => {
        $(#[$about])*
        pub(crate) struct $name { $(pub $field: &'static str,)+ }

        impl $name {
            pub(super) const ENGLISH: Self = Self { $($field: $english,)+ };
            pub(super) const GERMAN: Self = Self { $($field: $german,)+ };
        }
    };
}
pub(crate) use texts;

/// The catalogue in one language.
pub(crate) struct Texts {
    pub language: Language,
    pub frame: frame::Frame,
    pub trouble: frame::Trouble,
    pub admin: admin::Admin,
    pub manage: manage::Manage,
    pub jobs: running::Background,
    pub webhooks: running::Outgoing,
    pub audit: running::Audit,
    pub replays: replays::Measures,
    pub desk: desk::Desk,
    pub ticket: ticket::Ticket,
    pub triage: ticket::Triage,
    pub knowledge: knowledge::Knowledge,
    pub forms: forms::Forms,
}

static ENGLISH: Texts = Texts {
    language: Language::English,
    frame: frame::Frame::ENGLISH,
    trouble: frame::Trouble::ENGLISH,
    admin: admin::Admin::ENGLISH,
    manage: manage::Manage::ENGLISH,
    jobs: running::Background::ENGLISH,
    webhooks: running::Outgoing::ENGLISH,
    audit: running::Audit::ENGLISH,
    replays: replays::Measures::ENGLISH,
    desk: desk::Desk::ENGLISH,
    ticket: ticket::Ticket::ENGLISH,
    triage: ticket::Triage::ENGLISH,
    knowledge: knowledge::Knowledge::ENGLISH,
    forms: forms::Forms::ENGLISH,
};

static GERMAN: Texts = Texts {
    language: Language::German,
    frame: frame::Frame::GERMAN,
    trouble: frame::Trouble::GERMAN,
    admin: admin::Admin::GERMAN,
    manage: manage::Manage::GERMAN,
    jobs: running::Background::GERMAN,
    webhooks: running::Outgoing::GERMAN,
    audit: running::Audit::GERMAN,
    replays: replays::Measures::GERMAN,
    desk: desk::Desk::GERMAN,
    ticket: ticket::Ticket::GERMAN,
    triage: ticket::Triage::GERMAN,
    knowledge: knowledge::Knowledge::GERMAN,
    forms: forms::Forms::GERMAN,
};

impl Texts {
    pub(crate) const fn in_language(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        }
    }

    /// One of two words, in the reader's language.
    const fn of<T: Copy>(&self, english: T, german: T) -> T {
        match self.language {
            Language::English => english,
            Language::German => german,
        }
    }

    /// An instant for readers whose browser cannot say it in their own zone.
    pub(crate) fn instant(&self, at: Timestamp) -> String {
        let at = at.to_utc();
        let (year, month, day) = (at.year(), at.month(), at.day());
        let (hour, minute) = (at.hour(), at.minute());
        match self.language {
            Language::English => {
                let month = at.format("%b");
                format!("{day} {month} {year}, {hour:02}:{minute:02} UTC")
            }
            Language::German => {
                format!("{day:02}.{month:02}.{year}, {hour:02}:{minute:02} UTC")
            }
        }
    }

    /// A probability as a percentage.
    pub(crate) fn percent(&self, probability: f64) -> String {
        let percent = (probability * 100.0).round();
        let space = self.of("", "\u{a0}");
        format!("{percent}{space}%")
    }

    /// So many of something, in the right number.
    fn counted(&self, count: u64, english: [&str; 2], german: [&str; 2]) -> String {
        let [one, many] = self.of(english, german);
        let word = if count == 1 { one } else { many };
        format!("{count} {word}")
    }

    /// So many tickets.
    pub(crate) fn tickets(&self, count: u64) -> String {
        self.counted(count, ["ticket", "tickets"], ["Ticket", "Tickets"])
    }

    /// So many new tickets, for the announcement of arrivals.
    pub(crate) fn arrivals(&self, count: u64) -> String {
        self.counted(
            count,
            ["new ticket", "new tickets"],
            ["neues Ticket", "neue Tickets"],
        )
    }

    /// So many submissions that may still be sent.
    pub(crate) fn remaining(&self, count: u32) -> String {
        match (self.language, count) {
            (Language::English, 0) => "You have sent as many as you may.".to_owned(),
            (Language::English, 1) => "You may send this form once more.".to_owned(),
            (Language::English, count) => format!("You may send this form {count} more times."),
            (Language::German, 0) => "Sie haben so viele gesendet, wie möglich sind.".to_owned(),
            (Language::German, 1) => "Sie können dieses Formular noch einmal senden.".to_owned(),
            (Language::German, count) => {
                format!("Sie können dieses Formular noch {count}-mal senden.")
            }
        }
    }

    /// So many things in a form that have to be put right.
    pub(crate) fn faults(&self, count: usize) -> String {
        match (self.language, count) {
            (Language::English, 1) => "Please look at one field again.".to_owned(),
            (Language::English, count) => format!("Please look at {count} fields again."),
            (Language::German, 1) => "Bitte sehen Sie ein Feld noch einmal an.".to_owned(),
            (Language::German, count) => {
                format!("Bitte sehen Sie {count} Felder noch einmal an.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_numbers_are_written_as_readers_write_them() {
        let at = Timestamp::from_millis(1_767_225_845_000).unwrap();
        assert_eq!(ENGLISH.instant(at), "1 Jan 2026, 00:04 UTC");
        assert_eq!(GERMAN.instant(at), "01.01.2026, 00:04 UTC");
        assert_eq!(ENGLISH.percent(0.876), "88%");
        assert_eq!(GERMAN.percent(0.876), "88\u{a0}%");
        assert_eq!(ENGLISH.tickets(1), "1 ticket");
        assert_eq!(GERMAN.tickets(0), "0 Tickets");
    }
}
