//! Requests that may be retried: one effect and one answer for each `Idempotency-Key`.

use std::time::Duration;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::account::credential::SecretDigest;
use frontdesk_domain::retry::{IdempotencyKey, KeyClaim, Receipt};
use poem::Request;
use poem::http::Method;
use sha2::{Digest, Sha256};
use tracing::Instrument;

use crate::answer::Keep;
use crate::header_parameter::{fault, header_parameter, single};
use crate::problem::Refused;
use crate::visit::{ClientAddress, Visit};

/// The header that names a request.
pub(crate) const HEADER: &str = "Idempotency-Key";

/// The client's name for a request, if it gave one.
#[derive(Debug, Clone)]
pub struct Idempotency {
    key: Option<IdempotencyKey>,
    method: Method,
    path: String,
    lifetime: Duration,
}

header_parameter! {
    Idempotency, HEADER,
    "The client's name for this request, unique among its own. The same request with the same key has one effect \
     and gets the first answer again for 24 hours; another request with the same key gets 422.",
    255, "8e03978e-40d5-43dd-bc93-6894a57f9324"
}

/// In whose name a key counts: keys of different owners never meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner<'a> {
    /// Whoever is signed in.
    Actor(&'a Actor),
    /// Nobody in particular, at an address.
    Address(ClientAddress),
}

impl Owner<'_> {
    fn name(self) -> String {
        match self {
            Self::Actor(actor) => format!("account:{}", actor.account),
            Self::Address(ClientAddress(address)) => format!("address:{address}"),
        }
    }
}

impl Idempotency {
    /// The receipt for a write. `body` is what was sent, empty where nothing was; `render`
    /// puts the outcome into the answer that is kept.
    pub fn receipt<T, A: Keep>(
        &self,
        owner: Owner<'_>,
        body: &[u8],
        render: impl Fn(&T) -> A + Send + Sync + 'static,
    ) -> Receipt<T> {
        match self.claim(owner, body) {
            Some(claim) => Receipt::keeping(claim, move |outcome| render(outcome).into_kept()),
            None => Receipt::none(),
        }
    }

    /// What the key stands for, if there is one.
    pub fn claim(&self, owner: Owner<'_>, body: &[u8]) -> Option<KeyClaim> {
        Some(KeyClaim {
            owner: owner.name(),
            key: self.key.clone()?,
            fingerprint: self.fingerprint(body),
            lifetime: self.lifetime,
        })
    }

    /// The digest of what was asked, each part with its length so that none runs into the next.
    fn fingerprint(&self, body: &[u8]) -> SecretDigest {
        let mut digest = Sha256::new();
        for part in [self.method.as_str().as_bytes(), self.path.as_bytes(), body] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        SecretDigest(digest.finalize().into())
    }

    fn read(request: &Request) -> Result<Self, Refused> {
        let key = single(request, HEADER)?
            .map(IdempotencyKey::parse)
            .transpose();
        let visit = Visit::of(request)?;
        Ok(Self {
            key: key.map_err(|error| fault(HEADER, error))?,
            method: visit.method.clone(),
            path: visit.path.clone(),
            lifetime: visit.edge().options.idempotency_lifetime,
        })
    }
}

/// Runs a write in a task of its own, to its end: a client that hangs up does not cancel
/// it half-way, and neither does the deadline of the request.
pub async fn to_the_end<T, W>(work: W) -> T
where
    T: Send + 'static,
    W: Future<Output = T> + Send + 'static,
{
    match tokio::spawn(work.in_current_span()).await {
        Ok(outcome) => outcome,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // Only a runtime that is shutting down ends tasks, and then this one too.
            Err(_) => std::future::pending().await,
        },
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use tokio::sync::Notify;

    use super::*;

    fn named(method: Method, path: &str) -> Idempotency {
        let key = Some(IdempotencyKey::parse("k").unwrap());
        Idempotency {
            key,
            method,
            path: path.to_owned(),
            lifetime: Duration::from_secs(1),
        }
    }

    #[test]
    fn the_fingerprint_tells_requests_apart() {
        let print = |method, path, body: &[u8]| named(method, path).fingerprint(body);
        let first = print(Method::POST, "/a", b"x");
        assert_eq!(first, print(Method::POST, "/a", b"x"));
        assert_ne!(first, print(Method::PATCH, "/a", b"x"));
        assert_ne!(first, print(Method::POST, "/b", b"x"));
        assert_ne!(first, print(Method::POST, "/a", b"y"));
        assert_ne!(
            print(Method::POST, "/ab", b"c"),
            print(Method::POST, "/a", b"bc")
        );
    }

    #[tokio::test]
    async fn a_write_goes_on_when_nobody_waits_for_it() {
        let (go, done, ended) = (
            Arc::new(Notify::new()),
            Arc::new(AtomicBool::new(false)),
            Arc::new(Notify::new()),
        );
        let write = {
            let (go, done, ended) = (Arc::clone(&go), Arc::clone(&done), Arc::clone(&ended));
            async move {
                go.notified().await;
                done.store(true, Ordering::SeqCst);
                ended.notify_one();
            }
        };
        let mut waiting = Box::pin(to_the_end(write));
        assert!(futures_util::poll!(&mut waiting).is_pending());
        drop(waiting);
        go.notify_one();
        ended.notified().await;
        assert!(done.load(Ordering::SeqCst));
    }
}
