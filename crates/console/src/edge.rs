//! Everything that happens around every page: who looks at it, whether a form is the
//! desk's own, what the page may load, and the page for what went wrong.

use std::sync::LazyLock;

use poem::error::ResponseError;
use poem::http::header::{CONTENT_SECURITY_POLICY, HeaderValue, VARY};
use poem::http::{HeaderMap, Method, StatusCode};
use poem::{Endpoint, EndpointExt, Error, IntoResponse, Request, Response};

use crate::answer::go_to;
use crate::assets::Assets;
use crate::fields::address;
use crate::origin;
use crate::pages::trouble::trouble_page;
use crate::surroundings::Surroundings;
use crate::trouble::Trouble;
use crate::visitor::Visitor;

/// What pages may load and do: nothing from outside, nothing written into the page itself.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
     img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Puts the edge around the pages.
pub(crate) fn around(
    inner: impl Endpoint + 'static,
    surroundings: Surroundings,
) -> impl Endpoint<Output = Response> {
    inner.around(move |inner, request| {
        let surroundings = surroundings.clone();
        async move { Ok(serve(&*inner, &surroundings, request).await) }
    })
}

async fn serve<E: Endpoint>(
    inner: &E,
    surroundings: &Surroundings,
    mut request: Request,
) -> Response {
    request.extensions_mut().insert(surroundings.clone());
    let asks = Asks::of(&request);
    let mut response = if asks.is_asset {
        let visitor = Visitor::unknown(&request, surroundings);
        answer(inner, &visitor, &asks, request).await
    } else {
        match Visitor::of(&request, surroundings).await {
            Ok(visitor) => {
                request.extensions_mut().insert(visitor.clone());
                answer(inner, &visitor, &asks, request).await
            }
            Err(trouble) => shown(trouble, &Visitor::unknown(&request, surroundings), &asks),
        }
    };
    guard(&mut response);
    response
}

/// What is left of a request once a handler has taken it.
struct Asks {
    is_asset: bool,
    is_read: bool,
    is_own: bool,
}

impl Asks {
    fn of(request: &Request) -> Self {
        Self {
            is_asset: request.uri().path().starts_with("/assets/"),
            is_read: matches!(*request.method(), Method::GET | Method::HEAD),
            is_own: origin::is_own(request.method(), request.headers()),
        }
    }
}

async fn answer<E: Endpoint>(
    inner: &E,
    visitor: &Visitor,
    asks: &Asks,
    request: Request,
) -> Response {
    if !asks.is_own {
        return shown(Trouble::OtherSite, visitor, asks);
    }
    match inner.call(request).await {
        Ok(answered) => answered.into_response(),
        Err(error) => shown(trouble_of(&error), visitor, asks),
    }
}

/// Errors of the framework in the console's own terms.
fn trouble_of(error: &Error) -> Trouble {
    if let Some(trouble) = error.downcast_ref::<Trouble>() {
        return *trouble;
    }
    let trouble = trouble_with(error.status());
    if trouble == Trouble::Broken {
        tracing::error!(%error, "a page could not be made");
    }
    trouble
}

/// What a status of HTTP says, in the console's own terms.
fn trouble_with(status: StatusCode) -> Trouble {
    match status {
        StatusCode::NOT_FOUND => Trouble::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Trouble::WrongMethod,
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => Trouble::TooMany,
        StatusCode::SERVICE_UNAVAILABLE => Trouble::Unavailable,
        status if status.is_client_error() => Trouble::NotUnderstood,
        _ => Trouble::Broken,
    }
}

/// The page for what the server says in the place of a page, by its status: too many
/// requests, too much to do, something broke. It asks nothing of storage.
pub fn refusal_page(headers: &HeaderMap, status: StatusCode) -> Response {
    static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::new);
    let visitor = Visitor::stranger(headers, "/".to_owned(), &ASSETS);
    let page = trouble_page(&visitor, trouble_with(status));
    let mut response = page.unwrap_or_else(|trouble| trouble.as_response());
    response.set_status(status);
    guard(&mut response);
    response
}

fn guard(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Language"));
}

/// The page for what went wrong; who has to sign in first is led there and back.
fn shown(trouble: Trouble, visitor: &Visitor, asks: &Asks) -> Response {
    let answer = match trouble {
        Trouble::SignInNeeded if asks.is_read => {
            go_to(&address("/sign-in", &[("next", &visitor.address)]))
        }
        trouble => trouble_page(visitor, trouble),
    };
    answer.unwrap_or_else(|trouble| trouble.as_response())
}
