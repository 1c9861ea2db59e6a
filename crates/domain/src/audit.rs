//! The audit log: who changed what, in the commit that changed it.
//!
//! What a [`Deed`] holds is decided purely, from the thing as it was and as it became. The
//! texts of people (messages, answers, notes, articles) are never copied into the log: it
//! says that they changed, and the thing itself holds them. Secrets are never in it.
//!
//! What customers write (tickets of their own, replies, submissions) is its own record: it
//! names its author and its time, and nobody can change it. What the staff does is told
//! whatever it is.

mod portrait;

use std::net::IpAddr;

use crate::account::actor::{Actor, Presented};
use crate::id::{AccountId, AuditId, TokenId};
use crate::time::Timestamp;

pub use portrait::{Portrait, Portrayed};

/// Declares a closed set of names.
macro_rules! names {
    ($(#[$doc:meta])* $type:ident { $($(#[$variant_doc:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $type { $($(#[$variant_doc])* $variant,)+ }

        impl $type {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name that clients and storage use.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one of this name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

names! {
    /// What kind of thing was changed.
    SubjectKind {
        /// An account.
        Account = "account",
        /// A bearer token.
        Token = "token",
        /// The features that are on.
        Features = "features",
        /// A category of triage.
        Category = "category",
        /// A model of the local classifier.
        Model = "model",
        /// A ticket.
        Ticket = "ticket",
        /// An application form.
        Form = "form",
        /// An invite to a form.
        Invite = "invite",
        /// A submission to a form.
        Submission = "submission",
        /// An article of the knowledge base.
        Article = "article",
        /// A webhook.
        Webhook = "webhook",
        /// A job of the worker.
        Job = "job",
        /// A replay of past tickets.
        Replay = "replay",
    }
}

names! {
    /// What was done to it.
    AuditAction {
        /// It was made.
        Created = "created",
        /// It is different now.
        Changed = "changed",
        /// It is gone, or counts no longer.
        Removed = "removed",
        /// The personal data of an account was erased.
        Erased = "erased",
    }
}

names! {
    /// What kind of credential was shown.
    CredentialKind {
        /// The session of somebody who signed in.
        Session = "session",
        /// A bearer token.
        Token = "token",
        /// An identity signed by the surrounding panel.
        Identity = "identity",
        /// None: the operator at the command line.
        CommandLine = "command_line",
    }
}

/// Where a request came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The address of the client, as far as it can be believed.
    pub address: Option<IpAddr>,
    /// The id of the request.
    pub request: Option<String>,
}

/// Who did something, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responsible {
    /// The account; `None` for the operator at the command line.
    pub actor: Option<AccountId>,
    /// What was shown.
    pub credential: CredentialKind,
    /// The token, where a token was shown. Its id is no secret.
    pub token: Option<TokenId>,
    /// Where the request came from.
    pub origin: Origin,
}

impl Responsible {
    /// The operator at the command line.
    pub fn operator() -> Self {
        Self {
            actor: None,
            credential: CredentialKind::CommandLine,
            token: None,
            origin: Origin::default(),
        }
    }
}

impl From<&Actor> for Responsible {
    fn from(actor: &Actor) -> Self {
        let (credential, token) = match &actor.presented {
            Presented::Session(_) => (CredentialKind::Session, None),
            Presented::Token(token) => (CredentialKind::Token, Some(*token)),
            Presented::Identity => (CredentialKind::Identity, None),
        };
        Self {
            actor: Some(actor.account),
            credential,
            token,
            origin: actor.origin.clone(),
        }
    }
}

/// What something was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its id or name.
    pub id: String,
}

impl Subject {
    /// The thing of this kind and id.
    pub fn new(kind: SubjectKind, id: &impl ToString) -> Self {
        Self {
            kind,
            id: id.to_string(),
        }
    }
}

/// One field that is different now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which field.
    pub field: String,
    /// What it was; `None` where there was nothing, or where it is not told.
    pub before: Option<String>,
    /// What it is; `None` where there is nothing, or where it is not told.
    pub after: Option<String>,
}

