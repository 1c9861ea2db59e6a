//! Refusing forms of other sites: nobody is made to write by a page they did not mean.

use poem::http::header::{HOST, ORIGIN};
use poem::http::{HeaderMap, Method};

/// Whether the request only reads, or comes from a page of this desk.
///
/// Browsers say in `Sec-Fetch-Site` where a request comes from, and no page can forge
/// it; those too old to say so send `Origin` with every write, which must then be the
/// host that was asked. Programs that are not browsers send neither.
pub(crate) fn is_own(method: &Method, headers: &HeaderMap) -> bool {
    if matches!(*method, Method::GET | Method::HEAD) {
        return true;
    }
    let origin = headers
        .get(ORIGIN)
        .map(|origin| origin.to_str().unwrap_or_default());
    match (headers.get("sec-fetch-site"), origin) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => is_host(origin, headers),
        (None, None) => true,
    }
}

/// The scheme is not compared: behind a proxy that terminates TLS it differs.
fn is_host(origin: &str, headers: &HeaderMap) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    matches!((authority, host), (Some(authority), Some(host)) if authority.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_write(lines: &[(&'static str, &'static str)]) -> bool {
        let headers = lines
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        is_own(&Method::POST, &headers)
    }

    #[test]
    fn only_the_own_pages_write() {
        let host = ("host", "desk.example.org");
        assert!(may_write(&[host]));
        assert!(may_write(&[host, ("sec-fetch-site", "same-origin")]));
        assert!(may_write(&[host, ("origin", "https://DESK.example.org")]));
        assert!(!may_write(&[host, ("sec-fetch-site", "cross-site")]));
        assert!(!may_write(&[host, ("sec-fetch-site", "same-site")]));
        assert!(!may_write(&[host, ("origin", "null")]));
        assert!(!may_write(&[host, ("origin", "https://evil.example")]));
        let lying = ("origin", "https://desk.example.org");
        assert!(!may_write(&[host, lying, ("sec-fetch-site", "cross-site")]));
    }

    #[test]
    fn everybody_may_link_here() {
        let mut headers = HeaderMap::new();
        headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
        assert!(is_own(&Method::GET, &headers) && !is_own(&Method::POST, &headers));
    }
}
