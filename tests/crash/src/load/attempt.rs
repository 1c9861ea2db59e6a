//! One request, with everything that is needed to ask it again and to judge its effect.

use std::sync::Arc;

use frontdesk_test_desk::{Answer, Call, Client};
use serde_json::{Value, json};

use crate::journal::{Journal, Opened, Replied, Side, Submitted, version};

/// What is attempted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Opens a ticket, on the panel surface or on the triage surface.
    Open { on_panel: bool },
    /// Replies to a ticket.
    Reply { ticket: i64, internal: bool },
    /// Changes a ticket in the words of the panel.
    Change { ticket: i64, change: Change },
    /// Reads a ticket.
    Read { ticket: i64 },
    /// Submits the form that there is.
    Submit,
}

/// What the staff change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Priority(&'static str),
    Status(&'static str),
}

/// One request of one writer.
#[derive(Debug, Clone)]
pub struct Attempt {
    pub deed: Deed,
    /// What the form by invite wants to see.
    pub invite: Arc<str>,
    pub by: Side,
    pub writer: usize,
    pub key: String,
    /// Unlike any other message.
    pub message: String,
}

impl Attempt {
    pub fn call(&self, client: &Client) -> Call {
        let message = &self.message;
        let call = match self.deed {
            Deed::Open { on_panel: true } => {
                let ticket = json!({"subject": self.subject(), "message": message});
                client.post("/api/tickets/create", &ticket)
            }
            Deed::Open { on_panel: false } => {
                let ticket = json!({"subject": self.subject(), "user_description": message});
                client.post("/api/v1/tickets", &ticket)
            }
            Deed::Reply { ticket, internal } => {
                let reply = json!({"message": message, "internal": internal});
                client.post(format!("/api/tickets/{ticket}/reply"), &reply)
            }
            Deed::Change { ticket, change } => {
                let change = match change {
                    Change::Priority(priority) => json!({"priority": priority}),
                    Change::Status(status) => json!({"status": status}),
                };
                client.patch(format!("/api/tickets/{ticket}"), &change)
            }
            Deed::Submit => {
                let responses = json!({"why": message});
                let answers = json!({"responses": responses, "inviteToken": &*self.invite});
                client.post("/api/applications/forms/1/submit", &answers)
            }
            Deed::Read { ticket } => return client.get(format!("/api/tickets/{ticket}")),
        };
        call.key(&self.key)
    }

    fn subject(&self) -> String {
        format!("Subject of {}", self.key)
    }

    /// Notes what was answered; says which ticket was opened, if one was.
    ///
    /// # Panics
    /// When the answer is none that such a request can have.
    pub fn note(&self, answer: &Answer, journal: &mut Journal) -> Option<i64> {
        match (self.deed, answer.status()) {
            (Deed::Open { on_panel }, 201) => {
                let body = answer.json();
                let ticket = if on_panel { &body["ticket"] } else { &body };
                let id = number(&ticket["id"]);
                journal.opened.insert(id, self.opened());
                return Some(id);
            }
            (Deed::Reply { ticket, internal }, 201) => {
                let id = number(&answer.json()["reply"]["id"]);
                journal.replied.push(self.replied(id, ticket, internal));
            }
            (Deed::Change { ticket, .. } | Deed::Read { ticket }, 200) => {
                journal.saw_version(ticket, version(answer));
            }
            (Deed::Submit, 201) => {
                let id = number(&answer.json()["submissionId"]);
                journal.submitted.insert(id, self.submitted());
            }
            // Closed meanwhile, already where it was to go from, or at a limit.
            (Deed::Reply { .. } | Deed::Change { .. } | Deed::Submit, 409) => {
                journal.refused.insert(self.message.clone());
            }
            (deed, status) => panic!("{deed:?} was answered {status}: {}", answer.text()),
        }
        None
    }

    fn opened(&self) -> Opened {
        Opened {
            by: self.by,
            subject: self.subject(),
            message: self.message.clone(),
        }
    }

    fn submitted(&self) -> Submitted {
        Submitted {
            by: self.by,
            message: self.message.clone(),
        }
    }

    fn replied(&self, id: i64, ticket: i64, internal: bool) -> Replied {
        Replied {
            id,
            ticket,
            by: self.by,
            writer: self.writer,
            message: self.message.clone(),
            internal,
        }
    }
}

fn number(value: &Value) -> i64 {
    value.as_i64().expect("a number")
}
