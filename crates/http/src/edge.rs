//! The edge: everything that happens around every request, in order.
//!
//! Outermost first: the number of requests at once; a request id and a span; security
//! headers; panics become problems; the time each request may take; rate limits; errors
//! that arose outside an operation become problems.

mod refusal;

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use futures_util::FutureExt;
use poem::http::header::{HeaderName, HeaderValue};
use poem::{Endpoint, EndpointExt, IntoResponse, Request, Response};
use tracing::Instrument;

use crate::problem::{Details, Kind, Refused};
use crate::route_table::Access;
use crate::visit::{Edge, Visit};
use crate::{cors, errors, reader::Reader, request_id};

pub(crate) use refusal::Refusals;

/// The header that carries the id of the request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Headers of every response that does not set them itself.
const HEADERS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
];

/// Puts the edge around an endpoint.
pub(crate) fn around(
    inner: impl Endpoint + 'static,
    edge: Arc<Edge>,
) -> impl Endpoint<Output = Response> {
    inner.around(move |inner, request| {
        let edge = Arc::clone(&edge);
        async move { Ok(serve(&*inner, &edge, request).await) }
    })
}

async fn serve<E: Endpoint>(inner: &E, edge: &Arc<Edge>, mut request: Request) -> Response {
    let _leave = match refusal::leave(edge, &request) {
        Ok(leave) => leave,
        Err(refusal) => return *refusal,
    };
    let id = request_id::of(&request, &*edge.ids);
    let visit = Visit::begin(edge, &mut request);
    let span = tracing::info_span!("request", %id, method = %visit.method);
    let reader = Reader::of(&visit, &request);
    let work = async {
        let began = Instant::now();
        let mut response = answer_or_catch(inner, &visit, request).await;
        if let Some(reader) = reader {
            response = reader.told(response);
        }
        finish(&mut response, &visit);
        record(&response, &visit, began);
        response
    };
    let mut response = request_id::scope(id.clone(), work.instrument(span)).await;
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

async fn answer_or_catch<E: Endpoint>(inner: &E, visit: &Arc<Visit>, request: Request) -> Response {
    match AssertUnwindSafe(answer(inner, visit, request))
        .catch_unwind()
        .await
    {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => errors::translate(error, visit),
        Err(panic) => {
            tracing::error!(message = panic_message(&*panic), "a request panicked");
            Refused::from(Kind::Internal).into_response()
        }
    }
}

async fn answer<E: Endpoint>(
    inner: &E,
    visit: &Arc<Visit>,
    request: Request,
) -> poem::Result<Response> {
    if let Some(response) = cors::preflight(&request, visit) {
        return Ok(response);
    }
    let access = visit.access();
    if access == Access::Probe {
        return inner.call(request).await.map(IntoResponse::into_response);
    }
    match access {
        Access::Login => visit.charge_login()?,
        Access::Public => visit.charge_address()?,
        Access::Page => visit.charge_page()?,
        // Charged once it is known to whom.
        Access::Credential | Access::Probe => {}
    }
    let deadline = visit.edge().options.handler_deadline;
    match tokio::time::timeout(deadline, inner.call(request)).await {
        Ok(answered) => answered.map(IntoResponse::into_response),
        Err(_) => Err(too_late(visit).into()),
    }
}

/// A request with a key can be asked again without harm: it is still running.
fn too_late(visit: &Visit) -> Refused {
    if visit.is_named {
        let words = "The request is still running; ask again with the same key";
        return Refused::new(Kind::RequestInProgress, Details::say(words));
    }
    Kind::DeadlineExceeded.into()
}

fn finish(response: &mut Response, visit: &Visit) {
    if let Some(standing) = visit.standing() {
        standing.write(response.headers_mut());
    }
    let trusted = &visit.edge().options.trusted_origins;
    cors::permit(response.headers_mut(), trusted, visit.origin.as_ref());
    for (name, value) in HEADERS {
        let name = HeaderName::from_static(name);
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
}

/// One log line for each request, without its query, which may hold what people search for.
fn record(response: &Response, visit: &Visit, began: Instant) {
    let route = visit.edge().routes.template(&visit.path);
    let operation = visit.edge().routes.operation_id(&visit.method, &visit.path);
    let microseconds = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    let status = response.status().as_u16();
    tracing::info!(status, route, operation, microseconds, "answered");
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&'static str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

#[cfg(test)]
mod tests;
