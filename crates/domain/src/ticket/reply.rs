//! Replies: the thread of a ticket, public and internal.

use crate::id::{AccountId, ReplyId, TicketId};
use crate::knowledge::Citation;
use crate::text::{body, text_type};
use crate::time::Timestamp;
use crate::triage::Trigger;

text_type! {
    /// What a person wrote: 1 to 65,536 bytes, any Unicode but NUL, kept as sent.
    Message, |text| body(text, Message::MAX_BYTES)
}

impl Message {
    /// The longest message, in bytes of UTF-8.
    pub const MAX_BYTES: usize = 65_536;
}

/// Who a reply is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// The customer.
    Customer(AccountId),
    /// A member of staff.
    Agent(AccountId),
    /// The AI; always marked as such.
    Ai,
    /// The desk itself, for example a form that opened the ticket.
    System,
}

impl Author {
    /// The account behind the reply, when there is one.
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::Customer(account) | Self::Agent(account) => Some(account),
            Self::Ai | Self::System => None,
        }
    }
}

/// A reply that is about to be stored.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReply {
    /// The ticket it belongs to.
    pub ticket: TicketId,
    /// Who it is from.
    pub author: Author,
    /// What it says.
    pub message: Message,
    /// Whether only staff may read it.
    pub internal: bool,
    /// For a reply of the AI: what it answers. One trigger gets at most one reply.
    pub answers: Option<Trigger>,
    /// The passages of the knowledge base it rests on.
    pub citations: Vec<Citation>,
    /// When it was written.
    pub created_at: Timestamp,
}

/// A reply in the thread of a ticket.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The id that storage gave it; later replies have greater ids.
    pub id: ReplyId,
    /// Everything else.
    pub content: NewReply,
}
