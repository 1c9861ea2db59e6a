//! What every answer is made of, and how its parts are documented.

use frontdesk_domain::retry::KeptAnswer;
use poem::Response;
use poem::http::StatusCode;
use poem::http::header::{HeaderMap, HeaderName, HeaderValue, SET_COOKIE};
use poem_openapi::registry::{MetaHeader, MetaMediaType, MetaResponse, MetaSchema, MetaSchemaRef};
use poem_openapi::types::{ToJSON, Type};

use crate::exact;

/// The media type of bodies.
pub(super) const JSON: &str = "application/json";

/// What every answer is made of.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub kept: KeptAnswer,
    pub replayed: bool,
    pub cookie: Option<HeaderValue>,
}

impl Sheet {
    pub fn new(status: StatusCode, body: Vec<u8>) -> Self {
        let headers = if body.is_empty() {
            Vec::new()
        } else {
            vec![("content-type".to_owned(), JSON.to_owned())]
        };
        Self {
            kept: KeptAnswer {
                status: status.as_u16(),
                headers,
                body,
            },
            replayed: false,
            cookie: None,
        }
    }

    pub fn of(status: StatusCode, body: &impl ToJSON) -> Self {
        Self::new(status, exact::settle(body.to_json_string()).into_bytes())
    }

    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.kept.headers.push((name.to_owned(), value.into()));
        self
    }

    pub const fn replayed(kept: KeptAnswer) -> Self {
        Self {
            kept,
            replayed: true,
            cookie: None,
        }
    }

    pub fn into_response(self) -> Response {
        let KeptAnswer {
            status,
            headers,
            body,
        } = self.kept;
        let mut response = Response::builder()
            .status(StatusCode::from_u16(status).unwrap_or_default())
            .body(body);
        put(response.headers_mut(), headers);
        if self.replayed {
            response
                .headers_mut()
                .insert("idempotent-replayed", HeaderValue::from_static("true"));
        }
        if let Some(cookie) = self.cookie {
            response.headers_mut().insert(SET_COOKIE, cookie);
        }
        response
    }
}

/// Kept headers come from this module; one that storage spoiled is left out.
fn put(headers: &mut HeaderMap, kept: Vec<(String, String)>) {
    for (name, value) in kept {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.append(name, value);
        }
    }
}

/// A header as the document shows it.
fn header(name: &str, description: &str, required: bool) -> MetaHeader {
    MetaHeader {
        name: name.to_owned(),
        description: Some(description.to_owned()),
        required,
        deprecated: false,
        schema: MetaSchemaRef::Inline(Box::new(MetaSchema {
            min_length: Some(1),
            // As long as the head of a request may be: a link repeats what was asked.
            max_length: Some(65_536),
            pattern: Some("^[ -~]+$".to_owned()),
            ..MetaSchema::new("string")
        })),
    }
}

pub(super) const ETAG: (&str, &str) = (
    "ETag",
    "The version of the resource, for `If-Match` and `If-None-Match`.",
);
pub(super) const LOCATION: (&str, &str) = ("Location", "Where the new resource is.");
pub(super) const REPLAYED: (&str, &str) = (
    "Idempotent-Replayed",
    "`true` when this is the kept answer of an earlier request.",
);
pub(super) const LINK: (&str, &str) = (
    "Link",
    "The next page, as `<...>; rel=\"next\"`; absent on the last one.",
);
pub(super) const NEXT_CURSOR: (&str, &str) = (
    "X-Next-Cursor",
    "The cursor of the next page; absent on the last one.",
);

pub(super) fn response(
    status: u16,
    description: &'static str,
    content: Vec<MetaMediaType>,
    headers: &[(&str, &str)],
) -> MetaResponse {
    let headers = headers
        .iter()
        .map(|(name, description)| header(name, description, false))
        .collect();
    MetaResponse {
        description,
        status: Some(status),
        status_range: None,
        content,
        headers,
    }
}

pub(super) fn json<T: Type>() -> Vec<MetaMediaType> {
    vec![MetaMediaType {
        content_type: JSON,
        schema: T::schema_ref(),
    }]
}
