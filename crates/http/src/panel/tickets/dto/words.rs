//! Words of the panel surface.

use frontdesk_domain::ticket::priority::Priority as DomainPriority;
use frontdesk_domain::ticket::status::PanelStatus;
use poem_openapi::Enum;

/// Where a ticket stands: `open` waits for the staff, `pending` for the customer,
/// `resolved` was answered by the AI or by a person, `closed` is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "TicketStatus",
    rename_all = "snake_case",
    remote = "PanelStatus"
)]
pub(crate) enum Status {
    Open,
    Pending,
    Resolved,
    Closed,
}

/// How urgent a ticket is: `urgent`, `high`, `medium` (the usual) or `low`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(
    rename = "TicketPriority",
    rename_all = "snake_case",
    remote = "DomainPriority"
)]
pub(crate) enum Priority {
    Low,
    Medium,
    High,
    Urgent,
}

/// Who takes care of a ticket, or answered it: `ai` or `agent` (a person).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case")]
pub(crate) enum HandledBy {
    Ai,
    Agent,
}

/// Who a reply is from: the `customer`, an `agent`, the `ai`, or the `system` itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case")]
pub(crate) enum AuthorKind {
    Customer,
    Agent,
    Ai,
    System,
}