/// Something that was done, without its circumstances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// What was done.
    pub action: AuditAction,
    /// To what.
    pub subject: Subject,
    /// The fields that are different now.
    pub changes: Vec<FieldChange>,
}

impl Deed {
    /// Something was made.
    pub fn created(thing: &impl Portrayed) -> Self {
        Self {
            action: AuditAction::Created,
            subject: thing.subject(),
            changes: Portrait::default().became(&thing.portrait()),
        }
    }

    /// Something was changed; `None` when nothing of it is different.
    pub fn changed(before: &impl Portrayed, after: &impl Portrayed) -> Option<Self> {
        let changes = before.portrait().became(&after.portrait());
        (!changes.is_empty()).then(|| Self {
            action: AuditAction::Changed,
            subject: after.subject(),
            changes,
        })
    }

    /// Something got a part of its own, of which the id alone is told, and perhaps changed
    /// with that.
    pub fn extended(
        thing: &impl Portrayed,
        part: &str,
        id: &impl ToString,
        changed: Option<Self>,
    ) -> Self {
        let part = FieldChange {
            field: part.to_owned(),
            before: None,
            after: Some(id.to_string()),
        };
        let others = changed.into_iter().flat_map(|deed| deed.changes);
        Self {
            action: AuditAction::Changed,
            subject: thing.subject(),
            changes: std::iter::once(part).chain(others).collect(),
        }
    }

    /// Something without fields of its own, or whose fields are not told.
    pub const fn plain(action: AuditAction, subject: Subject) -> Self {
        Self {
            action,
            subject,
            changes: Vec::new(),
        }
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// The id; later entries have greater ones.
    pub id: AuditId,
    /// When it was done.
    pub at: Timestamp,
    /// By whom.
    pub by: Responsible,
    /// What it was.
    pub deed: Deed,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::AccountChange;
    use crate::account::credential::PasswordHash;
    use crate::account::role::Role;
    use crate::testing::{at, sample_account};

    #[test]
    fn a_change_names_what_is_different_and_tells_no_secret() {
        let before = sample_account(1, Role::Customer);
        let mut after = before.clone();
        let change = AccountChange {
            role: Some(Role::Agent),
            password: Some(PasswordHash::parse("$argon2id$canary").unwrap()),
            ..AccountChange::default()
        };
        assert!(after.change(change, at(2_000)));
        let deed = Deed::changed(&before, &after).unwrap();
        let fields: Vec<&str> = deed.changes.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["role", "password", "version"]);
        assert_eq!(deed.changes[0].before.as_deref(), Some("customer"));
        assert_eq!(deed.changes[0].after.as_deref(), Some("agent"));
        assert_eq!(
            (&deed.changes[1].before, &deed.changes[1].after),
            (&None, &None)
        );
        assert!(!format!("{deed:?}").contains("argon2id"));
    }

    #[test]
    fn what_stays_the_same_is_no_deed() {
        let account = sample_account(1, Role::Customer);
        assert_eq!(Deed::changed(&account, &account), None);
    }

    #[test]
    fn what_is_new_has_no_before() {
        let deed = Deed::created(&sample_account(1, Role::Customer));
        assert!(deed.changes.iter().all(|change| change.before.is_none()));
        let email = deed.changes.iter().find(|change| change.field == "email");
        assert!(email.is_some_and(|change| change.after.is_some()));
    }

    #[test]
    fn names_lead_back() {
        for kind in SubjectKind::ALL {
            assert_eq!(SubjectKind::from_name(kind.name()), Some(*kind));
        }
        for action in AuditAction::ALL {
            assert_eq!(AuditAction::from_name(action.name()), Some(*action));
        }
        for kind in CredentialKind::ALL {
            assert_eq!(CredentialKind::from_name(kind.name()), Some(*kind));
        }
    }
}
