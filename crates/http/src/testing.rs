//! For tests: a desk in memory with people in it, a small API of every kind of operation,
//! and a client that sends raw bytes.

mod raw;
mod sample;

use std::sync::Arc;
use std::time::Duration;

use frontdesk_domain::account::Account;
use frontdesk_domain::account::credential::{Secret, SecretDigest, Session, Token};
use frontdesk_domain::account::role::Role;
use frontdesk_domain::ports::{Secrets, Store};
use frontdesk_domain::testing::{
    FixedClock, SequentialIds, SilentBell, at, sample_account, sample_session, sample_token,
};
use frontdesk_domain::use_cases::{Authenticate, Desk};
use frontdesk_memory::MemoryStore;
use jsonwebtoken::{EncodingKey, Header, encode};
use poem::{Endpoint, Response};
use serde_json::json;
use sha2::{Digest, Sha256};

pub(crate) use raw::{Answer, Listening};
pub(crate) use sample::Sample;

use crate::auth::{ClaimNames, Gate, IdentityKeys, PanelIdentities, RoleNames};
use crate::options::HttpOptions;
use crate::surfaces::mount;

/// Digests for real, and makes no secrets.
struct TestSecrets;

impl Secrets for TestSecrets {
    fn generate(&self) -> Secret {
        Secret::new("made".to_owned())
    }

    fn digest(&self, text: &[u8]) -> SecretDigest {
        SecretDigest(Sha256::digest(text).into())
    }
}

/// A desk in memory, at a time that stands still.
pub(crate) struct World {
    pub store: MemoryStore,
    pub clock: Arc<FixedClock>,
    pub desk: Desk,
}

impl World {
    pub(crate) fn new() -> Self {
        let store = MemoryStore::new();
        let clock = Arc::new(FixedClock::new(at(2_000)));
        let desk = Desk {
            store: Arc::new(store.clone()),
            queries: Arc::new(store.clone()),
            clock: clock.clone(),
            ids: Arc::new(SequentialIds::default()),
            bell: Arc::new(SilentBell),
        };
        Self { store, clock, desk }
    }

    /// A customer who holds the session `session-N` and the token `token-N`, both of
    /// which end at ten seconds.
    pub(crate) async fn with_customer(self, n: u8) -> Self {
        let account = sample_account(u64::from(n), Role::Customer);
        let digest = |kind: &str| TestSecrets.digest(format!("{kind}-{n}").as_bytes());
        let session = Session {
            digest: digest("session"),
            ..sample_session(n, account.id)
        };
        let token = Token {
            digest: digest("token"),
            expires_at: Some(at(10_000)),
            ..sample_token(n, account.id)
        };
        self.store_customer(&account, &session, &token).await;
        self
    }

    async fn store_customer(&self, account: &Account, session: &Session, token: &Token) {
        let mut work = self.store.begin().await.unwrap();
        work.accounts().insert_account(account).await.unwrap();
        work.accounts().insert_session(session).await.unwrap();
        work.accounts().insert_token(token).await.unwrap();
        work.commit().await.unwrap();
    }

    pub(crate) fn gate(&self) -> Gate {
        let authenticate = Authenticate {
            desk: self.desk.clone(),
            secrets: Arc::new(TestSecrets),
        };
        Gate::new(authenticate, Some(panel()))
    }

    /// The sample API behind the edge.
    pub(crate) fn endpoint(
        &self,
        options: HttpOptions,
    ) -> impl Endpoint<Output = Response> + use<> {
        mount(Sample::new(self.desk.clone()), self.gate(), None, options)
    }
}

const PANEL_SECRET: &[u8] = b"the panel's secret of enough bytes";

/// A surrounding panel whose identities are believed, also in the cookie `panel`.
fn panel() -> PanelIdentities {
    PanelIdentities {
        keys: IdentityKeys::secret(PANEL_SECRET).unwrap(),
        issuer: "panel".to_owned(),
        audience: "desk".to_owned(),
        cookie: Some("panel".to_owned()),
        claims: ClaimNames::default(),
        roles: RoleNames::default(),
    }
}

/// An identity signed by that panel, which ends so many seconds into 1970.
pub(crate) fn identity(email: &str, ends: i64) -> String {
    let claims = json!({"iss": "panel", "aud": "desk", "sub": email, "email": email, "exp": ends});
    let key = EncodingKey::from_secret(PANEL_SECRET);
    encode(&Header::default(), &claims, &key).unwrap()
}

/// Options with limits so wide and times so long that only those a test sets matter.
pub(crate) fn options() -> HttpOptions {
    HttpOptions {
        rate_limits: None,
        shutdown_grace: Duration::from_secs(5),
        ..HttpOptions::default()
    }
}
