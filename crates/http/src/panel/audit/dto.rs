//! The audit log as admins read it.

use frontdesk_domain::audit::{
    AuditAction as DomainAction, AuditEntry as DomainEntry, CredentialKind as DomainCredential,
    Deed, FieldChange as DomainChange, Origin, Responsible, SubjectKind as DomainKind,
};
use frontdesk_domain::id::{AccountId, AuditId, TokenId};
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};

use crate::samples;
use crate::types::{Instant, Text, Uid};

/// What kind of thing: `account`, `token`, `features`, `category`, `model`, `ticket`,
/// `form`, `invite`, `submission`, `article`, `webhook`, `job` or `replay`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "DomainKind", rename_all = "snake_case")]
pub(crate) enum AuditSubjectKind {
    Account,
    Token,
    Features,
    Category,
    Model,
    Ticket,
    Form,
    Invite,
    Submission,
    Article,
    Webhook,
    Job,
    Replay,
}

/// What was done: `created`, `changed`, `removed` (gone, or counts no longer) or `erased`
/// (the personal data of an account).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "DomainAction", rename_all = "snake_case")]
pub(crate) enum AuditAction {
    Created,
    Changed,
    Removed,
    Erased,
}

/// What was shown: a `session`, a `token`, an `identity` of the surrounding panel, or
/// nothing, at the `command_line`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(remote = "DomainCredential", rename_all = "snake_case")]
pub(crate) enum AuditCredential {
    Session,
    Token,
    Identity,
    CommandLine,
}

/// One field that is different now.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct AuditChange {
    /// Which field.
    pub field: Text<1, 64>,
    /// What it was; absent where there was nothing, or where it is not told.
    pub before: Option<Text<0, 2048>>,
    /// What it is; absent where there is nothing, or where it is not told.
    pub after: Option<Text<0, 2048>>,
}

/// A line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
#[oai(rename_all = "camelCase", skip_serializing_if_is_none, example)]
pub(crate) struct AuditEntry {
    /// The id.
    pub id: Uid<AuditId>,
    /// When it was done.
    pub at: Instant,
    /// Who did it; absent for the operator at the command line.
    pub actor_id: Option<Uid<AccountId>>,
    /// What they showed.
    pub credential: AuditCredential,
    /// The token they showed, where it was one.
    pub token_id: Option<Uid<TokenId>>,
    /// The address they came from.
    pub address: Option<Text<1, 45>>,
    /// The id of the request, as in its `X-Request-Id`.
    pub request_id: Option<Text<1, 128>>,
    /// What was done.
    pub action: AuditAction,
    /// What kind of thing it was done to.
    pub subject_kind: AuditSubjectKind,
    /// Which one: its id or name.
    pub subject_id: Text<1, 64>,
    /// The fields that are different now.
    #[oai(validator(max_items = 100))]
    pub changes: Vec<AuditChange>,
}

impl From<DomainEntry> for AuditEntry {
    fn from(entry: DomainEntry) -> Self {
        let DomainEntry { id, at, by, deed } = entry;
        let Responsible {
            actor,
            credential,
            token,
            origin: Origin { address, request },
        } = by;
        let Deed {
            action,
            subject,
            changes,
        } = deed;
        Self {
            id: Uid(id),
            at: at.into(),
            actor_id: actor.map(Uid),
            credential: credential.into(),
            token_id: token.map(Uid),
            address: address.map(|address| address.to_string().into()),
            request_id: request.map(Text::from),
            action: action.into(),
            subject_kind: subject.kind.into(),
            subject_id: subject.id.into(),
            changes: changes.into_iter().map(AuditChange::from).collect(),
        }
    }
}

impl From<DomainChange> for AuditChange {
    fn from(change: DomainChange) -> Self {
        let DomainChange {
            field,
            before,
            after,
        } = change;
        Self {
            field: field.into(),
            before: before.map(Text::from),
            after: after.map(Text::from),
        }
    }
}

impl Example for AuditEntry {
    fn example() -> Self {
        samples::audit_entry().into()
    }
}

impl Example for AuditChange {
    fn example() -> Self {
        let change = samples::audit_entry().deed.changes.into_iter().next();
        change.expect("the sample changes something").into()
    }
}
