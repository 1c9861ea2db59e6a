//! Refusing what is more than can be answered at once, before anything else is spent on it:
//! no span, no route, no body. What is saved here is what the others are answered with.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use poem::http::header::{HeaderMap, HeaderName, HeaderValue};
use poem::http::{Method, StatusCode};
use poem::{IntoResponse, Request, Response};
use tokio::sync::SemaphorePermit;

use super::{HEADERS, REQUEST_ID};
use crate::cors::{self, Origin};
use crate::problem::{Kind, Problem, Refused};
use crate::request_id;
use crate::route_table::PROBES;
use crate::visit::Edge;

/// Where the id of a request goes in the body that is made beforehand.
const PLACE: &str = "{the id of the request}";

/// The answer to what is too much, but for the id of the request, and how many got it.
pub(crate) struct Refusals {
    status: StatusCode,
    headers: HeaderMap,
    before_id: String,
    after_id: String,
    began: Instant,
    /// Since somebody was told.
    untold: AtomicU64,
    /// In which second somebody was told, counted from 1 since the beginning.
    told_in: AtomicU64,
}

impl Refusals {
    pub(crate) fn new() -> Self {
        let body = Problem::text_of(Kind::Overloaded, PLACE);
        let (before_id, after_id) = body.split_once(PLACE).unwrap_or((&body, ""));
        let response = Refused::from(Kind::Overloaded).into_response();
        let mut headers = response.headers().clone();
        for (name, value) in HEADERS {
            headers.insert(
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            );
        }
        Self {
            status: response.status(),
            headers,
            before_id: before_id.to_owned(),
            after_id: after_id.to_owned(),
            began: Instant::now(),
            untold: AtomicU64::new(0),
            told_in: AtomicU64::new(0),
        }
    }

    fn refuse(&self, id: &str) -> Response {
        let body = [&self.before_id, id, &self.after_id].concat();
        let mut response = Response::builder().status(self.status).body(body);
        *response.headers_mut() = self.headers.clone();
        if let Ok(id) = HeaderValue::from_str(id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        self.tell();
        response
    }

    /// Says how many were refused, once a second: a line for each would be work as well.
    fn tell(&self) {
        self.untold.fetch_add(1, Ordering::Relaxed);
        let second = self.began.elapsed().as_secs() + 1;
        let told_in = self.told_in.load(Ordering::Relaxed);
        let is_ours = self
            .told_in
            .compare_exchange(told_in, second, Ordering::Relaxed, Ordering::Relaxed)
            .is_ok();
        if second > told_in && is_ours {
            let refused = self.untold.swap(0, Ordering::Relaxed);
            tracing::warn!(refused, "more requests at once than are answered");
        }
    }
}

/// Leave to answer a request, until it is dropped; `None` for what needs no leave: probes,
/// which must answer under any load, and browsers that ask what they may send.
pub(super) type Leave<'a> = Option<SemaphorePermit<'a>>;

/// Leave to answer the request, or the refusal.
pub(super) fn leave<'a>(edge: &'a Edge, request: &Request) -> Result<Leave<'a>, Box<Response>> {
    if request.method() == Method::OPTIONS || PROBES.contains(&request.uri().path()) {
        return Ok(None);
    }
    if let Ok(permit) = edge.permits.try_acquire() {
        return Ok(Some(permit));
    }
    let mut response = edge.refusals.refuse(&request_id::of(request, &*edge.ids));
    let trusted = &edge.options.trusted_origins;
    let origin = Origin::named_by(request.headers(), trusted);
    cors::permit(response.headers_mut(), trusted, origin);
    Err(Box::new(response))
}
