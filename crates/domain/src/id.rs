//! Typed identifiers: an id of one thing is never taken for an id of another.

use std::fmt;

use uuid::Uuid;

/// An integer that storage hands out, 1 or greater.
macro_rules! integer_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(try_from = "i64", into = "i64"))]
        pub struct $name(i64);

        impl $name {
            /// The id, or `None` for a number that storage never hands out.
            pub const fn new(id: i64) -> Option<Self> {
                if id > 0 { Some(Self(id)) } else { None }
            }

            /// The number itself.
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = &'static str;
            fn try_from(id: i64) -> Result<Self, Self::Error> {
                Self::new(id).ok_or("must be 1 or greater")
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

/// A time-ordered UUID that the [`IdSource`](crate::ports::IdSource) hands out.
macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(try_from = "String", into = "String"))]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID of this kind of thing.
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The UUID itself.
            pub const fn get(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl TryFrom<String> for $name {
            type Error = uuid::Error;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse().map(Self)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

integer_id! {
    /// A ticket, the same on both surfaces.
    TicketId
}
integer_id! {
    /// A reply in a ticket's thread, public or internal.
    ReplyId
}
integer_id! {
    /// An application form.
    FormId
}
integer_id! {
    /// What somebody sent in answer to a form.
    SubmissionId
}
integer_id! {
    /// Where an event stands in the feed: 1 for the first, and no number is left out.
    EventPosition
}
integer_id! {
    /// An agent's word on what a ticket is about; later ones have greater ids.
    ConfirmationId
}
integer_id! {
    /// A model of the local classifier; later ones have greater ids.
    ModelId
}
uuid_id! {
    /// An account: a customer, an agent or an admin.
    AccountId
}
uuid_id! {
    /// A bearer token. The id is public; the secret is not.
    TokenId
}
uuid_id! {
    /// A line of the audit log.
    AuditId
}
uuid_id! {
    /// Something that happened, as the outbox keeps it.
    EventId
}
uuid_id! {
    /// Another system that is told what happens.
    WebhookId
}
uuid_id! {
    /// One try to deliver an event.
    AttemptId
}
uuid_id! {
    /// What a signing secret is made from. The id is stored; the secret is not.
    SigningKeyId
}
uuid_id! {
    /// A unit of background work.
    JobId
}
uuid_id! {
    /// One decision of the triage policy on one ticket.
    DecisionId
}
uuid_id! {
    /// A replay of triage over past tickets.
    ReplayId
}
uuid_id! {
    /// A view of the queue that somebody keeps.
    ViewId
}
uuid_id! {
    /// An article of the knowledge base.
    ArticleId
}
uuid_id! {
    /// An invitation to a form. The id is public; the token is not.
    InviteId
}

/// How often something was changed: 1 when created, one more with every change.
///
/// It is the entity tag of the HTTP layer and the guard against lost updates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(i64);

impl Version {
    /// The version of a thing that was just created.
    pub const FIRST: Self = Self(1);

    /// The version, or `None` for a number that no thing ever has.
    pub const fn new(version: i64) -> Option<Self> {
        if version > 0 {
            Some(Self(version))
        } else {
            None
        }
    }

    /// The number itself.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The version after one more change.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}
