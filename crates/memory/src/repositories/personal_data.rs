//! What is held of one person.

use async_trait::async_trait;
use frontdesk_domain::audit::{Origin, SubjectKind};
use frontdesk_domain::form::answers::Answers;
use frontdesk_domain::form::applicant::Submitter;
use frontdesk_domain::form::limit::SlotHolder;
use frontdesk_domain::form::submission::{Submission, SubmissionParts};
use frontdesk_domain::id::{SubmissionId, TicketId};
use frontdesk_domain::job::Task;
use frontdesk_domain::ports::{ERASED, ErasedPerson, PersonalData, StoreError};
use frontdesk_domain::retry::KeptAnswer;
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::ticket::{Subject, Ticket, TicketParts};
use frontdesk_domain::triage::Circumstances;

use crate::state::{Stage, State};
use crate::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl PersonalData for MemoryUnitOfWork {
    async fn erase_personal_data(&mut self, person: &ErasedPerson) -> Result<(), StoreError> {
        let state = self.state_mut();
        erase_tickets(state, person);
        erase_submissions(state, person);
        erase_traces(state, person);
        Ok(())
    }
}

fn message() -> Message {
    Message::parse(ERASED).expect("the mark is a message")
}

fn erase_tickets(state: &mut State, person: &ErasedPerson) {
    let mut theirs: Vec<TicketId> = Vec::new();
    for ticket in state.tickets.values_mut() {
        let parts = ticket.parts();
        if parts.requester != person.account {
            continue;
        }
        theirs.push(parts.id);
        *ticket = Ticket::restore(TicketParts {
            subject: Subject::parse(ERASED).expect("the mark is a subject"),
            message: message(),
            suggested_response: None,
            version: parts.version.next(),
            updated_at: person.at.after_change(parts.updated_at),
            ..parts.clone()
        });
    }
    let is_theirs = |ticket: TicketId| theirs.contains(&ticket);
    for reply in state.replies.values_mut() {
        if is_theirs(reply.content.ticket) {
            reply.content.message = message();
            reply.content.citations.clear();
        }
    }
    for decision in &mut state.decisions {
        if is_theirs(decision.ticket) {
            decision.suggested_response = None;
            decision.citations.clear();
            decision.circumstances = Circumstances::default();
        }
    }
    state
        .confirmations
        .retain(|(_, one)| !is_theirs(one.ticket));
    state.replayed.retain(|(_, ticket), _| !is_theirs(*ticket));
    state.jobs.retain(|_, job| match job.task {
        Task::Triage { ticket, .. } => {
            let is_over = matches!(job.stage, Stage::Done { .. } | Stage::Parked { .. });
            is_over || !is_theirs(ticket)
        }
        Task::Learn { .. } | Task::Replay { .. } => true,
    });
    for job in state.jobs.values_mut() {
        if job.task.ticket().is_some_and(is_theirs) {
            job.reason = None;
        }
    }
}

fn erase_submissions(state: &mut State, person: &ErasedPerson) {
    let is_their_address = |email: &EmailAddress| email.key() == person.email.key();
    let mut theirs: Vec<SubmissionId> = Vec::new();
    for submission in state.submissions.values_mut() {
        let parts = submission.parts();
        let submitter = match &parts.submitter {
            Submitter::Account(account) if *account == person.account => parts.submitter.clone(),
            Submitter::Anonymous {
                contact: Some(contact),
            } if is_their_address(contact) => Submitter::Anonymous { contact: None },
            Submitter::Account(_) | Submitter::Anonymous { .. } => continue,
        };
        theirs.push(parts.id);
        *submission = Submission::restore(SubmissionParts {
            submitter,
            answers: Answers::default(),
            note: None,
            internal_note: None,
            version: parts.version.next(),
            updated_at: person.at.after_change(parts.updated_at),
            ..parts.clone()
        });
    }
    for (submission, step) in &mut state.steps {
        if theirs.contains(submission) {
            (step.note, step.internal_note, step.replaced) = (None, None, None);
        }
    }
    state.slots.retain(|(_, holder, _), slot| {
        !(matches!(holder, SlotHolder::Network(_)) && theirs.contains(&slot.submission))
    });
    for invite in state.invites.values_mut() {
        if invite.email.as_ref().is_some_and(is_their_address) {
            let nobody = format!("{}@erased.invalid", person.account);
            invite.email = EmailAddress::parse(nobody).ok();
            invite.label = None;
        }
    }
}

fn erase_traces(state: &mut State, person: &ErasedPerson) {
    let id = person.account.to_string();
    state
        .sessions
        .retain(|_, session| session.account != person.account);
    state
        .tokens
        .retain(|_, token| token.account != person.account);
    state.views.retain(|_, view| view.owner != person.account);
    state.answers.retain(|(owner, _), _| !owner.contains(&id));
    for kept in state.answers.values_mut() {
        kept.answer = KeptAnswer::erased();
    }
    for entry in state.audit.values_mut() {
        let subject = &entry.deed.subject;
        if subject.kind == SubjectKind::Account && subject.id == id {
            entry.deed.changes.clear();
        }
        if entry.by.actor == Some(person.account) {
            entry.by.origin = Origin::default();
        }
    }
}
