//! The HTTP client: one request, one answer, an end to everything.

use std::error::Error;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use frontdesk_domain::ports::{Courier, Parcel};
use frontdesk_domain::webhook::{Answer, Fault, Returned};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, ClientBuilder, RequestBuilder, Response, Url};
use standardwebhooks::Webhook as Signer;
use thiserror::Error as ThisError;
use tokio::net::lookup_host;
use tokio::time::{Instant, timeout_at};
use tracing::warn;

use crate::{AllowedAddresses, rest};

/// The client could not be made.
#[derive(Debug, ThisError)]
#[error("the HTTP client of webhooks cannot be made")]
pub struct CourierError(#[from] reqwest::Error);

/// A name leads to no address that the desk may connect to.
#[derive(Debug, ThisError)]
#[error("the address is not allowed")]
struct NotAllowed;

/// A name leads nowhere.
#[derive(Debug, ThisError)]
#[error("the host was not found")]
struct NotFound(#[source] io::Error);

/// The most bytes that are read of an answer: enough for what is kept of it.
const MOST_READ: usize = 4 * Answer::EXCERPT;

/// Sends messages over HTTP. It follows no redirect, asks no proxy and connects to the very
/// address that it found to be allowed.
#[derive(Debug, Clone)]
pub struct HttpCourier {
    client: Client,
    allowed: Arc<AllowedAddresses>,
    patience: Duration,
}

impl HttpCourier {
    /// A courier that goes only to these addresses, and waits so long for each answer.
    ///
    /// # Errors
    /// [`CourierError`] when the client cannot be made.
    pub fn new(allowed: AllowedAddresses, patience: Duration) -> Result<Self, CourierError> {
        // An error says that a provider of cryptography is installed already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let allowed = Arc::new(allowed);
        let client = builder(&allowed).build().or_else(|error| {
            // A slim container image has none, and may be all that a closed network needs.
            warn!(%error, "no certificates are installed: webhooks can only be http://");
            builder(&allowed).tls_certs_only(std::iter::empty()).build()
        })?;
        Ok(Self {
            client,
            allowed,
            patience,
        })
    }

    /// The request, signed; `None` when the message cannot be sent at all.
    fn request(&self, url: Url, parcel: &Parcel) -> Option<RequestBuilder> {
        let seconds = parcel.at.millis().div_euclid(1_000);
        let (id, body) = (parcel.id.to_string(), parcel.body.as_bytes());
        let signed = parcel.secrets.iter().map(|secret| {
            let signer = Signer::new(secret.expose()).ok()?;
            signer.sign(&id, seconds, body).ok()
        });
        let signatures: Vec<String> = signed.collect::<Option<_>>()?;
        let request = self
            .client
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-id", &id)
            .header("webhook-timestamp", seconds)
            .header("webhook-signature", signatures.join(" "))
            .body(parcel.body.clone());
        Some(request)
    }
}

fn builder(allowed: &Arc<AllowedAddresses>) -> ClientBuilder {
    Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .user_agent(concat!("frontdesk/", env!("CARGO_PKG_VERSION")))
        .dns_resolver(Arc::new(GuardedNames(Arc::clone(allowed))))
        // A receiver that is called rarely has closed the connection by the next time.
        .pool_max_idle_per_host(0)
}

#[async_trait]
impl Courier for HttpCourier {
    async fn carry(&self, parcel: &Parcel) -> Returned {
        let Ok(url) = Url::parse(parcel.url.as_str()) else {
            return Fault::HostNotFound.into();
        };
        // An address in the place of a name is never looked up, and so is checked here.
        if literal(&url).is_some_and(|address| !self.allowed.contain(address)) {
            return Fault::AddressNotAllowed.into();
        }
        let Some(request) = self.request(url, parcel) else {
            return Fault::NoKey.into();
        };
        let end = Instant::now() + self.patience;
        match timeout_at(end, request.send()).await {
            Err(_) => Fault::TimedOut.into(),
            Ok(Err(error)) => fault(&error).into(),
            Ok(Ok(response)) => Returned {
                rest: rest::asked(&response, parcel.at),
                answer: Answer::Status {
                    code: response.status().as_u16(),
                    excerpt: excerpt(response, end).await,
                },
            },
        }
    }
}

/// The address in the place of a name, if there is one.
fn literal(url: &Url) -> Option<IpAddr> {
    let host = url.host_str()?;
    host.trim_start_matches('[')
        .trim_end_matches(']')
        .parse()
        .ok()
}

/// Why there was no answer, by what caused the error.
fn fault(error: &reqwest::Error) -> Fault {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<NotAllowed>() {
            return Fault::AddressNotAllowed;
        }
        if error.is::<NotFound>() {
            return Fault::HostNotFound;
        }
        cause = error.source();
    }
    Fault::Unreachable
}

/// The beginning of the body, as far as it arrives in time. Dropping the response closes
/// the connection on the rest.
async fn excerpt(mut response: Response, end: Instant) -> String {
    let mut read = Vec::new();
    while read.len() < MOST_READ {
        match timeout_at(end, response.chunk()).await {
            Ok(Ok(Some(chunk))) => {
                let room = MOST_READ - read.len();
                read.extend_from_slice(&chunk[..chunk.len().min(room)]);
            }
            Ok(Ok(None)) | Ok(Err(_)) | Err(_) => break,
        }
    }
    let text = String::from_utf8_lossy(&read);
    let storable = text.chars().filter(|character| *character != '\0');
    storable.take(Answer::EXCERPT).collect()
}

/// Looks names up and passes on only addresses that are allowed: those, and no others, are
/// then connected to.
struct GuardedNames(Arc<AllowedAddresses>);

impl Resolve for GuardedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let allowed = Arc::clone(&self.0);
        Box::pin(async move {
            // The port is filled in by the client.
            let found = lookup_host((name.as_str(), 0)).await.map_err(NotFound)?;
            let found: Vec<SocketAddr> =
                found.filter(|found| allowed.contain(found.ip())).collect();
            if found.is_empty() {
                return Err(NotAllowed.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
