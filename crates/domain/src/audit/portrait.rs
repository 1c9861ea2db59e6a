//! What the log tells of each thing. Everything is taken apart without `..`, so that a new
//! field does not compile until somebody decided whether it is told.

mod machinery;

use crate::account::Account;
use crate::account::credential::{ExternalSubject, PasswordHash, Token};
use crate::account::permission::Scope;
use crate::feature::{Feature, Features};
use crate::form::invite::{Invite, InviteLabel};
use crate::form::review::ReviewNote;
use crate::form::submission::{Submission, SubmissionParts};
use crate::form::{Form, FormParts};
use crate::id::TicketId;
use crate::knowledge::{Article, ArticleDraft, Tag};
use crate::text::{EmailAddress, PersonName};
use crate::ticket::{Ticket, TicketParts};
use crate::time::Timestamp;
use crate::triage::{CategoryName, Mode, SuggestedResponse};

use super::{FieldChange, Subject, SubjectKind};

/// The fields of a thing, in words.
#[derive(Debug, Clone, Default)]
pub struct Portrait(Vec<Field>);

#[derive(Debug, Clone)]
struct Field {
    name: &'static str,
    value: Option<String>,
    told: bool,
}

impl Portrait {
    /// With a field whose value is told.
    #[must_use]
    fn with(mut self, name: &'static str, value: impl Told) -> Self {
        self.0.push(Field {
            name,
            value: value.told(),
            told: true,
        });
        self
    }

    /// With a field of which it is only told that it changed.
    #[must_use]
    fn without_words(mut self, name: &'static str, value: impl Told) -> Self {
        self.0.push(Field {
            name,
            value: value.told(),
            told: false,
        });
        self
    }

    /// What is different in the other portrait, in the order of its fields.
    pub(super) fn became(&self, other: &Self) -> Vec<FieldChange> {
        let was = |name| self.0.iter().find(|one| one.name == name);
        let changed = other.0.iter().filter_map(|after| {
            let before = was(after.name).and_then(|one| one.value.as_ref());
            (before != after.value.as_ref()).then(|| FieldChange {
                field: after.name.to_owned(),
                before: before.filter(|_| after.told).cloned(),
                after: after.value.clone().filter(|_| after.told),
            })
        });
        changed.collect()
    }
}

/// A thing whose changes are told.
pub trait Portrayed {
    /// What it is.
    fn subject(&self) -> Subject;

    /// Its fields.
    fn portrait(&self) -> Portrait;
}

/// A value in words; nothing where there is none.
trait Told {
    fn told(self) -> Option<String>;
}

impl Told for &str {
    fn told(self) -> Option<String> {
        Some(self.to_owned())
    }
}

/// Texts of the domain are told as they were sent.
macro_rules! told {
    ($($text:ty),+ $(,)?) => {$(
        impl Told for &$text {
            fn told(self) -> Option<String> {
                Some(self.as_str().to_owned())
            }
        }
    )+};
}

told! { CategoryName, EmailAddress, InviteLabel, PasswordHash, PersonName, ReviewNote, SuggestedResponse }

impl Told for String {
    fn told(self) -> Option<String> {
        Some(self)
    }
}

impl Told for bool {
    fn told(self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Told for i64 {
    fn told(self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Told for Timestamp {
    fn told(self) -> Option<String> {
        Some(self.to_utc().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
    }
}

impl<T: Told> Told for Option<T> {
    fn told(self) -> Option<String> {
        self.and_then(T::told)
    }
}

impl Portrayed for Account {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Account, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            email,
            name,
            public_name,
            role,
            suspended,
            password,
            external,
            version,
            created_at: _,
            updated_at: _,
        } = self;
        let external = external.as_ref();
        let external =
            external.map(|ExternalSubject { issuer, subject }| format!("{issuer} {subject}"));
        Portrait::default()
            .with("email", email.as_str())
            .with("name", name.as_str())
            .with("publicName", public_name.as_ref())
            .with("role", role.name())
            .with("suspended", *suspended)
            .without_words("password", password.as_ref())
            .with("external", external)
            .with("version", version.get())
    }
}

impl Portrayed for Token {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Token, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            account,
            label,
            digest: _,
            scopes,
            created_at: _,
            expires_at,
        } = self;
        let scopes: Vec<&str> = scopes.iter().map(Scope::name).collect();
        Portrait::default()
            .with("userId", account.to_string())
            .without_words("label", label.as_str())
            .with("scopes", scopes.join(" "))
            .with("expiresAt", *expires_at)
    }
}

impl Portrayed for Features {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Features, &"features")
    }

    fn portrait(&self) -> Portrait {
        let all = Feature::ALL.into_iter();
        all.fold(Portrait::default(), |portrait, feature| {
            portrait.with(feature.name(), self.is_on(feature))
        })
    }
}

