//! Reading credentials off a request, without judging them.

use poem::http::HeaderMap;
use poem::http::header::{AUTHORIZATION, COOKIE};

use super::session_cookie;
use crate::problem::{Kind, Refused};

/// One credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Credential {
    /// What stood behind `Bearer`.
    Bearer(String),
    /// The value of the session cookie.
    Session(String),
    /// The value of the cookie that the surrounding panel sets.
    PanelCookie(String),
}

/// What a request presents.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Presented {
    pub bearer: Option<Credential>,
    pub cookie: Option<Credential>,
}

/// Everything that is presented. The panel's cookie only counts where there is no
/// session: the panel sets it whether or not somebody signed in here.
pub(super) fn presented(
    headers: &HeaderMap,
    panel_cookie: Option<&str>,
) -> Result<Presented, Refused> {
    let session = cookie(headers, session_cookie::NAME)?.map(Credential::Session);
    let cookie = match (session, panel_cookie) {
        (None, Some(name)) => cookie(headers, name)?.map(Credential::PanelCookie),
        (session, _) => session,
    };
    Ok(Presented {
        bearer: bearer(headers)?.map(Credential::Bearer),
        cookie,
    })
}

fn bearer(headers: &HeaderMap) -> Result<Option<String>, Refused> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    let text = value.to_str().ok().filter(|_| values.next().is_none());
    let token = text
        .and_then(|text| text.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    match token.map(|(_, token)| token.trim()) {
        Some(token) if !token.is_empty() => Ok(Some(token.to_owned())),
        _ => Err(Kind::InvalidCredential.into()),
    }
}

/// The value of a cookie. Two different values are refused: one of them was planted, and
/// nobody can say which.
fn cookie(headers: &HeaderMap, name: &str) -> Result<Option<String>, Refused> {
    let lines = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok());
    let pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value.trim_matches('"'));
    let Some(first) = values.next() else {
        return Ok(None);
    };
    if values.all(|value| value == first) {
        Ok(Some(first.to_owned()).filter(|value| !value.is_empty()))
    } else {
        Err(Kind::InvalidCredential.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[(&'static str, &str)]) -> Result<Presented, Kind> {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        presented(&headers, Some("panel")).map_err(|refused| refused.kind)
    }

    #[test]
    fn each_credential_is_found_in_its_place() {
        let both = of(&[
            ("authorization", "bearer  abc"),
            ("cookie", "a=b; session=s1; c=d"),
        ])
        .unwrap();
        assert_eq!(both.bearer, Some(Credential::Bearer("abc".into())));
        assert_eq!(both.cookie, Some(Credential::Session("s1".into())));
        let panel = of(&[("cookie", "panel=x.y.z")]).unwrap();
        assert_eq!(panel.cookie, Some(Credential::PanelCookie("x.y.z".into())));
        let session_first = of(&[("cookie", "panel=x.y.z; session=s1")]).unwrap();
        assert_eq!(session_first.cookie, Some(Credential::Session("s1".into())));
        assert_eq!(
            of(&[]),
            Ok(Presented {
                bearer: None,
                cookie: None
            })
        );
    }

    #[test]
    fn what_cannot_be_a_credential_is_refused_not_passed_over() {
        let bad: [&[(&'static str, &str)]; 6] = [
            &[("authorization", "Basic YTpi")],
            &[("authorization", "Bearer")],
            &[("authorization", "Bearer ")],
            &[("authorization", "Bearer a"), ("authorization", "Bearer b")],
            &[("cookie", "session=a; session=b")],
            &[("cookie", "session=a"), ("cookie", "session=b")],
        ];
        for lines in bad {
            assert_eq!(of(lines), Err(Kind::InvalidCredential), "{lines:?}");
        }
        assert!(of(&[("cookie", "session=a; session=a")]).is_ok());
    }
}
