//! Errors that arose outside an operation, in the words of a problem: unknown routes,
//! wrong methods, parameters that make no sense.

use poem::error::{MethodNotAllowedError, NotFoundError};
use poem::http::StatusCode;
use poem::http::header::{ALLOW, HeaderValue};
use poem::{Error, IntoResponse, Response};
use poem_openapi::error::{
    AuthorizationError, ContentTypeError, ParseParamError, ParsePathError, ParseRequestPayloadError,
};

use crate::problem::{Details, Faults, Kind, Refused};
use crate::visit::Visit;

/// The response to an error: its own, or a problem.
pub(crate) fn translate(error: Error, visit: &Visit) -> Response {
    if error.is_from_response() {
        return error.into_response();
    }
    refused(&error, visit).into_response()
}

fn refused(error: &Error, visit: &Visit) -> Refused {
    if let Some(ParseParamError { name, .. }) = error.downcast_ref() {
        return parameter(
            visit,
            |parameter| parameter.name.eq_ignore_ascii_case(name),
            name,
        );
    }
    if let Some(ParsePathError { name, .. }) = error.downcast_ref() {
        return path_parameter(visit, name);
    }
    if error.is::<NotFoundError>() {
        return Refused::new(
            Kind::NotFound,
            Details::say("There is nothing at this address"),
        );
    }
    if error.is::<MethodNotAllowedError>() {
        return method_not_allowed(visit);
    }
    if error.is::<AuthorizationError>() {
        return Kind::Unauthenticated.into();
    }
    if error.is::<ContentTypeError>() {
        return Kind::UnsupportedMediaType.into();
    }
    if error.is::<ParseRequestPayloadError>() {
        return Kind::MalformedBody.into();
    }
    by_status(error)
}

fn by_status(error: &Error) -> Refused {
    match error.status() {
        StatusCode::NOT_FOUND => Kind::NotFound.into(),
        StatusCode::PAYLOAD_TOO_LARGE => Kind::BodyTooLarge.into(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Kind::UnsupportedMediaType.into(),
        status if status.is_client_error() => Kind::InvalidRequest.into(),
        _ => Refused::internal(error),
    }
}

/// The framework numbers path parameters; the document knows their names.
fn path_parameter(visit: &Visit, numbered: &str) -> Refused {
    let number = numbered
        .strip_prefix("param")
        .and_then(|number| number.parse::<usize>().ok())
        .unwrap_or(0);
    let name = visit
        .edge()
        .routes
        .path_parameter(&visit.path, number)
        .unwrap_or("id")
        .to_owned();
    parameter(
        visit,
        |parameter| parameter.place == "path" && parameter.name == name,
        &name,
    )
}

fn parameter(
    visit: &Visit,
    is_meant: impl Fn(&crate::route_table::Parameter) -> bool,
    name: &str,
) -> Refused {
    let known = visit
        .edge()
        .routes
        .parameters(&visit.method, &visit.path)
        .iter()
        .find(|known| is_meant(known));
    let place = known.map_or("query", |known| known.place.as_str());
    let expected = known.map_or("must be valid", |known| known.expected.as_str());
    let (kind, expected) = match name {
        "cursor" => (Kind::InvalidCursor, "must be one that this list gave out"),
        _ => (Kind::InvalidRequest, expected),
    };
    let faults = Faults::one(format!("{place}.{name}"), expected);
    Refused::new(kind, faults)
}

fn method_not_allowed(visit: &Visit) -> Refused {
    let allowed = visit.edge().routes.allowed(&visit.path).join(", ");
    let details = match HeaderValue::from_str(&allowed) {
        Ok(allowed) => Details::none().header(ALLOW, allowed),
        Err(_) => Details::none(),
    };
    Refused::new(Kind::MethodNotAllowed, details)
}