impl Portrayed for (&CategoryName, Mode) {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Category, &self.0)
    }

    fn portrait(&self) -> Portrait {
        Portrait::default().with("mode", self.1.name())
    }
}

impl Portrayed for Ticket {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Ticket, &self.parts().id)
    }

    fn portrait(&self) -> Portrait {
        let TicketParts {
            id: _,
            subject,
            message,
            requester,
            status,
            priority,
            department,
            category,
            confidence: _,
            suggested_response,
            assignee,
            ai_enabled,
            chosen: _,
            version,
            created_at: _,
            updated_at: _,
        } = self.parts();
        let suggested = suggested_response.as_ref();
        Portrait::default()
            .without_words("subject", subject.as_str())
            .without_words("message", message.as_str())
            .with("requesterId", requester.to_string())
            .with("status", status.name())
            .with("priority", priority.name())
            .with("department", department.as_str())
            .with("category", category.as_ref())
            .without_words("suggestedResponse", suggested)
            .with("assigneeId", assignee.map(|id| id.to_string()))
            .with("aiEnabled", *ai_enabled)
            .with("version", version.get())
    }
}

impl Portrayed for Form {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Form, &self.parts().id)
    }

    fn portrait(&self) -> Portrait {
        let FormParts {
            id: _,
            slug,
            status,
            definition_version,
            definition,
            version,
            created_at: _,
            updated_at: _,
        } = self.parts();
        Portrait::default()
            .with("slug", slug.as_str())
            .with("status", status.name())
            .with("title", definition.title().as_str())
            .with("definitionVersion", definition_version.get())
            .with("version", version.get())
    }
}

impl Portrayed for Invite {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Invite, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            form,
            label,
            digest: _,
            email,
            max_uses,
            expires_at,
            revoked_at,
            created_by: _,
            created_at: _,
        } = self;
        Portrait::default()
            .with("formId", form.get())
            .without_words("label", label.as_ref())
            .without_words("email", email.as_ref())
            .with("maxUses", i64::from(max_uses.get()))
            .with("expiresAt", *expires_at)
            .with("revokedAt", *revoked_at)
    }
}

impl Portrayed for Submission {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Submission, &self.parts().id)
    }

    fn portrait(&self) -> Portrait {
        let SubmissionParts {
            id: _,
            form,
            definition,
            submitter: _,
            invite: _,
            answers,
            status,
            note,
            internal_note,
            reviewer: _,
            reviewed_at: _,
            ticket,
            version,
            created_at: _,
            updated_at: _,
        } = self.parts();
        Portrait::default()
            .with("formId", form.get())
            .with("definitionVersion", definition.get())
            .without_words("responses", format!("{answers:?}"))
            .with("status", status.name())
            .without_words("note", note.as_ref())
            .without_words("internalNote", internal_note.as_ref())
            .with("ticketId", ticket.map(TicketId::get))
            .with("version", version.get())
    }
}

impl Portrayed for Article {
    fn subject(&self) -> Subject {
        Subject::new(SubjectKind::Article, &self.id)
    }

    fn portrait(&self) -> Portrait {
        let Self {
            id: _,
            version,
            edition: _,
            content,
            author: _,
            created_at: _,
            updated_at: _,
        } = self;
        let ArticleDraft {
            title,
            body,
            importance,
            tags,
            readers,
            status,
        } = content;
        let tags: Vec<&str> = tags.as_slice().iter().map(Tag::as_str).collect();
        Portrait::default()
            .with("title", title.as_str())
            .without_words("body", body.as_str())
            .with("importance", importance.get().to_string())
            .with("tags", tags.join(", "))
            .with("readers", readers.name())
            .with("status", status.name())
            .with("version", version.get())
    }
}
