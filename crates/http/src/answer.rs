//! Successful answers: their status, headers and documented shape.
//!
//! An answer is finished bytes from the moment it is made, so that the answer to a
//! retried request is the very answer that was kept.

mod download;
mod sheet;

use std::marker::PhantomData;

use frontdesk_domain::id::Version;
use frontdesk_domain::retry::{KeptAnswer, Outcome};
use poem::http::StatusCode;
use poem::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaMediaType, MetaResponses, MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{ToJSON, Type};

use crate::auth::SessionCookie;
use crate::conditional::{IfNoneMatch, etag};
use crate::pagination::NextPage;
pub use download::{Csv, JsonFile, JsonLines};
use sheet::{ETAG, JSON, LINK, LOCATION, NEXT_CURSOR, REPLAYED, Sheet, json, response};

/// An answer that can be kept for a retried request.
pub trait Keep: Sized {
    /// The answer as it is kept.
    fn into_kept(self) -> KeptAnswer;

    /// An answer that was given before.
    fn replayed(kept: KeptAnswer) -> Self;

    /// The answer to a write: of what was done now, or the one that was kept.
    fn of<T>(outcome: Outcome<T>, render: impl FnOnce(&T) -> Self) -> Self {
        match outcome {
            Outcome::Done(done) => render(&done),
            Outcome::Replayed(kept) => Self::replayed(kept),
        }
    }
}

/// Declares an answer: a sheet whose body is documented as `T`.
macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident: $($meta:expr),+;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name<T>(Sheet, PhantomData<fn() -> T>);

        impl<T> IntoResponse for $name<T> {
            fn into_response(self) -> Response {
                self.0.into_response()
            }
        }

        impl<T: Type> ApiResponse for $name<T> {
            fn meta() -> MetaResponses {
                MetaResponses { responses: vec![$($meta),+] }
            }

            fn register(registry: &mut Registry) {
                T::register(registry);
            }
        }
    )+};
}

answers! {
    /// 200 with a resource, or 304 when the client has it already.
    Found:
        response(200, "The resource.", json::<T>(), &[ETAG]),
        response(304, "The version the client has is still the current one.", Vec::new(), &[ETAG]);
    /// 200 with a resource whose representation changes by itself too, so that a version
    /// serves changes of it alone.
    Current: response(200, "The resource.", json::<T>(), &[ETAG]);
    /// 200 with the outcome of a change, or with something that has no version.
    Done: response(200, "Done.", json::<T>(), &[ETAG, REPLAYED]);
    /// 201 with what was made.
    Created: response(201, "Created.", json::<T>(), &[ETAG, LOCATION, REPLAYED]);
    /// 200 with something that is neither versioned nor changed.
    Told: response(200, "The answer.", json::<T>(), &[]);
}

impl<T: ToJSON> Found<T> {
    /// The resource in its current version, unless the client has that version.
    pub fn new(body: &T, version: Version, unless: &IfNoneMatch) -> Self {
        let sheet = if unless.matches(version) {
            Sheet::new(StatusCode::NOT_MODIFIED, Vec::new())
        } else {
            Sheet::of(StatusCode::OK, body)
        };
        Self(sheet.with("etag", etag(version)), PhantomData)
    }
}

impl<T: ToJSON> Current<T> {
    /// The resource as it is now.
    pub fn new(body: &T, version: Version) -> Self {
        let sheet = Sheet::of(StatusCode::OK, body);
        Self(sheet.with("etag", etag(version)), PhantomData)
    }
}

impl<T: ToJSON> Told<T> {
    /// The body itself.
    pub fn new(body: &T) -> Self {
        Self(Sheet::of(StatusCode::OK, body), PhantomData)
    }
}

impl<T: ToJSON> Done<T> {
    /// The outcome.
    pub fn new(body: &T) -> Self {
        Self(Sheet::of(StatusCode::OK, body), PhantomData)
    }

    /// Says which version the resource has now.
    #[must_use]
    pub fn version(self, version: Version) -> Self {
        Self(self.0.with("etag", etag(version)), PhantomData)
    }

    /// Starts or ends a session with this answer. The cookie is never kept for retries.
    #[must_use]
    pub fn cookie(mut self, cookie: &SessionCookie) -> Self {
        self.0.cookie = Some(cookie.header());
        self
    }
}

impl<T: ToJSON> Created<T> {
    /// What was made.
    pub fn new(body: &T) -> Self {
        Self(Sheet::of(StatusCode::CREATED, body), PhantomData)
    }

    /// Says which version it has.
    #[must_use]
    pub fn version(self, version: Version) -> Self {
        Self(self.0.with("etag", etag(version)), PhantomData)
    }

    /// The answer that was settled, whoever settled it; `replayed` when the client asked
    /// again.
    pub const fn settled(kept: KeptAnswer, replayed: bool) -> Self {
        let sheet = Sheet {
            kept,
            replayed,
            cookie: None,
        };
        Self(sheet, PhantomData)
    }

