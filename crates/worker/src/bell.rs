//! The bell that a worker hears.

use std::sync::Arc;

use frontdesk_domain::ports::JobBell;
use tokio::sync::Notify;

/// The bell that the workers of this process hear. Clones are the same bell; a ring while
/// all are busy is heard by whoever is free first.
#[derive(Debug, Clone, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    /// Returns when the bell rings, or at once when it rang unheard.
    pub(crate) async fn heard(&self) {
        self.0.notified().await;
    }
}

impl JobBell for Bell {
    fn ring(&self) {
        self.0.notify_one();
    }
}
