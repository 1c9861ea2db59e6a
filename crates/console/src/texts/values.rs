//! Words for the values of the domain, and for what is wrong with a text.

use frontdesk_domain::account::role::Role;
use frontdesk_domain::form::submission::SubmissionStatus;
use frontdesk_domain::knowledge::{ArticleStatus, Readers};
use frontdesk_domain::text::TextError;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::triage::Reason;

use super::{Language, Texts};

impl Texts {
    /// Where a ticket stands, as staff say it.
    pub(crate) const fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Open => self.of("open", "offen"),
            Status::Pending => self.of("waiting for customer", "wartet auf Kunden"),
            Status::AiResolved => self.of("answered by AI", "von KI beantwortet"),
            Status::Resolved => self.of("resolved", "gelöst"),
            Status::Closed => self.of("closed", "geschlossen"),
        }
    }

    /// Where a ticket stands, in the words of whoever asked.
    pub(crate) const fn status_for_customers(&self, status: Status) -> &'static str {
        match status {
            Status::Open => self.of("We are looking into it", "Wir kümmern uns darum"),
            Status::Pending => self.of("We wait for your answer", "Wir warten auf Ihre Antwort"),
            Status::AiResolved | Status::Resolved => self.of("Answered", "Beantwortet"),
            Status::Closed => self.of("Closed", "Geschlossen"),
        }
    }

    pub(crate) const fn priority(&self, priority: Priority) -> &'static str {
        match priority {
            Priority::Low => self.of("low", "niedrig"),
            Priority::Medium => self.of("medium", "mittel"),
            Priority::High => self.of("high", "hoch"),
            Priority::Urgent => self.of("urgent", "dringend"),
        }
    }

    pub(crate) const fn role(&self, role: Role) -> &'static str {
        match role {
            Role::Customer => self.of("customer", "Kunde"),
            Role::Agent => self.of("agent", "Agent"),
            Role::Admin => self.of("admin", "Admin"),
        }
    }

    pub(crate) const fn submission_status(&self, status: SubmissionStatus) -> &'static str {
        match status {
            SubmissionStatus::Pending => self.of("waiting for review", "wartet auf Prüfung"),
            SubmissionStatus::ChangesRequested => self.of("needs changes", "Änderungen nötig"),
            SubmissionStatus::Accepted => self.of("accepted", "angenommen"),
            SubmissionStatus::Rejected => self.of("rejected", "abgelehnt"),
            SubmissionStatus::Archived => self.of("archived", "archiviert"),
        }
    }

    pub(crate) const fn article_status(&self, status: ArticleStatus) -> &'static str {
        match status {
            ArticleStatus::Draft => self.of("draft", "Entwurf"),
            ArticleStatus::Published => self.of("published", "veröffentlicht"),
            ArticleStatus::Archived => self.of("archived", "archiviert"),
        }
    }

    pub(crate) const fn readers(&self, readers: Readers) -> &'static str {
        match readers {
            Readers::Public => self.of("customers and staff", "Kunden und Team"),
            Readers::Staff => self.of("staff only", "nur das Team"),
        }
    }

    /// Why the AI left a ticket to people.
    pub(crate) const fn reason(&self, reason: Reason) -> &'static str {
        match reason {
            Reason::BelowThreshold => self.of("not sure enough", "nicht sicher genug"),
            Reason::OutOfScope => self.of(
                "no answers for this category",
                "keine Antworten für diese Kategorie",
            ),
            Reason::NoAnswer => self.of("no answer found", "keine Antwort gefunden"),
            Reason::Ungrounded => self.of(
                "the answer rests on nothing known",
                "die Antwort stützt sich auf nichts Bekanntes",
            ),
            Reason::PersonHandling => {
                self.of("a person takes care of it", "ein Mensch kümmert sich darum")
            }
            Reason::PersonWanted => self.of("a person is wanted", "ein Mensch wird gewünscht"),
            Reason::NotWaiting => self.of(
                "nobody waits for an answer",
                "niemand wartet auf eine Antwort",
            ),
            Reason::Legal => self.of("legal matter", "Rechtsfrage"),
            Reason::Safety => self.of("somebody may be in danger", "jemand könnte in Gefahr sein"),
            Reason::PaymentDispute => self.of("disputed payment", "strittige Zahlung"),
            Reason::AccountTakeover => self.of("stolen account", "gestohlenes Konto"),
            Reason::PersonalData => self.of("personal data", "persönliche Daten"),
            Reason::InjectionSuspected => {
                self.of("tries to instruct the AI", "versucht, die KI anzuweisen")
            }
            Reason::Outage => self.of("possible outage", "mögliche Störung"),
            Reason::ShadowMode => self.of("the AI only watches here", "die KI sieht hier nur zu"),
            Reason::SuggestMode => {
                self.of("the AI only suggests here", "die KI schlägt hier nur vor")
            }
            Reason::ClassifierFailed => {
                self.of("the classifier failed", "die Einordnung schlug fehl")
            }
            Reason::ProviderFailed => self.of(
                "the language model did not answer",
                "das Sprachmodell antwortete nicht",
            ),
        }
    }

    /// What is wrong with a text.
    pub(crate) fn text_error(&self, error: &TextError) -> String {
        match (self.language, error) {
            (Language::English, TextError::Empty) => "Please write something.".to_owned(),
            (Language::English, TextError::TooManyCharacters { max }) => {
                format!("Please write at most {max} characters.")
            }
            (Language::English, TextError::TooManyBytes { max }) => {
                format!("Please write less: at most {max} bytes.")
            }
            (Language::English, TextError::Nul) => "Please remove the NUL character.".to_owned(),
            (Language::English, TextError::Malformed { expected }) => {
                format!("This must be {expected}.")
            }
            (Language::German, TextError::Empty) => "Bitte schreiben Sie etwas.".to_owned(),
            (Language::German, TextError::TooManyCharacters { max }) => {
                format!("Bitte schreiben Sie höchstens {max} Zeichen.")
            }
            (Language::German, TextError::TooManyBytes { max }) => {
                format!("Bitte schreiben Sie weniger: höchstens {max} Bytes.")
            }
            (Language::German, TextError::Nul) => "Bitte entfernen Sie das NUL-Zeichen.".to_owned(),
            (Language::German, TextError::Malformed { .. }) => {
                "Bitte schreiben Sie das in der verlangten Form.".to_owned()
            }
        }
    }
}