    /// Says where it is: an absolute path.
    #[must_use]
    pub fn at(self, location: impl Into<String>) -> Self {
        Self(self.0.with("location", location), PhantomData)
    }
}

/// 200 with part of a list: an array of at most `MAX` times `T`, by default as many as a
/// page may hold.
#[derive(Debug, Clone)]
pub struct Listed<T, const MAX: usize = 200>(Sheet, PhantomData<fn() -> T>);

impl<T, const MAX: usize> IntoResponse for Listed<T, MAX> {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl<T: Type, const MAX: usize> ApiResponse for Listed<T, MAX> {
    fn meta() -> MetaResponses {
        let schema = MetaSchema {
            items: Some(Box::new(T::schema_ref())),
            max_items: Some(MAX),
            description: Some("Part of the list, in its order."),
            ..MetaSchema::new("array")
        };
        let schema = MetaSchemaRef::Inline(Box::new(schema));
        let content = vec![MetaMediaType {
            content_type: JSON,
            schema,
        }];
        let headers = [LINK, NEXT_CURSOR];
        let page = response(200, "One page of the list.", content, &headers);
        MetaResponses {
            responses: vec![page],
        }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl<T: ToJSON, const MAX: usize> Listed<T, MAX> {
    /// The items of a page and where the next one is.
    pub fn new(items: impl IntoIterator<Item = T>, next: Option<NextPage>) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        let mut sheet = Sheet::of(StatusCode::OK, &items);
        if let Some(next) = next {
            sheet = sheet
                .with("link", next.link)
                .with("x-next-cursor", next.cursor);
        }
        Self(sheet, PhantomData)
    }
}

/// 204: it is gone, or it is done and there is nothing to say.
#[derive(Debug, Clone)]
pub struct NoContent(Sheet);

impl NoContent {
    /// Nothing to say.
    pub fn new() -> Self {
        Self(Sheet::new(StatusCode::NO_CONTENT, Vec::new()))
    }

    /// Ends a session with this answer.
    #[must_use]
    pub fn cookie(mut self, cookie: &SessionCookie) -> Self {
        self.0.cookie = Some(cookie.header());
        self
    }
}

impl Default for NoContent {
    fn default() -> Self {
        Self::new()
    }
}

impl IntoResponse for NoContent {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl ApiResponse for NoContent {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![response(
                204,
                "Done; there is nothing to say.",
                Vec::new(),
                &[REPLAYED],
            )],
        }
    }

    fn register(_registry: &mut Registry) {}
}

impl<T> Keep for Done<T> {
    fn into_kept(self) -> KeptAnswer {
        self.0.kept
    }

    fn replayed(kept: KeptAnswer) -> Self {
        Self(Sheet::replayed(kept), PhantomData)
    }
}

impl<T> Keep for Created<T> {
    fn into_kept(self) -> KeptAnswer {
        self.0.kept
    }

    fn replayed(kept: KeptAnswer) -> Self {
        Self(Sheet::replayed(kept), PhantomData)
    }
}

impl Keep for NoContent {
    fn into_kept(self) -> KeptAnswer {
        self.0.kept
    }

    fn replayed(kept: KeptAnswer) -> Self {
        Self(Sheet::replayed(kept))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(n: i64) -> Version {
        Version::new(n).unwrap()
    }

    #[tokio::test]
    async fn a_replayed_answer_is_the_first_one_and_says_so() {
        let first = Created::new(&"x".to_owned())
            .version(version(3))
            .at("/api/tickets/7");
        let again = Created::<String>::replayed(first.clone().into_kept()).into_response();
        let first = first.into_response();
        assert_eq!(first.header("idempotent-replayed"), None);
        assert_eq!(again.header("idempotent-replayed"), Some("true"));
        for name in ["content-type", "etag", "location"] {
            assert!(
                first.header(name).is_some() && first.header(name) == again.header(name),
                "{name}"
            );
        }
        assert_eq!(
            (first.status(), again.status()),
            (StatusCode::CREATED, StatusCode::CREATED)
        );
        assert_eq!(again.into_body().into_string().await.unwrap(), "\"x\"");
    }

    #[tokio::test]
    async fn what_the_client_has_is_not_sent_again() {
        let unless = |text| IfNoneMatch::parse(Some(text)).unwrap();
        let fresh = Found::new(&1, version(3), &unless("\"v2\"")).into_response();
        assert_eq!(
            (fresh.status(), fresh.header("etag")),
            (StatusCode::OK, Some("\"v3\""))
        );
        let known = Found::new(&1, version(3), &unless("\"v3\"")).into_response();
        assert_eq!(
            (known.status(), known.header("etag")),
            (StatusCode::NOT_MODIFIED, Some("\"v3\""))
        );
        assert_eq!(known.header("content-type"), None);
        assert!(known.into_body().into_vec().await.unwrap().is_empty());
    }
}
