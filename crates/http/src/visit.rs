//! What is known of one request beyond what HTTP says: made at the edge, read by
//! extractors.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use frontdesk_domain::id::AccountId;
use frontdesk_domain::ports::IdSource;
use poem::http::Method;
use poem::{FromRequest, Request, RequestBody};
use tokio::sync::Semaphore;

use crate::auth::Gate;
use crate::client_address::client_address;
use crate::cors::Origin;
use crate::edge::Refusals;
use crate::limits::{Class, Client, RateLimits, Standing};
use crate::options::HttpOptions;
use crate::problem::{Kind, Refused};
use crate::route_table::{Access, RouteTable};
use crate::surfaces::{RefusalPage, belongs_to_api};

/// Where people sign in on a page.
const PAGES_LOGIN: &str = "/sign-in";

/// What all requests share.
pub(crate) struct Edge {
    pub gate: Gate,
    pub options: HttpOptions,
    pub ids: Arc<dyn IdSource>,
    pub limits: RateLimits,
    pub routes: RouteTable,
    /// What the edge says to readers of pages, where there are pages at the addresses that
    /// are not the API's.
    pub refusal: Option<RefusalPage>,
    /// One permit for each request that may be answered at once.
    pub permits: Semaphore,
    /// The answer to the others.
    pub refusals: Refusals,
}

/// One request.
pub(crate) struct Visit {
    edge: Arc<Edge>,
    pub method: Method,
    /// The path as it was asked for, without the query.
    pub path: String,
    pub address: IpAddr,
    /// The trusted origin of the page that asks, if it is the page of one.
    pub origin: Option<Origin>,
    /// Whether it is named by an idempotency key.
    pub is_named: bool,
    standing: Mutex<Option<Standing>>,
}

impl Visit {
    /// Notes what is known of the request, for the extractors to find.
    pub(crate) fn begin(edge: &Arc<Edge>, request: &mut Request) -> Arc<Self> {
        let visit = Arc::new(Self {
            edge: Arc::clone(edge),
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            address: client_address(request, &edge.options.trusted_proxies),
            origin: Origin::named_by(request.headers(), &edge.options.trusted_origins).cloned(),
            is_named: request.headers().contains_key(crate::idempotency::HEADER),
            standing: Mutex::new(None),
        });
        request.extensions_mut().insert(Arc::clone(&visit));
        request.extensions_mut().insert(visit.address);
        visit
    }

    /// The visit of a request that came through the edge. None other reaches an operation.
    pub(crate) fn of(request: &Request) -> Result<&Self, Refused> {
        let visit = request.extensions().get::<Arc<Self>>();
        visit
            .map(Arc::as_ref)
            .ok_or_else(|| Refused::from(Kind::Internal))
    }

    pub(crate) fn edge(&self) -> &Edge {
        &self.edge
    }

    /// What is said to its reader, if it is for a page.
    pub(crate) fn page_refusal(&self) -> Option<RefusalPage> {
        self.edge.refusal.filter(|_| !belongs_to_api(&self.path))
    }

    /// Who may ask for this.
    pub(crate) fn access(&self) -> Access {
        if self.page_refusal().is_none() {
            return self.edge.routes.access(&self.method, &self.path);
        }
        match (&self.method, self.path.as_str()) {
            (&Method::POST, PAGES_LOGIN) => Access::Login,
            _ => Access::Page,
        }
    }

    /// Charges the request to the account that makes it.
    pub(crate) fn charge_account(&self, account: AccountId) -> Result<(), Refused> {
        self.charge(self.class(), Client::Account(account))
    }

    /// Charges the request to the address it comes from.
    pub(crate) fn charge_address(&self) -> Result<(), Refused> {
        self.charge(Class::Public, Client::at(self.address))
    }

    /// Charges a page to the address that asks for it: who that is only the page finds out.
    pub(crate) fn charge_page(&self) -> Result<(), Refused> {
        self.charge(self.class(), Client::at(self.address))
    }

    fn class(&self) -> Class {
        if matches!(self.method, Method::GET | Method::HEAD) {
            Class::Read
        } else {
            Class::Write
        }
    }

    /// Charges an attempt to sign in to the address it comes from.
    pub(crate) fn charge_login(&self) -> Result<(), Refused> {
        self.charge(Class::Login, Client::at(self.address))
    }

    /// Where the client stands since it was charged, if it was.
    pub(crate) fn standing(&self) -> Option<Standing> {
        *self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn charge(&self, class: Class, client: Client) -> Result<(), Refused> {
        let (standing, outcome) = self.edge.limits.charge(class, client);
        *self.standing.lock().unwrap_or_else(PoisonError::into_inner) = standing;
        outcome
    }
}

/// Where a request comes from, as far as it can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl<'a> FromRequest<'a> for ClientAddress {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> poem::Result<Self> {
        Ok(Self(Visit::of(request)?.address))
    }
}
