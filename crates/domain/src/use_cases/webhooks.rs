//! Webhooks: who is told what happens, and telling them.

mod change_webhook;
mod create_webhook;
mod deliver_events;
mod read_webhooks;
mod send_events;

pub use change_webhook::{ChangeWebhook, ChangeWebhookCommand, ChangeWebhookRefusal};
pub use create_webhook::{
    CreateWebhook, CreateWebhookCommand, CreateWebhookRefusal, MOST_WEBHOOKS, SecretShown,
};
pub use deliver_events::DeliverEvents;
pub use read_webhooks::{ReadWebhooks, WebhookNotFound};
pub use send_events::{SendEvents, SendRefusal, Sent, Wanted};
