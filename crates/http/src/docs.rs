//! The document and the pages that show it, from the binary alone.
//!
//! The framework's own page holds 1.6 MB of script inline, which a strict content
//! security policy forbids and no browser can cache. Here script and style are files of
//! their own, taken out of that page once, at start.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use poem::endpoint::make_sync;
use poem::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, ETAG, IF_NONE_MATCH};
use poem::http::{HeaderValue, StatusCode};
use poem::web::Redirect;
use poem::{EndpointExt, IntoResponse, Request, Response, Route, get};
use poem_openapi::OpenApiService;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::document::pretty;

/// What the pages may load: nothing from outside. Swagger UI draws its icons from data
/// addresses and sets styles on elements.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'";

const PAGE: &str = include_str!("docs/page.html");
const START: &str = include_str!("docs/start.js");

/// The files that show the document.
pub(crate) struct Docs {
    canonical: Asset,
    twin: Asset,
    page: Asset,
    start: Asset,
    script: Asset,
    style: Asset,
}

impl Docs {
    pub(crate) fn new(canonical: &Value, twin: &Value) -> Self {
        let SwaggerUi { script, style } = SwaggerUi::extract();
        Self {
            canonical: Asset::new("application/json", pretty(canonical)),
            twin: Asset::new("application/json", pretty(twin)),
            page: Asset::new("text/html; charset=utf-8", PAGE.to_owned()),
            start: Asset::new("text/javascript; charset=utf-8", START.to_owned()),
            script: Asset::new("text/javascript; charset=utf-8", script),
            style: Asset::new("text/css; charset=utf-8", style),
        }
    }
}

/// Puts the files beside the routes of the API.
pub(crate) fn beside(routes: Route, docs: Docs) -> Route {
    let serve = |asset: Asset| get(make_sync(move |request| asset.answer(&request)));
    routes
        .at("/openapi.json", serve(docs.canonical))
        .at("/openapi-3.0.json", serve(docs.twin))
        .at("/docs", serve(docs.page).after(with_page_policy))
        .at("/docs/", get(make_sync(|_| Redirect::see_other("/docs"))))
        .at("/docs/start.js", serve(docs.start))
        .at("/docs/swagger-ui.js", serve(docs.script))
        .at("/docs/swagger-ui.css", serve(docs.style))
}

async fn with_page_policy(answered: poem::Result<Response>) -> poem::Result<Response> {
    let mut response = answered?;
    response.headers_mut().insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(PAGE_POLICY),
    );
    Ok(response)
}

/// A file held in memory.
#[derive(Clone)]
struct Asset {
    content_type: &'static str,
    content: Arc<str>,
    etag: HeaderValue,
}

impl Asset {
    fn new(content_type: &'static str, content: String) -> Self {
        let digest = Sha256::digest(content.as_bytes());
        let digits = URL_SAFE_NO_PAD.encode(&digest[..12]);
        let etag = HeaderValue::try_from(format!("\"{digits}\""))
            .unwrap_or(HeaderValue::from_static("\"\""));
        Self {
            content_type,
            content: content.into(),
            etag,
        }
    }

    /// The file, or 304 when the client has it. Clients keep it and ask whether it changed.
    fn answer(&self, request: &Request) -> Response {
        let known = request
            .headers()
            .get(IF_NONE_MATCH)
            .is_some_and(|tags| *tags == self.etag);
        let mut response = if known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            Response::builder()
                .content_type(self.content_type)
                .body(self.content.to_string())
        };
        response.headers_mut().insert(ETAG, self.etag.clone());
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        response
    }
}

struct SwaggerUi {
    script: String,
    style: String,
}

impl SwaggerUi {
    /// Takes the files out of the framework's page.
    fn extract() -> Self {
        let page = OpenApiService::new((), "", "").swagger_ui_html();
        let between = |from: &str, to: &str| {
            let (_, rest) = page.split_once(from)?;
            rest.split_once(to).map(|(content, _)| content.to_owned())
        };
        Self {
            style: between("<style charset=\"UTF-8\">", "</style>").unwrap_or_default(),
            script: between("<script charset=\"UTF-8\">", "</script>\n</head>").unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swagger_ui_is_taken_out_whole() {
        let SwaggerUi { script, style } = SwaggerUi::extract();
        assert!(
            script.len() > 1_000_000 && script.contains("SwaggerUIBundle"),
            "{}",
            script.len()
        );
        assert!(
            style.len() > 100_000 && style.contains(".swagger-ui"),
            "{}",
            style.len()
        );
        assert!(!style.contains("</style") && !script.contains("let spec ="));
    }

    #[test]
    fn the_page_names_nothing_outside() {
        for text in [PAGE, START] {
            assert!(!text.contains("http:") && !text.contains("https:") && !text.contains("//cdn"));
        }
    }
}
