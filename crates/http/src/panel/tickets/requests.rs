//! From what clients send to what the use cases take. Everything wrong is said at once.

use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::ticket::Subject;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::use_cases::{ChangeTicketCommand, OpenTicketCommand, ReplyCommand};
use poem_openapi::types::MaybeUndefined;

use crate::problem::{Details, Faults};

use super::dto::{NewTicket, TicketPatch, TicketReply};
use super::problems::ChangeTicketProblem;

impl NewTicket {
    pub(super) fn parse(self) -> Result<OpenTicketCommand, Faults> {
        let Self {
            subject,
            message,
            priority,
            department,
        } = self;
        let mut faults = Faults::new();
        let subject = faults.check("/subject", Subject::parse(subject.0));
        let message = faults.check("/message", Message::parse(message.0));
        let (Some(subject), Some(message)) = (subject, message) else {
            return Err(faults);
        };
        Ok(OpenTicketCommand {
            subject,
            message,
            priority: priority.map(Into::into),
            department: department.map(|name| name.0),
            requester: None,
        })
    }
}

impl TicketReply {
    pub(super) fn parse(self, ticket: TicketId) -> Result<ReplyCommand, Faults> {
        let Self { message, internal } = self;
        let message = Message::parse(message.0).map_err(|error| Faults::one("/message", error))?;
        Ok(ReplyCommand {
            ticket,
            message,
            internal,
        })
    }
}

impl TicketPatch {
    pub(super) fn parse(
        self,
        ticket: TicketId,
        expected: Option<Version>,
    ) -> Result<ChangeTicketCommand, ChangeTicketProblem> {
        if self.is_empty() {
            return Err(ChangeTicketProblem::NoValidFields(Details::none()));
        }
        let Self {
            status,
            priority,
            department,
            assignee_id,
            ai_enabled,
        } = self;
        Ok(ChangeTicketCommand {
            ticket,
            expected,
            status: status.map(Into::into),
            priority: priority.map(Into::into),
            department: department.map(|name| name.0),
            assignee: match assignee_id {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(id) => Some(Some(id.0)),
            },
            ai_enabled,
        })
    }
}
