//! Webhooks: other systems that are told what happens, by HTTP.

mod delivery;
mod schedule;
mod url;

use std::collections::BTreeSet;

use crate::event::{EventKind, Fact};
use crate::id::{EventPosition, SigningKeyId, Version, WebhookId};
use crate::text::{line, text_type};
use crate::time::Timestamp;

pub use delivery::{Answer, Attempt, Delivery, DeliveryState, Fault, Returned, Subject};
pub use schedule::DeliverySchedule;
pub use url::WebhookUrl;

text_type! {
    /// What a webhook is for, in an admin's words: 1 to 100 characters.
    WebhookLabel, |text| line(text, WebhookLabel::MAX_CHARACTERS)
}

impl WebhookLabel {
    /// The longest label.
    pub const MAX_CHARACTERS: usize = 100;
}

/// Whether a webhook is told anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebhookState {
    /// It is.
    Enabled,
    /// An admin switched it off.
    Disabled,
    /// It answered 410: nobody is there any more.
    Gone,
}

impl WebhookState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Enabled, Self::Disabled, Self::Gone];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Gone => "gone",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// The keys that messages are signed with. Only their ids are stored: the secrets are made
/// from them, with a key that is not in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SigningKeys {
    /// The key that counts.
    pub current: SigningKeyId,
    /// The key before it, and until when it signs as well.
    pub previous: Option<(SigningKeyId, Timestamp)>,
}

impl SigningKeys {
    /// One key.
    pub const fn new(current: SigningKeyId) -> Self {
        Self {
            current,
            previous: None,
        }
    }

    /// Another key that counts; the one before it signs as well until `until`.
    #[must_use]
    pub const fn rotated(self, next: SigningKeyId, until: Timestamp) -> Self {
        Self {
            current: next,
            previous: Some((self.current, until)),
        }
    }

    /// The keys that sign at an instant, the one that counts first.
    pub fn at(&self, now: Timestamp) -> impl Iterator<Item = SigningKeyId> + use<> {
        let previous = self.previous.filter(|(_, until)| now < *until);
        std::iter::once(self.current).chain(previous.map(|(key, _)| key))
    }
}

/// Another system that is told what happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// The id.
    pub id: WebhookId,
    /// Where messages are sent.
    pub url: WebhookUrl,
    /// What it is for.
    pub label: WebhookLabel,
    /// The kinds of events it is told of; empty for all.
    pub kinds: BTreeSet<EventKind>,
    /// Whether it is told anything.
    pub state: WebhookState,
    /// What its messages are signed with.
    pub signing: SigningKeys,
    /// Up to where the feed was looked through for it.
    pub seen: Option<EventPosition>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub updated_at: Timestamp,
    /// How often it was changed.
    pub version: Version,
}

/// What is to be different about a webhook; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WebhookChange {
    /// Where messages are sent.
    pub url: Option<WebhookUrl>,
    /// What it is for.
    pub label: Option<WebhookLabel>,
    /// The kinds of events it is told of; empty for all.
    pub kinds: Option<BTreeSet<EventKind>>,
    /// Whether it is told anything.
    pub enabled: Option<bool>,
}

impl Webhook {
    /// Whether it is told of this.
    pub fn wants(&self, fact: &Fact) -> bool {
        match fact {
            Fact::WebhookTested { webhook } => *webhook == self.id,
            Fact::TicketOpened { .. }
            | Fact::TicketReplied { .. }
            | Fact::TicketStatusChanged { .. }
            | Fact::TicketChanged { .. }
            | Fact::TriageDecided { .. }
            | Fact::SubmissionReceived { .. }
            | Fact::SubmissionReviewed { .. } => {
                self.kinds.is_empty() || self.kinds.contains(&fact.kind())
            }
        }
    }

    /// Whether it is told anything.
    pub fn is_enabled(&self) -> bool {
        self.state == WebhookState::Enabled
    }

    /// The webhook after a change. One that is switched on again is told what happens from
    /// then on, after `end`; what waited for it before still goes out.
    #[must_use]
    pub fn changed(
        self,
        change: WebhookChange,
        end: Option<EventPosition>,
        now: Timestamp,
    ) -> Self {
        let WebhookChange {
            url,
            label,
            kinds,
            enabled,
        } = change;
        let (state, seen) = match enabled {
            Some(true) if !self.is_enabled() => (WebhookState::Enabled, end.max(self.seen)),
            Some(false) => (WebhookState::Disabled, self.seen),
            Some(true) | None => (self.state, self.seen),
        };
        Self {
            url: url.unwrap_or(self.url),
            label: label.unwrap_or(self.label),
            kinds: kinds.unwrap_or(self.kinds),
            state,
            seen,
            updated_at: now.after_change(self.updated_at),
            version: self.version.next(),
            ..self
        }
    }
}
