//! Everything that is held of one person, record by record.

use thiserror::Error;

use crate::account::Account;
use crate::account::actor::Actor;
use crate::account::permission::Scope;
use crate::audit::{AuditEntry, SubjectKind};
use crate::id::{AccountId, AuditId, SubmissionId, TicketId};
use crate::page::{PageLimit, PageRequest};
use crate::ports::{
    AuditFilter, ListedSubmission, ListedTicket, StoreError, SubmissionFilter, Thread, TicketFilter,
};
use crate::triage::Decision;

use super::{Desk, Failure, Refusal};

/// Exports what is held of a person, for admins.
#[derive(Clone)]
pub struct ExportPerson {
    /// What it stands on.
    pub desk: Desk,
}

/// Something that is held of a person.
#[derive(Debug, Clone, PartialEq)]
pub enum PersonalRecord {
    /// Their account.
    Account(Box<Account>),
    /// A ticket of theirs with its thread and what triage decided.
    Ticket(Box<(Thread, Vec<Decision>)>),
    /// What they sent in answer to a form.
    Submission(Box<ListedSubmission>),
    /// Something they did, or that was done to their account.
    AuditEntry(Box<AuditEntry>),
}

/// There is no such account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no such account")]
pub struct PersonNotFound;

impl Refusal for PersonNotFound {}

/// What is left to export: ask for the next batch until there is none.
pub struct PersonExport {
    desk: Desk,
    account: AccountId,
    stage: Stage,
}

/// How far an export has come. It goes on after the last one that was given.
enum Stage {
    Account(Box<Account>),
    Tickets(Option<TicketId>),
    Submissions(Option<SubmissionId>),
    Deeds(Option<AuditId>),
    DoneToThem(Option<AuditId>),
    Over,
}

impl ExportPerson {
    /// Begins an export.
    ///
    /// # Errors
    /// [`PersonNotFound`], or what can happen to any use case.
    pub async fn begin(
        &self,
        actor: &Actor,
        account: AccountId,
    ) -> Result<PersonExport, Failure<PersonNotFound>> {
        actor.require(Scope::Admin)?;
        let found = self.desk.queries.account(account).await?;
        let found = found.ok_or(PersonNotFound)?;
        Ok(PersonExport {
            desk: self.desk.clone(),
            account,
            stage: Stage::Account(Box::new(found)),
        })
    }
}

impl PersonExport {
    /// The next records, perhaps none; `None` when all were given.
    ///
    /// # Errors
    /// A [`StoreError`] when storage fails.
    pub async fn next_batch(&mut self) -> Result<Option<Vec<PersonalRecord>>, StoreError> {
        let stage = std::mem::replace(&mut self.stage, Stage::Over);
        let (records, next) = match stage {
            Stage::Account(account) => {
                (vec![PersonalRecord::Account(account)], Stage::Tickets(None))
            }
            Stage::Tickets(after) => self.tickets(after).await?,
            Stage::Submissions(after) => self.submissions(after).await?,
            Stage::Deeds(after) => {
                let filter = AuditFilter {
                    actor: Some(self.account),
                    ..AuditFilter::default()
                };
                let (records, next) = self.entries(&filter, after).await?;
                let over = Stage::DoneToThem(None);
                (
                    records,
                    next.map_or(over, |after| Stage::Deeds(Some(after))),
                )
            }
            Stage::DoneToThem(after) => {
                let filter = AuditFilter {
                    kind: Some(SubjectKind::Account),
                    subject: Some(self.account.to_string()),
                    ..AuditFilter::default()
                };
                let (mut records, next) = self.entries(&filter, after).await?;
                // Given already, as something they did.
                records.retain(|record| !self.is_their_deed(record));
                let more = |after| Stage::DoneToThem(Some(after));
                (records, next.map_or(Stage::Over, more))
            }
            Stage::Over => return Ok(None),
        };
        self.stage = next;
        Ok(Some(records))
    }

    fn is_their_deed(&self, record: &PersonalRecord) -> bool {
        match record {
            PersonalRecord::AuditEntry(entry) => entry.by.actor == Some(self.account),
            PersonalRecord::Account(_)
            | PersonalRecord::Ticket(_)
            | PersonalRecord::Submission(_) => false,
        }
    }

    /// A few at a time: each comes with its whole thread.
    async fn tickets(
        &self,
        after: Option<TicketId>,
    ) -> Result<(Vec<PersonalRecord>, Stage), StoreError> {
        let filter = TicketFilter {
            requester: Some(self.account),
            ..TicketFilter::default()
        };
        let limit = PageLimit::default();
        let queries = &self.desk.queries;
        let page = queries
            .tickets(&filter, PageRequest { limit, after })
            .await?;
        let mut records = Vec::with_capacity(page.items.len());
        for ListedTicket { ticket, .. } in page.items {
            let Some(thread) = queries.thread(ticket.id()).await? else {
                continue;
            };
            let decisions = queries.decisions(ticket.id()).await?;
            records.push(PersonalRecord::Ticket(Box::new((thread, decisions))));
        }
        let more = |after| Stage::Tickets(Some(after));
        Ok((records, page.next.map_or(Stage::Submissions(None), more)))
    }

    async fn submissions(
        &self,
        after: Option<SubmissionId>,
    ) -> Result<(Vec<PersonalRecord>, Stage), StoreError> {
        let filter = SubmissionFilter {
            form: None,
            status: None,
            submitter: Some(self.account),
            words: None,
        };
        let limit = PageLimit::default();
        let request = PageRequest { limit, after };
        let page = self.desk.queries.submissions(&filter, request).await?;
        let records = page.items.into_iter().map(Box::new);
        let more = |after| Stage::Submissions(Some(after));
        Ok((
            records.map(PersonalRecord::Submission).collect(),
            page.next.map_or(Stage::Deeds(None), more),
        ))
    }

    async fn entries(
        &self,
        filter: &AuditFilter,
        after: Option<AuditId>,
    ) -> Result<(Vec<PersonalRecord>, Option<AuditId>), StoreError> {
        let limit = PageLimit::MAX;
        let request = PageRequest { limit, after };
        let page = self.desk.queries.audit_entries(filter, request).await?;
        let records = page.items.into_iter().map(Box::new);
        Ok((records.map(PersonalRecord::AuditEntry).collect(), page.next))
    }
}
