//! What is held of one person, for admins.

use frontdesk_domain::id::AccountId;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::use_cases::{
    ErasePersonRefusal, ListedDecision, PersonExport, PersonNotFound, PersonalRecord,
};
use futures_util::stream;
use poem::Body;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use poem_openapi::types::ToJSON;
use serde_json::json;

use crate::answer::{JsonLines, Keep as _, NoContent};
use crate::auth::SignedIn;
use crate::document::Tag;
use crate::exact;
use crate::idempotency::{Idempotency, Owner, to_the_end};
use crate::problem::{Details, problems};
use crate::surfaces::UseCases;
use crate::triage::tickets::decision::Decision;
use crate::types::Uid;

use super::applications::dto::ExportedSubmission;
use super::audit::dto::AuditEntry;
use super::tickets::dto::TicketWithReplies;
use super::users::dto::User;

/// What is held of one person, for admins.
pub(crate) struct PersonalData(pub UseCases);

problems! {
    /// Why nothing was handed out.
    pub(crate) ExportPersonProblem { NotFound }
}

problems! {
    /// Why nobody was erased.
    pub(crate) ErasePersonProblem { Forbidden, NotFound }
}

impl From<PersonNotFound> for ExportPersonProblem {
    fn from(PersonNotFound: PersonNotFound) -> Self {
        Self::NotFound(Details::say("User not found"))
    }
}

impl From<ErasePersonRefusal> for ErasePersonProblem {
    fn from(refusal: ErasePersonRefusal) -> Self {
        match refusal {
            ErasePersonRefusal::NotFound => Self::NotFound(Details::say("User not found")),
            ErasePersonRefusal::OwnAccount => {
                Self::Forbidden(Details::say("You cannot erase yourself"))
            }
        }
    }
}

#[OpenApi(prefix_path = "/api/admin/users", tag = "Tag::Administration")]
impl PersonalData {
    /// Export what is held of a person
    ///
    /// JSON Lines, sent as they are read. Each line has a `kind` and the thing under its
    /// name: the `account`, then each `ticket` with its whole thread and the `decisions` of
    /// triage on it, each `submission`, and each `auditEntry` of what they did or what was
    /// done to their account. Internal notes are in it: whoever hands it on decides about
    /// them. Admins only; needs the scope `admin`.
    #[oai(
        path = "/:id/personal-data",
        method = "get",
        operation_id = "exportPersonalData"
    )]
    async fn export(
        &self,
        actor: SignedIn,
        /// The id of the account.
        id: Path<Uid<AccountId>>,
    ) -> Result<JsonLines, ExportPersonProblem> {
        let export = self.0.care.export_person.begin(&actor.0, id.0.0).await?;
        let name = format!("person-{}.jsonl", id.0.0);
        Ok(JsonLines::new(&name, streamed(export)))
    }

    /// Erase a person
    ///
    /// Takes their words, and what was written to them, out of everything that is stored:
    /// tickets and their threads, submissions and their reviews, decisions, what can be
    /// searched, the audit log. What is counted stays. The account remains, suspended and
    /// without a name; it can be erased again. Cannot be undone. Admins only; needs the
    /// scope `admin`.
    #[oai(
        path = "/:id/personal-data",
        method = "delete",
        operation_id = "erasePersonalData"
    )]
    async fn erase(
        &self,
        actor: SignedIn,
        idempotency: Idempotency,
        /// The id of the account.
        id: Path<Uid<AccountId>>,
    ) -> Result<NoContent, ErasePersonProblem> {
        let render = |(): &()| NoContent::new();
        let receipt = idempotency.receipt(Owner::Actor(&actor.0), &[], render);
        let erase = self.0.care.erase_person.clone();
        let outcome =
            to_the_end(async move { erase.run(&actor.0, id.0.0, &receipt).await }).await?;
        Ok(NoContent::of(outcome, render))
    }
}

/// Batch after batch, so that no more than one is in memory.
fn streamed(export: PersonExport) -> Body {
    Body::from_bytes_stream(stream::try_unfold(export, async |mut export| match export
        .next_batch()
        .await
    {
        Ok(Some(batch)) => {
            let lines: String = batch.into_iter().map(line).collect();
            Ok(Some((lines, export)))
        }
        Ok(None) => Ok(None),
        Err(error) => Err(std::io::Error::other(error)),
    }))
}

fn line(record: PersonalRecord) -> String {
    let line = match record {
        PersonalRecord::Account(account) => {
            json!({ "kind": "account", "account": User::from(*account).to_json() })
        }
        PersonalRecord::Ticket(ticket) => {
            let (thread, decisions) = *ticket;
            // Which agent said what of a decision tells of the agent.
            let listed = |decision| ListedDecision {
                decision,
                words: Vec::new(),
            };
            let decisions = decisions.into_iter().map(listed);
            let decisions: Vec<_> = decisions.map(Decision::from).collect();
            let ticket = TicketWithReplies::new(thread, Audience::Staff).to_json();
            json!({ "kind": "ticket", "ticket": ticket, "decisions": decisions.to_json() })
        }
        PersonalRecord::Submission(submission) => {
            let submission = ExportedSubmission::from(&*submission).to_json();
            json!({ "kind": "submission", "submission": submission })
        }
        PersonalRecord::AuditEntry(entry) => {
            json!({ "kind": "auditEntry", "auditEntry": AuditEntry::from(*entry).to_json() })
        }
    };
    exact::settle(line.to_string()) + "\n"
}
