//! From what clients send to what the use cases take. Everything wrong is said at once.

use frontdesk_domain::id::{TicketId, Version};
use frontdesk_domain::text::EmailAddress;
use frontdesk_domain::ticket::Subject;
use frontdesk_domain::ticket::reply::Message;
use frontdesk_domain::triage::SuggestedResponse;
use frontdesk_domain::use_cases::{OpenTicketCommand, ReviseTriageCommand};

use crate::problem::{Details, Faults};

use super::dto::{NewTriageTicket, TriagePatch};
use super::problems::ReviseProblem;

impl NewTriageTicket {
    pub(super) fn parse(self) -> Result<OpenTicketCommand, Faults> {
        let Self {
            user_description,
            subject,
            priority,
            department,
            requester_email,
        } = self;
        let mut faults = Faults::new();
        let message = faults.check("/user_description", Message::parse(user_description.0));
        let given = faults.check_given("/subject", subject.map(|text| Subject::parse(text.0)));
        let requester = requester_email.map(|text| EmailAddress::parse(text.0));
        let requester = faults.check_given("/requester_email", requester);
        let (Some(message), Some(given), Some(requester)) = (message, given, requester) else {
            return Err(faults);
        };
        let subject = given.unwrap_or_else(|| Subject::from_message(&message));
        let (priority, department) = (priority.map(Into::into), department.map(|name| name.0));
        Ok(OpenTicketCommand {
            subject,
            message,
            priority,
            department,
            requester,
        })
    }
}

impl TriagePatch {
    pub(super) fn parse(
        self,
        ticket: TicketId,
        expected: Option<Version>,
    ) -> Result<ReviseTriageCommand, ReviseProblem> {
        if self.is_empty() {
            return Err(ReviseProblem::NoValidFields(Details::none()));
        }
        let Self {
            status,
            category,
            ai_suggested_response,
        } = self;
        let mut faults = Faults::new();
        let response = ai_suggested_response.map(|text| SuggestedResponse::parse(text.0));
        let Some(suggested_response) = faults.check_given("/ai_suggested_response", response)
        else {
            return Err(ReviseProblem::InvalidRequest(faults.into()));
        };
        let (status, category) = (status.map(Into::into), category.map(|name| name.0));
        Ok(ReviseTriageCommand {
            ticket,
            expected,
            status,
            category,
            suggested_response,
        })
    }
}
