//! Who makes a request: extractors that let nobody in without a valid credential.
//!
//! Credentials are a bearer token of this desk, an identity signed by the surrounding
//! panel (as bearer or in a cookie), and the session cookie. The bearer counts when
//! several are presented; one that is not valid is refused wherever it stands, also
//! where no credential is needed.

mod credential;
mod identity;
mod origin;
mod session_cookie;

use frontdesk_domain::account::actor::Actor;
use frontdesk_domain::account::credential::Secret;
use frontdesk_domain::audit::Origin;
use frontdesk_domain::use_cases::{Authenticate, AuthenticateError, Desk};
use poem::http::Method;
use poem::{FromRequest, Request, RequestBody};
use poem_openapi::registry::{MetaSecurityScheme, Registry};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

pub use identity::{ClaimNames, IdentityKeys, IdentityKeysError, PanelIdentities, RoleNames};
pub use session_cookie::SessionCookie;

use crate::problem::{Kind, Refused};
use crate::request_id;
use crate::visit::Visit;
use credential::{Credential, Presented};

/// The scheme of the session cookie, as the document names it.
pub(crate) const COOKIE_SCHEME: &str = "SessionCookie";
/// The scheme of bearer tokens, as the document names it.
pub(crate) const BEARER_SCHEME: &str = "BearerToken";

/// Checks what a request presents.
#[derive(Clone)]
pub struct Gate {
    authenticate: Authenticate,
    identities: Option<PanelIdentities>,
}

impl Gate {
    /// A gate that also believes identities signed by the surrounding panel, if any.
    pub const fn new(authenticate: Authenticate, identities: Option<PanelIdentities>) -> Self {
        Self {
            authenticate,
            identities,
        }
    }

    pub(crate) const fn desk(&self) -> &Desk {
        &self.authenticate.desk
    }

    /// Who makes the request, and with what; `None` when nothing is presented.
    async fn identify(&self, request: &Request) -> Result<Option<Identified>, Refused> {
        let panel_cookie = self.identities.as_ref().and_then(PanelIdentities::cookie);
        let Presented { bearer, cookie } = credential::presented(request.headers(), panel_cookie)?;
        let by_bearer = self.check(bearer).await?;
        let by_cookie = self.check(cookie).await?;
        Ok(match (by_bearer, by_cookie) {
            (Some(actor), _) => Some(Identified {
                actor,
                by_cookie: false,
            }),
            (None, Some(actor)) => Some(Identified {
                actor,
                by_cookie: true,
            }),
            (None, None) => None,
        })
    }

    async fn check(&self, credential: Option<Credential>) -> Result<Option<Actor>, Refused> {
        let Some(credential) = credential else {
            return Ok(None);
        };
        let actor = match credential {
            Credential::Session(secret) => {
                self.authenticate.with_session(&Secret::new(secret)).await
            }
            Credential::Bearer(text) => match &self.identities {
                Some(identities) if identity::looks_signed(&text) => {
                    self.signed(identities, &text).await?
                }
                _ => self.authenticate.with_token(&Secret::new(text)).await,
            },
            Credential::PanelCookie(text) => match &self.identities {
                Some(identities) => self.signed(identities, &text).await?,
                None => return Ok(None),
            },
        };
        actor.map(Some).map_err(refused)
    }

    async fn signed(
        &self,
        panel: &PanelIdentities,
        text: &str,
    ) -> Result<Result<Actor, AuthenticateError>, Refused> {
        let identity = panel
            .verify(text, self.authenticate.desk.clock.now())
            .map_err(|error| {
                tracing::debug!(%error, "an identity was refused");
                Refused::from(Kind::InvalidCredential)
            })?;
        Ok(self.authenticate.with_identity(&identity).await)
    }
}

/// A bad credential never says why: only that storage failed is another matter.
fn refused(error: AuthenticateError) -> Refused {
    match error {
        AuthenticateError::Unknown | AuthenticateError::Suspended | AuthenticateError::Taken => {
            Kind::InvalidCredential.into()
        }
        AuthenticateError::Store(error) => error.into(),
    }
}

struct Identified {
    actor: Actor,
    by_cookie: bool,
}

/// The actor of an operation that needs one: 401 for nobody, 403 for a page of another
/// origin that writes with somebody's cookie, 429 for who asks too often.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Actor);

/// The actor of an operation that needs none, if there is one.
#[derive(Debug, Clone)]
pub struct MaybeSignedIn(pub Option<Actor>);

impl<'a> ApiExtractor<'a> for SignedIn {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        register_schemes(registry);
    }

    fn security_schemes() -> Vec<&'static str> {
        vec![COOKIE_SCHEME, BEARER_SCHEME]
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let actor = identify(request, Visit::of(request)?).await?;
        Ok(Self(
            actor.ok_or_else(|| Refused::from(Kind::Unauthenticated))?,
        ))
    }
}

impl<'a> ApiExtractor<'a> for MaybeSignedIn {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        register_schemes(registry);
    }

    fn security_schemes() -> Vec<&'static str> {
        vec![COOKIE_SCHEME, BEARER_SCHEME]
    }

    fn has_security_fallback() -> bool {
        true
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        Ok(Self(identify(request, Visit::of(request)?).await?))
    }
}

/// Identifies the actor and charges the request to them, or to the address when there
/// is none or the credential is bad.
async fn identify(request: &Request, visit: &Visit) -> Result<Option<Actor>, Refused> {
    match visit.edge().gate.identify(request).await {
        Ok(Some(Identified { actor, by_cookie })) => {
            if by_cookie && !is_safe(request.method()) {
                origin::require_same(request.headers(), &visit.edge().options.trusted_origins)?;
            }
            visit.charge_account(actor.account)?;
            let origin = Origin {
                address: Some(visit.address),
                request: Some(request_id::current()),
            };
            Ok(Some(actor.from(origin)))
        }
        Ok(None) => visit.charge_address().map(|()| None),
        Err(refused) => {
            visit.charge_address()?;
            Err(refused)
        }
    }
}

/// Whether the method only reads (RFC 9110, section 9.2.1).
fn is_safe(method: &Method) -> bool {
    matches!(
        *method,
        Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE
    )
}

/// Lets only requests of this origin pass: for signing in, where there is no credential
/// yet that would ask for it.
#[derive(Debug, Clone, Copy)]
pub struct SameOrigin;

impl<'a> FromRequest<'a> for SameOrigin {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        let trusted = &Visit::of(request)?.edge().options.trusted_origins;
        origin::require_same(request.headers(), trusted)?;
        Ok(Self)
    }
}

fn register_schemes(registry: &mut Registry) {
    let scheme = |ty, description| MetaSecurityScheme {
        ty,
        description: Some(description),
        name: None,
        key_in: None,
        scheme: None,
        bearer_format: None,
        flows: None,
        openid_connect_url: None,
    };
    let cookie = scheme(
        "apiKey",
        "The session of somebody who signed in with `POST /api/auth/login`.",
    );
    let cookie = MetaSecurityScheme {
        name: Some(session_cookie::NAME),
        key_in: Some("cookie"),
        ..cookie
    };
    let bearer = scheme(
        "http",
        "A token of this desk, or an identity signed by the surrounding panel (a JWT).",
    );
    let bearer = MetaSecurityScheme {
        scheme: Some("bearer"),
        ..bearer
    };
    registry.create_security_scheme(COOKIE_SCHEME, cookie);
    registry.create_security_scheme(BEARER_SCHEME, bearer);
}
