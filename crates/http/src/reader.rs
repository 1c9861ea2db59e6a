//! Readers of pages: where the edge refuses them, they get a page and not a problem.

use poem::http::HeaderMap;
use poem::http::header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER};
use poem::{Request, Response};

use crate::surfaces::RefusalPage;
use crate::visit::Visit;

/// Somebody who asks for a page and can read one.
pub(crate) struct Reader {
    headers: HeaderMap,
    page: RefusalPage,
}

impl Reader {
    /// Whoever makes this request, if it is for a page and HTML is accepted.
    pub(crate) fn of(visit: &Visit, request: &Request) -> Option<Self> {
        let page = visit.page_refusal()?;
        let headers = request.headers();
        let accepted = headers.get(ACCEPT)?.to_str().ok()?;
        let is_html = |range: &str| range.trim().to_ascii_lowercase().starts_with("text/html");
        accepted.split(',').any(is_html).then(|| Self {
            headers: headers.clone(),
            page,
        })
    }

    /// The response, or a page in the place of a problem. When to come back is said in both.
    pub(crate) fn told(&self, response: Response) -> Response {
        let is_problem = response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|content| content == "application/problem+json");
        if !is_problem {
            return response;
        }
        let mut page = (self.page)(&self.headers, response.status());
        if let Some(after) = response.headers().get(RETRY_AFTER) {
            page.headers_mut().insert(RETRY_AFTER, after.clone());
        }
        page
    }
}
