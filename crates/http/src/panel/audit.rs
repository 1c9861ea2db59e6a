//! Who changed what, for admins.

pub(crate) mod dto;

use frontdesk_domain::audit::AuditEntry as DomainEntry;
use frontdesk_domain::id::{AccountId, AuditId};
use frontdesk_domain::ports::AuditFilter;
use frontdesk_domain::use_cases::AuditExport;
use futures_util::stream;
use poem::Body;
use poem_openapi::OpenApi;
use poem_openapi::param::Query;
use poem_openapi::types::ToJSON as _;

use crate::answer::{JsonLines, Listed};
use crate::auth::SignedIn;
use crate::document::Tag;
use crate::pagination::{Cursor, Here, Limit, page_request};
use crate::problem::problems;
use crate::surfaces::UseCases;
use crate::types::{Instant, Text, Uid};

use dto::{AuditAction, AuditEntry, AuditSubjectKind};

/// Who changed what, for admins.
pub(crate) struct Audit(pub UseCases);

problems! {
    /// Why the log was not read.
    pub(crate) ReadAuditProblem {}
}

#[OpenApi(prefix_path = "/api/admin/audit", tag = "Tag::Administration")]
#[expect(
    clippy::too_many_arguments,
    reason = "every parameter of the request is an argument"
)]
impl Audit {
    /// Read the audit log
    ///
    /// Who changed what, newest first: written in the commit that made the change, and
    /// changed by nothing. Texts of people and secrets are never in it: it says that they
    /// changed. Admins only; needs the scope `admin`.
    #[oai(path = "/", method = "get", operation_id = "listAuditEntries")]
    async fn list(
        &self,
        actor: SignedIn,
        here: Here,
        /// Only what this account did.
        actor_id: Query<Option<Uid<AccountId>>>,
        /// Only what was done to things of this kind.
        subject_kind: Query<Option<AuditSubjectKind>>,
        /// Only what was done to the thing of this id.
        subject_id: Query<Option<Text<1, 64>>>,
        /// Only deeds of this kind.
        action: Query<Option<AuditAction>>,
        /// Only what was done then or later.
        from: Query<Option<Instant>>,
        /// Only what was done before.
        until: Query<Option<Instant>>,
        limit: Query<Option<Limit>>,
        cursor: Query<Option<Cursor<AuditId>>>,
    ) -> Result<Listed<AuditEntry>, ReadAuditProblem> {
        let filter = filter(actor_id, subject_kind, subject_id, action, from, until);
        let page = page_request(&limit, &cursor);
        let page = self.0.care.read_audit.run(&actor.0, &filter, page).await?;
        let next = here.next_page(&page);
        let entries = page.items.into_iter().map(AuditEntry::from);
        Ok(Listed::new(entries, next))
    }

    /// Export the audit log as JSON Lines
    ///
    /// The same entries, one on each line, newest first, sent as they are read. Admins
    /// only; needs the scope `admin`.
    #[oai(path = "/export", method = "get", operation_id = "exportAuditEntries")]
    async fn export(
        &self,
        actor: SignedIn,
        /// Only what this account did.
        actor_id: Query<Option<Uid<AccountId>>>,
        /// Only what was done to things of this kind.
        subject_kind: Query<Option<AuditSubjectKind>>,
        /// Only what was done to the thing of this id.
        subject_id: Query<Option<Text<1, 64>>>,
        /// Only deeds of this kind.
        action: Query<Option<AuditAction>>,
        /// Only what was done then or later.
        from: Query<Option<Instant>>,
        /// Only what was done before.
        until: Query<Option<Instant>>,
    ) -> Result<JsonLines, ReadAuditProblem> {
        let filter = filter(actor_id, subject_kind, subject_id, action, from, until);
        let export = self.0.care.read_audit.export(&actor.0, filter).await?;
        Ok(JsonLines::new("audit.jsonl", streamed(export)))
    }
}

fn filter(
    Query(actor): Query<Option<Uid<AccountId>>>,
    Query(kind): Query<Option<AuditSubjectKind>>,
    Query(subject): Query<Option<Text<1, 64>>>,
    Query(action): Query<Option<AuditAction>>,
    Query(from): Query<Option<Instant>>,
    Query(until): Query<Option<Instant>>,
) -> AuditFilter {
    AuditFilter {
        actor: actor.map(|id| id.0),
        kind: kind.map(Into::into),
        subject: subject.map(|id| id.0),
        action: action.map(Into::into),
        from: from.map(|from| from.0),
        until: until.map(|until| until.0),
    }
}

/// Batch after batch, so that no more than one is in memory.
fn streamed(export: AuditExport) -> Body {
    Body::from_bytes_stream(stream::try_unfold(export, async |mut export| match export
        .next_batch()
        .await
    {
        Ok(Some(batch)) => {
            let lines: String = batch.into_iter().map(line).collect();
            Ok(Some((lines, export)))
        }
        Ok(None) => Ok(None),
        Err(failure) => Err(std::io::Error::other(failure)),
    }))
}

fn line(entry: DomainEntry) -> String {
    AuditEntry::from(entry).to_json_string() + "\n"
}
