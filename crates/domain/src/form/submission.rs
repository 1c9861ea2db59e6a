//! Submissions: what somebody sent in answer to a form, and what became of it.

use crate::id::{AccountId, FormId, InviteId, SubmissionId, TicketId, Version};
use crate::time::Timestamp;

use super::answers::Answers;
use super::applicant::Submitter;
use super::review::{self, ReviewDecision, ReviewError, ReviewMover, ReviewNote, ReviewStep};

/// Where a submission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubmissionStatus {
    /// Waiting for a reviewer.
    Pending,
    /// Waiting for the submitter, who was asked for better answers.
    ChangesRequested,
    /// Accepted, for good.
    Accepted,
    /// Rejected, for good.
    Rejected,
    /// Put away without a decision, for good.
    Archived,
}

impl SubmissionStatus {
    /// Every status.
    pub const ALL: [Self; 5] = [
        Self::Pending,
        Self::ChangesRequested,
        Self::Accepted,
        Self::Rejected,
        Self::Archived,
    ];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::ChangesRequested => "changes_requested",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Archived => "archived",
        }
    }

    /// The status of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Everything a submission is made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSubmission {
    /// The form.
    pub form: FormId,
    /// The version of its definition that was answered.
    pub definition: Version,
    /// Who submits.
    pub submitter: Submitter,
    /// The invite they used.
    pub invite: Option<InviteId>,
    /// The answers, as they were sent.
    pub answers: Answers,
    /// When they were sent.
    pub created_at: Timestamp,
}

/// Every field of a submission. Mappers take it apart without `..`, so a new field stops
/// them compiling until it is mapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionParts {
    /// The id that storage gave it; later submissions have greater ids.
    pub id: SubmissionId,
    /// The form.
    pub form: FormId,
    /// The version of its definition that was answered.
    pub definition: Version,
    /// Who submitted.
    pub submitter: Submitter,
    /// The invite they used.
    pub invite: Option<InviteId>,
    /// The answers, as they were sent last.
    pub answers: Answers,
    /// Where it stands.
    pub status: SubmissionStatus,
    /// What the submitter reads about that.
    pub note: Option<ReviewNote>,
    /// What only staff read about that.
    pub internal_note: Option<ReviewNote>,
    /// Who reviewed it last.
    pub reviewer: Option<AccountId>,
    /// When.
    pub reviewed_at: Option<Timestamp>,
    /// The ticket that its acceptance opened.
    pub ticket: Option<TicketId>,
    /// How often it was changed.
    pub version: Version,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A submission. Read it through [`Submission::parts`]; change it only through its
/// methods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission(SubmissionParts);

impl Submission {
    /// A submission that storage has just given an id.
    pub fn received(id: SubmissionId, new: NewSubmission) -> Self {
        let NewSubmission {
            form,
            definition,
            submitter,
            invite,
            answers,
            created_at,
        } = new;
        Self(SubmissionParts {
            id,
            form,
            definition,
            submitter,
            invite,
            answers,
            status: SubmissionStatus::Pending,
            note: None,
            internal_note: None,
            reviewer: None,
            reviewed_at: None,
            ticket: None,
            version: Version::FIRST,
            created_at,
            updated_at: created_at,
        })
    }

    /// For adapters: a submission that was valid when it was stored.
    pub const fn restore(parts: SubmissionParts) -> Self {
        Self(parts)
    }

    /// Every field.
    pub const fn parts(&self) -> &SubmissionParts {
        &self.0
    }

    /// Every field, owned.
    pub fn into_parts(self) -> SubmissionParts {
        self.0
    }

    /// Whether this account sent it. What others sent does not exist for it.
    pub fn is_from(&self, account: AccountId) -> bool {
        self.0.submitter.account() == Some(account)
    }

    /// Follows a reviewer's decision, and says which step that was: none when everything
    /// was already so.
    ///
    /// # Errors
    /// A [`ReviewError`] when the review has no such step.
    pub fn review(
        &mut self,
        decision: ReviewDecision,
        reviewer: AccountId,
        now: Timestamp,
    ) -> Result<Option<ReviewStep>, ReviewError> {
        let ReviewDecision {
            status,
            note,
            internal_note,
        } = decision;
        let from = self.0.status;
        let to = review::move_to(from, status.unwrap_or(from), ReviewMover::Reviewer)?;
        let nothing_new = |new: &Option<ReviewNote>, old| new.is_none() || new == old;
        if to == from
            && nothing_new(&note, &self.0.note)
            && nothing_new(&internal_note, &self.0.internal_note)
        {
            return Ok(None);
        }
        self.advance(now);
        self.0.status = to;
        self.0.reviewer = Some(reviewer);
        self.0.reviewed_at = Some(self.0.updated_at);
        self.0.note = note.clone().or_else(|| self.0.note.take());
        self.0.internal_note = internal_note
            .clone()
            .or_else(|| self.0.internal_note.take());
        let at = self.0.updated_at;
        Ok(Some(ReviewStep {
            from,
            to,
            by: reviewer,
            note,
            internal_note,
            replaced: None,
            at,
        }))
    }

    /// Takes better answers, which were checked against the version of the definition
    /// that the submission is pinned to.
    ///
    /// # Errors
    /// A [`ReviewError`] unless changes were requested.
    pub fn revise(
        &mut self,
        answers: Answers,
        by: AccountId,
        now: Timestamp,
    ) -> Result<ReviewStep, ReviewError> {
        let from = self.0.status;
        let to = review::move_to(from, SubmissionStatus::Pending, ReviewMover::Submitter)?;
        self.advance(now);
        self.0.status = to;
        let replaced = Some(std::mem::replace(&mut self.0.answers, answers));
        let at = self.0.updated_at;
        Ok(ReviewStep {
            from,
            to,
            by,
            note: None,
            internal_note: None,
            replaced,
            at,
        })
    }

    /// Notes the ticket that acceptance opened, in the commit that opened it.
    pub const fn linked(&mut self, ticket: TicketId) {
        self.0.ticket = Some(ticket);
    }

    fn advance(&mut self, now: Timestamp) {
        self.0.version = self.0.version.next();
        self.0.updated_at = now.after_change(self.0.updated_at);
    }
}

#[cfg(test)]
mod tests;
