//! What an address says about the tickets that are wanted.

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::id::TicketId;
use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::search::SearchQuery;
use frontdesk_domain::ticket::department::DepartmentName;
use frontdesk_domain::ticket::priority::Priority;
use frontdesk_domain::ticket::status::Status;
use frontdesk_domain::ticket::visibility::Audience;
use frontdesk_domain::triage::CategoryName;

use super::queue::priority_code;
use crate::fields::{Fields, address};

/// A view of the queue. What makes no sense in an address is not there.
pub(crate) struct View {
    pub status: String,
    pub words: String,
    pub mine: bool,
    pub after: Option<TicketId>,
    priority: String,
    department: String,
    category: String,
}

/// An option of a filter.
pub(crate) struct Choice {
    pub value: String,
    pub words: String,
    pub chosen: bool,
}

/// As addresses write it.
pub(crate) const fn status_code(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Pending => "pending",
        Status::AiResolved => "ai_resolved",
        Status::Resolved => "resolved",
        Status::Closed => "closed",
    }
}

impl View {
    /// Stands for tickets of every status.
    pub(crate) const EVERY_STATUS: &'static str = "all";

    /// What waits for the staff, unless the address says otherwise.
    pub(crate) fn of(fields: &Fields) -> Self {
        let own = |name| fields.text(name).to_owned();
        let status = fields.filled("status").unwrap_or(status_code(Status::Open));
        let after = fields.get("after").and_then(|after| after.parse().ok());
        Self {
            status: status.to_owned(),
            words: own("q"),
            mine: fields.has("mine"),
            after: after.and_then(TicketId::new),
            priority: own("priority"),
            department: own("department"),
            category: own("category"),
        }
    }

    pub(crate) fn filter(&self, actor: &Actor) -> TicketFilter {
        let status = Status::ALL
            .into_iter()
            .find(|status| status_code(*status) == self.status);
        let priority = Priority::ALL
            .into_iter()
            .find(|priority| priority_code(*priority) == self.priority);
        TicketFilter {
            requester: None,
            statuses: status.map(|status| vec![status]),
            priority,
            department: DepartmentName::parse(self.department.as_str()).ok(),
            category: CategoryName::parse(self.category.as_str()).ok(),
            assignee: self.mine.then_some(actor.account),
            opened_from: None,
            opened_before: None,
            search: SearchQuery::parse(&self.words).ok(),
            audience: Audience::of(actor),
        }
    }

    /// The same view further down, or from its beginning.
    pub(crate) fn address(&self, after: Option<TicketId>) -> String {
        let after = after.map(|after| after.to_string()).unwrap_or_default();
        self.written("/tickets", &self.status, &after)
    }

    /// The same view of another status.
    pub(crate) fn with_status(&self, status: &str) -> String {
        self.written("/tickets", status, "")
    }

    /// Where the script asks for what has come to this view.
    pub(crate) fn arrivals(&self) -> String {
        self.written("/tickets/arrivals", &self.status, "")
    }

    fn written(&self, path: &str, status: &str, after: &str) -> String {
        let fields = [
            ("status", status),
            ("q", &self.words),
            ("priority", &self.priority),
            ("department", &self.department),
            ("category", &self.category),
            ("mine", if self.mine { "1" } else { "" }),
            ("after", after),
        ];
        address(path, &fields)
    }

    /// The options of one filter, with the one that is chosen.
    pub(crate) fn choices(
        &self,
        filter: &str,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Vec<Choice> {
        let chosen = match filter {
            "priority" => &self.priority,
            "department" => &self.department,
            _ => &self.category,
        };
        let choice = |(value, words): (String, String)| Choice {
            chosen: value == *chosen,
            value,
            words,
        };
        options.into_iter().map(choice).collect()
    }
}
