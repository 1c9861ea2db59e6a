//! Refusing pages of other origins that write with a cookie they do not own.

use poem::http::HeaderMap;
use poem::http::header::{HOST, ORIGIN};

use crate::cors::Origin;
use crate::problem::{Kind, Refused};

/// Goes on only when the request does not come from a page of another origin.
///
/// Browsers say in `Sec-Fetch-Site` where a request comes from, and no page can forge
/// it; those too old to say so send `Origin` with every write, which must then be the
/// host that was asked. Programs that are not browsers send neither.
pub(super) fn require_same(headers: &HeaderMap, trusted: &[Origin]) -> Result<(), Refused> {
    if Origin::named_by(headers, trusted).is_some() {
        return Ok(());
    }
    let origin = headers
        .get(ORIGIN)
        .map(|origin| origin.to_str().unwrap_or_default());
    let same = match (headers.get("sec-fetch-site"), origin) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => is_host(origin, headers),
        (None, None) => true,
    };
    if same {
        Ok(())
    } else {
        Err(Kind::CrossOrigin.into())
    }
}

/// Whether the origin is the host that was asked. The scheme is not compared: behind a
/// proxy that terminates TLS it differs.
fn is_host(origin: &str, headers: &HeaderMap) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    matches!((authority, host), (Some(authority), Some(host)) if authority.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(lines: &[(&'static str, &'static str)]) -> bool {
        let headers = lines
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect();
        require_same(&headers, &["https://panel.example.org".parse().unwrap()]).is_ok()
    }

    #[test]
    fn only_the_own_origin_and_trusted_ones_pass() {
        let host = ("host", "desk.example.org:8080");
        assert!(passes(&[host]));
        assert!(passes(&[host, ("sec-fetch-site", "same-origin")]));
        assert!(passes(&[host, ("sec-fetch-site", "none")]));
        assert!(passes(&[host, ("origin", "https://DESK.example.org:8080")]));
        assert!(passes(&[
            host,
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://panel.example.org")
        ]));
    }

    #[test]
    fn everything_else_is_refused() {
        let host = ("host", "desk.example.org:8080");
        assert!(!passes(&[host, ("sec-fetch-site", "cross-site")]));
        assert!(!passes(&[host, ("sec-fetch-site", "same-site")]));
        assert!(!passes(&[host, ("origin", "null")]));
        assert!(!passes(&[host, ("origin", "https://desk.example.org")]));
        assert!(!passes(&[
            host,
            ("origin", "https://evil.example/desk.example.org:8080")
        ]));
        assert!(!passes(&[("origin", "https://desk.example.org")]));
        assert!(!passes(&[
            host,
            ("origin", "https://desk.example.org:8080"),
            ("sec-fetch-site", "cross-site")
        ]));
    }
}
