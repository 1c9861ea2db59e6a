//! What the log tells of what works by itself: webhooks, jobs, replays.

use crate::event::EventKind;
use crate::id::TicketId;
use crate::job::Job;
use crate::triage::replay::{Assessor, LanguageModel, Replay, ReplayPlan};
use crate::webhook::{SigningKeys, Webhook};

use super::super::{Subject, SubjectKind};
use super::{Portrait, Portrayed};

impl Portrayed for Webhook {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Webhook, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            url,
            label,
            kinds,
            state,
            signing: SigningKeys { current, previous },
            seen: _,
            created_at: _,
            updated_at: _,
            version,
        } = self;
        let kinds: Vec<&str> = kinds.iter().copied().map(EventKind::name).collect();
        Portrait::default()
            .with("host", url.host())
            // The rest of an address is often what a receiver knows its senders by.
            .without_words("url", url.as_str())
            .without_words("label", label.as_str())
            .with("events", kinds.join(" "))
            .with("status", state.name())
            .without_words("secret", current.to_string())
            .with("previousSecretUntil", previous.map(|(_, until)| until))
            .with("version", version.get())
    }
}

impl Portrayed for Job {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Job, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            task,
            state,
            due,
            attempts,
            ended_at: _,
            reason: _,
        } = self;
        Portrait::default()
            .with("kind", task.kind().name())
            .with("ticketId", task.ticket().map(TicketId::get))
            .with("replayId", task.replay().map(|id| id.to_string()))
            .with("status", state.name())
            .with("attempts", i64::from(*attempts))
            .with("due", *due)
    }
}

impl Portrayed for Replay {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Replay, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            plan,
            author: _,
            created_at: _,
            progress: _,
        } = self;
        let ReplayPlan {
            assessor: Assessor { local, language },
            threshold,
            thresholds: _,
            edition,
            opened_from,
            opened_before,
            up_to,
            tickets,
        } = plan;
        let language = language.as_ref();
        let language = language.map(|LanguageModel { name, prompt }| format!("{name} {prompt}"));
        Portrait::default()
            .with("modelId", local.to_string())
            .with("languageModel", language)
            .with("threshold", threshold.map(|least| least.get().to_string()))
            .with("edition", edition.get())
            .with("openedFrom", *opened_from)
            .with("openedBefore", *opened_before)
            .with("upTo", up_to.get())
            .with("tickets", i64::from(*tickets))
    }
}
